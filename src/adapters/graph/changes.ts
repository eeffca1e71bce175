import type { ListItem } from "@microsoft/microsoft-graph-types";
import type { ChangesAnswer, LedgerQuery, ListCursor, ServiceError } from "../../app/ports.ts";
import { isCanary, type LedgerRow } from "../../domain/ledger/envelope.ts";
import { canaryKey } from "../../domain/ledger/keys.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import type { Result } from "../../domain/result.ts";
import { answerTo, type BatchAnswers, type BatchRequest } from "./batch.ts";
import type { Door } from "./door.ts";
import { collect, type Collected } from "./pages.ts";
import { holdsCanary, pageSize, queryPath } from "./queries.ts";
import { itemToRow } from "./rows.ts";
import { listAddress } from "./site-address.ts";

/** The requests that ask for each list's changes ("listItem: delta"), and for the canaries that vouch for them. */
export const cursorsToRequests = (site: string, cursors: readonly ListCursor[]): readonly BatchRequest[] =>
  cursors.flatMap(({ list, cursor }) => [
    { id: deltaId(list), method: "GET", url: cursor ?? startPath(site, list) },
    { id: canaryId(list), method: "GET", url: queryPath(site, canaryOf(list)) },
  ]);

export const readChangesAnswers = (
  door: Door,
  site: string,
  cursors: readonly ListCursor[],
  answers: BatchAnswers,
): Promise<readonly ChangesAnswer[]> =>
  Promise.all(
    cursors.map(async (cursor) => ({
      list: cursor.list,
      answer: await readChanges(door, site, cursor, answerTo(answers, deltaId(cursor.list)), answerTo(answers, canaryId(cursor.list))),
    })),
  );

const readChanges = async (
  door: Door,
  site: string,
  { list, cursor }: ListCursor,
  firstPage: Result<unknown, ServiceError>,
  canary: Result<unknown, ServiceError>,
): Promise<ChangesAnswer["answer"]> => {
  if (!canary.ok) return { type: "failed", error: canary.error };
  if (!holdsCanary(canaryOf(list), canary.value)) return { type: "not-vouched-for" };
  const read = await follow(door, firstPage);
  const isCursorGone = cursor !== null && !read.ok && read.error.type === "refused" && read.error.status === gone;
  const whole = cursor === null || isCursorGone;
  const collected = isCursorGone ? await follow(door, await door.get(startPath(site, list))) : read;
  if (!collected.ok) return { type: "failed", error: collected.error };
  return toAnswer(list, collected.value, whole);
};

const follow = async (door: Door, firstPage: Result<unknown, ServiceError>): Promise<Result<Collected<ListItem>, ServiceError>> =>
  firstPage.ok ? collect<ListItem>(door, firstPage.value) : firstPage;

const toAnswer = (list: LedgerList, { entries, deltaPath }: Collected<ListItem>, whole: boolean): ChangesAnswer["answer"] => {
  // An item may come twice, and the last one counts ("listItem: delta").
  const latestById = new Map(entries.map((item) => [item.id ?? "", item]));
  const removedItemIds = [...latestById.values()].filter(isRemoved).map(({ id }) => id ?? "");
  const rows: LedgerRow[] = [...latestById.values()].filter((item) => !isRemoved(item)).map((item) => itemToRow(list, item));
  // A whole list holds its canary too; without it something was left out.
  if (deltaPath === null || (whole && !rows.some(isCanary))) return { type: "not-vouched-for" };
  return { type: "changes", changes: { list, rows: rows.filter((row) => !isCanary(row)), removedItemIds, cursor: deltaPath, whole } };
};

const isRemoved = (item: ListItem): boolean => "deleted" in item;

const gone = 410;

const startPath = (site: string, list: LedgerList): string => `${listAddress(site, list)}/items/delta?$expand=fields&$top=${pageSize}`;

const canaryOf = (list: LedgerList): LedgerQuery => ({ list, column: "EventKey", where: { equals: canaryKey(list) } });

const deltaId = (list: LedgerList): string => `delta-${list}`;

const canaryId = (list: LedgerList): string => `delta-canary-${list}`;
