import { badRequest, notImplemented, optionInvalid, optionRepeated } from "../wire-errors.ts";
import type { Filter } from "./filter.ts";
import { parseFilter } from "./parser.ts";

/** The query options of a request, read; an operation names those that it takes. */
export interface QueryOptions {
  readonly filter: Filter | null;
  readonly orderby: readonly OrderTerm[];
  readonly top: number | null;
  readonly skiptoken: string | null;
  readonly select: readonly string[] | null;
  readonly expand: readonly Expansion[];
  readonly token: string | null;
}

interface OrderTerm {
  readonly path: string;
  readonly descending: boolean;
}

export interface Expansion {
  readonly name: string;
  readonly select: readonly string[] | null;
}

export type OptionName = "$filter" | "$orderby" | "$top" | "$skiptoken" | "$select" | "$expand" | "token";

/** Reads the options that `taken` names. Throws 501 for any other, and 400 for one that cannot be read. */
export const readQueryOptions = (query: URLSearchParams, taken: readonly OptionName[], operation: string): QueryOptions => {
  for (const name of query.keys()) {
    if (!taken.some((each) => each === name)) throw notImplemented(`The query option ${name} of ${operation}`);
    if (query.getAll(name).length > 1) throw optionRepeated(name);
  }
  const filter = query.get("$filter");
  const top = query.get("$top");
  return {
    filter: filter === null ? null : parseFilter(filter),
    orderby: splitOutsideBrackets(query.get("$orderby") ?? "", ",").map(readOrderTerm),
    top: top === null ? null : readTop(top),
    skiptoken: query.get("$skiptoken"),
    select: readSelect(query.get("$select")),
    expand: splitOutsideBrackets(query.get("$expand") ?? "", ",").map(readExpansion),
    token: query.get("token"),
  };
};

/** The properties that `$select` names, and always the annotations. */
export const selectProperties = (entity: object, select: readonly string[] | null): object =>
  select === null ? entity : Object.fromEntries(Object.entries(entity).filter(([name]) => select.includes(name) || name.includes("@")));

/** The expansion of a property, refusing every other: undefined when none was asked for. */
export const expansionOf = ({ expand }: QueryOptions, name: string): Expansion | undefined => {
  const other = expand.find((each) => each.name !== name);
  if (other !== undefined) throw notImplemented(`$expand of ${other.name}`);
  return expand[0];
};

const readTop = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw optionInvalid("$top", text);
  return Number(text);
};

const readSelect = (text: string | null): readonly string[] | null => (text === null || text === "" ? null : splitOutsideBrackets(text, ","));

const readOrderTerm = (text: string): OrderTerm => {
  const match = /^(\S+)(?:\s+(asc|desc))?$/i.exec(text);
  if (match?.[1] === undefined) throw optionInvalid("$orderby", text);
  return { path: match[1], descending: match[2]?.toLowerCase() === "desc" };
};

const readExpansion = (text: string): Expansion => {
  const [, name, nested] = /^([\w.]+)(?:\((.*)\))?$/.exec(text) ?? [];
  if (name === undefined) throw optionInvalid("$expand", text);
  const options = splitOutsideBrackets(nested ?? "", ";").map((option) => option.split("=", 2));
  const other = options.find(([option]) => option !== "$select");
  if (other !== undefined) throw notImplemented(`${other[0] ?? ""} within $expand`);
  return { name, select: readSelect(options[0]?.[1] ?? null) };
};

const splitOutsideBrackets = (text: string, separator: string): string[] => {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === separator && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  if (depth !== 0) throw badRequest(`Mismatched brackets in '${text}'.`);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
};
