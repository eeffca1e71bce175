import { parseJson } from "../../src/domain/base/json.ts";
import { isRecord } from "../../src/domain/base/record.ts";
import { instantText, listOf, nullable, objectOf, oneOf, readShape, text } from "../../src/domain/base/shape.ts";
import type { LedgerRow } from "../../src/domain/events/envelope.ts";
import { ledgerColumnNames } from "../../src/domain/ledger/columns.ts";
import { ledgerLists } from "../../src/domain/ledger/lists.ts";
import { toCsv } from "../../src/domain/views/export/csv.ts";

/** Rows as JSON, one on a line: all that the service said of each, and so all that their seals and keys are checked by. */
export const rowsToLines = (rows: readonly LedgerRow[]): string =>
  rows.map(({ list, itemId, createdAt, createdBy, version, fields }) => `${JSON.stringify({ list, itemId, createdAt, createdBy, version, fields })}\n`).join("");

const rowShape = objectOf({
  list: oneOf(...ledgerLists),
  itemId: text(20),
  createdAt: nullable(instantText),
  createdBy: nullable(objectOf({ oid: text(64), name: text(1000) })),
  version: nullable(text(20)),
});

/** Reads such lines; null when one of them is no row. */
export const linesToRows = (lines: string): readonly LedgerRow[] | null => {
  const values = lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => parseJson(line));
  // What a row's columns say is for whoever judges it: here it is only carried.
  const rows = readShape(listOf(rowShape, 10_000_000), values.map(withoutFields));
  return rows.ok ? rows.value.map((row, index) => Object.assign({}, row, { fields: fieldsOf(values[index]) })) : null;
};

const withoutFields = (value: unknown): unknown => (isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== "fields")) : value);

const fieldsOf = (value: unknown): LedgerRow["fields"] => {
  const fields = isRecord(value) && isRecord(value["fields"]) ? value["fields"] : {};
  return Object.fromEntries(
    ledgerColumnNames.flatMap((name) => {
      const field = fields[name];
      return typeof field === "string" || typeof field === "number" ? [[name, field]] : [];
    }),
  );
};

/** The same rows as a table for a spreadsheet, in which no cell is a formula. */
export const rowsToTable = (rows: readonly LedgerRow[], kindName: (kind: string) => string): string =>
  toCsv([
    ["Item", "Added at", "Added by", "Version", "What", ...ledgerColumnNames],
    ...rows.map(({ itemId, createdAt, createdBy, version, fields }) => [
      itemId,
      createdAt ?? "",
      createdBy?.name ?? "",
      version ?? "",
      kindName(String(fields.Kind ?? "")),
      ...ledgerColumnNames.map((name) => String(fields[name] ?? "")),
    ]),
  ]);
