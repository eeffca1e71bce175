import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "bench/README.md",
  "test/conformance/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((path) => `docs/${path.replaceAll("\\", "/")}`),
].filter((path) => path.endsWith(".md"));

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const scripts = new Set(Object.keys((JSON.parse(read("package.json")) as { readonly scripts: object }).scripts));

test.each(pages)("every command that %s names is one of package.json", (page) => {
  const named = [...read(page).matchAll(/\bnpm (?:run )?(start|test(?![\w:-])|(?<=run )[\w:-]+)/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !scripts.has(name))).toEqual([]);
});

test.each(pages)("every file to which %s links is there", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)].map(([, link = ""]) => link).filter((link) => !/^[a-z]+:/.test(link));
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test("the files and folders of the product that CONTRIBUTING.md names are there", () => {
  const named = [...read("CONTRIBUTING.md").matchAll(/`((?:src|test|docs)\/[^`\s*]+)`/g)].map(([, path = ""]) => path);
  expect(named).not.toEqual([]);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("CONTRIBUTING.md and README.md together name every command but the parts of npm test", () => {
  const words = read("README.md") + read("CONTRIBUTING.md");
  const unnamed = [...scripts].filter((name) => !["start", "test"].includes(name) && !words.includes(`npm run ${name}`));
  expect(unnamed).toEqual([]);
});
