import type { OutboxEntry, OutboxStore } from "../../app/ports.ts";
import type { Database } from "./database.ts";

/** The outbox in IndexedDB. A click is on the disk before it is said to be kept. */
export const createOutboxStore = (database: Database): OutboxStore => ({
  put: async (entry) => {
    const transaction = (await database()).transaction("outbox", "readwrite", { durability: "strict" });
    const { store } = transaction;
    const known = await store.get(entry.draft.key);
    const last = await store.index("place").openKeyCursor(null, "prev");
    await store.put({ key: entry.draft.key, place: known?.place ?? (last?.key ?? 0) + 1, entry });
    await transaction.done;
  },
  all: async () => (await (await database()).getAllFromIndex("outbox", "place")).map(({ entry }) => readEntry(entry)),
  remove: async (key) => {
    await (await database()).delete("outbox", key);
  },
});

// A click of 0.2.1 or before does not say whose it is.
const readEntry = (entry: OutboxEntry): OutboxEntry => ({ ...entry, by: (entry as Partial<OutboxEntry>).by ?? null });
