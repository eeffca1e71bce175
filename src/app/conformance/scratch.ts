import type { ColumnPlan } from "../setup/site-admin.ts";

/**
 * The lists in which everything is tried, and nowhere else. The app's role on the site lets nobody make a list, so whoever
 * sets the site up makes them and takes them away again. In the one, staff may add, change and delete; the other has the
 * level of Evenhand's own lists, so that what is added there stays until the list goes.
 */
export const scratchLists = { open: "Conformance", addOnly: "ConformanceAddOnly" } as const;

/** What the lists of the ledger have too: a unique key, an indexed text, a text without an index, and JSON. */
export const scratchColumns: readonly ColumnPlan[] = [
  { name: "EventKey", type: "text", indexed: true, unique: true },
  { name: "SubjectWhen", type: "text", indexed: true, unique: false },
  { name: "Outcome", type: "text", indexed: false, unique: false },
  { name: "Payload", type: "payload", indexed: false, unique: false },
];
