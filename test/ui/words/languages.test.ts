import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const ui = join(import.meta.dirname, "../../../src/ui");

const modules = readdirSync(ui, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path));

const read = vi.hoisted(() => ({ at: new Set<string>() }));

/** Where a language was asked for: the file of the screens outside the rooms of the words that stands next on the stack. */
const asker = (): string => {
  const lines = (new Error("asked").stack ?? "").split("\n").filter((line) => line.includes("/src/ui/"));
  return lines.find((line) => !/in-languages\.ts|locale\.ts/.test(line)) ?? lines.join();
};

beforeAll(() => {
  vi.resetModules();
  vi.doMock("../../../src/ui/words/locale.ts", () => ({
    screenLanguage: () => {
      read.at.add(asker());
      return "en";
    },
    locale: () => {
      read.at.add(asker());
      return "en-GB";
    },
  }));
});

afterAll(() => {
  vi.doUnmock("../../../src/ui/words/locale.ts");
  vi.resetModules();
});

test("no word is read while a screen is loaded, so that a language can be chosen afterwards", { timeout: 60_000 }, async () => {
  for (const path of modules) await import(/* @vite-ignore */ join(ui, path));
  expect([...read.at]).toEqual([]);
});
