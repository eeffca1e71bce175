import type { Account } from "../../app/ports.ts";
import { madeFact, type Database } from "./database.ts";
import { newId } from "./device.ts";
import type { createMemoryStore, MemoryStore } from "./memory-store.ts";
import { hintKey, isLongUnused, prefix, readUsedAt, usedAtFact, type KeptWorkspace, type Opening, type Workspaces } from "./workspaces.ts";

/** Opens an account's workspace once it has signed in, and remembers it for the hint. */
export const openWorkspace = async ({ storage, databaseOf, opening }: Workspaces, hint: string, account: Account): Promise<KeptWorkspace> => {
  const name = await databaseOf(account);
  const kept = (await inDatabase(opening, name, account)) ?? (await inMemory(opening, name, account));
  if (!opening.hasEnded() && hint.trim() !== "") writeItem(storage, await hintKey(opening.sha256, hint), name.slice(prefix.length));
  opening.opened(kept);
  return kept;
};

/** What is kept in the window alone, by window and database. */
const inWindow = new WeakMap<Opening, Map<string, MemoryStore>>();

/** Null where the browser keeps nothing, or no longer does. */
const inDatabase = async (opening: Opening, name: string, account: Account): Promise<KeptWorkspace | null> => {
  if (inWindow.get(opening)?.has(name) || opening.failuresOf(name) >= mostFailures) {
    // What was read from it is in this window still, so it must hear that it was deleted.
    if (opening.isSeen(name)) void askStill(opening, name).catch(() => null);
    return null;
  }
  try {
    const database = await opening.use(name);
    // Clicks that were not sent are all that outlasts a long absence of one's own.
    if (isLongUnused(await readUsedAt(database), opening.clock.now())) await clearButOutbox(database);
    await (await database()).put("facts", account, "account");
    await (await database()).put("facts", opening.clock.now(), usedAtFact);
    return opening.workspaceIn(name, database, account);
  } catch {
    return null;
  }
};

/** Opens a database that is no longer worked with: whether it was deleted is found by it, or heard from then on. */
const askStill = async ({ use }: Opening, name: string): Promise<void> => void (await (await use(name))());

const inMemory = async (opening: Opening, name: string, account: Account): Promise<KeptWorkspace> => {
  const stores = inWindow.get(opening) ?? new Map<string, MemoryStore>();
  inWindow.set(opening, stores);
  const known = stores.get(name);
  const store = known ?? (await loadMemoryStore()).createMemoryStore(newId());
  if (!known) for (const entry of opening.waitingIn(name)) await store.outbox.put(entry);
  stores.set(name, store);
  return { account, ...store, endsWithWindow: true, hasFailed: () => false };
};

// Few browsers refuse their storage, so what takes its place is fetched when one does.
const loadMemoryStore = (): Promise<{ readonly createMemoryStore: typeof createMemoryStore }> => import("./memory-store.ts");

/** A store that failed once is opened again; one that fails again, as on a full disk, is done without. */
const mostFailures = 2;

/** Clicks that are not logged yet stay: whoever made them was told that they are kept. */
export const clearButOutbox = async (database: Database): Promise<void> => {
  const transaction = (await database()).transaction(["rows", "dropped", "cursors", "facts"], "readwrite");
  const account: unknown = await transaction.objectStore("facts").get("account");
  const usedAt: unknown = await transaction.objectStore("facts").get(usedAtFact);
  const made: unknown = await transaction.objectStore("facts").get(madeFact);
  await Promise.all([
    transaction.objectStore("rows").clear(),
    transaction.objectStore("dropped").clear(),
    transaction.objectStore("cursors").clear(),
    transaction.objectStore("facts").clear(),
    ...(account === undefined ? [] : [transaction.objectStore("facts").put(account, "account")]),
    ...(usedAt === undefined ? [] : [transaction.objectStore("facts").put(usedAt, usedAtFact)]),
    ...(made === undefined ? [] : [transaction.objectStore("facts").put(made, madeFact)]),
    transaction.done,
  ]);
};

// A browser may refuse storage to a frame; then nothing is remembered, and the service is asked.
const writeItem = (storage: Storage, key: string, value: string): void => {
  try {
    storage.setItem(key, value);
  } catch {
    return;
  }
};
