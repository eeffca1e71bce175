import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** The tests that a row of the page names: each file, then its titles in quotation marks. */
const testsIn = (cell: string): readonly NamedTest[] =>
  cell.split("<br>").flatMap((part) => {
    const file = /^`([^`]+)`: /.exec(part.trim())?.[1] ?? "";
    return [...part.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => ({ file, title }));
  });

const rows = read("docs/what-went-wrong-elsewhere.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !/^\| What (went wrong|was found) \|/.test(line))
  .map((line) => line.slice(2, -2).split(" | "))
  .map(([wrong = "", does = "", shownBy = ""]) => ({ wrong, does, tests: testsIn(shownBy) }));

/** The titles of a file's tests, as they stand in its text: what is put into a title for each case is not. */
const titlesOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?<=[(\s])(["'`])((?:\\.|(?!\1).)*)\1,\s*(?:async )?\(/g)].map(([, , title = ""]) => title.replaceAll('\\"', '"'));

test("nineteen complaints and five findings stand on the page, each with what Evenhand does and with a test", () => {
  expect(rows).toHaveLength(24);
  for (const { wrong, does, tests } of rows) {
    expect([wrong, does]).not.toContain("");
    expect([wrong, tests.length > 0]).toEqual([wrong, true]);
  }
});

const named = [...new Map(rows.flatMap(({ tests }) => tests).map((each) => [`${each.file} ${each.title}`, each])).values()];

test.each(named)("$file has the test that the page names: $title", ({ file, title }) => {
  expect(titlesOf(file)).toContain(title);
});
