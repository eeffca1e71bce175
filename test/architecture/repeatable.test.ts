import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What the simulation repeats exactly (docs/decisions/0036-lives-are-simulated.md). */
const folders = ["domain", "app", "adapters/graph", "ui/pane/state"];

const source = join(import.meta.dirname, "../../src");

/** What the device decides by itself: it has to come from a dependency. Code that is fetched later comes through `later`. */
const ofTheDevice =
  /\b(?:setTimeout|setInterval|setImmediate)\(|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bAbortSignal\.timeout\b|\bindexedDB\b|\blocalStorage\b|(?<!later\(\(\) => )\bimport\("/;

test("nothing that a simulated life goes through asks the device for time, chance, storage or code", () => {
  const files = folders.flatMap((folder) => readdirSync(join(source, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`));
  const found = files.filter((path) => /\.tsx?$/.test(path) && ofTheDevice.test(readFileSync(join(source, path), "utf8")));
  expect(found).toEqual([]);
});
