import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
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
