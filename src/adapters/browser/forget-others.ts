import { deleteDB } from "idb";
import type { Account, ClockDep } from "../../app/ports.ts";
import { createDatabase } from "./database.ts";
import { clearButOutbox } from "./open-workspace.ts";
import { databaseName, hintPrefix, isLongUnused, openLock, readUsedAt, usedAtFact, type DeviceNames } from "./workspaces.ts";

export interface ForgetDeps extends ClockDep, DeviceNames {
  readonly locks: LockManager | undefined;
}

/**
 * Deletes what this device keeps for other accounts than the one that is signed in. Of somebody who has clicks here that are
 * not logged yet those clicks stay, until nobody came back for them for a month. What another window has open stays.
 */
export const forgetOthers = async (deps: ForgetDeps, account: Account): Promise<void> => {
  const own = await deps.databaseOf(account);
  for (const name of await databasesHere(deps.storage)) if (name !== own) await whileClosed(deps.locks, name, () => forget(deps, name));
};

/** A browser that does not list its databases has at least those to which a hint leads. */
const databasesHere = async (storage: Storage): Promise<ReadonlySet<string>> => {
  const listed = "databases" in indexedDB ? await indexedDB.databases().catch(() => []) : [];
  return new Set([...listed.map(({ name }) => name ?? ""), ...hintedDatabases(storage).values()].filter(isOurs));
};

const whileClosed = async (locks: LockManager | undefined, name: string, work: () => Promise<void>): Promise<void> => {
  if (!locks) return work();
  await locks.request(openLock(name), { ifAvailable: true }, (lock) => (lock ? work() : undefined));
};

const forget = async ({ clock, storage }: ForgetDeps, name: string): Promise<void> => {
  const database = createDatabase(name);
  const [waiting, usedAt] = [await (await database()).count("outbox"), await readUsedAt(database)];
  // A clock that is ahead must not delete what somebody will come back for.
  const isDeleted = waiting === 0 || isLongUnused(usedAt, clock.span().earliest);
  if (!isDeleted) await clearButOutbox(database);
  // From before it was noted: the month begins now.
  if (!isDeleted && usedAt === null) await (await database()).put("facts", clock.now(), usedAtFact);
  (await database()).close();
  if (!isDeleted) return;
  await deleteDB(name);
  forgetHints(storage, name);
};

/** Takes away what leads to a database. */
export const forgetHints = (storage: Storage, name: string): void => {
  for (const [hint, hinted] of hintedDatabases(storage)) if (hinted === name) storage.removeItem(hint);
};

/** The databases to which hints lead, by the names of the hints. */
const hintedDatabases = (storage: Storage): ReadonlyMap<string, string> => {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) => key.startsWith(hintPrefix));
    return new Map(keys.map((key) => [key, databaseName(storage.getItem(key) ?? "")]));
  } catch {
    return new Map();
  }
};

const isOurs = (database: string): boolean => /^evenhand-[0-9a-f]{64}$/.test(database);
