import type { LedgerEvent } from "./event.ts";
import { ledgerLists, type LedgerList } from "./lists.ts";

export type OrderedEvent = LedgerEvent;

/**
 * The one order in which events are folded, whatever order they arrived in: when the service recorded them,
 * then when they happened, then their place in their list. The same event twice counts once, as the service recorded it.
 * A fold that names its lists is spared the sorting of the rest, which is most where contacts are many.
 */
export const inOrder = (events: Iterable<LedgerEvent>, lists: readonly LedgerList[] = ledgerLists): readonly OrderedEvent[] => {
  const read = lists === ledgerLists ? [...events] : [...events].filter(({ list }) => lists.includes(list));
  // Most messages have one event; a register has a hundred thousand of them.
  if (read.length < 2) return read;
  const byKey = new Map<string, LedgerEvent>();
  for (const event of read) {
    const known = byKey.get(`${event.list}/${event.key}`);
    if (!known || (isPending(known) && !isPending(event))) byKey.set(`${event.list}/${event.key}`, event);
  }
  return [...byKey.values()].toSorted(
    (left, right) =>
      // What waits on this device follows all that it was an answer to, however slow this device's clock is.
      Number(isPending(left)) - Number(isPending(right)) ||
      compare(left.recordedAt, right.recordedAt) ||
      compare(left.occurredAt, right.occurredAt) ||
      left.sequence - right.sequence ||
      compare(left.list, right.list) ||
      // The service records to the second and numbers the items of a list as they come: an undo follows its log entry.
      Number(left.itemId) - Number(right.itemId) ||
      compare(left.key, right.key),
  );
};

/** A click that the service has not recorded yet has no item. */
const isPending = (event: LedgerEvent): boolean => event.itemId === "";

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
