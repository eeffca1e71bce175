import type { CompareKeys, Key } from "../store/ordered-index.ts";

export type Operator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** A `$filter` as a tree; `V` is a literal as written, or a key once the literals are bound to their columns. */
export type Filter<V = Literal> =
  | { readonly type: "comparison"; readonly operator: Operator; readonly path: string; readonly value: V }
  | { readonly type: "startswith"; readonly path: string; readonly value: V }
  | { readonly type: "and"; readonly left: Filter<V>; readonly right: Filter<V> }
  | { readonly type: "or"; readonly left: Filter<V>; readonly right: Filter<V> }
  | { readonly type: "not"; readonly operand: Filter<V> };

export type Literal = string | number | boolean;

/** Turns every literal into the key that the property at its path is compared by. */
export const bindFilter = (filter: Filter, toKey: (path: string, literal: Literal) => Key): Filter<Key> => {
  switch (filter.type) {
    case "and":
    case "or":
      return { ...filter, left: bindFilter(filter.left, toKey), right: bindFilter(filter.right, toKey) };
    case "not":
      return { ...filter, operand: bindFilter(filter.operand, toKey) };
    case "comparison":
    case "startswith":
      return { ...filter, value: toKey(filter.path, filter.value) };
  }
};

/** Whether a row passes, by the collation `compare`. A row without the value passes `ne` alone. */
export const passes = (filter: Filter<Key>, keyAt: (path: string) => Key | undefined, compare: CompareKeys): boolean => {
  switch (filter.type) {
    case "and":
      return passes(filter.left, keyAt, compare) && passes(filter.right, keyAt, compare);
    case "or":
      return passes(filter.left, keyAt, compare) || passes(filter.right, keyAt, compare);
    case "not":
      return !passes(filter.operand, keyAt, compare);
    case "startswith":
      return String(keyAt(filter.path) ?? "").startsWith(String(filter.value)) && keyAt(filter.path) !== undefined;
    case "comparison": {
      const key = keyAt(filter.path);
      if (key === undefined) return filter.operator === "ne";
      return holds(filter.operator, compare(key, filter.value));
    }
  }
};

export const pathsOf = (filter: Filter<unknown>): readonly string[] => {
  if (filter.type === "and" || filter.type === "or") return [...pathsOf(filter.left), ...pathsOf(filter.right)];
  return filter.type === "not" ? pathsOf(filter.operand) : [filter.path];
};

/** Paths of which a value on one side is asked for, and not one alone. */
export const boundedIn = (filter: Filter<unknown>): readonly string[] => {
  if (filter.type === "and" || filter.type === "or") return [...boundedIn(filter.left), ...boundedIn(filter.right)];
  if (filter.type === "not") return boundedIn(filter.operand);
  return filter.type === "comparison" && filter.operator !== "eq" && filter.operator !== "ne" ? [filter.path] : [];
};

const holds = (operator: Operator, order: number): boolean => {
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
  }
};
