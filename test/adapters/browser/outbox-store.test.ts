import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createDatabase } from "../../../src/adapters/browser/database.ts";
import { createOutboxStore } from "../../../src/adapters/browser/outbox-store.ts";
import type { OutboxEntry } from "../../../src/app/ports.ts";
import { contactDraft } from "../support/drafts.ts";

const entry = (key: string, attempts = 0): OutboxEntry => ({
  draft: contactDraft(key),
  by: { oid: "o1", tenantId: "t1", name: "Sam Okafor" },
  attempts,
  notBefore: 0,
  refusal: null,
});

test("clicks come out in the order in which they were first kept", async () => {
  const outbox = createOutboxStore(createDatabase("outbox-1"));
  for (const key of ["z", "a", "m"]) await outbox.put(entry(key));
  await outbox.put(entry("a", 3));
  expect(await outbox.all()).toEqual([entry("z"), entry("a", 3), entry("m")]);
});

test("what the service has is no longer kept", async () => {
  const outbox = createOutboxStore(createDatabase("outbox-2"));
  for (const key of ["a", "b"]) await outbox.put(entry(key));
  await outbox.remove("a");
  await outbox.remove("never kept");
  expect(await outbox.all()).toEqual([entry("b")]);
});

test("clicks outlive the window in which they were made", async () => {
  await createOutboxStore(createDatabase("outbox-3")).put(entry("a"));
  expect(await createOutboxStore(createDatabase("outbox-3")).all()).toEqual([entry("a")]);
});

test("a database that is deleted under an open window is not made again by that window, and is by the next", async () => {
  const outbox = createOutboxStore(createDatabase("outbox-4"));
  await outbox.put(entry("a"));
  await new Promise((resolve) => indexedDB.deleteDatabase("outbox-4").addEventListener("success", resolve));
  await expect(outbox.put(entry("b"))).rejects.toThrow("deleted");
  const next = createOutboxStore(createDatabase("outbox-4"));
  await next.put(entry("b"));
  expect(await next.all()).toEqual([entry("b")]);
});

test("a click that an earlier version kept is nobody's until somebody says so", async () => {
  const database = createDatabase("outbox-3");
  const outbox = createOutboxStore(database);
  const { by: _, ...older } = entry("a");
  await (await database()).put("outbox", { key: "a", place: 1, entry: older as OutboxEntry });
  expect(await outbox.all()).toEqual([{ ...older, by: null }]);
});
