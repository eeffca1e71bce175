import type { ListItem } from "@microsoft/microsoft-graph-types";
import type { LedgerQuery, QueryAnswer, ServiceError } from "../../app/ports.ts";
import { isCanary } from "../../domain/ledger/envelope.ts";
import { canaryKey, canaryValue } from "../../domain/ledger/keys.ts";
import { ok, type Result } from "../../domain/result.ts";
import { answerTo, type BatchAnswers, batchLimit, type BatchRequest } from "./batch.ts";
import type { Door } from "./door.ts";
import { equalsFilter, rangeFilter } from "./odata.ts";
import { collect, type Page } from "./pages.ts";
import { expandFields, itemToRow } from "./rows.ts";
import { listAddress } from "./site-address.ts";

/** The requests that ask these queries, and one for each canary that must vouch for them, in the same batch. */
export const queriesToRequests = (site: string, queries: readonly LedgerQuery[], dependsOn: readonly string[] = []): readonly BatchRequest[] => {
  const requestOf = (id: string, query: LedgerQuery): [string, BatchRequest] => [
    id,
    { id, method: "GET", url: queryPath(site, query), ...(dependsOn.length > 0 && { dependsOn }) },
  ];
  const requestsById = new Map([
    ...queries.map((query, index) => requestOf(queryId(index), query)),
    ...queries.map((query) => requestOf(canaryId(query), canaryQuery(query))),
  ]);
  return [...requestsById.values()];
};

/** Reads the answers to `queriesToRequests`, following long ones to their end. */
export const readQueryAnswers = (door: Door, queries: readonly LedgerQuery[], answers: BatchAnswers): Promise<readonly QueryAnswer[]> =>
  Promise.all(queries.map((query, index) => readAnswer(door, query, answerTo(answers, queryId(index)), answerTo(answers, canaryId(query)))));

/** Asks any number of queries, in as few batches as hold them. */
export const ask = async (door: Door, site: string, queries: readonly LedgerQuery[]): Promise<Result<readonly QueryAnswer[], ServiceError>> => {
  const read: QueryAnswer[] = [];
  for (let start = 0; start < queries.length; start += batchLimit / 2) {
    const some = queries.slice(start, start + batchLimit / 2);
    const answers = await door.batch(queriesToRequests(site, some));
    if (!answers.ok) return answers;
    read.push(...(await readQueryAnswers(door, some, answers.value)));
  }
  return ok(read);
};

/** The query that finds a list's canary by the same column and the same operators as another query. */
export const canaryQuery = ({ list, column, where }: LedgerQuery): LedgerQuery => {
  const value = column === "EventKey" ? canaryKey(list) : canaryValue;
  return { list, column, where: "equals" in where ? { equals: value } : { from: value, before: `${value}z` } };
};

/** Whether a page that was asked for with `canaryQuery` holds the canary. */
export const holdsCanary = (query: LedgerQuery, page: unknown): boolean =>
  ((page as Page<ListItem> | undefined)?.value ?? []).some((item) => isCanary(itemToRow(query.list, item)));

const readAnswer = async (
  door: Door,
  query: LedgerQuery,
  answer: Result<unknown, ServiceError>,
  canary: Result<unknown, ServiceError>,
): Promise<QueryAnswer> => {
  const failed = [answer, canary].find((each) => !each.ok);
  if (failed?.ok === false) return { type: "failed", error: failed.error };
  if (!answer.ok || !canary.ok || !holdsCanary(query, canary.value)) return { type: "not-vouched-for" };
  const items = await collect<ListItem>(door, answer.value);
  if (!items.ok) return { type: "failed", error: items.error };
  return { type: "rows", rows: items.value.entries.map((item) => itemToRow(query.list, item)).filter((row) => !isCanary(row)) };
};

export const queryPath = (site: string, { list, column, where }: LedgerQuery): string => {
  const filter = "equals" in where ? equalsFilter(column, where.equals) : rangeFilter(column, where.from, where.before);
  return `${listAddress(site, list)}/items?${expandFields}&$filter=${filter}&$top=${pageSize}`;
};

export const pageSize = 200;

const queryId = (index: number): string => `query-${index}`;

const canaryId = ({ list, column, where }: LedgerQuery): string => `canary-${list}-${column}-${"equals" in where ? "equals" : "range"}`;
