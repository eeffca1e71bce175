import type { Filter, Operator } from "../odata/filter.ts";
import type { ItemStore } from "../store/item-store.ts";
import type { Bound, CompareKeys, Key, KeyRange } from "../store/ordered-index.ts";

type Condition = Exclude<Filter<Key>, { readonly type: "and" }>;

/**
 * The ids among which every row that passes is found, read from the indexes; null when only a look
 * at each item tells. What it gives may be too much, never too little: the filter is applied after.
 */
export const narrow = (filter: Filter<Key>, items: ItemStore, compare: CompareKeys): readonly number[] | null => {
  const conditions = conjuncts(filter);
  for (const condition of conditions) {
    if (condition.type === "comparison" && condition.operator === "eq") {
      return items.index(columnOf(condition.path))?.equal(condition.value) ?? null;
    }
  }
  for (const condition of conditions) {
    const ids = narrowOne(condition, conditions, items, compare);
    if (ids !== null) return ids;
  }
  return null;
};

const narrowOne = (condition: Condition, beside: readonly Condition[], items: ItemStore, compare: CompareKeys): readonly number[] | null => {
  switch (condition.type) {
    case "startswith":
      return items.index(columnOf(condition.path))?.startingWith(String(condition.value)) ?? null;
    case "comparison":
      if (condition.operator === "ne") return null;
      return items.index(columnOf(condition.path))?.within(rangeOf(condition.path, beside), compare) ?? null;
    case "or": {
      const left = narrow(condition.left, items, compare);
      const right = left === null ? null : narrow(condition.right, items, compare);
      return left === null || right === null ? null : [...left, ...right];
    }
    case "not":
      return null;
  }
};

const conjuncts = (filter: Filter<Key>): readonly Condition[] => (filter.type === "and" ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter]);

/** The bounds that all conditions on one column set together; of two on one side the last counts. */
const rangeOf = (path: string, conditions: readonly Condition[]): KeyRange => {
  const bound = (exclusive: Operator, inclusive: Operator): Bound | undefined => {
    const condition = conditions.findLast((each) => each.type === "comparison" && each.path === path && [exclusive, inclusive].includes(each.operator));
    return condition?.type === "comparison" ? { key: condition.value, inclusive: condition.operator === inclusive } : undefined;
  };
  return { from: bound("gt", "ge"), to: bound("lt", "le") };
};

const columnOf = (path: string): string => path.slice("fields/".length);
