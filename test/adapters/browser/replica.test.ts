import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createDatabase } from "../../../src/adapters/browser/database.ts";
import { createMemoryStore } from "../../../src/adapters/browser/memory-store.ts";
import { createReplica } from "../../../src/adapters/browser/replica.ts";
import type { IndexedRow, Replica, ReplicaChange } from "../../../src/app/ports.ts";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import type { LedgerList } from "../../../src/domain/ledger/lists.ts";
import { keysOfLooks, keysToLookUp } from "../../../src/domain/subjects/person/resemblance.ts";
import { sampleSettings } from "../support/sample-settings.ts";

let databases = 0;

const testCreateReplica = (): Replica => createReplica(createDatabase(`replica-${++databases}`));

const at = "2026-11-23T09:00:00.000Z";

const row = (list: LedgerList, itemId: string, addressKeys: readonly string[] = [], personKey = "", looks: readonly string[] = []): IndexedRow => ({
  row: { list, itemId, createdAt: at, createdBy: { oid: "o", name: "Sam Okafor" }, version: "1.0", fields: { EventKey: `${list}-${itemId}` } },
  addressKeys,
  personKey,
  looks,
  setsAside: null,
});

const change = (list: LedgerList, rows: readonly IndexedRow[], given: Partial<ReplicaChange> = {}): ReplicaChange => ({
  list,
  since: null,
  rows,
  removedItemIds: [],
  cursor: "c1",
  whole: false,
  ...given,
});

const keysOf = (rows: readonly LedgerRow[]): readonly unknown[] => rows.map(({ fields }) => fields.EventKey).toSorted();

test("an address is answered with the rows that name it and all rows of the people who are linked to it", async () => {
  const replica = testCreateReplica();
  await replica.apply(
    [
      change("People", [row("People", "1", [], "p1"), row("People", "2", ["a1"], "p1"), row("People", "3", ["a2"], "p1"), row("People", "4", ["a9"], "p9")]),
      change("Instructions", [row("Instructions", "1", ["a1", "a2"], "p1"), row("Instructions", "2", ["a9"], "p9")]),
      change("Notices", [row("Notices", "1", [], "p1"), row("Notices", "2", [], "p9"), row("Notices", "3", [], "p8")]),
      // A contact that a reader put down to somebody links nobody to the address.
      change("Contacts", [row("Contacts", "1", ["a1"], "p8")]),
    ],
    at,
  );
  const lists = ["People", "Notices", "Instructions"] as const;
  const expected = ["Instructions-1", "Notices-1", "People-1", "People-2", "People-3"];
  expect(keysOf(await replica.rowsAbout("a1", lists))).toEqual(expected);
  expect(keysOf(await replica.rowsAbout("a2", lists))).toEqual(expected);
  expect(keysOf(await replica.rowsAbout("a1", ["Notices"]))).toEqual(["Notices-1"]);
  expect(keysOf(await replica.rowsAbout("a1", ["Contacts", "Notices"]))).toEqual(["Contacts-1", "Notices-1"]);
  expect(await replica.rowsAbout("unknown", lists)).toEqual([]);
});

test("a notice is found for an address that an instruction covers and no link names any more", async () => {
  const replica = testCreateReplica();
  await replica.keepRows([row("Instructions", "1", ["a1"], "p1"), row("Notices", "1", [], "p1")]);
  expect(keysOf(await replica.rowsAbout("a1", ["People", "Notices", "Instructions"]))).toEqual(["Instructions-1", "Notices-1"]);
});

test("a person is answered with their rows of the lists that are asked for", async () => {
  const replica = testCreateReplica();
  await replica.keepRows([row("Contacts", "1", ["a1"], "p1"), row("Notices", "1", [], "p1"), row("Contacts", "2", ["a1"], "p2")]);
  expect(keysOf(await replica.rowsOfPerson("p1", ["Contacts"]))).toEqual(["Contacts-1"]);
});

test("changes add, replace and remove, and a whole list takes the place of what was there", async () => {
  const replica = testCreateReplica();
  await replica.apply([change("Notices", [row("Notices", "1"), row("Notices", "2")])], at);
  await replica.keepRows([row("Contacts", "1")]);
  await replica.apply([change("Notices", [row("Notices", "2", ["a2"]), row("Notices", "3")], { since: "c1", removedItemIds: ["1"], cursor: "c2" })], at);
  expect(keysOf(await replica.rowsIn("Notices"))).toEqual(["Notices-2", "Notices-3"]);
  expect(keysOf(await replica.rowsAbout("a2", ["Notices"]))).toEqual(["Notices-2"]);
  await replica.apply([change("Notices", [row("Notices", "7")], { since: "c2", whole: true, cursor: "c3" })], "2026-11-23T09:03:00.000Z");
  expect(keysOf(await replica.rowsIn("Notices"))).toEqual(["Notices-7"]);
  expect(keysOf(await replica.rowsIn("Contacts"))).toEqual(["Contacts-1"]);
  expect(await replica.cursors()).toEqual([{ list: "Notices", cursor: "c3", checkedAt: "2026-11-23T09:03:00.000Z" }]);
});

test("whoever asks is told what came and went since they last asked, and no more", async () => {
  const replica = testCreateReplica();
  await replica.apply([change("Notices", [row("Notices", "1"), row("Notices", "2"), row("Notices", "3")])], at);
  const first = await replica.changesSince(null);
  expect(first).toMatchObject({ whole: true, dropped: [] });
  expect(keysOf(first.rows)).toEqual(["Notices-1", "Notices-2", "Notices-3"]);
  expect(await replica.changesSince(first.mark)).toEqual({ mark: first.mark, whole: false, rows: [], dropped: [] });

  await replica.apply([change("Notices", [row("Notices", "3", ["a3"]), row("Notices", "4")], { since: "c1", removedItemIds: ["1"] })], at);
  await replica.keepRows([row("Contacts", "1")]);
  await replica.dropRows("Notices", ["2"]);
  const second = await replica.changesSince(first.mark);
  expect(second.whole).toBe(false);
  expect(keysOf(second.rows)).toEqual(["Contacts-1", "Notices-3", "Notices-4"]);
  expect(second.dropped.map(({ itemId }) => itemId).toSorted()).toEqual(["1", "2"]);

  await replica.apply([change("Notices", [row("Notices", "3"), row("Notices", "5")], { since: "c1", whole: true })], at);
  const third = await replica.changesSince(second.mark);
  expect(keysOf(third.rows)).toEqual(["Notices-3", "Notices-5"]);
  expect(third.dropped).toEqual([{ list: "Notices", itemId: "4" }]);
});

test("a mark of a database that the browser has dropped since is answered with everything", async () => {
  const before = testCreateReplica();
  await before.keepRows([row("Notices", "1")]);
  const { mark } = await before.changesSince(null);
  const after = testCreateReplica();
  await after.keepRows([row("Notices", "2")]);
  await after.keepRows([row("Notices", "3")]);
  expect(await after.changesSince(mark)).toMatchObject({ whole: true });
  expect(keysOf((await after.changesSince(mark)).rows)).toEqual(["Notices-2", "Notices-3"]);
});

test("a row of which an answer leaves out the author takes nothing from the row that is known", async () => {
  const replica = testCreateReplica();
  const known = row("Instructions", "1", ["a1"], "p1");
  await replica.keepRows([known]);
  await replica.keepRows([{ ...known, row: { ...known.row, createdBy: null } }]);
  expect(await replica.rowsIn("Instructions")).toEqual([known.row]);
  const unsigned = { ...row("Instructions", "2").row, createdBy: null };
  await replica.keepRows([{ ...row("Instructions", "2"), row: unsigned }]);
  expect(await replica.rowsIn("Instructions")).toEqual([known.row, unsigned]);
});

test("an answer that is late, asked for before another check read the list, changes nothing of it", async () => {
  const replica = testCreateReplica();
  const newer = change("Notices", [row("Notices", "1"), row("Notices", "2")], { whole: true, cursor: "newer" });
  const older = change("Notices", [row("Notices", "1")], { whole: true, cursor: "older" });
  await replica.apply([newer], at);
  await replica.apply([older, change("People", [row("People", "1")], { whole: true })], "2026-11-23T08:00:00.000Z");
  expect(keysOf(await replica.rowsIn("Notices"))).toEqual(["Notices-1", "Notices-2"]);
  // A list that nobody else read is taken as it came.
  expect(keysOf(await replica.rowsIn("People"))).toEqual(["People-1"]);
  expect(await replica.cursors()).toEqual([
    { list: "Notices", cursor: "newer", checkedAt: at },
    { list: "People", cursor: "c1", checkedAt: "2026-11-23T08:00:00.000Z" },
  ]);
});

test("changes are applied all or none", async () => {
  const replica = testCreateReplica();
  await replica.apply([change("Notices", [row("Notices", "1")])], at);
  const failed = whileDiskIsFull(() => replica.apply([change("Notices", [row("Notices", "2")], { since: "c1", cursor: "c2" }), change("People", [row("People", "1")])], at));
  await expect(failed).rejects.toThrow("abort");
  expect(keysOf(await replica.rowsIn("Notices"))).toEqual(["Notices-1"]);
  expect(await replica.cursors()).toEqual([{ list: "Notices", cursor: "c1", checkedAt: at }]);
});

test("settings and roles are kept, and settings of another shape are not used", async () => {
  const database = createDatabase(`replica-${++databases}`);
  const replica = createReplica(database);
  expect(await replica.settings()).toBeNull();
  expect(await replica.roles()).toEqual([]);
  await replica.keepSettings(sampleSettings);
  await replica.keepRoles(["staff", "head"]);
  expect(await replica.settings()).toEqual(sampleSettings);
  expect(await replica.roles()).toEqual(["staff", "head"]);
  await (await database()).put("facts", { policy: "an older shape" }, "settings");
  expect(await replica.settings()).toBeNull();
});

test("an address is found among ten thousand people without reading the rest", async () => {
  const replica = testCreateReplica();
  const people = Array.from({ length: 10_000 }, (_, index) => row("People", String(index), [`a${index}`], `p${index}`));
  await replica.apply([change("People", people, { whole: true })], at);
  const readings = await countReadings(() => replica.rowsAbout("a5000", ["People", "Notices", "Instructions"]));
  expect(readings).toEqual({ rows: 1, calls: 6 });
});

/** How many rows IndexedDB handed out, and in how many calls. */
const countReadings = async (work: () => Promise<readonly LedgerRow[]>): Promise<{ rows: number; calls: number }> => {
  const original = IDBIndex.prototype.getAll;
  let calls = 0;
  IDBIndex.prototype.getAll = function counted(...args) {
    calls += 1;
    return original.apply(this, args);
  };
  try {
    return { rows: (await work()).length, calls };
  } finally {
    IDBIndex.prototype.getAll = original;
  }
};

/** Lets IndexedDB give up a transaction after it has taken the rows, as it does when the disk is full. */
const whileDiskIsFull = async (work: () => Promise<void>): Promise<void> => {
  const original = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function refused(...args) {
    const request = original.apply(this, args);
    if (this.name === "cursors" && (args[0] as { list?: string }).list === "People") queueMicrotask(() => request.transaction?.abort());
    return request;
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = original;
  }
};

test("a recorded address is found by its looks among ten thousand, and no longer once its row is gone", async () => {
  const replica = testCreateReplica();
  const linked = Array.from({ length: 10_000 }, (_, index) => row("People", String(index), [], `p${index}`, keysOfLooks(`person${index}@mail.example`)));
  await replica.apply([change("People", [...linked, row("People", "spoofed", [], "p1", keysOfLooks("jordan.pike@mail.example"))])], at);
  const looks = keysToLookUp("jordan.plke@mail.example");
  expect(keysOf(await replica.rowsLooking(looks))).toEqual(["People-spoofed"]);
  await replica.dropRows("People", ["spoofed"]);
  expect(await replica.rowsLooking(looks)).toEqual([]);
  expect(await replica.rowsLooking([])).toEqual([]);
});

test("a list that is forgotten is gone with how far it was read, and whoever follows the changes is told", async () => {
  const replica = testCreateReplica();
  await replica.apply([change("Private", [row("Private", "1")]), change("People", [row("People", "1")])], at);
  const { mark } = await replica.changesSince(null);
  await replica.dropLists(["Private", "Requests"]);
  expect(await replica.rowsIn("Private")).toEqual([]);
  expect((await replica.cursors()).map(({ list }) => list)).toEqual(["People"]);
  expect((await replica.changesSince(mark)).dropped).toEqual([{ list: "Private", itemId: "1" }]);
  expect(keysOf(await replica.rowsIn("People"))).toHaveLength(1);
});

test.each([
  ["in the browser's database", testCreateReplica],
  ["in the window's memory", () => createMemoryStore("origin").replica],
])("%s an answer that was on its way when its list was forgotten does not bring it back, though it was the first of that list", async (_, create) => {
  const replica = create();
  await replica.apply([change("People", [row("People", "1")])], at);
  await replica.dropLists(["Private", "Contacts"], ["Contacts"]);
  await replica.apply(
    [change("Private", [row("Private", "1")], { whole: true }), change("Contacts", [row("Contacts", "1")]), change("People", [], { since: "c1", cursor: "c2" })],
    at,
  );
  await replica.keepRows([row("Private", "2"), row("Contacts", "2")]);
  expect(await replica.rowsIn("Private")).toEqual([]);
  // Contacts that are read one person at a time are kept still.
  expect(keysOf(await replica.rowsIn("Contacts"))).toEqual(["Contacts-2"]);
  expect((await replica.cursors()).map(({ list, cursor }) => [list, cursor])).toEqual([["People", "c2"]]);
  // Whoever may read it again reads it from the start.
  await replica.dropLists([]);
  await replica.apply([change("Private", [row("Private", "1")], { whole: true })], at);
  expect(keysOf(await replica.rowsIn("Private"))).toEqual(["Private-1"]);
});

const judgedAs = (kept: LedgerRow, verdict: NonNullable<LedgerRow["verdict"]>): LedgerRow => ({ ...kept, verdict });

test("a verdict is kept with its row, comes with it after a reload, and is news to nobody", async () => {
  const name = `replica-${++databases}`;
  const replica = createReplica(createDatabase(name));
  await replica.keepRows([row("People", "1"), row("People", "2")]);
  const { mark, rows } = await replica.changesSince(null);
  const verdict = { under: "2/settings", failings: ["edited" as const], as: { handler: false, head: false, decider: false } };
  await replica.keepVerdicts(rows.map((each) => judgedAs(each, verdict)));
  expect((await replica.changesSince(mark)).rows).toEqual([]);
  expect((await createReplica(createDatabase(name)).rowsIn("People")).map((each) => each.verdict)).toEqual([verdict, verdict]);
});

test("the verdict of a row that was edited or dropped meanwhile is not kept", async () => {
  const replica = testCreateReplica();
  await replica.keepRows([row("People", "1"), row("People", "2")]);
  const { rows } = await replica.changesSince(null);
  const edited = row("People", "1");
  await replica.keepRows([{ ...edited, row: { ...edited.row, version: "2.0" } }]);
  await replica.dropRows("People", ["2"]);
  await replica.keepVerdicts(rows.map((each) => judgedAs(each, { under: "2/settings", failings: [], as: { handler: false, head: false, decider: false } })));
  expect(await replica.rowsIn("People")).toEqual([{ ...edited.row, version: "2.0" }]);
});

test("what sets a row aside is found by the place of that row", async () => {
  const replica = testCreateReplica();
  await replica.keepRows([{ ...row("Notices", "7"), setsAside: { list: "Contacts", itemId: "90" } }, row("Notices", "8")]);
  expect((await replica.rowsSettingAside([{ list: "Contacts", itemId: "90" }])).map(({ itemId }) => itemId)).toEqual(["7"]);
  expect(await replica.rowsSettingAside([{ list: "People", itemId: "90" }])).toEqual([]);
});
