import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseSync } from "vite";
import { groupBy } from "../../src/domain/base/group-by.ts";

const source = join(import.meta.dirname, "../../src");

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path));

/** A node of a syntax tree (ESTree with TypeScript), as far as it is looked at here. */
type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

const treesIn = (value: unknown): readonly Tree[] => (Array.isArray(value) ? value.filter(isTree) : []);

const nodesOf = (path: string): readonly Tree[] => {
  const found: Tree[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isTree(node)) return;
    found.push(node);
    for (const [key, child] of Object.entries(node)) if (key !== "parent") visit(child);
  };
  visit(parseSync(path, readFileSync(join(source, path), "utf8")).program);
  return found;
};

/** The text that a node is, when it is one. */
const textOf = (node: unknown): string | null => {
  if (!isTree(node)) return null;
  if (node["type"] === "TSLiteralType") return textOf(node["literal"]);
  return node["type"] === "Literal" && typeof node["value"] === "string" ? node["value"] : null;
};

/** What tells the members of a union of objects apart. */
const tagOf = (node: Tree): readonly (string | null)[] => {
  if (node["type"] !== "TSTypeLiteral") return [null];
  const tag = treesIn(node["members"]).find(({ key }) => isTree(key) && ["type", "state", "kind"].includes(String(key["name"])));
  const said = isTree(tag?.["typeAnnotation"]) ? tag["typeAnnotation"]["typeAnnotation"] : null;
  return isTree(said) && said["type"] === "TSUnionType" ? treesIn(said["types"]).map(textOf) : [textOf(said)];
};

const membersOf = (node: Tree): readonly (string | null)[] => {
  switch (node["type"]) {
    case "TSUnionType": {
      const types = treesIn(node["types"]).filter(({ type }) => type !== "TSNullKeyword");
      return types.every((type) => textOf(type) !== null) ? types.map(textOf) : types.flatMap(tagOf);
    }
    case "ArrayExpression":
      return treesIn(node["elements"]).map(textOf);
    case "CallExpression":
      return isTree(node["callee"]) && node["callee"]["name"] === "oneOf" ? treesIn(node["arguments"]).map(textOf) : [];
    default:
      return [];
  }
};

const setOf = (members: readonly string[]): string => [...new Set(members)].toSorted().join(" | ");

/** Each union of texts that the domain or a use case knows, as a type, as a list or as a shape. */
const unions: ReadonlySet<string> = new Set(
  files
    .filter((path) => /^(domain|app)\//.test(path) && !path.startsWith("domain/policy/packs/"))
    .flatMap(nodesOf)
    .map(membersOf)
    .filter((members): members is readonly string[] => members.length > 1 && members.every((member) => member !== null))
    .map(setOf),
);

interface Table {
  readonly path: string;
  readonly says: readonly string[];
}

/** What is said by the members of a union: a text or a function for each. */
const tablesIn = (path: string): readonly (readonly [string, Table])[] =>
  nodesOf(path)
    .filter(({ type }) => type === "ObjectExpression")
    .map(({ properties }) => treesIn(properties))
    .filter((properties) => properties.length > 1 && properties.every(({ type, shorthand, value }) => type === "Property" && shorthand === false && isSaying(value)))
    .map(
      (properties) =>
        [setOf(properties.map(({ key }) => (isTree(key) ? String(key["name"] ?? key["value"]) : ""))), { path, says: properties.map(({ value }) => textOf(value) ?? "") }] as const,
    );

const isSaying = (value: unknown): boolean => textOf(value) !== null || (isTree(value) && ["TemplateLiteral", "ArrowFunctionExpression"].includes(String(value["type"])));

const tables = groupBy(
  files
    .filter((path) => /^(ui|app)\/.*words\.ts$/.test(path))
    .flatMap(tablesIn)
    .filter(([set]) => unions.has(set)),
  ([set]) => set,
);

test("what is said by a union of the domain stands in one file, so that a thing has one name wherever it is read", () => {
  expect(tables.size).toBeGreaterThan(20);
  const several = [...tables].map(([set, said]) => ({ set, paths: [...new Set(said.map(([, { path }]) => path))] })).filter(({ paths }) => paths.length > 1);
  expect(several).toEqual([]);
});

test("no two tables of one union say the same, however it is written", () => {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const twice = [...tables].flatMap(([set, said]) => {
    const words = said.flatMap(([, { says }]) => [...new Set(says.map(plain))]).filter((text) => text !== "");
    return words.filter((text, index) => words.indexOf(text) !== index).map((text) => `${set}: ${text}`);
  });
  expect(twice).toEqual([]);
});

/** What a letter says is the domain's own, by language; what a policy says is data. */
const mayHaveSentences = /^domain\/(policy\/packs\/|subjects\/letter\/)/;

/** Texts of the domain that nobody reads as English: where, and what they are instead. */
const noSentences: readonly (readonly [path: string, text: string])[] = [
  // Values of packs and records: what a policy writes in a parameter, and a clause that was recorded.
  ["domain/policy/contact-routes.ts", "another channel"],
  ["domain/policy/answers.ts", "set-up answer"],
  // Beginnings of keys.
  ["domain/views/due/of-letters.ts", "result-letter message "],
  // What stands in place of a name in an export, whose rows are in the language in which they were logged.
  ["domain/views/export/without-names.ts", "[name removed]"],
  ["domain/views/export/without-names.ts", "[address removed]"],
  // What is wrong with a row, for whoever repairs it; what to do follows from the reason beside it.
  ["domain/events/envelope.ts", "The payload is not an envelope."],
  ["domain/events/envelope.ts", "This kind does not belong in this list."],
  ["domain/events/envelope.ts", "The service did not say "],
  ["domain/events/envelope.ts", "its author"],
  ["domain/events/envelope.ts", "its time"],
  ["domain/events/envelope.ts", "its version"],
  ["app/ledger/append.ts", "This site does not write "],
  ["app/ledger/append.ts", " in format "],
  // The permission level that a site is set up with, by which an owner finds it in SharePoint.
  ["app/setup/plan.ts", "Evenhand add only"],
  ["app/setup/plan.ts", "Can read and add rows, and cannot change or delete any."],
];

/** The texts of a file that could be English, apart from those of errors, which are thrown for defects. */
const sentencesIn = (path: string): readonly string[] => {
  const nodes = nodesOf(path);
  const thrown = new Set(nodes.filter(({ type }) => type === "ThrowStatement").flatMap((node) => textsIn(node)));
  return nodes.flatMap(ownTexts).filter((text) => /[a-z] [a-z]/.test(text) && !thrown.has(text));
};

const ownTexts = (node: Tree): readonly string[] => {
  if (node["type"] === "TemplateElement" && isTree(node["value"])) return [String(node["value"]["cooked"])];
  const text = textOf(node);
  return text === null || node["type"] === "TSLiteralType" ? [] : [text];
};

const textsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  return isTree(node) ? [...ownTexts(node), ...Object.entries(node).flatMap(([key, child]) => (key === "parent" ? [] : textsIn(child)))] : [];
};

test("the domain and the use cases say what is so by codes: sentences stand in the words of the screens", () => {
  const said = files.filter((path) => /^(domain|app)\//.test(path) && !mayHaveSentences.test(path)).flatMap((path) => sentencesIn(path).map((text) => [path, text] as const));
  expect(said.filter(([path, text]) => !noSentences.some((each) => each[0] === path && each[1] === text))).toEqual([]);
  expect(noSentences.filter(([path, text]) => !said.some((each) => each[0] === path && each[1] === text))).toEqual([]);
});
