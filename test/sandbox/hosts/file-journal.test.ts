import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFileJournal } from "../../../src/entries/sandbox/node/file-journal.ts";
import type { FileJournal } from "../../../src/entries/sandbox/node/file-journal.ts";

const newPath = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), "evenhand-state-")), "deeper", "tenant.jsonl");

const linesOf = async (journal: FileJournal): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of journal.read()) lines.push(line);
  return lines.filter((line) => line !== "");
};

test("what was appended is there after the journal is opened again", async () => {
  const path = await newPath();
  const first = openFileJournal(path);
  expect(first.isNew).toBe(true);
  first.append('{"a":1}');
  first.append('{"b":"two\\nlines"}');
  first.close();
  const second = openFileJournal(path);
  expect(second.isNew).toBe(false);
  expect(await linesOf(second)).toEqual(['{"a":1}', '{"b":"two\\nlines"}']);
});

test("a replacement takes the place of everything, and later lines follow it", async () => {
  const path = await newPath();
  const journal = openFileJournal(path);
  journal.append("old");
  journal.replace(["new"]);
  journal.append("newer");
  journal.close();
  expect(await readFile(path, "utf8")).toBe("new\nnewer\n");
});

test("a journal that was removed is new again", async () => {
  const path = await newPath();
  const journal = openFileJournal(path);
  journal.append("old");
  journal.remove();
  expect(openFileJournal(path).isNew).toBe(true);
});
