import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, test, vi } from "vitest";
import { createDatabase } from "../../../src/adapters/browser/database.ts";
import { createOutboxStore } from "../../../src/adapters/browser/outbox-store.ts";
import { createReplica } from "../../../src/adapters/browser/replica.ts";
import { contactDraft } from "../support/drafts.ts";

test.each([1, 2, 3])("what version %i kept is read anew from the service, but for what is not logged yet, and what comes next is told apart", async (version) => {
  const first = await openDB(`kept-by-version-${version}`, version, {
    upgrade: (database) => {
      const rows = database.createObjectStore("rows", { keyPath: ["list", "itemId"] });
      rows.createIndex("about", "about", { multiEntry: true });
      if (version === 3) rows.createIndex("arrival", "arrival");
      if (version === 3) database.createObjectStore("dropped", { keyPath: ["list", "itemId"] }).createIndex("arrival", "arrival");
      database.createObjectStore("cursors", { keyPath: "list" });
      database.createObjectStore("facts");
      database.createObjectStore("outbox", { keyPath: "key" }).createIndex("place", "place");
    },
  });
  const entry = { draft: contactDraft("k1"), attempts: 0, notBefore: 0, refusal: null };
  await first.put("rows", { list: "People", itemId: "", about: [], row: { list: "People", itemId: "" } });
  await first.put("cursors", { list: "People", cursor: "c1", checkedAt: "2026-11-23T09:00:00.000Z" });
  await first.put("facts", ["staff"], "roles");
  await first.put("outbox", { key: "k1", place: 1, entry });
  first.close();

  const database = createDatabase(`kept-by-version-${version}`);
  const replica = createReplica(database);
  expect(await replica.rowsIn("People")).toEqual([]);
  expect(await replica.cursors()).toEqual([]);
  expect(await replica.roles()).toEqual(["staff"]);
  expect(await createOutboxStore(database).all()).toEqual([{ ...entry, by: null }]);
  const row = { list: "People", itemId: "1", createdAt: null, createdBy: null, version: null, fields: {} } as const;
  await replica.keepRows([{ row, addressKeys: [], personKey: "", looks: [], setsAside: null }]);
  const whole = await replica.changesSince(null);
  expect(whole).toMatchObject({ whole: true, rows: [row] });
  await replica.keepRows([{ row: { ...row, itemId: "2" }, addressKeys: [], personKey: "", looks: [], setsAside: null }]);
  expect(await replica.changesSince(whole.mark)).toMatchObject({ whole: false, rows: [{ itemId: "2" }], dropped: [] });
});

test("a connection that the browser closed without a word is opened again", async () => {
  const database = createDatabase("lost-without-a-word");
  const replica = createReplica(database);
  await replica.keepRoles(["staff"]);
  (await database()).close();
  expect(await replica.roles()).toEqual(["staff"]);
});

test("a browser that never answers is not waited for longer than a person waits", async () => {
  vi.useFakeTimers();
  const original = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function silent(name: string): IDBOpenDBRequest {
    const request = original.call(this, name, 1);
    request.addEventListener = () => {};
    return request;
  };
  try {
    const opening = createDatabase("never-answers")().catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await opening).toContain("did not open");
  } finally {
    IDBFactory.prototype.open = original;
    vi.useRealTimers();
  }
});
