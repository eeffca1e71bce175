import type { LedgerEvent } from "./event.ts";

export type OrderedEvent = LedgerEvent;

/**
 * The one order in which events are folded, whatever order they arrived in: when the service recorded them,
 * then when they happened, then their key. The same event twice counts once.
 */
export const inOrder = (events: Iterable<LedgerEvent>): readonly OrderedEvent[] => {
  const byKey = new Map<string, LedgerEvent>();
  for (const event of events) if (!byKey.has(`${event.list}/${event.key}`)) byKey.set(`${event.list}/${event.key}`, event);
  return [...byKey.values()].toSorted(
    (left, right) =>
      compare(left.recordedAt, right.recordedAt) || compare(left.occurredAt, right.occurredAt) || left.sequence - right.sequence || compare(left.key, right.key),
  );
};

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
