import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** `DOCS=write npx vitest run test/docs` writes the parts anew. */
const isWriting = process.env["DOCS"] === "write";

/** Where a part of a page of docs stands: between two comments, the first of which names the test that writes it. */
export interface PartOfDocs {
  readonly page: string;
  readonly writer: string;
  readonly name: string;
}

/** What stands there, after it was written anew where that was asked for. */
export const writtenPart = ({ page, writer, name }: PartOfDocs, made: string): string => {
  const path = join(import.meta.dirname, "../../docs", page);
  const text = readFileSync(path, "utf8");
  const start = `<!-- written by ${writer}: ${name} -->\n\n`;
  const end = "\n\n<!-- end -->";
  const from = text.indexOf(start) + start.length;
  if (from < start.length) return "";
  const to = text.indexOf(end.trimStart(), from);
  if (isWriting) writeFileSync(path, `${text.slice(0, from)}${made}\n\n${text.slice(to)}`);
  return isWriting ? made : text.slice(from, to).trimEnd();
};

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
