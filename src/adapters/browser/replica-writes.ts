import type { IDBPObjectStore } from "idb";
import type { IndexedRow, ReplicaChange } from "../../app/ports.ts";
import type { Instant } from "../../domain/base/time.ts";
import { isSigned, type LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerList, Role } from "../../domain/ledger/lists.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Database, DeviceSchema, KeptRow } from "./database.ts";
import { newId } from "./device.ts";
import { aboutAddress, aboutPerson, arrivalsFact, readArrivals, settingAside, wholeList, withLooks } from "./replica-index.ts";

// What writes the replica in IndexedDB (replica.ts).

export const keepSettings = async (database: Database, { packs, ...settings }: Settings): Promise<void> => {
  const facts = await database();
  await facts.put("facts", packs, "packs");
  await facts.put("facts", settings, "settings");
};

export const keepRoles = async (database: Database, held: readonly Role[]): Promise<void> => {
  await (await database()).put("facts", [...held], "roles");
};

export const applyChanges = async (database: Database, asked: readonly ReplicaChange[], checkedAt: Instant): Promise<void> => {
  const transaction = (await database()).transaction(["rows", "dropped", "facts", "cursors"], "readwrite");
  const arrival = await nextArrival(transaction.objectStore("facts"));
  const [rows, dropped, cursors] = [transaction.objectStore("rows"), transaction.objectStore("dropped"), transaction.objectStore("cursors")];
  const { shut } = await shutLists(transaction.objectStore("facts"));
  const changes = (await standing(cursors, asked)).filter(({ list }) => !shut.includes(list));
  const gone = await Promise.all(changes.map((change) => (change.whole ? placesLeftOut(rows, change) : change.removedItemIds)));
  await Promise.all([
    ...changes.flatMap(({ list }, index) => dropFrom(rows, dropped, arrival, list, gone[index] ?? [])),
    ...changes.flatMap((change) => change.rows.map((row) => rows.put(indexedToKept(row, arrival)))),
    ...changes.map(({ list, cursor }) => cursors.put({ list, cursor, checkedAt })),
    transaction.done,
  ]);
};

/** The changes since what this device still stands at. Another check may have read further meanwhile. */
const standing = async (cursors: Store<"cursors", Stores[number][]>, asked: readonly ReplicaChange[]): Promise<readonly ReplicaChange[]> => {
  const stands = await Promise.all(asked.map(async ({ list, since }) => ((await cursors.get(list))?.cursor ?? null) === since));
  return asked.filter((_, index) => stands[index]);
};

export const keepRows = async (database: Database, kept: readonly IndexedRow[]): Promise<void> => {
  const transaction = (await database()).transaction(["rows", "facts"], "readwrite");
  const arrival = await nextArrival(transaction.objectStore("facts"));
  const { shut, byRow } = await shutLists(transaction.objectStore("facts"));
  const rows = transaction.objectStore("rows");
  const keepRow = async (indexed: IndexedRow): Promise<void> => {
    const { list } = indexed.row;
    if (shut.includes(list) && !byRow.includes(list)) return;
    const known = await rows.get([list, indexed.row.itemId]);
    // What the service left out of this answer it has said before.
    if (known && isSigned(known.row) && !isSigned(indexed.row)) return;
    await rows.put(indexedToKept(indexed, arrival));
  };
  await Promise.all([...kept.map(keepRow), transaction.done]);
};

export const keepVerdicts = async (database: Database, judged: readonly LedgerRow[]): Promise<void> => {
  const transaction = (await database()).transaction("rows", "readwrite");
  const keepVerdict = async (row: LedgerRow): Promise<void> => {
    const kept = await transaction.store.get([row.list, row.itemId]);
    // Another window may have dropped the row meanwhile, or read a later version of it.
    if (kept && kept.row.version === row.version) await transaction.store.put({ ...kept, row });
  };
  await Promise.all([...judged.map(keepVerdict), transaction.done]);
};

export const dropRows = async (database: Database, list: LedgerList, itemIds: readonly string[]): Promise<void> => {
  const transaction = (await database()).transaction(["rows", "dropped", "facts"], "readwrite");
  const arrival = await nextArrival(transaction.objectStore("facts"));
  await Promise.all([...dropFrom(transaction.objectStore("rows"), transaction.objectStore("dropped"), arrival, list, itemIds), transaction.done]);
};

export const dropLists = async (database: Database, lists: readonly LedgerList[], byRow: readonly LedgerList[]): Promise<void> => {
  const transaction = (await database()).transaction(["rows", "dropped", "facts", "cursors"], "readwrite");
  const [rows, dropped, cursors] = [transaction.objectStore("rows"), transaction.objectStore("dropped"), transaction.objectStore("cursors")];
  const kept = await Promise.all(lists.map((list) => rows.getAllKeys(wholeList(list))));
  const arrival = kept.some((keys) => keys.length > 0) ? await nextArrival(transaction.objectStore("facts")) : 0;
  const itemsOf = (index: number): readonly string[] => (kept[index] ?? []).map(([, itemId]) => itemId);
  await Promise.all([
    ...lists.flatMap((list, index) => dropFrom(rows, dropped, arrival, list, itemsOf(index))),
    ...lists.map((list) => cursors.delete(list)),
    transaction.objectStore("facts").put({ shut: lists, byRow }, shutFact),
    transaction.done,
  ]);
};

/** What was dropped last, and stays out. A list that was never read has no cursor by which a late answer could be told. */
const shutFact = "shut";

interface ShutLists {
  readonly shut: readonly LedgerList[];
  readonly byRow: readonly LedgerList[];
}

const shutLists = async <In extends Stores[number][]>(facts: Store<"facts", In>): Promise<ShutLists> =>
  ((await facts.get(shutFact)) as ShutLists | undefined) ?? { shut: [], byRow: [] };

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
