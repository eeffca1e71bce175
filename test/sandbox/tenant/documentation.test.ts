import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { quirkTable } from "../../../src/sandbox/tenant/quirks/quirks.ts";
import { controlOperations } from "../../../src/sandbox/tenant/control/operations.ts";
import { graphOperations } from "../../../src/sandbox/tenant/graph/operations.ts";

const documentation = readFileSync(new URL("../../../docs/sandbox.md", import.meta.url), "utf8");

test.each(graphOperations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  "docs/sandbox.md names %s with its page and its least scope",
  (name, { page, scopes }) => {
    expect(documentation).toContain(`| \`${name}\` | ${page} | ${scopes[0] ?? "none of its own"} |`);
  },
);

test("docs/sandbox.md names no operation of Graph that the tenant lacks", () => {
  const documented = [...documentation.matchAll(/^\| `((?:GET|POST|PATCH|DELETE) \/(?!sandbox)[^`]+)`/gm)].map(([, name]) => name);
  expect(documented).toEqual(graphOperations.map(({ method, path }) => `${method} ${path}`));
});

test.each(
  Object.entries(quirkTable).flatMap(([name, quirk]) => ("parts" in quirk ? Object.keys(quirk.parts).map((part) => [`${name}.${part}`, quirk.takes]) : [[name, quirk.takes]])),
)("docs/sandbox.md names the quirk %s", (name) => expect(documentation).toContain(`| \`${name}\` |`));

test.each(Object.entries(quirkTable).flatMap(([name, { choices }]) => choices.map((value) => [name, value] as const)))("docs/sandbox.md says what %s: %j does", (name, value) => {
  const [, section = ""] = documentation.split(`| \`${name}\` |`);
  const rows = section.split(/\n\| `/)[0];
  expect(rows).toContain(`\`"${value}"\``);
});

test("docs/sandbox.md names every address of the sandbox's own", () => {
  for (const path of new Set(controlOperations.map((operation) => operation.path))) expect(documentation).toMatch(new RegExp(`${path}\\b`));
});
