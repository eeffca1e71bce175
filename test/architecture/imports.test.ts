import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { expect, test } from "vitest";

/** The import table of docs/decisions/0002-layers.md. Each rule: files below a folder, and what they may import. */
const table: readonly { readonly folder: string; readonly mayImport: readonly RegExp[]; readonly libraries: readonly RegExp[] }[] = [
  { folder: "domain/policy/packs", mayImport: [/^domain\/policy\/types\.ts$/], libraries: [] },
  { folder: "domain", mayImport: [/^domain\//], libraries: [] },
  { folder: "app", mayImport: [/^(domain|app)\//], libraries: [] },
  {
    folder: "adapters/graph",
    mayImport: [/^domain\//, /^app\/(ports|claims|service-error|(setup|conformance)\/[\w-]+)\.ts$/, /^adapters\/graph\//],
    libraries: [/^@microsoft\/microsoft-graph-(client|types)/],
  },
  { folder: "adapters/sharepoint", mayImport: [/^domain\//, /^app\/(ports|claims|service-error|setup\/[\w-]+)\.ts$/, /^adapters\/sharepoint\//], libraries: [] },
  { folder: "adapters/auth", mayImport: [/^domain\//, /^app\/ports\.ts$/, /^adapters\/auth\//], libraries: [/^@azure\/msal-browser/] },
  { folder: "adapters/outlook", mayImport: [/^domain\//, /^app\/ports\.ts$/, /^adapters\/outlook\//], libraries: [/^postal-mime$/] },
  { folder: "adapters/teams", mayImport: [/^domain\//, /^app\/ports\.ts$/, /^adapters\/teams\//], libraries: [/^@microsoft\/teams-js/] },
  { folder: "adapters/browser", mayImport: [/^domain\//, /^app\/ports\.ts$/, /^adapters\/browser\//], libraries: [/^idb$/] },
  // What screens say, by language.
  { folder: "ui/words", mayImport: [/^domain\//, /^app\/(ports|says)\.ts$/, /^app\/[\w-]+\/[\w-]+\.ts$/, /^ui\/words\//], libraries: [] },
  { folder: "ui/kit", mayImport: [/^(domain|app)\//, /^ui\/(kit|words)\//], libraries: [/^react(-dom)?(\/|$)/, /^@fluentui\//] },
  // A surface never imports another: the composition leads from one to the next.
  ...["pane", "people", "requests", "reviews", "disputes", "letters", "log", "queues", "dashboard", "office", "conformance", "tab"].map((surface) => ({
    folder: `ui/${surface}`,
    mayImport: [/^(domain|app)\//, /^ui\/(kit|words)\//, new RegExp(`^ui/${surface}/`)],
    libraries: [/^react(-dom)?(\/|$)/, /^@fluentui\//],
  })),
  { folder: "sandbox/tenant", mayImport: [/^sandbox\/tenant\//], libraries: [/^@microsoft\/microsoft-graph-types$/] },
  { folder: "sandbox/hosts", mayImport: [/^sandbox\//], libraries: [/^react(-dom)?(\/|$)/, /^@fluentui\//, /^adaptivecards/, /^markdown-it/] },
  { folder: "sandbox/panel", mayImport: [/^sandbox\//], libraries: [/^react(-dom)?(\/|$)/, /^@fluentui\//] },
  { folder: "entries", mayImport: [/./], libraries: [/./] },
];

/**
 * The floors of the domain, lowest first, and the rooms of its subjects, which stand on each other as the life of a
 * restriction does. A file imports from its own and from those before it, types included.
 */
const floors: readonly string[] = [
  "base",
  "ledger",
  "policy",
  "events",
  "decide",
  ...["contact", "person", "handling", "police", "restriction", "request", "review", "dispute", "letter", "disposal"].map((room) => `subjects/${room}`),
  "views",
];

const source = join(import.meta.dirname, "../../src");

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path));

const importsOf = (path: string): readonly string[] => importsIn(path, readFileSync(join(source, path), "utf8"));

/** What is there when the program runs: imports of types are gone by then. */
const valueImportsOf = (path: string): readonly string[] =>
  importsIn(
    path,
    readFileSync(join(source, path), "utf8").replace(/\b(?:import|export)\s+(?:type\s+\{[^}]*\}|\{(?:\s*type\s+[\w$]+(?:\s+as\s+[\w$]+)?\s*,?)+\s*\})\s*from\s*"[^"]+"/g, ""),
  );

const importsIn = (path: string, text: string): readonly string[] => {
  const found = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\s<>[\]]+)["']/g)].map(([, specifier]) => specifier ?? "");
  return found.map((specifier) => (specifier.startsWith(".") ? relative(".", normalize(join(dirname(path), specifier))).replaceAll("\\", "/") : specifier));
};

const isOurs = (specifier: string): boolean => /^(domain|app|adapters|ui|sandbox|entries)\//.test(specifier);

const ruleFor = (path: string) => table.find(({ folder }) => path.startsWith(`${folder}/`));

test("every source file lies in a folder of the import table", () => {
  expect(files.filter((path) => !ruleFor(path))).toEqual([]);
});

test("each folder imports only what the import table allows", () => {
  const wrong = files.flatMap((path) => {
    const rule = ruleFor(path);
    return importsOf(path)
      .filter((specifier) => !(isOurs(specifier) ? rule?.mayImport : rule?.libraries)?.some((allowed) => allowed.test(specifier)))
      .map((specifier) => `${path} imports ${specifier}`);
  });
  expect(wrong).toEqual([]);
});

const floorOf = (path: string): number => floors.findIndex((floor) => path.startsWith(`domain/${floor}/`));

test("a file of the domain imports from its own floor and from those below, and from no room of its subject that comes later", () => {
  const domain = files.filter((path) => path.startsWith("domain/"));
  expect(domain.filter((path) => floorOf(path) === -1)).toEqual([]);
  const upwards = domain.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => floorOf(specifier) > floorOf(path))
      .map((specifier) => `${path} imports ${specifier}`),
  );
  expect(upwards).toEqual([]);
});

test("policy packs import types alone", () => {
  const wrong = files.filter((path) => path.startsWith("domain/policy/packs/")).filter((path) => valueImportsOf(path).length > 0);
  expect(wrong).toEqual([]);
});

test("no files import each other's values in a circle", () => {
  const onTheWay: string[] = [];
  const passed = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string): void => {
    if (onTheWay.includes(path)) circles.push([...onTheWay.slice(onTheWay.indexOf(path)), path].join(" → "));
    if (passed.has(path)) return;
    passed.add(path);
    onTheWay.push(path);
    for (const imported of valueImportsOf(path).filter(isOurs)) follow(imported);
    onTheWay.pop();
  };
  for (const path of files) follow(path);
  expect(circles).toEqual([]);
});

test("the domain and the use cases ask for the time, chance and the network by name", () => {
  const reached = /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.|fetch\(|window\b\.|document\b\.|localStorage|indexedDB|setTimeout\()/;
  const wrong = files.filter((path) => /^(domain|app)\//.test(path)).filter((path) => reached.test(withoutComments(readFileSync(join(source, path), "utf8"))));
  expect(wrong).toEqual([]);
});

test("policy packs hold literals only", () => {
  const wrong = files
    .filter((path) => path.startsWith("domain/policy/packs/"))
    .filter((path) => /=>|\bfunction\b|`|\bnew\b|\.\.\./.test(withoutTexts(withoutComments(readFileSync(join(source, path), "utf8")))));
  expect(wrong).toEqual([]);
});

test("files are named in kebab-case and export by name", () => {
  expect(files.filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z]+)?\.tsx?$/.test(path))).toEqual([]);
  expect(files.filter((path) => /^export default/m.test(readFileSync(join(source, path), "utf8")))).toEqual([]);
});

test("no file of the product names the sandbox outside the sandbox and the composition", () => {
  const wrong = files.filter((path) => /^(domain|app|adapters|ui)\//.test(path)).filter((path) => /sandbox/i.test(readFileSync(join(source, path), "utf8")));
  expect(wrong).toEqual([]);
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");

const withoutTexts = (text: string): string => text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
