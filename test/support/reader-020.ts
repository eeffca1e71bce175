import { readFileSync } from "node:fs";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { count, dateText, filledText, flag, instantText, listOf, mapOf, nullable, objectOf, oneOf, optional, readShape, text, type Shape } from "../../src/domain/base/shape.ts";

/** What version 0.2.0 takes for a field, as test/fixtures/0.2.0/reader.json has it. A field whose name ends in `?` may be left out. */
type Described =
  | "count"
  | "flag"
  | "day"
  | "instant"
  | { readonly text: number }
  | { readonly filled: number }
  | { readonly oneOf: readonly string[] }
  | { readonly list: Described; readonly most: number }
  | { readonly map: Described }
  | { readonly nullable: Described }
  | { readonly object: Readonly<Record<string, Described>> };

interface Reader {
  readonly settings: Described;
  readonly kinds: Readonly<Record<string, { readonly list: string; readonly body: Described }>>;
}

const reader = JSON.parse(readFileSync(new URL("../fixtures/0.2.0/reader.json", import.meta.url), "utf8")) as Reader;

const named = { count, flag, day: dateText, instant: instantText } as const;

const shapeOf = (described: Described): Shape<unknown> => {
  if (typeof described === "string") return named[described];
  if ("text" in described) return text(described.text);
  if ("filled" in described) return filledText(described.filled);
  if ("oneOf" in described) return oneOf(...described.oneOf);
  if ("list" in described) return listOf(shapeOf(described.list), described.most);
  if ("map" in described) return mapOf(shapeOf(described.map));
  if ("nullable" in described) return nullable(shapeOf(described.nullable));
  return objectOf(
    Object.fromEntries(Object.entries(described.object).map(([name, field]) => (name.endsWith("?") ? [name.slice(0, -1), optional(shapeOf(field))] : [name, shapeOf(field)]))),
  );
};

/** Reads a row as version 0.2.0 does: its envelope, its kind, its list and its body. The error says what 0.2.0 would not understand. */
export const readAs020 = (list: string, { Kind, Payload }: Readonly<Record<string, unknown>>): Result<null, string> => {
  const { v, body: said } = JSON.parse(String(Payload)) as { readonly v?: unknown; readonly body?: unknown };
  if (typeof v !== "number") return err(`${String(Kind)}: no envelope`);
  if (v > 1) return err(`${String(Kind)}: envelope ${v}`);
  const kind = reader.kinds[String(Kind)];
  if (kind === undefined) return err(`${String(Kind)}: a kind that 0.2.0 does not know`);
  if (kind.list !== list) return err(`${String(Kind)}: does not belong in ${list}`);
  const body = readShape(shapeOf(kind.body), said, String(Kind));
  return body.ok ? ok(null) : err(body.error.map(({ path, expected }) => `${path}: ${expected.type}`).join("; "));
};

/** Reads the row of Settings as version 0.2.0 does. */
export const readSettingsAs020 = (settings: unknown): Result<null, string> => {
  const read = readShape(shapeOf(reader.settings), settings, "settings");
  return read.ok ? ok(null) : err(read.error.map(({ path, expected }) => `${path}: ${expected.type}`).join("; "));
};
