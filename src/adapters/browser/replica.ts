import type { IDBPObjectStore } from "idb";
import type { IndexedRow, Replica, ReplicaChange, RowPlace } from "../../app/ports.ts";
import { isSigned, type LedgerRow } from "../../domain/events/envelope.ts";
import { type LedgerList, type Role, roles } from "../../domain/ledger/lists.ts";
import { settingsShape } from "../../domain/policy/settings.ts";
import { readShape } from "../../domain/base/shape.ts";
import type { Database, DeviceSchema, KeptRow } from "./database.ts";
import { newId } from "./device.ts";

/** The replica in IndexedDB. A question about an address is two readings of one index, however many people there are. */
export const createReplica = (database: Database): Replica => ({
  settings: async () => {
    const facts = await database();
    const settings = readShape(settingsShape, await facts.get("facts", "settings"));
    const packs = await facts.get("facts", "packs");
    return settings.ok && Array.isArray(packs) ? { ...settings.value, packs } : null;
  },
  keepSettings: async ({ packs, ...settings }) => {
    const facts = await database();
    await facts.put("facts", packs, "packs");
    await facts.put("facts", settings, "settings");
  },
  roles: async () => {
    const kept = await (await database()).get("facts", "roles");
    return Array.isArray(kept) ? roles.filter((role) => kept.includes(role)) : [];
  },
  keepRoles: async (held: readonly Role[]) => {
    await (await database()).put("facts", [...held], "roles");
  },
  cursors: async () => (await database()).getAll("cursors"),
  rowsAbout: async (addressKey, lists) => {
    const namedIn = new Set<LedgerList>([...lists, ...linking]);
    const ofAddress = await rowsFoundBy(
      database,
      [...namedIn].map((list) => aboutAddress(list, addressKey)),
    );
    const people = new Set(ofAddress.filter(({ list }) => isAmong(linking, list)).flatMap(({ about }) => about.flatMap(personOf)));
    const ofPeople = await rowsFoundBy(
      database,
      [...people].flatMap((personKey) => lists.map((list) => aboutPerson(list, personKey))),
    );
    const wanted = [...ofAddress, ...ofPeople].filter(({ list }) => isAmong(lists, list));
    // A row may be found by its address and by its person.
    return [...new Map(wanted.map(({ list, itemId, row }) => [`${list}/${itemId}`, row])).values()];
  },
  rowsOfPerson: async (personKey, lists) =>
    rowsOf(
      await rowsFoundBy(
        database,
        lists.map((list) => aboutPerson(list, personKey)),
      ),
    ),
  rowsLooking: async (looks) => {
    const found = await rowsFoundBy(database, looks.map(withLooks));
    return [...new Map(found.map(({ itemId, row }) => [itemId, row])).values()];
  },
  rowsSettingAside: async (places) => rowsOf(await rowsFoundBy(database, places.map(settingAside))),
  rowsIn: async (list) => rowsOf(await (await database()).getAll("rows", wholeList(list))),
  changesSince: async (mark) => {
    const transaction = (await database()).transaction(["rows", "dropped", "facts"]);
    const rows = transaction.objectStore("rows");
    const { origin, count } = readArrivals(await transaction.objectStore("facts").get(arrivalsFact));
    const known = countOf(mark, origin);
    const since = known === null ? null : IDBKeyRange.lowerBound(known, true);
    const [came, dropped] = await Promise.all([
      since === null ? rows.getAll() : rows.index("arrival").getAll(since),
      since === null ? [] : transaction.objectStore("dropped").index("arrival").getAll(since),
    ]);
    return { mark: `${origin}/${count}`, whole: since === null, rows: rowsOf(came), dropped: dropped.map(({ list, itemId }) => ({ list, itemId })) };
  },
  apply: async (asked, checkedAt) => {
    const transaction = (await database()).transaction(["rows", "dropped", "facts", "cursors"], "readwrite");
    const arrival = await nextArrival(transaction.objectStore("facts"));
    const [rows, dropped, cursors] = [transaction.objectStore("rows"), transaction.objectStore("dropped"), transaction.objectStore("cursors")];
    const stands = await Promise.all(asked.map(async ({ list, since }) => ((await cursors.get(list))?.cursor ?? null) === since));
    const changes = asked.filter((_, index) => stands[index]);
    const gone = await Promise.all(changes.map((change) => (change.whole ? placesLeftOut(rows, change) : change.removedItemIds)));
    await Promise.all([
      ...changes.flatMap((change, index) => [
        ...dropFrom(rows, dropped, arrival, change.list, gone[index] ?? []),
        ...change.rows.map((row) => rows.put(indexedToKept(row, arrival))),
        cursors.put({ list: change.list, cursor: change.cursor, checkedAt }),
      ]),
      transaction.done,
    ]);
  },
  keepRows: async (kept) => {
    const transaction = (await database()).transaction(["rows", "facts"], "readwrite");
    const arrival = await nextArrival(transaction.objectStore("facts"));
    const rows = transaction.objectStore("rows");
    const keepRow = async (indexed: IndexedRow): Promise<void> => {
      const known = await rows.get([indexed.row.list, indexed.row.itemId]);
      // What the service left out of this answer it has said before.
      if (known && isSigned(known.row) && !isSigned(indexed.row)) return;
      await rows.put(indexedToKept(indexed, arrival));
    };
    await Promise.all([...kept.map(keepRow), transaction.done]);
  },
  keepVerdicts: async (judged) => {
    const transaction = (await database()).transaction("rows", "readwrite");
    const keepVerdict = async (row: LedgerRow): Promise<void> => {
      const kept = await transaction.store.get([row.list, row.itemId]);
      // Another window may have dropped the row meanwhile, or read a later version of it.
      if (kept && kept.row.version === row.version) await transaction.store.put({ ...kept, row });
    };
    await Promise.all([...judged.map(keepVerdict), transaction.done]);
  },
  dropRows: async (list, itemIds) => {
    const transaction = (await database()).transaction(["rows", "dropped", "facts"], "readwrite");
    const arrival = await nextArrival(transaction.objectStore("facts"));
    await Promise.all([...dropFrom(transaction.objectStore("rows"), transaction.objectStore("dropped"), arrival, list, itemIds), transaction.done]);
  },
});

/** Among the facts: which database this is, and how many changes it has seen. The browser may drop it and begin another. */
const arrivalsFact = "arrivals";

interface Arrivals {
  readonly origin: string;
  readonly count: number;
}

const readArrivals = (kept: unknown): Arrivals => {
  const { origin, count } = (kept ?? {}) as Partial<Arrivals>;
  return typeof origin === "string" && typeof count === "number" ? { origin, count } : { origin: "", count: 0 };
};

/** The changes that a mark knows of; null when it is of another database, or of none. */
const countOf = (mark: string | null, origin: string): number | null => {
  const [of, count] = mark?.split("/") ?? [];
  return origin !== "" && of === origin ? Number(count) : null;
};

type Stores = ["rows", "dropped", "facts", "cursors"];
type Store<Name extends Stores[number], In extends Stores[number][]> = IDBPObjectStore<DeviceSchema, In, Name, "readwrite">;

/** The number of a change. Changes of one database follow one another, in whatever window they are made. */
const nextArrival = async <In extends Stores[number][]>(facts: Store<"facts", In>): Promise<number> => {
  const { origin, count } = readArrivals(await facts.get(arrivalsFact));
  await facts.put({ origin: origin || newId(), count: count + 1 }, arrivalsFact);
  return count + 1;
};

const dropFrom = <In extends Stores[number][]>(
  rows: Store<"rows", In>,
  dropped: Store<"dropped", In>,
  arrival: number,
  list: LedgerList,
  itemIds: readonly string[],
): readonly Promise<unknown>[] => itemIds.flatMap((itemId) => [rows.delete([list, itemId]), dropped.put({ list, itemId, arrival })]);

/** What this device has of a list that was read as a whole, and the list has no longer. */
const placesLeftOut = async <In extends Stores[number][]>(rows: Store<"rows", In>, { list, rows: whole, removedItemIds }: ReplicaChange): Promise<readonly string[]> => {
  const there = new Set(whole.map(({ row }) => row.itemId));
  const known = await rows.getAllKeys(wholeList(list));
  return [...known.map(([, itemId]) => itemId).filter((itemId) => !there.has(itemId)), ...removedItemIds];
};

// Whose an address is, is said by links, and by instructions: one keeps covering an address that was unlinked since.
// A contact that a reader put down to somebody links nobody.
const linking: readonly LedgerList[] = ["People", "Instructions"];

const rowsFoundBy = async (database: Database, abouts: readonly string[]): Promise<readonly KeptRow[]> => {
  if (abouts.length === 0) return [];
  const index = (await database()).transaction("rows").store.index("about");
  return (await Promise.all(abouts.map((about) => index.getAll(about)))).flat();
};

const indexedToKept = ({ row, addressKeys, personKey, setsAside, looks }: IndexedRow, arrival: number): KeptRow => ({
  arrival,
  list: row.list,
  itemId: row.itemId,
  about: [
    ...addressKeys.map((addressKey) => aboutAddress(row.list, addressKey)),
    ...(personKey === "" ? [] : [aboutPerson(row.list, personKey)]),
    ...(setsAside === null ? [] : [settingAside(setsAside)]),
    ...(row.list === "People" ? looks.map(withLooks) : []),
  ],
  row,
});

// The list stands in the key, so that a person's many contacts are not read when only the rules are asked for.
const aboutAddress = (list: LedgerList, addressKey: string): string => `${list}/address/${addressKey}`;
const aboutPerson = (list: LedgerList, personKey: string): string => `${list}/person/${personKey}`;

const settingAside = ({ list, itemId }: RowPlace): string => `Notices/aside/${list}/${itemId}`;

const withLooks = (looks: string): string => `People/looks/${looks}`;

const personOf = (about: string): readonly string[] => {
  const [, kind, ...key] = about.split("/");
  return kind === "person" ? [key.join("/")] : [];
};

// An array sorts after every text, so this is everything whose key begins with the list.
const wholeList = (list: LedgerList): IDBKeyRange => IDBKeyRange.bound([list], [list, []]);

const isAmong = (lists: readonly string[], list: string): boolean => lists.includes(list);

const rowsOf = (kept: readonly KeptRow[]): readonly LedgerRow[] => kept.map(({ row }) => row);
