import type { LedgerQuery, QueryAnswer, ServiceError } from "../../app/ports.ts";
import { isCanary } from "../../domain/events/envelope.ts";
import { canaryKey, canaryValue, subjectBounds, type SubjectSince } from "../../domain/ledger/keys.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { answerTo, type BatchAnswers, batchLimit, type BatchRequest } from "./batch.ts";
import type { Door } from "./door.ts";
import { equalsFilter, rangeFilter } from "./odata.ts";
import { collect, type NotAPage } from "./pages.ts";
import { expandFields, isItem, itemToRow } from "./rows.ts";
import { listAddress } from "./site-address.ts";

/** The requests that ask these queries, and one for each canary that must vouch for them, in the same batch. */
export const queriesToRequests = (site: string, queries: readonly LedgerQuery[], dependsOn: readonly string[] = []): readonly BatchRequest[] => {
  const requestOf = (id: string, query: Question): [string, BatchRequest] => [id, { id, method: "GET", url: queryPath(site, query), ...(dependsOn.length > 0 && { dependsOn }) }];
  const requestsById = new Map([...queries.map((query, index) => requestOf(queryId(index), query)), ...queries.map((query) => requestOf(canaryId(query), canaryQuery(query)))]);
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

/** A question as it is asked: as the app put it, or for the canary in place of the value or the subject. */
interface Question {
  readonly list: LedgerList;
  readonly column: LedgerQuery["column"];
  readonly where: { readonly equals: string } | SubjectSince;
}

/** The question that finds a list's canary by the same column and the same operators as another. */
const canaryQuery = ({ list, column, where }: LedgerQuery): Question => {
  if ("subject" in where) return { list, column, where: { subject: canaryValue, since: null } };
  return { list, column, where: { equals: column === "EventKey" ? canaryKey(list) : canaryValue } };
};

/** Asks for a list's canary where no other question does. */
export const canaryPath = (site: string, list: LedgerList): string => queryPath(site, { list, column: "EventKey", where: { equals: canaryKey(list) } });

/** Whether a page that was asked for with `canaryQuery` holds the canary. */
export const holdsCanary = async (door: Door, list: LedgerList, page: unknown): Promise<boolean> => {
  const read = await collect(door, page, isItem);
  return read.ok && read.value.entries.some((item) => isCanary(itemToRow(list, item)));
};

const readAnswer = async (door: Door, { list }: LedgerQuery, answer: Result<unknown, ServiceError>, canary: Result<unknown, ServiceError>): Promise<QueryAnswer> => {
  if (!answer.ok) return toUnanswered(answer.error);
  if (!canary.ok) return toUnanswered(canary.error);
  if (!(await holdsCanary(door, list, canary.value))) return { type: "not-vouched-for" };
  const items = await collect(door, answer.value, isItem);
  if (!items.ok) return toUnanswered(items.error);
  return { type: "rows", rows: items.value.entries.map((item) => itemToRow(list, item)).filter((row) => !isCanary(row)) };
};

/** What an answer that could not be read says: nothing, least of all that there are no rows. */
export const toUnanswered = (error: ServiceError | NotAPage): Exclude<QueryAnswer, { readonly type: "rows" }> =>
  error.type === "not-a-page" ? { type: "not-vouched-for" } : { type: "failed", error };

const queryPath = (site: string, { list, column, where }: Question): string => {
  const filter = "equals" in where ? equalsFilter(column, where.equals) : rangeFilter(column, subjectBounds(where));
  return `${itemsPath(site, list)}&$filter=${filter}`;
};

/** A list's items with what is read of them, page by page. */
export const itemsPath = (site: string, list: LedgerList): string => `${listAddress(site, list)}/items?${expandFields}&$top=${pageSize}`;

const pageSize = 200;

const queryId = (index: number): string => `query-${index}`;

const canaryId = ({ list, column, where }: LedgerQuery): string => `canary-${list}-${column}-${"equals" in where ? "equals" : "range"}`;
