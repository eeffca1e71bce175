import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ui = join(import.meta.dirname, "../../src/ui");

const files = readdirSync(ui, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path));

test("a component takes the connection itself where it reads or writes; none is handed down through the props of others", () => {
  const handedDown = files.filter((path) => /^ +readonly connection\??: /m.test(readFileSync(join(ui, path), "utf8")));
  // The frame of the tab has it first and hands it to the composition, which gives it to all pages.
  expect(handedDown.toSorted()).toEqual(["kit/page-means.ts", "tab/tab-shell.tsx"]);
});
