/** A value as an index and a filter compare it: text is lower-cased, times are UTC text, false and true are 0 and 1. */
export type Key = string | number;

export interface Bound {
  readonly key: Key;
  readonly inclusive: boolean;
}

/** A side without a bound is open. */
export interface KeyRange {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
}

/** An order of keys, in which no two different keys stand at the same place. */
export type CompareKeys = (left: Key, right: Key) => number;

/** The item ids of a list by the value of one column. */
export interface OrderedIndex {
  add(key: Key, id: number): void;
  remove(key: Key, id: number): void;
  equal(key: Key): readonly number[];
  within(range: KeyRange, compare: CompareKeys): number[];
  startingWith(prefix: string): number[];
}

/**
 * A hash for equality and, for each order that was asked for, a sorted array of the distinct keys for ranges. An array
 * is brought up to date only when a range is asked for, so that loading 100,000 rows costs one sort per column.
 */
export const createOrderedIndex = (): OrderedIndex => {
  // Most keys have one row: a bare number then takes a tenth of the memory of an array.
  const idsByKey = new Map<Key, number | number[]>();
  const orders = new Map<CompareKeys, { sorted: Key[]; added: Key[] }>();

  const keysBy = (compare: CompareKeys): readonly Key[] => {
    const order = orders.get(compare) ?? { sorted: [], added: [...idsByKey.keys()] };
    orders.set(compare, order);
    if (order.added.length > fewKeys) order.sorted = [...new Set([...order.sorted, ...order.added])].sort(compare);
    else order.added.forEach((key) => insertKey(order.sorted, key, compare));
    order.added = [];
    return order.sorted;
  };

  const equal = (key: Key): readonly number[] => {
    const ids = idsByKey.get(key);
    if (ids === undefined) return [];
    return typeof ids === "number" ? [ids] : ids;
  };

  const collect = (ordered: readonly Key[], start: number, isInside: (key: Key) => boolean): number[] => {
    const ids: number[] = [];
    for (let position = start; position < ordered.length; position++) {
      const key = ordered[position];
      if (key === undefined || !isInside(key)) break;
      ids.push(...equal(key));
    }
    return ids;
  };

  return {
    equal,
    add(key, id) {
      const ids = idsByKey.get(key);
      if (ids === undefined) {
        idsByKey.set(key, id);
        for (const order of orders.values()) order.added.push(key);
      } else if (typeof ids === "number") idsByKey.set(key, [ids, id]);
      else ids.push(id);
    },
    remove(key, id) {
      const left = equal(key).filter((each) => each !== id);
      const [only] = left;
      if (only === undefined) idsByKey.delete(key);
      else idsByKey.set(key, left.length === 1 ? only : left);
    },
    within({ from, to }, compare) {
      const ordered = keysBy(compare);
      const start = from === undefined ? 0 : firstPosition(ordered, (key) => isAbove(compare(key, from.key), from));
      return collect(ordered, start, (key) => to === undefined || isBelow(compare(key, to.key), to));
    },
    // By code unit, in which what begins alike stands together whatever the collation.
    startingWith(prefix) {
      const ordered = keysBy(compareKeys);
      const start = firstPosition(ordered, (key) => compareKeys(key, prefix) >= 0);
      return collect(ordered, start, (key) => typeof key === "string" && key.startsWith(prefix));
    },
  };
};

/** Numbers before text, text by code unit. */
export const compareKeys: CompareKeys = (left, right) => {
  if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const isAbove = (order: number, { inclusive }: Bound): boolean => (inclusive ? order >= 0 : order > 0);

const isBelow = (order: number, { inclusive }: Bound): boolean => (inclusive ? order <= 0 : order < 0);

/** Up to this many new keys are put in their places one by one; more are sorted in together. */
const fewKeys = 64;

const insertKey = (sortedKeys: Key[], key: Key, compare: CompareKeys): void => {
  const position = firstPosition(sortedKeys, (each) => compare(each, key) >= 0);
  if (sortedKeys[position] !== key) sortedKeys.splice(position, 0, key);
};

/** The first position at which `holds` is true, given that it stays true from there on. */
const firstPosition = (keys: readonly Key[], holds: (key: Key) => boolean): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const key = keys[middle];
    if (key !== undefined && holds(key)) high = middle;
    else low = middle + 1;
  }
  return low;
};
