import type { IDBPObjectStore } from "idb";
import type { IndexedRow, Replica, ReplicaChange } from "../../app/ports.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import { type LedgerList, type Role, roles } from "../../domain/ledger/lists.ts";
import { settingsShape } from "../../domain/policy/settings.ts";
import { readShape } from "../../domain/base/shape.ts";
import type { Database, DeviceSchema, KeptRow } from "./database.ts";

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
  rowsIn: async (list) => rowsOf(await (await database()).getAll("rows", wholeList(list))),
  apply: async (changes, checkedAt) => {
    const transaction = (await database()).transaction(["rows", "cursors"], "readwrite");
    const rows = transaction.objectStore("rows");
    const cursors = transaction.objectStore("cursors");
    await Promise.all([...changes.flatMap((change) => [...replaceRows(rows, change), cursors.put({ list: change.list, cursor: change.cursor, checkedAt })]), transaction.done]);
  },
  keepRows: async (kept) => {
    const transaction = (await database()).transaction("rows", "readwrite");
    await Promise.all([...kept.map((row) => transaction.store.put(indexedToKept(row))), transaction.done]);
  },
  dropRows: async (list, itemIds) => {
    const transaction = (await database()).transaction("rows", "readwrite");
    await Promise.all([...itemIds.map((itemId) => transaction.store.delete([list, itemId])), transaction.done]);
  },
});

// Whose an address is, is said by links, and by instructions: one keeps covering an address that was unlinked since.
// A contact that a reader put down to somebody links nobody.
const linking: readonly LedgerList[] = ["People", "Instructions"];

type RowStore = IDBPObjectStore<DeviceSchema, ["rows", "cursors"], "rows", "readwrite">;

const replaceRows = (rows: RowStore, change: ReplicaChange): readonly Promise<unknown>[] => [
  ...(change.whole ? [rows.delete(wholeList(change.list))] : []),
  ...change.removedItemIds.map((itemId) => rows.delete([change.list, itemId])),
  ...change.rows.map((row) => rows.put(indexedToKept(row))),
];

const rowsFoundBy = async (database: Database, abouts: readonly string[]): Promise<readonly KeptRow[]> => {
  if (abouts.length === 0) return [];
  const index = (await database()).transaction("rows").store.index("about");
  return (await Promise.all(abouts.map((about) => index.getAll(about)))).flat();
};

const indexedToKept = ({ row, addressKeys, personKey, looks }: IndexedRow): KeptRow => ({
  list: row.list,
  itemId: row.itemId,
  about: [
    ...addressKeys.map((addressKey) => aboutAddress(row.list, addressKey)),
    ...(personKey === "" ? [] : [aboutPerson(row.list, personKey)]),
    ...(row.list === "People" ? looks.map(withLooks) : []),
  ],
  row,
});

// The list stands in the key, so that a person's many contacts are not read when only the rules are asked for.
const aboutAddress = (list: LedgerList, addressKey: string): string => `${list}/address/${addressKey}`;
const aboutPerson = (list: LedgerList, personKey: string): string => `${list}/person/${personKey}`;

const withLooks = (looks: string): string => `People/looks/${looks}`;

const personOf = (about: string): readonly string[] => {
  const [, kind, ...key] = about.split("/");
  return kind === "person" ? [key.join("/")] : [];
};

// An array sorts after every text, so this is everything whose key begins with the list.
const wholeList = (list: LedgerList): IDBKeyRange => IDBKeyRange.bound([list], [list, []]);

const isAmong = (lists: readonly string[], list: string): boolean => lists.includes(list);

const rowsOf = (kept: readonly KeptRow[]): readonly LedgerRow[] => kept.map(({ row }) => row);
