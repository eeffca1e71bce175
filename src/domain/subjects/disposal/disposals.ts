import type { LedgerEvent } from "../../events/event.ts";
import type { BodyOf } from "../../events/kinds.ts";

/** Where a row stands: all that a disposal needs to find it. */
export type RowPlace = Pick<LedgerEvent, "list" | "itemId">;

export const placeText = ({ list, itemId }: RowPlace): string => `${list}/${itemId}`;

/** The places of all rows that a recorded disposal names, gone or not. */
export const namedPlaces = (events: readonly LedgerEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap((event) => (event.kind === "rows.disposed" ? event.body.rows.map(placeText) : [])));

/** A removal that was interrupted: why it was begun and under whose authority, and the rows that it names and that are still there. */
export interface UnfinishedDisposal {
  readonly key: string;
  readonly why: BodyOf<"rows.disposed">["why"];
  readonly authority: string;
  readonly rows: readonly LedgerEvent[];
}

/** The removals that are to be finished. */
export const unfinishedDisposals = (events: readonly LedgerEvent[]): readonly UnfinishedDisposal[] => {
  const present = new Map(events.map((event) => [placeText(event), event]));
  return events
    .flatMap((event) => (event.kind === "rows.disposed" ? [event] : []))
    .map(({ key, body }) => ({ key, why: body.why, authority: body.authority, rows: body.rows.flatMap((row) => present.get(placeText(row)) ?? []) }))
    .filter(({ rows }) => rows.length > 0);
};
