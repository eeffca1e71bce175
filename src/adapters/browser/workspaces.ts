import type { HashDep } from "../../domain/base/hash.ts";
import { isInstant, millisecondsOf, type Instant } from "../../domain/base/time.ts";
import type { Account, ClockDep, OutboxStore, Replica } from "../../app/ports.ts";
import { pause } from "./device.ts";
import { createDatabase, type Database } from "./database.ts";
import { createOutboxStore } from "./outbox-store.ts";
import { createReplica } from "./replica.ts";

/** What this device keeps for an account. */
interface KeptWorkspace {
  readonly account: Account;
  readonly replica: Replica;
  readonly outbox: OutboxStore;
}

/** The workspaces of this device, a database for each account. A hint is what a host says before sign-in, such as the mailbox. */
export interface Workspaces extends DeviceNames {
  /** The workspace that was last opened for the hint; `null` when there was none, it was not used for long, or the browser has dropped it. */
  readonly find: (hint: string) => Promise<KeptWorkspace | null>;
  /** Opens an account's workspace and remembers it for the hint. */
  readonly open: (hint: string, account: Account) => Promise<KeptWorkspace>;
}

/** Under which names this device keeps what. Nothing of a hint or an account can be read from them. */
export interface DeviceNames {
  readonly storage: Storage;
  readonly databaseOf: (account: Account) => Promise<string>;
}

export interface WorkspaceDeps extends ClockDep, HashDep {
  readonly storage: Storage;
  readonly locks: LockManager | undefined;
}

/** What is not used for longer than this is deleted. */
export const keptUnusedForMs = 30 * 86_400_000;

export const createWorkspaces = ({ clock, sha256, storage, locks }: WorkspaceDeps): Workspaces => {
  const databaseOf = async ({ tenantId, oid }: Account): Promise<string> => databaseName(await sha256(`${tenantId}/${oid}`));
  let inUse: { readonly name: string; readonly release: () => void } | null = null;
  const use = async (name: string): Promise<Database> => {
    if (inUse?.name !== name) {
      inUse?.release();
      inUse = { name, release: await holdOpen(locks, name) };
    }
    return createDatabase(name);
  };
  return {
    storage,
    databaseOf,
    find: async (hint) => {
      const key = await hintKey(sha256, hint);
      const accountKey = readItem(storage, key);
      if (accountKey === null) return null;
      const database = await use(databaseName(accountKey));
      const [account, usedAt] = await Promise.all([readAccount(database), readUsedAt(database)]);
      return account && !isLongUnused(usedAt, clock.now()) ? workspaceIn(database, account) : null;
    },
    open: async (hint, account) => {
      const name = await databaseOf(account);
      const database = await use(name);
      const usedAt = await readUsedAt(database);
      // Clicks that were not sent are all that outlasts a long absence of one's own.
      if (isLongUnused(usedAt, clock.now())) await clearButOutbox(database);
      await (await database()).put("facts", account, "account");
      await (await database()).put("facts", clock.now(), usedAtFact);
      writeItem(storage, await hintKey(sha256, hint), name.slice(prefix.length));
      return workspaceIn(database, account);
    },
  };
};

export const usedAtFact = "usedAt";

const readAccount = async (database: Database): Promise<Account | undefined> => (await (await database()).get("facts", "account")) as Account | undefined;

/** When a database was last opened for its account; null where that was not noted yet. */
export const readUsedAt = async (database: Database): Promise<Instant | null> => {
  const kept = await (await database()).get("facts", usedAtFact);
  return typeof kept === "string" && isInstant(kept) ? kept : null;
};

export const isLongUnused = (usedAt: Instant | null, now: Instant): boolean => usedAt !== null && millisecondsOf(now) - millisecondsOf(usedAt) > keptUnusedForMs;

/** Clicks that are not logged yet stay: whoever made them was told that they are kept. */
export const clearButOutbox = async (database: Database): Promise<void> => {
  const transaction = (await database()).transaction(["rows", "dropped", "cursors", "facts"], "readwrite");
  const account: unknown = await transaction.objectStore("facts").get("account");
  const usedAt: unknown = await transaction.objectStore("facts").get(usedAtFact);
  await Promise.all([
    transaction.objectStore("rows").clear(),
    transaction.objectStore("dropped").clear(),
    transaction.objectStore("cursors").clear(),
    transaction.objectStore("facts").clear(),
    ...(account === undefined ? [] : [transaction.objectStore("facts").put(account, "account")]),
    ...(usedAt === undefined ? [] : [transaction.objectStore("facts").put(usedAt, usedAtFact)]),
    transaction.done,
  ]);
};

/** The longest that opening waits for another window that is just deleting it. */
const longestHoldMs = 2000;

/** Says to other windows that a database is in use, so that none deletes it, until it is released or this window ends. */
const holdOpen = async (locks: LockManager | undefined, name: string): Promise<() => void> => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = new Promise<void>((resolve) => {
    if (!locks) return resolve();
    locks
      .request(openLock(name), { mode: "shared" }, () => {
        resolve();
        return released;
      })
      .catch(() => resolve());
  });
  await Promise.race([held, pause(longestHoldMs)]);
  return release;
};

export const openLock = (database: string): string => `${database}-open`;

const workspaceIn = (database: Database, account: Account): KeptWorkspace => ({
  account,
  replica: createReplica(database),
  outbox: createOutboxStore(database),
});

const prefix = "evenhand-";

export const hintPrefix = `${prefix}hint-`;

const hintKey = async (sha256: HashDep["sha256"], hint: string): Promise<string> => `${hintPrefix}${await sha256(hint.trim().toLowerCase())}`;

export const databaseName = (accountKey: string): string => `${prefix}${accountKey}`;

// A browser may refuse storage to a frame; then nothing is remembered, and the service is asked.
const readItem = (storage: Storage, key: string): string | null => {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
};

const writeItem = (storage: Storage, key: string, value: string): void => {
  try {
    storage.setItem(key, value);
  } catch {
    return;
  }
};
