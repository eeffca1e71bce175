import { expect, test } from "vitest";
import { sitePlan, type Level } from "../../src/app/setup/plan.ts";
import { groupBy } from "../../src/domain/base/group-by.ts";
import { allKinds, kindOf } from "../../src/domain/events/kinds.ts";
import { ledgerLists, roles } from "../../src/domain/ledger/lists.ts";
import type { WrittenBy } from "../../src/domain/ledger/define-kind.ts";
import { words } from "../../src/ui/office/records/words.ts";
import { sampleSettings } from "../adapters/support/sample-settings.ts";
import { table, writtenPart } from "./written-part.ts";

const levels: Readonly<Record<Level, string>> = { read: "Read", "add-only": "Add", "full-control": "Full control" };

/** Lists and roles, from the plan by which a site is set up. */
const listsTable = (): string =>
  table(
    ["List", "Staff", "Managers", "Heads", "Dispute deciders", "Owners"],
    sitePlan(sampleSettings).lists.map(({ title, access }) => {
      const levelOf = (groupId: string): string => {
        const found = access.find((each) => each.groupId === groupId);
        return found ? levels[found.level] : "–";
      };
      return [title].concat(roles.map((role) => levelOf(sampleSettings.groups[role])));
    }),
  );

const offices: Readonly<Record<WrittenBy, string>> = {
  staff: "anyone to whom the list is open",
  handler: "a manager or head of function in office",
  head: "a head of function in office",
  decider: "a dispute decider in office",
  owner: "an owner, to whom alone the list is open for writing",
};

/** By its body where a proposal and its confirmation are of one kind. */
const officesOf = (kind: (typeof allKinds)[number]): string => {
  const { by } = kindOf(kind);
  const [usual, confirmed] = [by({}), by({ standing: "confirmed" })];
  return usual === confirmed ? offices[usual] : `${offices[usual]}; to confirm at once, ${offices[confirmed]}`;
};

/** What counts from whom, from the declarations of the kinds. */
const kindsTable = (): string =>
  table(
    ["List", "Counts from", "Rows"],
    ledgerLists.flatMap((list) =>
      [
        ...groupBy(
          allKinds.filter((kind) => kindOf(kind).list === list),
          officesOf,
        ),
      ].map(([office, kinds]) => [list, office, kinds.map((kind) => words.kinds[kind]).join("; ")]),
    ),
  );

test.each([
  ["lists", listsTable],
  ["kinds", kindsTable],
])("the table of %s in docs/permissions.md is the one that the product goes by", (name, tableOf) => {
  expect(writtenPart({ page: "permissions.md", writer: "test/docs/permissions.test.ts", name }, tableOf())).toBe(tableOf());
});
