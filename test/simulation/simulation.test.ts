import { expect, test } from "vitest";
import { runs } from "../support/property-runs.ts";
import { run } from "./run.ts";

/** How many lives are lived here; `npm run simulate -- --runs N` lives more. */
const lives = runs(100).numRuns;

test(`whatever befalls people, their devices and the service, every promise holds (seeds 1 to ${lives})`, { timeout: 3_600_000 }, async () => {
  for (let seed = 1; seed <= lives; seed += 1) {
    const { broken, story } = await run({ seed });
    expect(broken === null ? [] : [...story, `Again: npm run simulate -- --runs 1 --seed ${seed}`]).toEqual([]);
  }
});

test("the same seed lives the same life again", { timeout: 60_000 }, async () => {
  for (const seed of [7, 8]) expect((await run({ seed })).digest).toBe((await run({ seed })).digest);
});
