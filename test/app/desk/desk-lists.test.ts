import { expect, test } from "vitest";
import { deskLists } from "../../../src/app/desk/desk-lists.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";

test("whoever decides disputes reads all that a dispute is about, and nothing of what is private", () => {
  const lists = deskLists(["staff", "decider"]);
  expect(lists).toEqual(expect.arrayContaining(["People", "Contacts", "Notices", "Instructions", "Requests", "Decisions", "Disputes"]));
  expect(lists).not.toContain("Private");
});

test("a member of staff replicates what all staff read, and handlers and owners everything", () => {
  expect(deskLists(["staff"])).toEqual(["People", "Notices", "Instructions"]);
  for (const role of ["manager", "head", "owner"] as const) expect(deskLists(["staff", role])).toEqual(ledgerLists);
});
