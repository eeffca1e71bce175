import { expect, test } from "vitest";
import { promises, type Broken } from "./proof/broken.ts";
import { planted } from "./proof/planted.ts";
import { run } from "./run.ts";

/** The faults that are found soonest, and the promise that each breaks; docs/simulation.md has all. */
const soonFound: readonly (readonly [name: string, promise: string, lives: number])[] = [
  ["S1", promises.unrestricted, 5],
  ["soon", promises.kept, 5],
  ["retry", promises.kept, 5],
];

test.each(soonFound)('the planted fault "%s" is found: %s', { timeout: 600_000 }, async (name, promise, lives) => {
  const fault = planted.find((each) => each.name === name);
  if (!fault) throw new Error(`No such fault is planted: ${name}.`);
  let broken: Broken | null = null;
  for (let seed = 1; seed <= lives && broken === null; seed += 1) ({ broken } = await run({ seed, plant: fault.plant }));
  expect(broken?.promise).toBe(promise);
});
