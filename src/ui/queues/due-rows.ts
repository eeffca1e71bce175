import type { DueItem, DueType } from "../../domain/views/due/due-item.ts";
import { groupBy } from "../../domain/base/group-by.ts";
import type { Day } from "../../domain/base/time.ts";

/** What has a page of its own, where it is gone through one after the other. */
export type QueuedType = Extract<DueType, "reading" | "concern">;

/** A row of the page: one thing, or several that wait on a page of their own. */
export type Row =
  | { readonly type: "single"; readonly key: string; readonly item: DueItem }
  | { readonly type: "several"; readonly key: string; readonly of: QueuedType; readonly count: number; readonly oldest: Day };

/** The items as rows, in their order. Several of one queue are one row, where the first of them would stand. */
export const dueRows = (items: readonly DueItem[]): readonly Row[] =>
  [...groupBy(items, ({ type, key }) => (isQueued(type) ? type : key))].flatMap(([key, [item, ...others]]): readonly Row[] => {
    if (!item) return [];
    const { type } = item;
    if (!isQueued(type) || others.length === 0) return [{ type: "single", key: item.key, item }];
    const oldest = others.reduce((day, { since }) => (since < day ? since : day), item.since);
    return [{ type: "several", key, of: type, count: others.length + 1, oldest }];
  });

const isQueued = (type: DueType): type is QueuedType => type === "reading" || type === "concern";
