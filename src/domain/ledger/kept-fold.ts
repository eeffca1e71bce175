import type { LedgerEvent } from "../events/event.ts";

/** A fold by which each bucket of events (those of a person, a message, a request) can be folded by itself. */
export interface Fold<T> {
  /** Where an event belongs; null when this fold does not read it. */
  readonly bucketOf: (event: LedgerEvent) => string | null;
  readonly fold: (events: readonly LedgerEvent[]) => ReadonlyMap<string, T>;
}

/** What a fold says now, kept up to date as events come and go. */
export interface KeptFold<T> {
  readonly add: (event: LedgerEvent) => void;
  readonly remove: (event: LedgerEvent) => void;
  /** Folds everything again at the next call of `entries`, because something else than the events has changed, such as the day. */
  readonly refresh: () => void;
  /** By the keys of the fold. The same map each time: what changed since the last call is folded again, and no more. */
  readonly entries: () => ReadonlyMap<string, T>;
}

/**
 * Keeps a fold. One new event costs the folding of its bucket, however large the register has become;
 * the answer is that of folding everything (a property that the tests check for every fold).
 */
export const keepFold = <T>({ bucketOf, fold }: Fold<T>): KeptFold<T> => {
  const buckets = new Map<string, Bucket>();
  const entries = new Map<string, T>();
  let changed: Bucket[] = [];

  const change = (bucket: Bucket): void => {
    if (bucket.isChanged) return;
    bucket.isChanged = true;
    changed.push(bucket);
  };

  const refold = (bucket: Bucket): void => {
    bucket.isChanged = false;
    for (const key of bucket.keys) entries.delete(key);
    const folded = fold(bucket.events);
    for (const [key, entry] of folded) entries.set(key, entry);
    bucket.keys = [...folded.keys()];
  };

  return {
    add: (event) => {
      const name = bucketOf(event);
      if (name === null) return;
      const known = buckets.get(name);
      known?.events.push(event);
      // Most buckets never have a second event, so none keeps room for one.
      const bucket = known ?? { events: [event], keys: [], isChanged: false };
      if (!known) buckets.set(name, bucket);
      change(bucket);
    },
    remove: (event) => {
      const bucket = buckets.get(bucketOf(event) ?? "");
      const at = bucket?.events.findIndex(({ list, itemId, key }) => list === event.list && itemId === event.itemId && key === event.key) ?? -1;
      if (!bucket || at < 0) return;
      bucket.events.splice(at, 1);
      change(bucket);
    },
    refresh: () => {
      for (const bucket of buckets.values()) change(bucket);
    },
    entries: () => {
      for (const bucket of changed) refold(bucket);
      changed = [];
      return entries;
    },
  };
};

interface Bucket {
  readonly events: LedgerEvent[];
  keys: readonly string[];
  isChanged: boolean;
}
