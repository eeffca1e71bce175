import { readFileSync, writeFileSync } from "node:fs";
import confusables from "unhomoglyph/data.json" with { type: "json" };
import { expect, test } from "vitest";
import { plainLettersOf } from "../../../../src/domain/subjects/person/skeleton.ts";

/** The confusables of UTS 39 as the package carries them: each character, and what it passes for. */
const published = new Map<string, string>(Object.entries(confusables));

/** Whether it is of the letters and signs that everyday addresses are written in. */
const isPlain = (text: string): boolean => /^[a-z\d.'_+-]+$/i.test(text);

/** What a character passes for in plain letters, where it is one that passes for them: some do by way of others. */
const plainOf = (character: string): string | null => {
  const plain = plainLettersOf(published.get(character) ?? character);
  return isPlain(plain) ? plain : null;
};

const alike = [...published.keys()].filter((character) => [...character].length === 1 && !isPlain(character) && plainOf(character) !== null);

/** `CONFUSABLES=write` writes the table anew: what Unicode's decomposition does not give away already. */
const writeTable = (): void => {
  const file = new URL("../../../../src/domain/subjects/person/confusables.ts", import.meta.url);
  const kept = /^export const confusables[^]*$/m;
  const table = new Map<string, string>();
  for (const character of alike) {
    const plain = plainOf(character) ?? "";
    const decomposed = character.normalize("NFKD").replaceAll(/\p{Mn}/gu, "");
    if (!isPlain(decomposed)) table.set(plain, `${table.get(plain) ?? ""}${character}`);
  }
  const lines = [...table].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([plain, others]) => `  ${JSON.stringify(plain)}: ${JSON.stringify(others)},`);
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(kept, () => `export const confusables: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`),
  );
};

test("each character that Unicode says passes for plain letters is taken for them", () => {
  if (process.env["CONFUSABLES"] === "write") writeTable();
  expect(alike.length).toBeGreaterThan(1500);
  // Some pass for two: `ſ` for f and s.
  expect(alike.filter((character) => !isPlain(plainLettersOf(character)))).toEqual([]);
  expect(alike.filter((character) => plainLettersOf(character) !== plainOf(character)).length).toBeLessThan(25);
});
