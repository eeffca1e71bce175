import type { IndexedRow, OutboxEntry, OutboxStore, Replica, ReplicaCursor } from "../../app/ports.ts";
import { isSigned, type LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerList, Role } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";

/**
 * What is kept for one account where a browser keeps nothing: it ends with the window. Each step happens whole or not at all,
 * as a transaction of IndexedDB does.
 */
export interface MemoryStore {
  readonly replica: Replica;
  readonly outbox: OutboxStore;
}

// Whose an address is, is said by links, and by instructions, as in `replica.ts`.
const linking: ReadonlySet<LedgerList> = new Set(["People", "Instructions"]);

/** `origin` names this store apart from any that was there before it: the browser may drop one and begin another. */
export const createMemoryStore = (origin: string): MemoryStore => {
  let settings: Settings | null = null;
  let roles: readonly Role[] = [];
  let count = 0;
  let shut: readonly LedgerList[] = [];
  let keptByRow: readonly LedgerList[] = [];
  const cursors = new Map<LedgerList, ReplicaCursor>();
  const rows = new Map<string, { readonly indexed: IndexedRow; readonly arrival: number }>();
  const dropped = new Map<string, { readonly list: LedgerList; readonly itemId: string; readonly arrival: number }>();
  const entries = new Map<string, OutboxEntry>();

  const placeOf = (list: LedgerList, itemId: string): string => `${list}/${itemId}`;
  const put = (indexed: IndexedRow): void => void rows.set(placeOf(indexed.row.list, indexed.row.itemId), { indexed, arrival: count });
  const drop = (list: LedgerList, itemId: string): void => {
    rows.delete(placeOf(list, itemId));
    dropped.set(placeOf(list, itemId), { list, itemId, arrival: count });
  };
  const among = (lists: readonly LedgerList[], is: (row: IndexedRow) => boolean): readonly LedgerRow[] =>
    [...rows.values()].flatMap(({ indexed }) => (lists.includes(indexed.row.list) && is(indexed) ? [indexed.row] : []));

  return {
    replica: {
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
        const people = new Set([...rows.values()].flatMap(({ indexed }) => (linking.has(indexed.row.list) && indexed.addressKeys.includes(addressKey) ? [indexed.personKey] : [])));
        people.delete("");
        return among(lists, (row) => row.addressKeys.includes(addressKey) || people.has(row.personKey));
      },
      rowsOfPerson: async (personKey, lists) => among(lists, (row) => row.personKey === personKey),
      rowsLooking: async (looks) => among(["People"], (row) => row.looks.some((look) => looks.includes(look))),
      rowsSettingAside: async (places) => among(["Notices"], ({ setsAside }) => places.some(({ list, itemId }) => setsAside?.list === list && setsAside.itemId === itemId)),
      rowsIn: async (list) => among([list], () => true),
      changesSince: async (mark) => {
        const [of, at] = mark?.split("/") ?? [];
        const since = of === origin ? Number(at) : null;
        return {
          mark: `${origin}/${count}`,
          whole: since === null,
          rows: [...rows.values()].flatMap(({ indexed, arrival }) => (since === null || arrival > since ? [indexed.row] : [])),
          dropped: since === null ? [] : [...dropped.values()].filter(({ arrival }) => arrival > since).map(({ list, itemId }) => ({ list, itemId })),
        };
      },
      apply: async (changes, checkedAt) => {
        count += 1;
        for (const { list, since, rows: changed, removedItemIds, cursor, whole } of changes) {
          if (shut.includes(list) || (cursors.get(list)?.cursor ?? null) !== since) continue;
          const there = new Set(changed.map(({ row }) => row.itemId));
          const gone = whole ? [...rows.values()].filter(({ indexed: { row } }) => row.list === list && !there.has(row.itemId)).map(({ indexed }) => indexed.row.itemId) : [];
          for (const itemId of [...gone, ...removedItemIds]) drop(list, itemId);
          for (const indexed of changed) put(indexed);
          cursors.set(list, { list, cursor, checkedAt });
        }
      },
      keepRows: async (kept) => {
        count += 1;
        for (const indexed of kept) {
          if (shut.includes(indexed.row.list) && !keptByRow.includes(indexed.row.list)) continue;
          const known = rows.get(placeOf(indexed.row.list, indexed.row.itemId));
          if (!known || !isSigned(known.indexed.row) || isSigned(indexed.row)) put(indexed);
        }
      },
      keepVerdicts: async (judged) => {
        for (const row of judged) {
          const place = placeOf(row.list, row.itemId);
          const known = rows.get(place);
          if (known?.indexed.row.version === row.version) rows.set(place, { ...known, indexed: { ...known.indexed, row } });
        }
      },
      dropRows: async (list, itemIds) => {
        count += 1;
        for (const itemId of itemIds) drop(list, itemId);
      },
      dropLists: async (lists, byRow = []) => {
        shut = lists;
        keptByRow = byRow;
        count += 1;
        for (const { list, itemId } of among(lists, () => true)) drop(list, itemId);
        for (const list of lists) cursors.delete(list);
      },
    },
    outbox: {
      put: async (entry) => void entries.set(entry.draft.key, entry),
      all: async () => [...entries.values()],
      remove: async (key) => void entries.delete(key),
    },
  };
};
