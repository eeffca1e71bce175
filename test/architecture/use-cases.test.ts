import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../../src/app");

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));

/** How many parameters a text has that stands between the brackets of a function: what its commas part outside all other brackets. */
const parametersIn = (text: string): number => {
  const plain = text
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replaceAll("=>", "")
    .trim()
    .replace(/,$/, "");
  if (plain === "") return 0;
  let depth = 0;
  let parameters = 1;
  for (const sign of plain) {
    if ("([{<".includes(sign)) depth += 1;
    if (")]}>".includes(sign)) depth -= 1;
    if (sign === "," && depth === 0) parameters += 1;
  }
  return parameters;
};

/** What stands between the bracket at this place and the one that closes it. */
const bracketed = (text: string, opening: number): string => {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(opening + 1, at);
  }
  throw new Error("A bracket is never closed.");
};

const exported = files.flatMap(({ path, text }) =>
  [...text.matchAll(/^export const (\w+) = (?:async )?(?:<[^\n]*?>)?(\()/gm)].map((found) => ({
    name: `${path}: ${found[1]}`,
    parameters: parametersIn(bracketed(text, found.index + found[0].length - 1)),
  })),
);

test("a use case takes its work and its own input, and no function of the app more than three things", () => {
  expect(exported.length).toBeGreaterThan(120);
  expect(exported.filter(({ parameters }) => parameters > 3)).toEqual([]);
});

test("a use case is told who acts and under which settings by its work alone", () => {
  const apart = files.filter(({ text }) => /^export const \w+ = (?:async )?\(\s*\w+: [^,()]*(?:Dep|Work)\b[^,()]*,\s*(?:settings: Settings|account: Account)\b/m.test(text));
  expect(apart.map(({ path }) => path).filter((path) => path !== join("desk", "read-desk.ts"))).toEqual([]);
});

test("no settings are made up to record something under another policy", () => {
  expect(files.filter(({ text }) => /\{ \.\.\.(?:\w+\.)*settings, policy:/.test(text)).map(({ path }) => path)).toEqual([]);
});
