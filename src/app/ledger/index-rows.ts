import { addressKeysIn, isCanary, rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import { addressKeysOf } from "../../domain/events/subjects.ts";
import { keysOfLooks, recordedAddress } from "../../domain/subjects/person/resemblance.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import type { IndexedRow, ListChanges, ReplicaChange, ReplicaCursor } from "../ports.ts";

/** Says what a row is about. A row that cannot be read is about all whom it names, so that it is still found and reported. */
export const indexRow = (row: LedgerRow): IndexedRow => {
  const event = rowToEvent(row);
  return {
    row,
    addressKeys: event.ok ? addressKeysOf(event.value) : addressKeysIn(row),
    personKey: event.ok ? event.value.personKey : String(row.fields.PersonKey ?? ""),
    setsAside: event.ok && (event.value.kind === "row.set-aside" || event.value.kind === "row.brought-back") ? event.value.body.row : null,
    looks: event.ok && recordedAddress(event.value) !== "" ? keysOfLooks(recordedAddress(event.value)) : [],
  };
};

/** What came of a list that was asked for what changed since the cursors that were known. */
export const indexChanges = (changes: ListChanges, known: readonly ReplicaCursor[]): ReplicaChange => ({
  ...changes,
  since: cursorOf(known, changes.list),
  rows: changes.rows.filter((row) => !isCanary(row)).map(indexRow),
});

/** From where a list is asked for what changed; null where it was never read. */
export const cursorOf = (known: readonly ReplicaCursor[], list: LedgerList): string | null => known.find((cursor) => cursor.list === list)?.cursor ?? null;
