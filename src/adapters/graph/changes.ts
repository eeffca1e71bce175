import type { ChangesAnswer, ListCursor, ServiceError } from "../../app/ports.ts";
import { isCanary, isSigned, type LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { answerTo, type BatchAnswers, type BatchRequest } from "./batch.ts";
import type { Door } from "./door.ts";
import { itemsAtOnce, readItems } from "./items.ts";
import { collect, notAPage, type NotAPage } from "./pages.ts";
import { canaryPath, holdsCanary, itemsPath, toUnanswered } from "./queries.ts";
import { type ChangedItem, isChange, isItem, isRemoved, itemToRow, type RemovedItem } from "./rows.ts";
import { listAddress } from "./site-address.ts";

/*
 * A delta is news of what changed, never a source of rows: it may leave out who added them ("listItem: delta" shows
 * authors by name alone). Rows come from plain reads. A first reading takes a cursor that starts now and then reads
 * the list; a later one reads the items that the news names.
 *
 * What it costs in requests, for a list: 2 when nothing changed (news and canary, in the batch that asks everything);
 * up to 19 changes add one each and another canary, in one batch of their own; a first reading of up to 200 rows
 * takes 2 (the cursor and a page), which finds its canary among the rows.
 */

/** The requests that ask for each list's news, and for the canaries that vouch for them. */
export const cursorsToRequests = (site: string, cursors: readonly ListCursor[]): readonly BatchRequest[] =>
  cursors.flatMap(({ list, cursor }): readonly BatchRequest[] =>
    cursor === null
      ? [{ id: deltaId(list), method: "GET", url: latestPath(site, list) }]
      : [
          { id: deltaId(list), method: "GET", url: readCursor(cursor).path },
          { id: canaryId(list), method: "GET", url: canaryPath(site, list) },
        ],
  );

export const readChangesAnswers = (door: Door, site: string, cursors: readonly ListCursor[], answers: BatchAnswers): Promise<readonly ChangesAnswer[]> =>
  Promise.all(
    cursors.map(async ({ list, cursor }) => {
      const place = { door, site, list };
      const first = answerTo(answers, deltaId(list));
      return { list, answer: await (cursor === null ? readWhole(place, first) : readChanges(place, readCursor(cursor), first, answerTo(answers, canaryId(list)))) };
    }),
  );

interface Place {
  readonly door: Door;
  readonly site: string;
  readonly list: LedgerList;
}

const readChanges = async (
  place: Place,
  { againIds }: Cursor,
  firstPage: Result<unknown, ServiceError>,
  canary: Result<unknown, ServiceError>,
): Promise<ChangesAnswer["answer"]> => {
  if (!canary.ok) return toUnanswered(canary.error);
  if (!(await holdsCanary(place.door, place.list, canary.value))) return { type: "not-vouched-for" };
  const news = await readNews(place, firstPage);
  if (news.ok && news.value.changedIds.length <= mostReadOneByOne) {
    const { changedIds, removedIds } = news.value;
    const again = againIds.filter((id) => !changedIds.includes(id) && !removedIds.includes(id));
    const [now, later] = [again.slice(0, mostReadAgain), again.slice(mostReadAgain)];
    return complete(place, { ...news.value, changedIds: [...changedIds, ...now] }, later);
  }
  if (news.ok || isGone(news.error)) return readWhole(place, await place.door.get(latestPath(place.site, place.list)));
  return toUnanswered(news.error);
};

// Many changes cost less as whole pages than one by one.
const mostReadOneByOne = 20 * itemsAtOnce;

// What the service never signs must not cost more than a few batches each time; the others have their turn.
const mostReadAgain = 5 * itemsAtOnce;

const isGone = (error: ServiceError | NotAPage): boolean => error.type === "refused" && error.status === gone;

const gone = 410;

/** The whole list, from a cursor that was taken before its pages were: what happens meanwhile comes with the next news. */
const readWhole = async (place: Place, latest: Result<unknown, ServiceError>): Promise<ChangesAnswer["answer"]> => {
  const { door, site, list } = place;
  const start = await readNews(place, latest);
  if (!start.ok) return toUnanswered(start.error);
  const firstPage = await door.get(itemsPath(site, list));
  const items = firstPage.ok ? await collect(door, firstPage.value, isItem) : firstPage;
  if (!items.ok) return toUnanswered(items.error);
  const rows = items.value.entries.map((item) => itemToRow(list, item));
  // A whole list holds its canary too; without it something was left out.
  if (!rows.some(isCanary)) return { type: "not-vouched-for" };
  return toChanges(list, { rows, removedIds: [], cursor: start.value.cursor, againIds: [], whole: true });
};

/** What a delta says, and where the next one is to be asked for. */
interface News {
  readonly changedIds: readonly string[];
  readonly removedIds: readonly string[];
  readonly cursor: string;
}

const readNews = async ({ door }: Place, firstPage: Result<unknown, ServiceError>): Promise<Result<News, ServiceError | NotAPage>> => {
  const read = firstPage.ok ? await collect<ChangedItem | RemovedItem>(door, firstPage.value, isChange) : firstPage;
  if (!read.ok) return read;
  const { entries, deltaPath } = read.value;
  if (deltaPath === null) return err(notAPage);
  // An item may come twice, and the last one counts ("listItem: delta").
  const latest = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const idsOf = (some: readonly (ChangedItem | RemovedItem)[]): readonly string[] => some.map(({ id }) => id);
  return ok({ changedIds: idsOf(latest.filter((entry) => !isRemoved(entry))), removedIds: idsOf(latest.filter(isRemoved)), cursor: deltaPath });
};

/** Reads the items that changed. One that is not found was removed since: that, too, the service has to say before it counts. */
const complete = async (place: Place, { changedIds, removedIds, cursor }: News, againIds: readonly string[]): Promise<ChangesAnswer["answer"]> => {
  const read = await readItems(place.door, place.site, place.list, changedIds);
  if (read.type !== "items") return read;
  if (read.missingIds.length === 0) return toChanges(place.list, { rows: read.rows, removedIds, cursor, againIds, whole: false });
  const later = await readNews(place, await place.door.get(cursor));
  if (!later.ok) return toUnanswered(later.error);
  if (!read.missingIds.every((id) => later.value.removedIds.includes(id))) return { type: "not-vouched-for" };
  // The other later news is left for the next time.
  return toChanges(place.list, { rows: read.rows, removedIds: [...removedIds, ...read.missingIds], cursor, againIds, whole: false });
};

interface Read {
  readonly rows: readonly LedgerRow[];
  readonly removedIds: readonly string[];
  readonly cursor: string;
  /** Items that were read without their author, their time or their version, and had no turn this time. */
  readonly againIds: readonly string[];
  readonly whole: boolean;
}

const toChanges = (list: LedgerList, { rows, removedIds, cursor, againIds, whole }: Read): ChangesAnswer["answer"] => {
  // Between two pages an item may move from one to the other, and comes twice.
  const latest = [...new Map(rows.map((row) => [row.itemId, row])).values()];
  const ledgerRows = latest.filter((row) => !isCanary(row));
  const unsignedIds = ledgerRows.filter((row) => !isSigned(row)).map(({ itemId }) => itemId);
  const next = cursorText({ path: cursor, againIds: [...againIds, ...unsignedIds] });
  return { type: "changes", changes: { list, rows: ledgerRows, removedItemIds: removedIds, cursor: next, whole } };
};

/**
 * Where the next news is asked for, and which items are read again with it, because the service has not said yet who added
 * them, when, or in which version they are. No news would come of them: they do not change when it says more.
 */
interface Cursor {
  readonly path: string;
  readonly againIds: readonly string[];
}

const cursorText = ({ path, againIds }: Cursor): string => [path, ...againIds].join("\n");

const readCursor = (text: string): Cursor => {
  const [path = "", ...againIds] = text.split("\n");
  return { path, againIds };
};

/** Whether it is one of a delta: a site that asked in another way before has others, with which nothing can be asked here. */
export const isDeltaCursor = (cursor: string): boolean => cursor.startsWith("/");

const latestPath = (site: string, list: LedgerList): string => `${listAddress(site, list)}/items/delta?token=latest`;

const deltaId = (list: LedgerList): string => `delta-${list}`;

const canaryId = (list: LedgerList): string => `delta-canary-${list}`;
