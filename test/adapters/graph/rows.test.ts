import { expect, test } from "vitest";
import { addedToRow, isChange, isItem, isRemoved, type Item, itemToRow } from "../../../src/adapters/graph/rows.ts";
import { isSigned } from "../../../src/domain/events/envelope.ts";

const item: Item = {
  id: "7",
  createdDateTime: "2026-11-23T09:00:00Z",
  createdBy: { user: { id: "o1", displayName: "Sam Okafor" } },
  fields: { "@odata.etag": "e", EventKey: "k1", Sequence: 2, _UIVersionString: "3.0", ContentType: "Item", Payload: null },
};

test("a row holds the columns of the ledger, who added it and its version", () => {
  expect(itemToRow("Contacts", item)).toEqual({
    list: "Contacts",
    itemId: "7",
    createdAt: "2026-11-23T09:00:00Z",
    createdBy: { oid: "o1", name: "Sam Okafor" },
    version: "3.0",
    fields: { EventKey: "k1", Sequence: 2 },
  });
});

test("what the service left out of an item is missing from its row, and nothing stands for it", () => {
  expect(itemToRow("Contacts", { id: "7", fields: {} })).toEqual({ list: "Contacts", itemId: "7", createdAt: null, createdBy: null, version: null, fields: {} });
});

test.each([
  ["its author", { createdBy: {} }],
  ["its author's id", { createdBy: { user: { displayName: "Sam Okafor", email: "sam.okafor@evenhand.example" } } }],
  ["its author's id, which is null", { createdBy: { user: { id: null, displayName: "Sam Okafor" } } }],
  ["its author's id, which is empty", { createdBy: { user: { id: "", displayName: "Sam Okafor" } } }],
  ["its time", { createdDateTime: undefined }],
  ["its version", { fields: { EventKey: "k1" } }],
])("an item without %s is a row that nobody signed", (_, without) => {
  expect(isSigned(itemToRow("Contacts", item))).toBe(true);
  expect(isSigned(itemToRow("Contacts", { ...item, ...without } as Item))).toBe(false);
});

test("an item needs an id and its fields, and neither an error nor a deletion is one", () => {
  expect(isItem(item)).toBe(true);
  const others: readonly unknown[] = [null, "7", {}, { ...item, id: "" }, { id: "7" }, { ...item, error: { code: "itemNotFound" } }, { ...item, deleted: { state: "deleted" } }];
  expect(others.filter(isItem)).toEqual([]);
});

test("of the news of a delta only an item that is named, or a deletion that names one, can be believed", () => {
  const deletion = { id: "7", deleted: { state: "deleted" } };
  expect([item, { id: "7" }, deletion].every(isChange)).toBe(true);
  expect([item, { id: "7" }, deletion].map(isRemoved)).toEqual([false, false, true]);
  const others: readonly unknown[] = [
    {},
    { error: { code: "itemNotFound" } },
    { id: "7", error: {} },
    { id: "7", "@removed": { reason: "deleted" } },
    { deleted: {} },
    { id: "7", deleted: "yes" },
  ];
  expect(others.filter(isChange)).toEqual([]);
});

test("a row that was just added has what was sent where the answer leaves it out", () => {
  const sent = { Title: "x", EventKey: "k1", Stream: "s1" };
  expect(addedToRow("Contacts", sent, { ...item, fields: {} })?.fields).toEqual({ EventKey: "k1", Stream: "s1" });
  expect(addedToRow("Contacts", sent, { ...item, fields: { Stream: "as stored" } })?.fields).toEqual({ EventKey: "k1", Stream: "as stored" });
  expect(addedToRow("Contacts", sent, { createdDateTime: "2026-11-23T09:00:00Z" })).toBeNull();
});
