import { addressKeysIn, isCanary, rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import { addressKeysOf } from "../../domain/events/subjects.ts";
import { keysOfLooks, recordedAddress } from "../../domain/subjects/person/resemblance.ts";
import type { IndexedRow, ListChanges, ReplicaChange } from "../ports.ts";

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

export const indexChanges = (changes: ListChanges): ReplicaChange => ({
  ...changes,
  rows: changes.rows.filter((row) => !isCanary(row)).map(indexRow),
});
