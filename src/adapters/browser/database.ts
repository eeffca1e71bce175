import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { OutboxEntry, ReplicaCursor } from "../../app/ports.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { newId } from "./device.ts";

/** What this device keeps for one account. */
export interface DeviceSchema extends DBSchema {
  rows: { key: [string, string]; value: KeptRow; indexes: { about: string; arrival: number } };
  dropped: { key: [string, string]; value: DroppedRow; indexes: { arrival: number } };
  cursors: { key: string; value: ReplicaCursor };
  facts: { key: string; value: unknown };
  outbox: { key: string; value: KeptEntry; indexes: { place: number } };
}

export interface KeptRow {
  readonly list: string;
  readonly itemId: string;
  /** What the row is found by; see `aboutAddress`, `aboutPerson`, `settingAside` and `withLooks`. */
  readonly about: readonly string[];
  readonly row: LedgerRow;
  /** With which change of this database it came, counted up. Absent in rows that came before changes were counted. */
  readonly arrival?: number;
}

/** A row that is no longer here, so that whoever knows it can be told. */
interface DroppedRow {
  readonly list: LedgerList;
  readonly itemId: string;
  readonly arrival: number;
}

interface KeptEntry {
  readonly key: string;
  /** Counts up in the order of first putting. */
  readonly place: number;
  readonly entry: OutboxEntry;
}

/** The connection to the database, opened when it is first needed and again after the browser has closed it; never again once it was deleted. */
export type Database = () => Promise<IDBPDatabase<DeviceSchema>>;

/** Which database of a name a window works with; null before it has opened it. */
export interface Seen {
  made: string | null;
}

/**
 * `onDeleted` is called once the database that was `seen` goes, or is found to have gone: a window that had lost its connection
 * meanwhile does not hear the deletion, and one of the same name may have been made since.
 */
export const createDatabase = (name: string, onDeleted: () => void = () => {}, seen: Seen = { made: null }): Database => {
  let isDeleted = false;
  const end = (): void => {
    isDeleted = true;
    onDeleted();
  };
  let opened: Promise<IDBPDatabase<DeviceSchema>> | null = null;
  const forget = (): void => {
    opened = null;
  };
  const open = async (): Promise<IDBPDatabase<DeviceSchema>> => {
    let isNew = false;
    const connection = await openDB<DeviceSchema>(name, 5, {
      upgrade: async (database, before, _after, transaction) => {
        // Rows of the first version may have come from a delta that left out who wrote them, and until the fourth people were
        // not found by all of what passes for their address: all of it is read anew, and until then nothing counts as checked.
        if (before >= 1 && before < 4) await Promise.all([transaction.objectStore("rows").clear(), transaction.objectStore("cursors").clear()]);
        if (before < 3) database.createObjectStore("dropped", { keyPath: ["list", "itemId"] }).createIndex("arrival", "arrival");
        if (before >= 1 && before < 3) transaction.objectStore("rows").createIndex("arrival", "arrival");
        if (before >= 1) return void transaction.objectStore("facts").put(newId(), madeFact);
        isNew = true;
        const rows = database.createObjectStore("rows", { keyPath: ["list", "itemId"] });
        rows.createIndex("about", "about", { multiEntry: true });
        rows.createIndex("arrival", "arrival");
        database.createObjectStore("cursors", { keyPath: "list" });
        database.createObjectStore("facts").put(newId(), madeFact);
        database.createObjectStore("outbox", { keyPath: "key" }).createIndex("place", "place");
      },
      // A newer version in another window must not wait for this one.
      blocking: (_current, wanted, event) => {
        (event.target as IDBDatabase).close();
        forget();
        // No version is wanted where all of it goes.
        if (wanted !== null) return;
        end();
      },
      terminated: forget,
    });
    const made = await connection.get("facts", madeFact);
    if (seen.made === null || seen.made === made) {
      seen.made = typeof made === "string" ? made : null;
      return connection;
    }
    connection.close();
    // Of what was deleted nothing is left, not even an empty store that this opening made.
    if (isNew) await deleteDB(name);
    end();
    throw new Error("deleted");
  };
  const reopen = (): Promise<IDBPDatabase<DeviceSchema>> => {
    opened ??= inTime(open).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  return async () => {
    if (isDeleted) throw new Error("deleted");
    const database = await reopen();
    if (isAlive(database)) return database;
    forget();
    return reopen();
  };
};

/** Which of the databases that have had this name it is. */
export const madeFact = "made";

/** A browser may never answer (WebKit 226547, "IndexedDB hangs when opening"), and a person waits for what is read. */
const longestOpeningMs = 5000;

const inTime = (open: () => Promise<IDBPDatabase<DeviceSchema>>): Promise<IDBPDatabase<DeviceSchema>> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The browser did not open its database.")), longestOpeningMs);
    // It throws, too, where looking at the storage is forbidden.
    const opening = Promise.resolve().then(open);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** A browser may lose a connection and tell nobody (WebKit, "Connection to Indexed Database server lost"): then no transaction begins. */
const isAlive = (database: IDBPDatabase<DeviceSchema>): boolean => {
  try {
    database.transaction("facts");
    return true;
  } catch {
    return false;
  }
};
