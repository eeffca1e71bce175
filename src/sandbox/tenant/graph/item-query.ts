import type { Filter } from "../odata/filter.ts";
import { bindFilter, boundedIn, passes, pathsOf } from "../odata/filter.ts";
import type { Page } from "../odata/paging.ts";
import { decodeToken, encodeToken } from "../odata/paging.ts";
import type { QueryOptions } from "../odata/query-options.ts";
import type { Quirks } from "../quirks/quirks.ts";
import type { Column } from "../store/columns.ts";
import { secondsText, valueToKey } from "../store/columns.ts";
import type { Item } from "../store/item-store.ts";
import type { CompareKeys, Key } from "../store/ordered-index.ts";
import type { List } from "../store/state.ts";
import { fieldNotIndexed, fieldUnknown, invalidFilter, optionInvalid, overThreshold } from "../wire-errors.ts";
import { narrow } from "./item-plan.ts";

const defaultPageSize = 200;
const largestPageSize = 5000;

export interface QueryRules {
  /** Whether a column without an index may be asked for, which the Prefer header says. */
  readonly allowsUnindexed: boolean;
  /** The collation. */
  readonly compare: CompareKeys;
  /** Whether text may be asked for from a value on or before one. */
  readonly textRange: NonNullable<Quirks["textRange"]>;
}

/**
 * Answers `$filter`, `$orderby`, `$top` and `$skiptoken` over the items of a list. Throws the 400
 * of a column that is not indexed where the rules do not allow it.
 */
export const queryItems = (list: List, options: QueryOptions, { allowsUnindexed, compare, textRange }: QueryRules): Page<Item> => {
  const columnAt = (path: string): Column => requireColumn(list, path, allowsUnindexed);
  const filter = options.filter === null ? null : bindFilter(options.filter, (path, literal) => valueToKey(columnAt(path).type, literal));
  const order = options.orderby.map(({ descending, path }) => ({ column: columnAt(path), direction: descending ? -1 : 1 }));
  const columns = new Map((filter === null ? [] : pathsOf(filter)).map((path) => [path, columnAt(path)]));
  const isTextRange = filter !== null && boundedIn(filter).some((path) => columns.get(path)?.type === "text");
  if (isTextRange && textRange === "refused") throw invalidFilter();
  if (isTextRange && textRange === "refusedWhenLarge" && list.items.count > listViewThreshold) throw overThreshold();

  const keyAt = (item: Item, path: string): Key | undefined => {
    const column = columns.get(path);
    return column === undefined ? undefined : keyOf(item, column);
  };
  const placeOf = (item: Item): Place => ({ keys: order.map(({ column }) => keyOf(item, column) ?? null), id: item.id });
  const comparePlaces = (left: Place, right: Place): number => {
    for (const [position, { direction }] of order.entries()) {
      const difference = compareNullable(left.keys[position] ?? null, right.keys[position] ?? null, compare);
      if (difference !== 0) return difference * direction;
    }
    return left.id - right.id;
  };

  const after = options.skiptoken === null ? null : readPlace(options.skiptoken, order.length);
  const size = Math.min(options.top ?? defaultPageSize, largestPageSize);
  const rows: Item[] = [];
  for (const item of candidates(list, filter, compare)) {
    if (filter !== null && !passes(filter, (path) => keyAt(item, path), compare)) continue;
    if (after !== null && comparePlaces(placeOf(item), after) <= 0) continue;
    rows.push(item);
    // Candidates come in the order of their ids: without another order, the page is full here.
    if (order.length === 0 && rows.length > size) break;
  }
  if (order.length > 0) sortBy(rows, placeOf, comparePlaces);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, nextToken: rows.length > size && last !== undefined ? encodeToken(placeOf(last)) : null };
};

/** "List view threshold": what looks through more rows than this is refused. */
const listViewThreshold = 5000;

/** Where a row stands in the order asked for; the place of a page's last row is the token of the next page. */
interface Place {
  readonly keys: readonly (Key | null)[];
  readonly id: number;
}

const requireColumn = (list: List, path: string, allowsUnindexed: boolean): Column => {
  const name = /^fields\/(\w+)$/.exec(path)?.[1];
  if (name === undefined) throw invalidFilter();
  const column = list.record.columns.find((each) => each.name === name);
  if (column === undefined) throw fieldUnknown(name);
  if (!column.indexed && !allowsUnindexed) throw fieldNotIndexed(name);
  return column;
};

const keyOf = (item: Item, column: Column): Key | undefined => {
  const value = item.current.fields[column.name] ?? systemValue(item, column.name);
  return value === undefined ? undefined : valueToKey(column.type, value);
};

const systemValue = (item: Item, name: string): string | undefined => {
  if (name === "Created") return secondsText(item.createdAt);
  return name === "Modified" ? secondsText(item.current.savedAt) : undefined;
};

const candidates = ({ items }: List, filter: Filter<Key> | null, compare: CompareKeys): Iterable<Item> => {
  const ids = filter === null ? null : narrow(filter, items, compare);
  if (ids === null) return items.all();
  return [...new Set(ids)].sort((left, right) => left - right).flatMap((id) => items.get(id) ?? []);
};

const compareNullable = (left: Key | null, right: Key | null, compare: CompareKeys): number => {
  if (left === null || right === null) return Number(right === null) - Number(left === null);
  return compare(left, right);
};

const sortBy = (rows: Item[], placeOf: (item: Item) => Place, compare: (left: Place, right: Place) => number): void => {
  const places = new Map(rows.map((item) => [item, placeOf(item)]));
  const place = (item: Item): Place => places.get(item) ?? placeOf(item);
  rows.sort((left, right) => compare(place(left), place(right)));
};

const readPlace = (token: string, keyCount: number): Place => {
  const { keys, id } = decodeToken(token) ?? {};
  if (typeof id !== "number" || !Array.isArray(keys) || keys.length !== keyCount) throw optionInvalid("$skiptoken", token);
  return { keys: keys as readonly (Key | null)[], id };
};
