import type { LedgerList } from "./lists.ts";
import type { Recorded } from "./recorded.ts";

/**
 * The last row of each stream, by list and stream. A row that turns out void uses up its number and nothing else: the next
 * one takes the number after it and refers to its hash, or the service would refuse it for ever, as a key that is taken.
 */
export const lastRows = <E extends Recorded>(events: Iterable<E>): ((list: LedgerList, stream: string) => E | null) => {
  const last = new Map<string, E>();
  for (const event of events) {
    const name = `${event.list}/${event.stream}`;
    const known = last.get(name);
    if (!known || known.sequence <= event.sequence) last.set(name, event);
  }
  return (list, stream) => last.get(`${list}/${stream}`) ?? null;
};
