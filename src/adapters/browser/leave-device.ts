import { deleteDB } from "idb";
import type { Left } from "../../app/ports.ts";
import { createDatabase } from "./database.ts";
import { pause } from "./device.ts";
import { forgetHints } from "./forget-others.ts";
import type { Workspaces } from "./workspaces.ts";

/**
 * Deletes what this device keeps for the account that is at work in this window: its database, and what leads to it. Nothing
 * goes while a click is kept here of which `agreed` does not have the key, though another window made it a moment ago. Other
 * windows hear from the browser that the database goes, and end (`onDeleted`).
 */
export const leaveDevice = async (workspaces: Workspaces, agreed: readonly string[]): Promise<Left> => {
  const workspace = workspaces.inUse();
  if (!workspace) return { type: "left", isAsleepElsewhere: false };
  // What was kept in the window alone goes with it, and its clicks are lost like the others.
  if (workspace.endsWithWindow) {
    const clicks = await workspace.outbox.all();
    if (clicks.some(({ draft }) => !agreed.includes(draft.key))) return { type: "clicks-wait", clicks };
  }
  const name = await workspaces.databaseOf(workspace.account);
  try {
    if (!(await emptied(name, agreed))) return { type: "clicks-wait", clicks: await workspace.outbox.all() };
    const isAsleepElsewhere = await removed(name);
    forgetHints(workspaces.storage, name);
    return { type: "left", isAsleepElsewhere };
  } catch {
    // Where the browser keeps nothing there is nothing to delete.
    return workspace.endsWithWindow ? { type: "left", isAsleepElsewhere: false } : { type: "device-failed" };
  }
};

/** Empties all of it at once, so that nothing is left even where another window holds the database. False when a click stands in the way. */
const emptied = async (name: string, agreed: readonly string[]): Promise<boolean> => {
  const database = await createDatabase(name)();
  const transaction = database.transaction(["rows", "dropped", "cursors", "facts", "outbox"], "readwrite", { durability: "strict" });
  const waiting = await transaction.objectStore("outbox").getAllKeys();
  const mayGo = waiting.every((key) => agreed.includes(key));
  if (mayGo) await Promise.all([...transaction.objectStoreNames].map((store) => transaction.objectStore(store).clear()));
  await transaction.done;
  database.close();
  return mayGo;
};

/** The longest that a window which the browser put to sleep is waited for. */
const longestDeletingMs = 3000;

/** Whether a window that sleeps still holds the empty database: it is deleted when that one wakes or closes. */
const removed = async (name: string): Promise<boolean> => {
  const deleted = deleteDB(name).then(() => false);
  return Promise.race([deleted, pause(longestDeletingMs).then(() => true)]);
};
