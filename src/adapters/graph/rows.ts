import type { IdentitySet, ListItem } from "@microsoft/microsoft-graph-types";
import { type LedgerColumnName, ledgerColumnNames } from "../../domain/ledger/columns.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import type { RowFields } from "../../domain/events/row-fields.ts";
import { isInstant } from "../../domain/base/time.ts";
import type { Signatory } from "../../domain/ledger/recorded.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { isRecord } from "../../domain/base/record.ts";

/** What is asked of `fields`: our columns, and SharePoint's version, which is above 1.0 when a row was edited. */
export const expandFields = `$expand=fields($select=${[...ledgerColumnNames, "_UIVersionString"].join(",")})`;

/** The same with the number by which the site knows who added it. */
export const expandFieldsWithAuthor = expandFields.replace(/\)$/, ",AuthorLookupId)");

/** An item that was read with its fields. What an answer holds in its place (an `error`, a deletion) is none. */
export interface Item extends ListItem {
  readonly id: string;
  readonly fields: ItemFields;
}

type ItemFields = Readonly<Record<string, unknown>>;

export const isItem = (entry: unknown): entry is Item => isChanged(entry) && isRecord((entry as ListItem).fields);

/** What a delta says of an item that is there ("listItem: delta"): which it is. All else is read from the item itself. */
export interface ChangedItem {
  readonly id: string;
}

export interface RemovedItem {
  readonly id: string;
  readonly deleted: object;
}

export const isRemoved = (entry: unknown): entry is RemovedItem => isNamed(entry) && isRecord(entry["deleted"]);

export const isChange = (entry: unknown): entry is ChangedItem | RemovedItem => isRemoved(entry) || isChanged(entry);

const isChanged = (entry: unknown): entry is ChangedItem => isNamed(entry) && (entry["deleted"] ?? null) === null;

// Without an id it is nobody's news, and beside an error (msgraph-sdk-typescript #544) neither id nor absence says anything.
const isNamed = (entry: unknown): entry is ItemFields => isRecord(entry) && typeof entry["id"] === "string" && entry["id"] !== "" && !("error" in entry) && !("@removed" in entry);

/** A list item of Graph as a row. What the service left out is missing from the row as well, and whoever reads it says so. */
export const itemToRow = (list: LedgerList, { id, createdBy, createdDateTime, fields }: Item): LedgerRow => ({
  list,
  itemId: id,
  createdAt: isInstant(createdDateTime) ? createdDateTime : null,
  createdBy: authorOf(createdBy),
  version: typeof fields["_UIVersionString"] === "string" ? fields["_UIVersionString"] : null,
  fields: knownColumns(fields),
});

// "The unique identifier … may be null" (identity resource): then nobody is known to have added the row, whatever the name says.
const authorOf = (createdBy: IdentitySet | null | undefined): Signatory | null => {
  const { id, displayName } = createdBy?.user ?? {};
  return typeof id === "string" && id !== "" ? { oid: id, name: typeof displayName === "string" ? displayName : id } : null;
};

/** The row that a write made, or null when the answer does not say which. It may leave out columns, and they are what was sent. */
export const addedToRow = (list: LedgerList, sent: RowFields, answer: unknown): LedgerRow | null => {
  if (!isItem(answer)) return null;
  const row = itemToRow(list, answer);
  return { ...row, fields: { ...knownColumns(sent), ...row.fields } };
};

const knownColumns = (fields: ItemFields): LedgerRow["fields"] => {
  const known: Partial<Record<LedgerColumnName, string | number>> = {};
  for (const name of ledgerColumnNames) {
    const value = fields[name];
    if (typeof value === "string" || typeof value === "number") known[name] = value;
  }
  return known;
};
