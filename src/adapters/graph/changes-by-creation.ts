import type { ChangesAnswer, Ledger, ServiceError } from "../../app/ports.ts";
import { isCanary, type LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { answerTo, type BatchRequest } from "./batch.ts";
import type { Door } from "./door.ts";
import { literal } from "./odata.ts";
import { collect } from "./pages.ts";
import { canaryPath, holdsCanary, itemsPath, queriesToRequests, readQueryAnswers, toUnanswered } from "./queries.ts";
import { isItem, itemToRow, type Item } from "./rows.ts";

export interface CreationDeps {
  readonly door: Door;
  readonly site: string;
  /** The time in milliseconds. */
  readonly now: () => number;
}

/**
 * Finds what changed in a list where no delta can be had: rows made since the newest that is known, with an overlap, and once
 * a day the whole list. What was removed or edited, and a row that did not say yet who added it, is found by the whole list.
 */
export const changesByCreation = (ledger: Ledger, { door, site, now }: CreationDeps): Ledger => ({
  ...ledger,
  changes: async (asked, queries) => {
    const places = asked.map(({ list, cursor }) => ({ list, cursor: freshCursor(cursor, now()) }));
    const sent = await door.batch([...places.flatMap((place) => newsRequests(site, place)), ...queriesToRequests(site, queries)]);
    if (!sent.ok) return sent;
    const [changes, answers] = await Promise.all([
      Promise.all(
        places.map(async ({ list, cursor }): Promise<ChangesAnswer> => {
          const page = answerTo(sent.value, newsId(list));
          const items = page.ok ? await collect(door, page.value, isItem) : page;
          if (cursor === null) return { list, answer: readWhole(list, items, now()) };
          return { list, answer: await readNew({ door, list, cursor }, items, answerTo(sent.value, canaryId(list))) };
        }),
      ),
      readQueryAnswers(door, queries, sent.value),
    ]);
    return ok({ changes, answers });
  },
});

// Two servers of the service may stamp rows by clocks of their own, and show them late.
const overlapMs = 10 * 60_000;

const wholeAfterMs = 24 * 60 * 60_000;

/** Up to when rows are known, and when the whole list was read last, both in milliseconds. */
interface Known {
  readonly upTo: number;
  readonly wholeAt: number;
}

const mark = "created";

const cursorText = ({ upTo, wholeAt }: Known): string => [mark, upTo, wholeAt].join("\n");

/** Null where the whole list is to be read: at first, after another way to ask, and when the last time is a day ago. */
const freshCursor = (cursor: string | null, now: number): Known | null => {
  const [kind, upTo, wholeAt] = (cursor ?? "").split("\n");
  const known = { upTo: Number(upTo), wholeAt: Number(wholeAt) };
  return kind === mark && Number.isFinite(known.upTo) && Math.abs(now - known.wholeAt) < wholeAfterMs ? known : null;
};

interface Place {
  readonly list: LedgerList;
  readonly cursor: Known | null;
}

const newsRequests = (site: string, { list, cursor }: Place): readonly BatchRequest[] =>
  cursor === null
    ? [{ id: newsId(list), method: "GET", url: itemsPath(site, list) }]
    : [
        { id: newsId(list), method: "GET", url: `${itemsPath(site, list)}&$filter=fields/Created%20ge%20${literal(new Date(cursor.upTo - overlapMs).toISOString())}` },
        { id: canaryId(list), method: "GET", url: canaryPath(site, list) },
      ];

type Items = Awaited<ReturnType<typeof collect<Item>>>;

const readWhole = (list: LedgerList, items: Items, now: number): ChangesAnswer["answer"] => {
  if (!items.ok) return toUnanswered(items.error);
  const rows = items.value.entries.map((item) => itemToRow(list, item));
  if (!rows.some(isCanary)) return { type: "not-vouched-for" };
  return toChanges(list, rows, { known: { upTo: newestOf(rows, 0), wholeAt: now }, whole: true });
};

interface Asked {
  readonly door: Door;
  readonly list: LedgerList;
  readonly cursor: Known;
}

const readNew = async ({ door, list, cursor }: Asked, items: Items, canary: Result<unknown, ServiceError>): Promise<ChangesAnswer["answer"]> => {
  if (!items.ok) return toUnanswered(items.error);
  if (!canary.ok) return toUnanswered(canary.error);
  if (!(await holdsCanary(door, list, canary.value))) return { type: "not-vouched-for" };
  const rows = items.value.entries.map((item) => itemToRow(list, item));
  return toChanges(list, rows, { known: { ...cursor, upTo: newestOf(rows, cursor.upTo) }, whole: false });
};

const newestOf = (rows: readonly LedgerRow[], known: number): number =>
  rows.reduce((newest, { createdAt }) => (createdAt === null ? newest : Math.max(newest, Date.parse(createdAt))), known);

const toChanges = (list: LedgerList, rows: readonly LedgerRow[], { known, whole }: { readonly known: Known; readonly whole: boolean }): ChangesAnswer["answer"] => {
  // Between two pages an item may move from one to the other, and comes twice.
  const latest = [...new Map(rows.map((row) => [row.itemId, row])).values()].filter((row) => !isCanary(row));
  return { type: "changes", changes: { list, rows: latest, removedItemIds: [], cursor: cursorText(known), whole } };
};

const newsId = (list: LedgerList): string => `created-${list}`;

const canaryId = (list: LedgerList): string => `created-canary-${list}`;
