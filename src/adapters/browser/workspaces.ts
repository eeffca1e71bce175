import type { HashDep } from "../../domain/base/hash.ts";
import { isInstant, millisecondsOf, type Instant } from "../../domain/base/time.ts";
import type { Account, ClockDep, OutboxEntry, OutboxStore, Replica } from "../../app/ports.ts";
import { pause } from "./device.ts";
import { createDatabase, type Database, type Seen } from "./database.ts";
import { createOutboxStore } from "./outbox-store.ts";
import { createReplica } from "./replica.ts";

/** What this device keeps for an account. */
export interface KeptWorkspace {
  readonly account: Account;
  readonly replica: Replica;
  readonly outbox: OutboxStore;
  readonly endsWithWindow?: true;
  readonly hasFailed: () => boolean;
}

/** The workspaces of this device, a database for each account. A hint is what a host says before sign-in, such as the mailbox. */
export interface Workspaces extends DeviceNames {
  /** The workspace that was last opened for the hint; `null` when there was none, it was not used for long, or the browser has dropped it. */
  readonly find: (hint: string) => Promise<KeptWorkspace | null>;
  /** The workspace that is at work in this window; null before there is one. */
  readonly inUse: () => KeptWorkspace | null;
  /** From now on this window keeps nothing more on the device. */
  readonly end: () => void;
  /** What `openWorkspace` opens one with. */
  readonly opening: Opening;
}

/** What a window knows of the databases that it works with, by their names. */
export interface Opening extends ClockDep, HashDep {
  /** Has a window work with a database, so that no other deletes it unheard. Throws once this window keeps nothing more. */
  readonly use: (name: string) => Promise<Database>;
  readonly workspaceIn: (name: string, database: Database, account: Account) => KeptWorkspace;
  /** Whether the window has worked with it. */
  readonly isSeen: (name: string) => boolean;
  /** How often its store failed in this window. */
  readonly failuresOf: (name: string) => number;
  /** What is waiting to be logged, as far as this window knows: it outlasts a store that fails. */
  readonly waitingIn: (name: string) => readonly OutboxEntry[];
  readonly hasEnded: () => boolean;
  /** The window works with it from now on. */
  readonly opened: (workspace: KeptWorkspace) => void;
}

/** Under which names this device keeps what. Nothing of a hint or an account can be read from them. */
export interface DeviceNames {
  readonly storage: Storage;
  readonly databaseOf: (account: Account) => Promise<string>;
}

export interface WorkspaceDeps extends ClockDep, HashDep {
  readonly storage: Storage;
  readonly locks: LockManager | undefined;
  /** Told when what this window works with was deleted, by whichever window: then this one must end too. */
  readonly onDeleted?: () => void;
}

/** What is not used for longer than this is deleted. */
const keptUnusedForMs = 30 * 86_400_000;

export const createWorkspaces = ({ clock, sha256, storage, locks, onDeleted }: WorkspaceDeps): Workspaces => {
  const databaseOf = async ({ tenantId, oid }: Account): Promise<string> => databaseName(await sha256(`${tenantId}/${oid}`));
  let inUse: { readonly name: string; readonly release: () => void } | null = null;
  let opened: KeptWorkspace | null = null;
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
  };
  const use = async (name: string): Promise<Database> => {
    if (hasEnded) throw new Error("ended");
    if (inUse?.name !== name) {
      inUse?.release();
      inUse = { name, release: await holdOpen(locks, name) };
    }
    const known = seen.get(name) ?? { made: null };
    seen.set(name, known);
    return createDatabase(
      name,
      () => {
        // What this window works with no longer may go.
        if (inUse?.name !== name || hasEnded) return;
        end();
        onDeleted?.();
      },
      known,
    );
  };
  /** Which databases this window has worked with. */
  const seen = new Map<string, Seen>();
  /** How often the store of a database failed in this window. */
  const failures = new Map<string, number>();
  /** What is waiting to be logged, as far as this window knows, by database: it outlasts a store that fails. */
  const waiting = new Map<string, Map<string, OutboxEntry>>();

  const workspaceIn = (name: string, database: Database, account: Account): KeptWorkspace => {
    let failed = false;
    const watched = watcher(() => {
      if (!failed) failures.set(name, (failures.get(name) ?? 0) + 1);
      failed = true;
    });
    const known = waiting.get(name) ?? new Map<string, OutboxEntry>();
    waiting.set(name, known);
    return { account, replica: watched(createReplica(database)), outbox: remembering(watched(createOutboxStore(database)), known), hasFailed: () => failed };
  };

  return {
    storage,
    databaseOf,
    find: async (hint) => {
      // A host that does not say whose device this is may be anybody's: what another read is not shown to whoever comes.
      const accountKey = hint.trim() === "" ? null : readItem(storage, await hintKey(sha256, hint));
      if (accountKey === null) return null;
      const name = databaseName(accountKey);
      try {
        const database = await use(name);
        const [account, usedAt] = await Promise.all([readAccount(database), readUsedAt(database)]);
        const found = account && !isLongUnused(usedAt, clock.now()) ? workspaceIn(name, database, account) : null;
        opened ??= found;
        return found;
      } catch {
        // Then nothing is known before the service has answered.
        return null;
      }
    },
    inUse: () => opened,
    end,
    opening: {
      clock,
      sha256,
      use,
      workspaceIn,
      isSeen: (name) => seen.has(name),
      failuresOf: (name) => failures.get(name) ?? 0,
      waitingIn: (name) => [...(waiting.get(name)?.values() ?? [])],
      hasEnded: () => hasEnded,
      opened: (workspace) => {
        opened = workspace;
      },
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

type Steps = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** The same steps, each of which tells when it fails. */
const watcher =
  (failed: () => void) =>
  <T extends object>(steps: T): T =>
    Object.fromEntries(
      Object.entries(steps as Steps).map(([name, step]) => [
        name,
        async (...given: never[]): Promise<unknown> => {
          try {
            return await step(...given);
          } catch (error) {
            failed();
            throw error;
          }
        },
      ]),
    ) as T;

/** An outbox whose entries this window remembers as well. */
const remembering = (outbox: OutboxStore, known: Map<string, OutboxEntry>): OutboxStore => ({
  put: async (entry) => {
    await outbox.put(entry);
    known.set(entry.draft.key, entry);
  },
  all: async () => {
    const entries = await outbox.all();
    known.clear();
    for (const entry of entries) known.set(entry.draft.key, entry);
    return entries;
  },
  remove: async (key) => {
    await outbox.remove(key);
    known.delete(key);
  },
});

export const prefix = "evenhand-";

export const hintPrefix = `${prefix}hint-`;

export const hintKey = async (sha256: HashDep["sha256"], hint: string): Promise<string> => `${hintPrefix}${await sha256(hint.trim().toLowerCase())}`;

export const databaseName = (accountKey: string): string => `${prefix}${accountKey}`;

// A browser may refuse storage to a frame; then nothing is remembered, and the service is asked.
const readItem = (storage: Storage, key: string): string | null => {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
};
