import type { LedgerEvent } from "../ledger/event.ts";

/** Where a row stands: all that a disposal needs to find it. */
export type RowPlace = Pick<LedgerEvent, "list" | "itemId">;

export const placeText = ({ list, itemId }: RowPlace): string => `${list}/${itemId}`;

/** The places of all rows that a recorded disposal names, gone or not. */
export const namedPlaces = (events: readonly LedgerEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap((event) => (event.kind === "rows.disposed" ? event.body.rows.map(placeText) : [])));

/** Rows that a disposal names and that are still there: its deletion was interrupted, and is to be finished. */
export const unfinishedRows = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const named = namedPlaces(events);
  return events.filter((event) => named.has(placeText(event)));
};
