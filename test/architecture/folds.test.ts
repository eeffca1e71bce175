import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const domain = join(import.meta.dirname, "../../src/domain");

/** What each file of these folders says, without its imports and comments. */
const said: ReadonlyMap<string, string> = new Map(
  ["subjects", "views"].flatMap((folder) =>
    readdirSync(join(domain, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => {
        const name = `${folder}/${path.replaceAll("\\", "/")}`;
        const text = readFileSync(join(domain, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
        return [name, text.replace(/\/\/.*$/gm, "").replace(/^import .*$/gm, "")] as const;
      }),
  ),
);

const calling = (called: RegExp): readonly string[] =>
  [...said]
    .filter(([, text]) => called.test(text))
    .map(([name]) => name)
    .toSorted();

// Each list gets shorter. Whoever must make one longer has found something that a verdict or a fold should say.

test("no fold asks who held an office: the verdict on a row says so", () => {
  expect(calling(/\b(officesOf|actorAt)\(|\.offices\b/)).toEqual([
    // No fold: what Settings say is hashed, whoever they say it of.
    "views/settings-digest.ts",
  ]);
});

test("no fold judges rows: they come with their verdict", () => {
  expect(calling(/\bjudge\(/)).toEqual([]);
});

test("no fold sorts rows: they come in the order of the ledger", () => {
  expect(calling(/\binOrder\(/)).toEqual([
    // A log as it was, row by row, whose digest was frozen; nothing is worked out from it.
    "subjects/request/evidence.ts",
    // The same, to be read by somebody outside.
    "views/export/evidence-log.ts",
    // Which of the rows that do the same came first.
    "views/without-effect.ts",
  ]);
});
