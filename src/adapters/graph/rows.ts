import type { ListItem } from "@microsoft/microsoft-graph-types";
import { type LedgerColumnName, ledgerColumnNames } from "../../domain/ledger/columns.ts";
import type { LedgerRow, RowFields } from "../../domain/ledger/envelope.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";

/** What is asked of `fields`: our columns, and SharePoint's version, which is above 1.0 when a row was edited. */
export const expandFields = `$expand=fields($select=${[...ledgerColumnNames, "_UIVersionString"].join(",")})`;

type ItemFields = Readonly<Record<string, unknown>>;

/** A list item of Graph as a row. What is missing stays missing: whoever reads the row says that it cannot be read. */
export const itemToRow = (list: LedgerList, item: ListItem): LedgerRow => {
  const fields = (item.fields ?? {}) as ItemFields;
  return {
    list,
    itemId: item.id ?? "",
    createdAt: item.createdDateTime ?? "",
    createdBy: { oid: item.createdBy?.user?.id ?? "", name: item.createdBy?.user?.displayName ?? "" },
    version: typeof fields["_UIVersionString"] === "string" ? fields["_UIVersionString"] : firstVersion,
    fields: knownColumns(fields),
  };
};

/** The row that a write made. The answer may leave out fields, and they are what was sent. */
export const addedToRow = (list: LedgerList, sent: RowFields, answer: ListItem): LedgerRow => {
  const row = itemToRow(list, answer);
  return { ...row, fields: { ...knownColumns(sent), ...row.fields } };
};

const firstVersion = "1.0";

const knownColumns = (fields: ItemFields): LedgerRow["fields"] => {
  const known: Partial<Record<LedgerColumnName, string | number>> = {};
  for (const name of ledgerColumnNames) {
    const value = fields[name];
    if (typeof value === "string" || typeof value === "number") known[name] = value;
  }
  return known;
};
