import { createListeners } from "../base/listeners.ts";
import type { Kept } from "./keep-view.ts";
import { piecedList, placeFor, type LongList } from "./long-list.ts";

/** Something that stands in one of several lists. */
export interface Placed<T> {
  readonly list: string;
  readonly item: T;
}

type Order<T> = (left: T, right: T) => number;

/**
 * Keeps lists by name, each in order. What comes or goes is found by halving, so that a list is never sorted again; a list
 * that changed is a new one, and one that did not is the same. The order must tell any two items of a list apart.
 */
export const keepLists = <S, T>(from: Kept<S>, placesOf: (entry: S, key: string) => readonly Placed<T>[], order: Order<T>): Kept<readonly T[]> => {
  const lists = new Map<string, readonly T[]>();
  const placed = new Map<string, readonly Placed<T>[]>();
  const listeners = createListeners<ReadonlySet<string>>();
  let changed = new Set<string>();
  let isBegun = false;
  from.onChange((keys) => {
    if (isBegun) for (const key of keys) changed.add(key);
  });

  const replace = (source: ReadonlyMap<string, S>, key: string, changes: Map<string, Changes<T>>): void => {
    const entry = source.get(key);
    const before = placed.get(key) ?? [];
    const now = entry === undefined ? [] : placesOf(entry, key);
    for (const { list, item } of before) changesIn(changes, list).gone.push(item);
    for (const { list, item } of now) changesIn(changes, list).come.push(item);
    if (now.length > 0) placed.set(key, now);
    else placed.delete(key);
  };

  return {
    entries: () => {
      const source = from.entries();
      const keys = isBegun ? changed : source.keys();
      if (isBegun && changed.size === 0) return lists;
      changed = new Set();
      isBegun = true;
      const changes = new Map<string, Changes<T>>();
      for (const key of keys) replace(source, key, changes);
      for (const [name, change] of changes) {
        const list = changedList(lists.get(name) ?? [], change, order);
        if (list.length > 0) lists.set(name, list);
        else lists.delete(name);
      }
      if (changes.size > 0) listeners.tell(new Set(changes.keys()));
      return lists;
    },
    onChange: listeners.add,
  };
};

/** Keeps one list of what is picked of the entries of another; null where nothing is. */
export const keepList = <S, T>(from: Kept<S>, pick: (entry: S) => T | null, order: Order<T>): (() => readonly T[]) => {
  const none: readonly T[] = [];
  return keepPicked(from, pick, none, (list, changes) => changedList(list, changes, order));
};

/** The same for a list that may be long: what comes or goes copies a piece of it. */
export const keepLongList = <S, T>(from: Kept<S>, pick: (entry: S) => T | null, order: Order<T>): (() => LongList<T>) =>
  keepPicked(from, pick, piecedList<T>([], order), (list, changes) => {
    if (areMany(list, changes)) return piecedList(sortedAnew([...list], changes, order), order);
    const left = changes.gone.reduce((before, item) => before.without(item), list);
    return changes.come.reduce((before, item) => before.with(item), left);
  });

const keepPicked = <S, T, List>(from: Kept<S>, pick: (entry: S) => T | null, none: List, change: (list: List, changes: Changes<T>) => List): (() => List) => {
  const picked = new Map<string, T>();
  let list = none;
  let changed = new Set<string>();
  let isBegun = false;
  from.onChange((keys) => {
    if (isBegun) for (const key of keys) changed.add(key);
  });
  return () => {
    const source = from.entries();
    if (isBegun && changed.size === 0) return list;
    const keys = isBegun ? changed : source.keys();
    isBegun = true;
    changed = new Set();
    const changes: Changes<T> = { gone: [], come: [] };
    for (const key of keys) {
      const entry = source.get(key);
      const before = picked.get(key);
      const now = entry === undefined ? null : pick(entry);
      if (before !== undefined) changes.gone.push(before);
      if (now === null) picked.delete(key);
      else {
        picked.set(key, now);
        changes.come.push(now);
      }
    }
    if (changes.gone.length + changes.come.length > 0) list = change(list, changes);
    return list;
  };
};

interface Changes<T> {
  readonly gone: T[];
  readonly come: T[];
}

const changesIn = <T>(changes: Map<string, Changes<T>>, list: string): Changes<T> => {
  const known = changes.get(list);
  if (known) return known;
  const none: Changes<T> = { gone: [], come: [] };
  changes.set(list, none);
  return none;
};

/** Many at once, as when a desk is opened: sorting is quicker than making room for each. */
const areMany = <T>({ length }: { readonly length: number }, { gone, come }: Changes<T>): boolean => gone.length + come.length > 16 + length / 64;

const sortedAnew = <T>(list: readonly T[], { gone, come }: Changes<T>, order: Order<T>): readonly T[] => {
  const away = new Set(gone);
  const left = away.size === 0 ? list : list.filter((item) => !away.has(item));
  return left.concat(come).sort(order);
};

const changedList = <T>(list: readonly T[], changes: Changes<T>, order: Order<T>): readonly T[] => {
  if (areMany(list, changes)) return sortedAnew(list, changes, order);
  const next = list.slice();
  for (const item of changes.gone) {
    const at = next.indexOf(item, placeFor(next, item, order));
    if (at >= 0) next.splice(at, 1);
  }
  for (const item of changes.come) next.splice(placeFor(next, item, order), 0, item);
  return next;
};
