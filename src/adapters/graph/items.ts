import type { QueryAnswer } from "../../app/ports.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { answerTo, batchLimit } from "./batch.ts";
import type { Door } from "./door.ts";
import { segment } from "./odata.ts";
import { canaryPath, holdsCanary, toUnanswered } from "./queries.ts";
import { expandFields, isItem, itemToRow } from "./rows.ts";
import { listAddress } from "./site-address.ts";

/** What became of items that were asked for by their ids: the rows, and which are not there. */
export type ItemsAnswer = { readonly type: "items"; readonly rows: readonly LedgerRow[]; readonly missingIds: readonly string[] } | Exclude<QueryAnswer, { readonly type: "rows" }>;

/** The most items in one batch: the canary takes a place, for somebody who may not see a list is told that its items are not there. */
export const itemsAtOnce = batchLimit - 1;

/** Reads items by their ids ("Get listItem"), in as few batches as hold them, each vouched for by its canary. */
export const readItems = async (door: Door, site: string, list: LedgerList, ids: readonly string[]): Promise<ItemsAnswer> => {
  const rows: LedgerRow[] = [];
  const missingIds: string[] = [];
  for (let start = 0; start < ids.length; start += itemsAtOnce) {
    const some = ids.slice(start, start + itemsAtOnce);
    const answers = await door.batch([
      ...some.map((id) => ({ id: itemId(id), method: "GET" as const, url: itemPath(site, list, id) })),
      { id: canaryId, method: "GET", url: canaryPath(site, list) },
    ]);
    if (!answers.ok) return toUnanswered(answers.error);
    const canary = answerTo(answers.value, canaryId);
    if (!canary.ok) return toUnanswered(canary.error);
    if (!(await holdsCanary(door, list, canary.value))) return { type: "not-vouched-for" };
    for (const id of some) {
      const answer = answerTo(answers.value, itemId(id));
      if (!answer.ok && answer.error.type !== "not-found") return toUnanswered(answer.error);
      if (!answer.ok) missingIds.push(id);
      else if (isItem(answer.value) && answer.value.id === id) rows.push(itemToRow(list, answer.value));
      else return { type: "not-vouched-for" };
    }
  }
  return { type: "items", rows, missingIds };
};

const itemPath = (site: string, list: LedgerList, id: string): string => `${listAddress(site, list)}/items/${segment(id)}?${expandFields}`;

const itemId = (id: string): string => `item-${id}`;

const canaryId = "items-canary";
