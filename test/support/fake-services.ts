import { cursorOf, indexRow } from "../../src/app/ledger/index-rows.ts";
import { pendingEvent } from "../../src/app/ledger/pending-event.ts";
import type {
  Account,
  Clock,
  Exchange,
  IndexedRow,
  Ledger,
  LedgerQuery,
  LedgerWrite,
  OutboxEntry,
  OutboxStore,
  QueryAnswer,
  Replica,
  ReplicaCursor,
  RowPlace,
  ServiceClock,
  ServiceError,
  WriteAnswer,
} from "../../src/app/ports.ts";
import type { Leaving } from "../../src/app/ports.ts";
import type { LedgerRow } from "../../src/domain/events/envelope.ts";
import type { EventDraft } from "../../src/domain/events/event.ts";
import { eventKinds } from "../../src/domain/events/kinds.ts";
import { subjectBounds } from "../../src/domain/ledger/keys.ts";
import type { LedgerList, Role } from "../../src/domain/ledger/lists.ts";
import { err, ok } from "../../src/domain/base/result.ts";
import { exactly } from "../../src/domain/base/service-time.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { instantOf, millisecondsOf, type Instant } from "../../src/domain/base/time.ts";
import { eventToRow } from "./events.ts";

/** A clock that stands still until a test moves it. */
export interface FakeClock extends ServiceClock {
  readonly set: (now: Instant) => void;
  readonly advance: (milliseconds: number) => void;
}

/** A clock that knows exactly what it is. */
export const clockAt = (now: () => Instant): ServiceClock => ({ now, span: () => exactly(now()), aheadMs: () => 0, learn: async () => {} });

export const fakeClock = (start: Instant): FakeClock => {
  let now = start;
  return {
    ...clockAt(() => now),
    set: (instant) => {
      now = instant;
    },
    advance: (milliseconds) => {
      now = instantOf(millisecondsOf(now) + milliseconds);
    },
  };
};

export const fakeIds = (): (() => string) => {
  let count = 0;
  return () => `id-${String(++count).padStart(4, "0")}`;
};

/** An outbox in memory that keeps the order in which entries were first put, as the real one does. */
/** A device that nobody leaves. */
export const fakeLeaving: Leaving = { waiting: async () => [], leave: async () => ({ type: "device-failed" }) };

export const fakeOutbox = (): OutboxStore => {
  const entries = new Map<string, OutboxEntry>();
  return {
    put: async (entry) => void entries.set(entry.draft.key, entry),
    all: async () => [...entries.values()],
    remove: async (key) => void entries.delete(key),
  };
};

/** A replica in memory. Rows are found as the real one finds them: by address, and by the people whom those rows name. */
export const fakeReplica = (): Replica => {
  let settings: Settings | null = null;
  let roles: readonly Role[] = [];
  const cursors = new Map<LedgerList, ReplicaCursor>();
  const rows = new Map<string, IndexedRow>();
  // Every change with its number, as the real one counts them.
  const changes: { readonly place: RowPlace; readonly row: LedgerRow | null }[] = [];
  const put = (indexed: IndexedRow): void => {
    rows.set(`${indexed.row.list}/${indexed.row.itemId}`, indexed);
    changes.push({ place: indexed.row, row: indexed.row });
  };
  const drop = (list: LedgerList, itemId: string): void => {
    if (rows.delete(`${list}/${itemId}`)) changes.push({ place: { list, itemId }, row: null });
  };
  const among = (lists: readonly LedgerList[]): readonly IndexedRow[] => [...rows.values()].filter(({ row }) => lists.includes(row.list));
  return {
    settings: async () => settings,
    keepSettings: async (kept) => {
      settings = kept;
    },
    roles: async () => roles,
    keepRoles: async (kept) => {
      roles = kept;
    },
    cursors: async () => [...cursors.values()],
    rowsAbout: async (addressKey, lists) => {
      const people = new Set([...rows.values()].filter((indexed) => indexed.addressKeys.includes(addressKey) && indexed.personKey !== "").map(({ personKey }) => personKey));
      return among(lists)
        .filter((indexed) => indexed.addressKeys.includes(addressKey) || people.has(indexed.personKey))
        .map(({ row }) => row);
    },
    rowsOfPerson: async (personKey, lists) =>
      among(lists)
        .filter((indexed) => indexed.personKey === personKey)
        .map(({ row }) => row),
    rowsLooking: async (looks) =>
      among(["People"])
        .filter((indexed) => indexed.looks.some((look) => looks.includes(look)))
        .map(({ row }) => row),
    rowsSettingAside: async (places) =>
      among(["Notices"])
        .filter(({ setsAside }) => places.some(({ list, itemId }) => setsAside?.list === list && setsAside.itemId === itemId))
        .map(({ row }) => row),
    rowsIn: async (list) => among([list]).map(({ row }) => row),
    changesSince: async (mark) => {
      const since = mark === null ? null : changes.slice(Number(mark));
      return {
        mark: String(changes.length),
        whole: since === null,
        rows: since === null ? [...rows.values()].map(({ row }) => row) : [...rows.values()].map(({ row }) => row).filter((row) => since.some((change) => change.row === row)),
        dropped: (since ?? []).filter(({ row }) => row === null).map(({ place }) => place),
      };
    },
    apply: async (applied, checkedAt) => {
      for (const { list, since, rows: changed, removedItemIds, cursor, whole } of applied) {
        if ((cursors.get(list)?.cursor ?? null) !== since) continue;
        if (whole) for (const { row } of among([list])) drop(list, row.itemId);
        for (const indexed of changed) put(indexed);
        for (const itemId of removedItemIds) drop(list, itemId);
        cursors.set(list, { list, cursor, checkedAt });
      }
    },
    keepRows: async (kept) => kept.forEach(put),
    keepVerdicts: async (judged) => {
      for (const row of judged) {
        const place = `${row.list}/${row.itemId}`;
        const known = rows.get(place);
        if (known?.row.version !== row.version) continue;
        rows.set(place, { ...known, row });
        for (const [index, change] of changes.entries()) if (change.row === known.row) changes[index] = { place: row, row };
      }
    },
    dropRows: async (list, itemIds) => itemIds.forEach((itemId) => drop(list, itemId)),
    dropLists: async (lists) => {
      for (const { row } of among(lists)) drop(row.list, row.itemId);
      for (const list of lists) cursors.delete(list);
    },
  };
};

/**
 * What happens to a request. `lost-before` never arrives, `lost-after` is done without an answer, the others are
 * answered by the service.
 */
export type LedgerFault = "lost-before" | "lost-after" | "offline" | "throttled" | "sign-in-needed" | "not-allowed";

export interface FakeLedger extends Ledger {
  /** Every row that the service has, oldest first. */
  readonly rows: () => readonly LedgerRow[];
  /** Rows that others wrote. */
  readonly add: (rows: readonly LedgerRow[]) => void;
  /** How many requests were made. */
  readonly requests: () => number;
}

export interface FakeLedgerOptions {
  readonly account: Account;
  readonly clock: Clock;
  /** Asked at each request; null when it goes well. */
  readonly fault?: () => LedgerFault | null;
  /** Whether the account reads nothing of a list although it gets an answer. */
  readonly underPermitted?: (list: LedgerList) => boolean;
  /** The rows of the service, where several people work on the same. */
  readonly rows?: LedgerRow[];
  /** Whether the service refuses a row for ever. */
  readonly refuses?: (draft: EventDraft) => boolean;
}

/** The lists in memory: keys are unique, the service signs and times each row, and faults happen where a test wants them. */
export const fakeLedger = ({ account, clock, fault = () => null, underPermitted = () => false, refuses = () => false, rows = [] }: FakeLedgerOptions): FakeLedger => {
  let requests = 0;

  const record = ({ draft, seal }: LedgerWrite): LedgerRow => {
    const event = { ...pendingEvent(draft, account), ...(seal && { seal }) };
    const row = eventToRow({ ...event, itemId: `written-${rows.length + 1}`, recordedAt: toTheSecond(clock.now()) });
    rows.push(row);
    return row;
  };

  const write = (written: LedgerWrite): WriteAnswer => {
    const { draft } = written;
    const list = eventKinds[draft.kind].list;
    const there = rows.find((row) => row.list === list && row.fields.EventKey === draft.key);
    if (there) return { type: "already-there", row: there };
    return refuses(draft) ? { type: "refused", detail: "The list refused it." } : { type: "added", row: record(written) };
  };

  const query = ({ list, column, where }: LedgerQuery): QueryAnswer => {
    if (underPermitted(list)) return { type: "not-vouched-for" };
    const matches = (value: string): boolean => {
      if ("equals" in where) return value === where.equals;
      const { from, before } = subjectBounds(where);
      return value >= from && value < before;
    };
    return { type: "rows", rows: rows.filter((row) => row.list === list && matches(String(row.fields[column] ?? ""))) };
  };

  /** Does the work as far as the fault lets it happen. */
  const request = <T>(work: () => T): ReturnType<typeof ok<T>> | ReturnType<typeof err<ServiceError>> => {
    requests += 1;
    const happens = fault();
    if (happens === null) return ok(work());
    if (happens === "lost-after") work();
    return err(faultErrors[happens]);
  };

  return {
    rows: () => rows,
    add: (added) => void rows.push(...added),
    requests: () => requests,
    exchange: async (writes, queries) =>
      request((): Exchange => {
        const answers: WriteAnswer[] = [];
        for (const draft of writes) {
          const stopped = answers.some(({ type }) => type !== "added");
          answers.push(stopped ? { type: "not-tried" } : write(draft));
        }
        return { writes: answers, answers: queries.map(query) };
      }),
    writeAll: async (writes) => request(() => writes.map(write)),
    changes: async (cursors, queries) =>
      request(() => ({
        changes: cursors.map(({ list, cursor }) =>
          underPermitted(list)
            ? { list, answer: { type: "not-vouched-for" as const } }
            : {
                list,
                answer: {
                  type: "changes" as const,
                  changes: {
                    list,
                    rows: rows.filter((row, index) => row.list === list && index >= Number(cursor ?? 0)),
                    removedItemIds: [],
                    cursor: String(rows.length),
                    whole: cursor === null,
                  },
                },
              },
        ),
        answers: queries.map(query),
      })),
  };
};

const faultErrors: Readonly<Record<LedgerFault, ServiceError>> = {
  "lost-before": { type: "timed-out" },
  "lost-after": { type: "answer-lost" },
  offline: { type: "offline" },
  throttled: { type: "throttled", retryAfterMs: 5000 },
  "sign-in-needed": { type: "sign-in-needed", detail: "" },
  "not-allowed": { type: "not-allowed", detail: "" },
};

const toTheSecond = (instant: Instant): Instant => `${instant.slice(0, 19)}Z` as Instant;

/** Puts rows of the service into a replica as a check would have. */
export const replicate = async (replica: Replica, rows: readonly LedgerRow[], checkedAt: Instant): Promise<void> => {
  const known = await replica.cursors();
  await replica.apply(
    (["People", "Notices", "Instructions"] as const).map((list) => ({
      list,
      since: cursorOf(known, list),
      rows: rows.filter((row) => row.list === list).map(indexRow),
      removedItemIds: [],
      cursor: String(rows.length),
      whole: true,
    })),
    checkedAt,
  );
};
