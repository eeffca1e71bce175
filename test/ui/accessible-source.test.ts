import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseSync } from "vite";

// What cannot be seen on a page that is drawn once, and what a journey meets only on the screens that it opens.

const folders = ["src/ui", "src/entries/compose"].map((folder) => join(import.meta.dirname, "../..", folder));

const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
);

/** A node of a syntax tree (ESTree with JSX), as far as it is looked at here. */
type Tree = Readonly<Record<string, unknown>>;

interface FoundElement {
  /** File and line. */
  readonly at: string;
  /** Its tag, and its attributes and children as they are written. */
  readonly opening: string;
  readonly children: readonly string[];
  /** It comes and goes with a condition, with nothing around it that stays. */
  readonly isConditional: boolean;
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

const conditions: ReadonlySet<unknown> = new Set(["LogicalExpression", "ConditionalExpression"]);

const elementsIn = ({ name, text }: { readonly name: string; readonly text: string }): readonly FoundElement[] => {
  const found: FoundElement[] = [];
  const written = (node: unknown): string => (isTree(node) ? text.slice(Number(node["start"]), Number(node["end"])) : "");
  const visit = (node: unknown, within: unknown): void => {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, within));
    if (!isTree(node)) return;
    if (node["type"] === "JSXElement") {
      const children = Array.isArray(node["children"]) ? node["children"].map(written).filter((child) => child.trim() !== "") : [];
      const line = text.slice(0, Number(node["start"])).split("\n").length;
      found.push({ at: `${name}:${line}`, opening: written(node["openingElement"]), children, isConditional: conditions.has(within) });
    }
    for (const [key, child] of Object.entries(node)) if (key !== "parent") visit(child, node["type"] === "ParenthesizedExpression" ? within : node["type"]);
  };
  visit(parseSync(name, text).program, "");
  return found;
};

const elements = sources.filter(({ name }) => name.endsWith(".tsx")).flatMap(elementsIn);

const isLiveRegion = ({ opening }: FoundElement): boolean => /^<output\b|\srole="status"|\saria-live="polite"/.test(opening);

test("a region that is read aloud is on the page before its words are", () => {
  expect(elements.filter(isLiveRegion).length).toBeGreaterThan(10);
  expect(elements.filter((element) => isLiveRegion(element) && element.isConditional).map(({ at }) => at)).toEqual([]);
});

test("no region leaves the page while it is empty", () => {
  const hiding = sources.filter(({ text }) => /:empty"?:?\s*\{[^}]*(display:\s*"?none|visibility:\s*"?hidden)/.test(text)).map(({ name }) => name);
  expect(hiding).toEqual([]);
});

test("every field has one control", () => {
  const fields = elements.filter(({ opening }) => /^<Field\b/.test(opening));
  expect(fields.length).toBeGreaterThan(50);
  expect(fields.filter(({ children }) => children.length !== 1).map(({ at }) => at)).toEqual([]);
});
