import type { Column, Fields } from "./columns.ts";
import { valueToKey } from "./columns.ts";
import type { OrderedIndex } from "./ordered-index.ts";
import { createOrderedIndex } from "./ordered-index.ts";

/** One version of an item. `label` 2 is shown as "2.0"; `revision` counts every save and stands in the eTag. */
export interface ItemVersion {
  readonly label: number;
  readonly revision: number;
  readonly savedAt: number;
  readonly savedBy: string;
  readonly fields: Fields;
  readonly sequence: number;
}

/** An item with its versions, oldest first; people are person keys, times are milliseconds. */
export interface Item {
  readonly id: number;
  readonly uniqueId: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly versions: readonly ItemVersion[];
  readonly current: ItemVersion;
}

/** What the change log has at a place: an item as it stands now, or that it was deleted, and when, in milliseconds. */
export type ItemChange =
  | { readonly sequence: number; readonly id: number; readonly item: Item }
  | { readonly sequence: number; readonly id: number; readonly item: null; readonly at: number };

/** The items of one list, its indexes, and the order in which the items last changed. */
export interface ItemStore {
  get(id: number): Item | undefined;
  all(): IterableIterator<Item>;
  readonly count: number;
  readonly nextId: number;
  readonly lastSequence: number;
  /** Latest change of each item after a place in the log, deletions included, oldest first. */
  changesAfter(sequence: number): IterableIterator<ItemChange>;
  index(column: string): OrderedIndex | undefined;
  save(item: Item): void;
  remove(id: number, sequence: number, at: number): void;
  reindex(columns: readonly Column[]): void;
}

export const createItemStore = (columns: readonly Column[]): ItemStore => {
  const items = new Map<number, Item>();
  const deletions = new Map<number, { readonly sequence: number; readonly at: number }>();
  // The item id at each place of the change log; a place that a later change of the item took over is skipped when read.
  const log: number[] = [];
  let indexes = new Map<string, { readonly column: Column; readonly index: OrderedIndex }>();
  let lastId = 0;

  const note = (id: number, sequence: number): void => {
    while (log.length < sequence - 1) log.push(0);
    log[sequence - 1] = id;
    lastId = Math.max(lastId, id);
  };

  const updateIndexes = (id: number, before: Fields, after: Fields): void => {
    for (const [name, { column, index }] of indexes) {
      const old = before[name];
      const now = after[name];
      if (old === now) continue;
      if (old !== undefined) index.remove(valueToKey(column.type, old), id);
      if (now !== undefined) index.add(valueToKey(column.type, now), id);
    }
  };

  const store: ItemStore = {
    get: (id) => items.get(id),
    all: () => items.values(),
    get count() {
      return items.size;
    },
    get nextId() {
      return lastId + 1;
    },
    get lastSequence() {
      return log.length;
    },
    *changesAfter(sequence) {
      for (let place = sequence; place < log.length; place++) {
        const id = log[place] ?? 0;
        const item = items.get(id);
        if (item?.current.sequence === place + 1) yield { sequence: place + 1, id, item };
        const deletion = item === undefined ? deletions.get(id) : undefined;
        if (deletion?.sequence === place + 1) yield { ...deletion, id, item: null };
      }
    },
    index: (column) => indexes.get(column)?.index,
    save(item) {
      updateIndexes(item.id, items.get(item.id)?.current.fields ?? {}, item.current.fields);
      items.set(item.id, item);
      note(item.id, item.current.sequence);
    },
    remove(id, sequence, at) {
      updateIndexes(id, items.get(id)?.current.fields ?? {}, {});
      items.delete(id);
      deletions.set(id, { sequence, at });
      note(id, sequence);
    },
    reindex(wanted) {
      const kept = indexes;
      indexes = new Map();
      // What SharePoint keeps of an item by itself, such as when it was made, is no field, and is looked through.
      for (const column of wanted.filter((each) => each.indexed && !(each.readOnly && each.type === "dateTime"))) {
        const index = kept.get(column.name)?.index ?? createOrderedIndex();
        indexes.set(column.name, { column, index });
        if (kept.has(column.name)) continue;
        for (const item of items.values()) {
          const value = item.current.fields[column.name];
          if (value !== undefined) index.add(valueToKey(column.type, value), item.id);
        }
      }
    },
  };
  store.reindex(columns);
  return store;
};
