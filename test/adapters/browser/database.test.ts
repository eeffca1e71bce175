import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, test, vi } from "vitest";
import { createDatabase } from "../../../src/adapters/browser/database.ts";
import { createOutboxStore } from "../../../src/adapters/browser/outbox-store.ts";
import { createReplica } from "../../../src/adapters/browser/replica.ts";
import { contactDraft } from "../support/drafts.ts";

test("what the first version kept is read anew from the service, but for what is not logged yet", async () => {
  const first = await openDB("kept-by-the-first-version", 1, {
    upgrade: (database) => {
      database.createObjectStore("rows", { keyPath: ["list", "itemId"] }).createIndex("about", "about", { multiEntry: true });
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

  const database = createDatabase("kept-by-the-first-version");
  const replica = createReplica(database);
  expect(await replica.rowsIn("People")).toEqual([]);
  expect(await replica.cursors()).toEqual([]);
  expect(await replica.roles()).toEqual(["staff"]);
  expect(await createOutboxStore(database).all()).toEqual([{ ...entry, by: null }]);
});

test("what the second version kept is still there, is all told to whoever asks for the first time, and what comes next is told apart", async () => {
  const second = await openDB("kept-by-the-second-version", 2, {
    upgrade: (database) => {
      database.createObjectStore("rows", { keyPath: ["list", "itemId"] }).createIndex("about", "about", { multiEntry: true });
      database.createObjectStore("cursors", { keyPath: "list" });
      database.createObjectStore("facts");
      database.createObjectStore("outbox", { keyPath: "key" }).createIndex("place", "place");
    },
  });
  const entry = { draft: contactDraft("k1"), attempts: 0, notBefore: 0, refusal: null };
  const row = { list: "People", itemId: "1", createdAt: null, createdBy: null, version: null, fields: {} } as const;
  await second.put("rows", { list: "People", itemId: "1", about: ["People/person/p-1"], row });
  await second.put("cursors", { list: "People", cursor: "c1", checkedAt: "2026-11-23T09:00:00.000Z" });
  await second.put("facts", ["staff"], "roles");
  await second.put("outbox", { key: "k1", place: 1, entry });
  second.close();

  const database = createDatabase("kept-by-the-second-version");
  const replica = createReplica(database);
  expect(await replica.rowsOfPerson("p-1", ["People"])).toEqual([row]);
  expect(await replica.cursors()).toHaveLength(1);
  expect(await replica.roles()).toEqual(["staff"]);
  expect(await createOutboxStore(database).all()).toEqual([{ ...entry, by: null }]);
  expect(await replica.changesSince(null)).toMatchObject({ whole: true, rows: [row] });
  await replica.keepRows([{ row: { ...row, itemId: "2" }, addressKeys: [], personKey: "", looks: [], setsAside: null }]);
  const first = await replica.changesSince(null);
  expect(first.rows).toHaveLength(2);
  await replica.keepRows([{ row: { ...row, itemId: "3" }, addressKeys: [], personKey: "", looks: [], setsAside: null }]);
  expect(await replica.changesSince(first.mark)).toMatchObject({ whole: false, rows: [{ itemId: "3" }], dropped: [] });
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
