import type { IndexedRow, OutboxEntry, OutboxStore, Replica, ReplicaCursor } from "../../../app/ports.ts";

/** A replica that lasts as long as the program: the sandbox's story is written in Node, where there is no IndexedDB. */
export const createMemoryReplica = (): Replica => {
  const rows = new Map<string, IndexedRow>();
  const cursors = new Map<string, ReplicaCursor>();
  const of = (list: string): readonly IndexedRow[] => [...rows.values()].filter(({ row }) => row.list === list);
  const keepRows = async (kept: readonly IndexedRow[]): Promise<void> => {
    for (const entry of kept) rows.set(`${entry.row.list}/${entry.row.itemId}`, entry);
  };
  return {
    settings: async () => null,
    keepSettings: async () => {},
    roles: async () => [],
    keepRoles: async () => {},
    cursors: async () => [...cursors.values()],
    rowsAbout: async () => [],
    rowsOfPerson: async () => [],
    rowsLooking: async () => [],
    rowsSettingAside: async () => [],
    rowsIn: async (list) => of(list).map(({ row }) => row),
    // Its story reads all of it each time.
    changesSince: async () => ({ mark: "", whole: true, rows: [...rows.values()].map(({ row }) => row), dropped: [] }),
    apply: async (changes, checkedAt) => {
      for (const { list, whole, removedItemIds, rows: changed, cursor } of changes) {
        const gone = whole ? of(list).map(({ row }) => row.itemId) : removedItemIds;
        for (const itemId of gone) rows.delete(`${list}/${itemId}`);
        await keepRows(changed);
        cursors.set(list, { list, cursor, checkedAt });
      }
    },
    keepRows,
    // A row is judged once and not at each desk that the story reads.
    keepVerdicts: async (judged) => {
      for (const row of judged) {
        const place = `${row.list}/${row.itemId}`;
        const kept = rows.get(place);
        if (kept) rows.set(place, { ...kept, row });
      }
    },
    dropRows: async (list, itemIds) => {
      for (const itemId of itemIds) rows.delete(`${list}/${itemId}`);
    },
    dropLists: async (lists) => {
      for (const [place, { row }] of rows) if (lists.includes(row.list)) rows.delete(place);
      for (const list of lists) cursors.delete(list);
    },
  };
};

export const createMemoryOutbox = (): OutboxStore => {
  const entries = new Map<string, OutboxEntry>();
  return {
    put: async (entry) => void entries.set(entry.draft.key, entry),
    all: async () => [...entries.values()],
    remove: async (key) => void entries.delete(key),
  };
};
