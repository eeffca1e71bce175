import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { personRows, type PersonRow } from "../../../src/ui/people/people-rows.ts";
import { testDesk } from "../../support/desk.ts";
import { personas } from "../../support/events.ts";
import { approval, givenWarning, instruction, jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";

const sian = { key: "p-sian", name: "Siân Lloyd", address: "sian.lloyd@example.net", addressKey: "address-sian" };

const rows = (events: readonly LedgerEvent[], search = "", sort: "name" | "latest" | "rule" = "name", now?: Instant): readonly PersonRow[] =>
  personRows(testDesk(events, now), search, sort);

const everyone = [...recordedPerson(priya), ...recordedPerson(jordan), ...recordedPerson(sian)];

const ruleOf = (events: readonly LedgerEvent[], now?: Instant): PersonRow["rule"] | undefined => rows(events, "jordan", "name", now)[0]?.rule;

test("people are found by a part of their name or address, whatever the capitals and accents", () => {
  expect(rows(everyone, "SIAN").map(({ name }) => name)).toEqual([sian.name]);
  expect(rows(everyone, "example.net").map(({ name }) => name)).toEqual([sian.name]);
  expect(rows(everyone, " vale ").map(({ name }) => name)).toEqual([jordan.name]);
  expect(rows(everyone, "nobody")).toEqual([]);
});

test("what is typed is text and no pattern", () => {
  expect(rows(everyone, ".*")).toEqual([]);
  expect(rows(everyone, "(")).toEqual([]);
});

test("the rule that is shown is the strongest that stands now", () => {
  const given = instruction(jordan);
  expect(ruleOf(recordedPerson(jordan))).toMatchObject({ type: "none", says: "None" });
  expect(ruleOf([...recordedPerson(jordan), givenWarning(jordan)])).toMatchObject({ type: "warned", says: "Warned on 3 November 2026" });
  expect(ruleOf([...recordedPerson(jordan), givenWarning(jordan), ...sentRequest(jordan), approval(jordan), given])).toMatchObject({ type: "approved" });
  expect(ruleOf([...restrictedPerson(jordan), givenWarning(jordan)])).toMatchObject({ type: "in-force", says: "In force, review by 20 May 2027", isOverdue: false });
});

test("the latest warning is the one that is shown", () => {
  expect(ruleOf([...recordedPerson(jordan), givenWarning(jordan, { on: "2026-11-10" }), givenWarning(jordan)])?.says).toBe("Warned on 10 November 2026");
});

test("an ended restriction leaves no rule", () => {
  expect(ruleOf(restrictedPerson(jordan, { endsOn: "2026-11-30" }), "2026-12-02T09:00:00Z")).toMatchObject({ type: "none" });
});

test("of two restrictions the late one is shown", () => {
  const both = [...restrictedPerson(jordan, { reviewOn: "2027-01-10" }), ...restrictedPerson(jordan, { request: "r2", reviewOn: "2027-05-20" })];
  expect(ruleOf(both, "2027-02-01T09:00:00Z")).toMatchObject({ isOverdue: true, says: "In force, review was due on 10 January 2027" });
});

test("sorting by rule puts what is late first, then what is in force, then the rest", () => {
  const events = [...recordedPerson(sian), ...restrictedPerson(priya, { request: "r2" }), ...restrictedPerson(jordan, { reviewOn: "2026-11-20" })];
  expect(rows(events, "", "rule").map(({ name }) => name)).toEqual([jordan.name, priya.name, sian.name]);
});

test("sorting by latest contact counts confirmed addresses only", () => {
  const proposed = { address: "j@example.com", addressKey: "proposed" };
  const events = [
    ...everyone,
    linkedAddress(jordan, proposed, { by: personas.staff, standing: "proposed" }),
    loggedMessage(proposed, "threats", { receivedAt: "2026-11-22T10:00:00Z" }),
    loggedMessage(priya, "no-concern", { receivedAt: "2026-11-10T10:00:00Z" }),
  ];
  const sorted = rows(events, "", "latest");
  expect(sorted[0]).toMatchObject({ name: priya.name, latest: "2026-11-10T10:00:00Z" });
  expect(sorted.find(({ name }) => name === jordan.name)?.latest).toBeNull();
});
