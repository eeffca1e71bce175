import { runTimeProbes, type ProbeName } from "../../../app/conformance/probe.ts";
import { callProbes } from "./calls.ts";
import type { GraphProbe } from "./context.ts";
import { deltaProbes } from "./delta.ts";
import { filterProbes } from "./filters.ts";
import { rowProbes } from "./rows.ts";

const all: readonly GraphProbe[] = [deltaProbes, filterProbes, rowProbes, callProbes].flatMap((group) => Object.values(group));

const place = (name: ProbeName): number => runTimeProbes.findIndex((each) => each === name);

/** All that is tried at run time, in the order in which it matters. */
export const graphProbes: readonly GraphProbe[] = all.toSorted((left, right) => place(left.name) - place(right.name));
