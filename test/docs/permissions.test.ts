import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sitePlan, type Level } from "../../src/app/setup/plan.ts";
import { groupBy } from "../../src/domain/base/group-by.ts";
import { allKinds, kindOf } from "../../src/domain/events/kinds.ts";
import { ledgerLists, roles } from "../../src/domain/ledger/lists.ts";
import type { WrittenBy } from "../../src/domain/ledger/define-kind.ts";
import { words } from "../../src/ui/office/records/words.ts";
import { sampleSettings } from "../adapters/support/sample-settings.ts";
import { sampleDeployment } from "../adapters/support/site.ts";

/** `DOCS=write npx vitest run test/docs` writes the tables anew. */
const isWriting = process.env["DOCS"] === "write";

const page = join(import.meta.dirname, "../../docs/permissions.md");

const levels: Readonly<Record<Level, string>> = { read: "Read", "add-only": "Add", "full-control": "Full control" };

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** Lists and roles, from the plan by which a site is set up. */
const listsTable = (): string =>
  table(
    ["List", "Staff", "Managers", "Heads", "Dispute deciders", "Owners"],
    sitePlan(sampleDeployment).lists.map(({ title, access }) => {
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
  const text = readFileSync(page, "utf8");
  const start = `<!-- written by test/docs/permissions.test.ts: ${name} -->\n`;
  const [before, rest] = [text.slice(0, text.indexOf(start) + start.length), text.slice(text.indexOf(start) + start.length)];
  const after = rest.slice(rest.indexOf("<!-- end -->"));
  if (isWriting) writeFileSync(page, `${before}\n${tableOf()}\n\n${after}`);
  expect(readFileSync(page, "utf8")).toContain(`${start}\n${tableOf()}\n\n<!-- end -->`);
});
