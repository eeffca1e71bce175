import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../../../src/domain/views/export/csv.ts";

/** Reads CSV as a spreadsheet does (RFC 4180), for files in which every cell is quoted. */
const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, cell = "", end = ""] of text.replace(/^\uFEFF/, "").matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    cells.push(cell.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
};

test("every cell comes back as it was, whatever is in it, but for the mark before what could be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }), { maxLength: 10 }), (rows) => {
      expect(readCsv(toCsv(rows)).map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/u, "")))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/u, ""))),
      );
    }),
  );
});

test.each(["=1+1", "+44 1632 960100", "-2", "@SUM(A1)", "\t=1+1", '  =HYPERLINK("https://example.org")', "\r\n=1+1", "＝1+1"])("%j opens as text", (text) => {
  expect(readCsv(toCsv([[text]]))).toEqual([[`'${text}`]]);
});

test("a spreadsheet is told that the file is UTF-8", () => {
  expect(toCsv([["Siân"]])).toBe('\uFEFF"Siân"\r\n');
});
