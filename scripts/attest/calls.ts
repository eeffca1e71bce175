import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A request as the code makes it. `path` stands below `/v1.0`, or below the site's `_api/`, without what is asked for behind `?`. */
export interface CallInCode {
  readonly file: string;
  readonly method: string;
  readonly path: string;
}

const root = join(import.meta.dirname, "../..");

interface Source {
  readonly file: string;
  readonly text: string;
}

const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") }));

/** Every request that the sources of an adapter's folder make, once each, by where it stands in them. */
export const callsIn = (folder: string): readonly CallInCode[] => {
  const sources = sourcesIn(folder);
  const found = sources.flatMap(({ file, text }) => {
    const builders = buildersIn([...sources.filter((each) => each.file !== file), { file, text }]);
    return requestsIn(text).map(({ method, written }) => ({ file, method, path: resolve(written, builders) }));
  });
  return [...new Map(found.map((call) => [`${call.file} ${call.method} ${call.path}`, call])).values()];
};

interface Request {
  readonly method: string;
  /** The address as it is written in the code. */
  readonly written: string;
}

const methods: Readonly<Record<string, string>> = { get: "GET", post: "POST", ask: "POST", patch: "PATCH", merge: "MERGE", remove: "DELETE" };

const requestsIn = (text: string): readonly Request[] => [
  ...[...text.matchAll(/\b(?:door|rest|wire)\.(get|post|ask|patch|merge|remove)\(/g)].map(({ 1: verb = "", index, 0: whole }) => ({
    method: methods[verb] ?? "",
    written: firstArgument(text, index + whole.length),
  })),
  ...[...text.matchAll(/method: "(\w+)"[^,]*,\s*url: /g)].map(({ 1: method = "", index, 0: whole }) => ({ method, written: firstArgument(text, index + whole.length) })),
];

/** From a place in the text to the comma or bracket that ends the expression. */
const firstArgument = (text: string, start: number): string => {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (open === 0 && /[,)}\]]/.test(sign)) return text.slice(start, at).trim();
    if (/[([{]/.test(sign)) open += 1;
    if (/[)\]}]/.test(sign)) open -= 1;
  }
  return text.slice(start).trim();
};

/** What a function of the folder answers as a path: its name, and the text that it makes. The last of one name counts. */
const buildersIn = (sources: readonly Source[]): ReadonlyMap<string, string> =>
  new Map(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/const (\w+) = \([^=]*?\)(?:: string)? =>\s*(?:\{[^`]*?return )?(`[^]*?`(?=;)|\w+\([^;\n]*\)(?=;))/g)].map(([, name = "", made = ""]): [string, string] => [
        name,
        made,
      ]),
    ),
  );

/** Every part that differs from call to call stands in brackets by its name. */
const resolve = (written: string, builders: ReadonlyMap<string, string>): string => {
  const [path = ""] = fill(/^[`"]/.test(written) ? written.slice(1, -1) : `\${${written}}`, builders).split("?");
  return /^\{(?:cursor|nextPath|path)\}$/.test(path) ? "a link that the service gave" : path;
};

const fill = (text: string, builders: ReadonlyMap<string, string>): string => {
  const start = text.indexOf("${");
  if (start === -1) return text;
  const end = start + 2 + firstArgument(text, start + 2).length;
  const inside = text.slice(start + 2, end).trim();
  return text.slice(0, start) + said(inside, builders) + fill(text.slice(end + 1), builders);
};

const said = (expression: string, builders: ReadonlyMap<string, string>): string => {
  const [, called = "", given = ""] = /^(\w+)\(([^]*)\)$/.exec(expression) ?? [];
  if (called === "segment" || called === "encodeURIComponent") return `{${/\w+(?=\W*$)/.exec(given.split(".replace")[0] ?? "")?.[0] ?? ""}}`;
  if (called === "listAddress") return "{site}/lists/{list}";
  const made = builders.get(called);
  if (made === undefined) return `{${expression.split(".").at(-1) ?? ""}}`;
  return made.startsWith("`") ? fill(made.slice(1, -1), builders) : said(made, builders);
};
