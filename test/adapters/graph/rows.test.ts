import type { ListItem } from "@microsoft/microsoft-graph-types";
import { expect, test } from "vitest";
import { addedToRow, itemToRow } from "../../../src/adapters/graph/rows.ts";

const item: ListItem = {
  id: "7",
  createdDateTime: "2026-11-23T09:00:00Z",
  createdBy: { user: { id: "o1", displayName: "Sam Okafor" } },
  fields: { "@odata.etag": "e", EventKey: "k1", Sequence: 2, _UIVersionString: "3.0", ContentType: "Item", Payload: null } as object,
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

test("an item without its parts is a row without them, and no error", () => {
  expect(itemToRow("Contacts", {})).toEqual({
    list: "Contacts",
    itemId: "",
    createdAt: "",
    createdBy: { oid: "", name: "" },
    version: "1.0",
    fields: {},
  });
});

const { fields: _, ...itemWithoutFields } = item;

test("a row that was just added has what was sent where the answer leaves it out", () => {
  const sent = { Title: "x", EventKey: "k1", Stream: "s1" };
  expect(addedToRow("Contacts", sent, itemWithoutFields).fields).toEqual({ EventKey: "k1", Stream: "s1" });
  expect(addedToRow("Contacts", sent, { ...item, fields: { Stream: "as stored" } as object }).fields).toEqual({ EventKey: "k1", Stream: "as stored" });
});
