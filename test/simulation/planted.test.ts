import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Broken } from "./proof/broken.ts";
import { planted } from "./proof/planted.ts";
import { plantedCode } from "./proof/planted-code.ts";
import { run } from "./run.ts";

/** The faults that are found soonest; docs/simulation.md has all. */
const soonFound = planted.filter(({ name }) => ["unsigned", "soon", "retry"].includes(name));

const enoughLives = 10;

test.each(soonFound)("a planted fault is found. $says", { timeout: 600_000 }, async ({ plant, breaks }) => {
  let broken: Broken | null = null;
  for (let seed = 1; seed <= enoughLives && broken === null; seed += 1) ({ broken } = await run({ seed, plant }));
  expect(breaks).toContain(broken?.promise);
});

test.each(plantedCode)("what a fault is put in the place of stands in the product once. $says", ({ file, passage }) => {
  expect(readFileSync(join(import.meta.dirname, "../..", file), "utf8").split(passage)).toHaveLength(2);
});
