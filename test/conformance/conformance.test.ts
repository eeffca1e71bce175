import { describe, vi } from "vitest";
import { describeConformance } from "./suite.ts";
import { findTarget } from "./target.ts";

// A real tenant takes its time.
vi.setConfig({ testTimeout: 60_000 });

const target = await findTarget(process.env);

describe(`What the product relies on, in ${target.name}`, () => {
  describeConformance(target);
});
