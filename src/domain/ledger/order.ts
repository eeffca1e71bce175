import { compare } from "../base/compare.ts";
import { ledgerLists, type LedgerList } from "./lists.ts";
import type { Recorded } from "./recorded.ts";

/**
 * The one order in which events are folded, whatever order they arrived in: when the service recorded them,
 * then when they happened, then their place in their list. The same event twice counts once, as the service recorded it.
 * A fold that names its lists is spared the sorting of the rest, which is most where contacts are many.
 */
export const inOrder = <E extends Recorded>(events: Iterable<E>, lists: readonly LedgerList[] = ledgerLists): readonly E[] => {
  const read = lists === ledgerLists ? [...events] : [...events].filter(({ list }) => lists.includes(list));
  // Most messages have one event; a register has a hundred thousand of them.
  if (read.length < 2) return read;
  const byKey = new Map<string, E>();
  for (const event of read) {
    const name = lists.length === 1 ? event.key : `${event.list}/${event.key}`;
    const known = byKey.get(name);
    if (!known || (isPending(known) && !isPending(event))) byKey.set(name, event);
  }
  return [...byKey.values()].sort(byOrder);
};

const byOrder = (left: Recorded, right: Recorded): number => {
  // What waits on this device follows all that it was an answer to, however slow this device's clock is.
  if (isPending(left) !== isPending(right)) return isPending(left) ? 1 : -1;
  // Nearly always decides by itself.
  if (left.recordedAt !== right.recordedAt) return left.recordedAt < right.recordedAt ? -1 : 1;
  return (
    compare(left.occurredAt, right.occurredAt) ||
    left.sequence - right.sequence ||
    compare(left.list, right.list) ||
    // The service records to the second and numbers the items of a list as they come: an undo follows its log entry.
    Number(left.itemId) - Number(right.itemId) ||
    compare(left.key, right.key)
  );
};

/** A click that the service has not recorded yet has no item. */
const isPending = (event: Recorded): boolean => event.itemId === "";
