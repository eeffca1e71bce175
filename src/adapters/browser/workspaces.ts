import type { HashDep } from "../../domain/base/hash.ts";
import type { Account, OutboxStore, Replica } from "../../app/ports.ts";
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
export interface Workspaces {
  /** The workspace that was last opened for the hint; `null` when there was none or the browser has dropped it. */
  readonly find: (hint: string) => Promise<KeptWorkspace | null>;
  /** Opens an account's workspace and remembers it for the hint. */
  readonly open: (hint: string, account: Account) => Promise<KeptWorkspace>;
}

/** Nothing of a hint or an account can be read from the names under which they are kept. */
export const createWorkspaces = ({ sha256, storage }: HashDep & { readonly storage: Storage }): Workspaces => ({
  find: async (hint) => {
    const accountKey = readItem(storage, await hintKey(sha256, hint));
    if (accountKey === null) return null;
    const database = createDatabase(databaseName(accountKey));
    const account = (await (await database()).get("facts", "account")) as Account | undefined;
    return account ? workspaceIn(database, account) : null;
  },
  open: async (hint, account) => {
    const accountKey = await sha256(`${account.tenantId}/${account.oid}`);
    const database = createDatabase(databaseName(accountKey));
    await (await database()).put("facts", account, "account");
    writeItem(storage, await hintKey(sha256, hint), accountKey);
    return workspaceIn(database, account);
  },
});

const workspaceIn = (database: Database, account: Account): KeptWorkspace => ({
  account,
  replica: createReplica(database),
  outbox: createOutboxStore(database),
});

const hintKey = async (sha256: HashDep["sha256"], hint: string): Promise<string> => `evenhand-hint-${await sha256(hint.trim().toLowerCase())}`;

const databaseName = (accountKey: string): string => `evenhand-${accountKey}`;

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
