import type { Replica } from "../../app/ports.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import { type LedgerList, roles } from "../../domain/ledger/lists.ts";
import { settingsShape } from "../../domain/policy/settings.ts";
import { readShape } from "../../domain/base/shape.ts";
import type { Database, KeptRow } from "./database.ts";
import { aboutAddress, aboutPerson, arrivalsFact, readArrivals, settingAside, wholeList, withLooks } from "./replica-index.ts";

/** The replica in IndexedDB. A question about an address is two readings of one index, however many people there are. */
export const createReplica = (database: Database): Replica => ({
  settings: async () => {
    const facts = await database();
    const settings = readShape(settingsShape, await facts.get("facts", "settings"));
    const packs = await facts.get("facts", "packs");
    return settings.ok && Array.isArray(packs) ? { ...settings.value, packs } : null;
  },
  roles: async () => {
    const kept = await (await database()).get("facts", "roles");
    return Array.isArray(kept) ? roles.filter((role) => kept.includes(role)) : [];
  },
  cursors: async () => (await database()).getAll("cursors"),
  rowsAbout: async (addressKey, lists) => {
    const namedIn = new Set<LedgerList>([...lists, ...linking]);
    const ofAddress = await rowsFoundBy(
      database,
      [...namedIn].map((list) => aboutAddress(list, addressKey)),
    );
    const people = new Set(ofAddress.filter(({ list }) => isAmong(linking, list)).flatMap(({ about }) => about.flatMap(personOf)));
    const ofPeople = await rowsFoundBy(
      database,
      [...people].flatMap((personKey) => lists.map((list) => aboutPerson(list, personKey))),
    );
    const wanted = [...ofAddress, ...ofPeople].filter(({ list }) => isAmong(lists, list));
    // A row may be found by its address and by its person.
    return [...new Map(wanted.map(({ list, itemId, row }) => [`${list}/${itemId}`, row])).values()];
  },
  rowsOfPerson: async (personKey, lists) =>
    rowsOf(
      await rowsFoundBy(
        database,
        lists.map((list) => aboutPerson(list, personKey)),
      ),
    ),
  rowsLooking: async (looks) => {
    const found = await rowsFoundBy(database, looks.map(withLooks));
    return [...new Map(found.map(({ itemId, row }) => [itemId, row])).values()];
  },
  rowsSettingAside: async (places) => rowsOf(await rowsFoundBy(database, places.map(settingAside))),
  rowsIn: async (list) => rowsOf(await (await database()).getAll("rows", wholeList(list))),
  changesSince: async (mark) => {
    const transaction = (await database()).transaction(["rows", "dropped", "facts"]);
    const rows = transaction.objectStore("rows");
    const { origin, count } = readArrivals(await transaction.objectStore("facts").get(arrivalsFact));
    const known = countOf(mark, origin);
    const since = known === null ? null : IDBKeyRange.lowerBound(known, true);
    const [came, dropped] = await Promise.all([
      since === null ? rows.getAll() : rows.index("arrival").getAll(since),
      since === null ? [] : transaction.objectStore("dropped").index("arrival").getAll(since),
    ]);
    return { mark: `${origin}/${count}`, whole: since === null, rows: rowsOf(came), dropped: dropped.map(({ list, itemId }) => ({ list, itemId })) };
  },
  keepSettings: async (settings) => (await writing()).keepSettings(database, settings),
  keepRoles: async (held) => (await writing()).keepRoles(database, held),
  apply: async (changes, checkedAt) => (await writing()).applyChanges(database, changes, checkedAt),
  keepRows: async (rows) => (await writing()).keepRows(database, rows),
  keepVerdicts: async (judged) => (await writing()).keepVerdicts(database, judged),
  dropRows: async (list, itemIds) => (await writing()).dropRows(database, list, itemIds),
  dropLists: async (lists, byRow = []) => (await writing()).dropLists(database, lists, byRow),
});

// A pane paints by what was written before. What writes is fetched behind that; where it cannot be, nothing is written and nothing passes for checked.
const writing = () => import("./replica-writes.ts");

/** The changes that a mark knows of; null when it is of another database, or of none. */
const countOf = (mark: string | null, origin: string): number | null => {
  const [of, count] = mark?.split("/") ?? [];
  return origin !== "" && of === origin ? Number(count) : null;
};

// Whose an address is, is said by links, and by instructions: one keeps covering an address that was unlinked since.
// A contact that a reader put down to somebody links nobody.
const linking: readonly LedgerList[] = ["People", "Instructions"];

const rowsFoundBy = async (database: Database, abouts: readonly string[]): Promise<readonly KeptRow[]> => {
  if (abouts.length === 0) return [];
  const index = (await database()).transaction("rows").store.index("about");
  return (await Promise.all(abouts.map((about) => index.getAll(about)))).flat();
};

const personOf = (about: string): readonly string[] => {
  const [, kind, ...key] = about.split("/");
  return kind === "person" ? [key.join("/")] : [];
};

const isAmong = (lists: readonly string[], list: string): boolean => lists.includes(list);

const rowsOf = (kept: readonly KeptRow[]): readonly LedgerRow[] => kept.map(({ row }) => row);
