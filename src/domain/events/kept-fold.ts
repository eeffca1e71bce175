import { createListeners } from "../base/listeners.ts";
import { inOrder } from "../ledger/order.ts";
import type { Settings } from "../policy/settings.ts";
import { isRead, type FoldDefinition } from "./define-fold.ts";
import type { EventOf } from "./event.ts";
import type { Judged } from "./judge.ts";
import type { Kind } from "./kinds.ts";

/** What a fold says now, kept up to date as events come and go. */
export interface KeptFold<T> {
  readonly add: (event: Judged) => void;
  readonly remove: (event: Judged) => void;
  /** By the keys of the fold. The same map each time: what changed since the last call is folded again, and no more. */
  readonly entries: () => ReadonlyMap<string, T>;
  /** Calls back with the keys whose entries came, went or changed, each time that some did. For what is worked out from the entries. */
  readonly onChange: (changed: (keys: ReadonlySet<string>) => void) => void;
}

/**
 * Keeps a fold. One new event costs the folding of its bucket, however large the register has become;
 * the answer is that of folding everything (a property that the tests check for every fold).
 */
export const keepFold = <T, K extends Kind>(definition: FoldDefinition<T, K>, settings: Settings): KeptFold<T> => {
  const buckets = new Map<string, Bucket<K>>();
  const entries = new Map<string, T>();
  const listeners = createListeners<ReadonlySet<string>>();
  let changed: Bucket<K>[] = [];

  const change = (bucket: Bucket<K>): void => {
    if (bucket.isChanged) return;
    bucket.isChanged = true;
    changed.push(bucket);
  };

  const refold = (bucket: Bucket<K>, keys: Set<string>): void => {
    bucket.isChanged = false;
    for (const key of bucket.keys) {
      entries.delete(key);
      keys.add(key);
    }
    const folded = definition.fold(settings, inOrder(bucket.events));
    for (const [key, entry] of folded) {
      entries.set(key, entry);
      keys.add(key);
    }
    bucket.keys = [...folded.keys()];
  };

  return {
    add: (event) => {
      const name = isRead(definition, event) ? definition.bucketOf(event) : null;
      if (name === null) return;
      const read = event as Judged<EventOf<K>>;
      const known = buckets.get(name);
      known?.events.push(read);
      // Most buckets never have a second event, so none keeps room for one.
      const bucket = known ?? { events: [read], keys: [], isChanged: false };
      if (!known) buckets.set(name, bucket);
      change(bucket);
    },
    remove: (event) => {
      const bucket = buckets.get(definition.bucketOf(event) ?? "");
      const at = bucket?.events.findIndex(({ list, itemId, key }) => list === event.list && itemId === event.itemId && key === event.key) ?? -1;
      if (!bucket || at < 0) return;
      bucket.events.splice(at, 1);
      change(bucket);
    },
    entries: () => {
      if (changed.length === 0) return entries;
      const keys = new Set<string>();
      for (const bucket of changed) refold(bucket, keys);
      changed = [];
      listeners.tell(keys);
      return entries;
    },
    onChange: listeners.add,
  };
};

interface Bucket<K extends Kind> {
  readonly events: Judged<EventOf<K>>[];
  keys: readonly string[];
  isChanged: boolean;
}
