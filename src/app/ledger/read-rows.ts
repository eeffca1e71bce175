import { isCanary, rowToEvent, type LedgerRow, type UnreadableRowError } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";

export interface ReadRows {
  readonly events: readonly LedgerEvent[];
  readonly unreadable: readonly UnreadableRowError[];
}

/** Reads rows as events, keeping apart those that cannot be read. Canaries are neither. */
export const readRows = (rows: readonly LedgerRow[]): ReadRows => {
  const events: LedgerEvent[] = [];
  const unreadable: UnreadableRowError[] = [];
  for (const row of rows) {
    if (isCanary(row)) continue;
    const event = rowToEvent(row);
    if (event.ok) events.push(event.value);
    else unreadable.push(event.error);
  }
  return { events, unreadable };
};
