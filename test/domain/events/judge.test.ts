import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { consequences } from "../../../src/domain/events/consequences.ts";
import { addressKeysIn, rowToEvent, type LedgerRow } from "../../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { asJudged, judge } from "../../../src/domain/events/judge.ts";
import { foldRestrictions } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import { event, personas, eventToRow, testNow, testSettings } from "../../support/events.ts";
import { givenWarning, instruction, jordan, loggedMessage, noticeOf } from "../../support/sample-ledger.ts";

const verdictOf = (given: LedgerEvent) => judge(testSettings, given).verdict;
const reportedOf = (given: LedgerEvent) => irregularitiesOf(testSettings, [given], []).map(({ reason }) => reason);

test("a row that its author may write, under its own key and never edited, counts and is not reported", () => {
  const warning = givenWarning(jordan);
  expect(verdictOf(warning)).toMatchObject({ counts: true, failings: [] });
  expect(reportedOf(warning)).toEqual([]);
});

test("a row says in which office its author wrote it, by the day on which the service recorded it", () => {
  const standIn = { ...testSettings, offices: [{ role: "head" as const, ...personas.staff2, from: "2026-03-01" as const, until: "2026-04-30" as const }] };
  const on = (at: Instant) => judge(standIn, event("warning.sent", givenWarning(jordan).body, { by: personas.staff2, at })).verdict.as;
  expect(on("2026-04-30T10:00:00Z")).toEqual({ handler: true, head: true, decider: false });
  expect(on("2026-05-01T10:00:00Z")).toEqual({ handler: false, head: false, decider: false });
});

test("a row by somebody not entitled has no effect, is reported, and a handler can set it aside", () => {
  const given = instruction(jordan, { decidedBy: personas.manager });
  expect(verdictOf(given)).toMatchObject({ counts: false, failings: ["not-entitled"] });
  expect(reportedOf(given)).toEqual(["not-entitled"]);
  expect(foldRestrictions(testSettings, [given, noticeOf(given)], testNow)).toEqual([]);
  expect(consequences["not-entitled"]).toEqual({ effect: "no-effect", setAsideBy: "handler" });
});

test("a row that was edited counts as it stands, is reported, and only an owner can set it aside", () => {
  const edited = { ...loggedMessage(jordan, "scattergun"), edited: true };
  expect(verdictOf(edited)).toMatchObject({ counts: true, failings: ["edited"] });
  expect(reportedOf(edited)).toEqual(["edited"]);
  expect(consequences.edited).toEqual({ effect: "counts", setAsideBy: "owner" });
});

test("a row whose key does not follow from what it says has no effect, is reported, and a handler can set it aside", () => {
  const given = instruction(jordan);
  const displaced = { ...noticeOf(given), key: "notice:another" };
  expect(verdictOf(displaced)).toMatchObject({ counts: false, failings: ["key-differs"] });
  expect(reportedOf(displaced)).toEqual(["key-differs"]);
  expect(foldRestrictions(testSettings, [given, displaced], testNow)).toEqual(foldRestrictions(testSettings, [given], testNow));
  expect(consequences["key-differs"]).toEqual({ effect: "no-place", setAsideBy: "handler" });
});

test("a verdict that an event came with is not given again", () => {
  const judged = judge(testSettings, instruction(jordan), ["address-differs"]);
  expect(asJudged(testSettings, judged)).toBe(judged);
  expect(foldRestrictions(testSettings, [judged], testNow)).toEqual([]);
});

test("a row with several faults has no effect when one of them says so, and is reported for each", () => {
  const warning = { ...givenWarning(jordan, { by: personas.staff }), edited: true };
  expect(verdictOf(warning)).toMatchObject({ counts: false, failings: ["edited", "not-entitled"] });
  expect(reportedOf(warning)).toEqual(["edited", "not-entitled"]);
});

const given = instruction(jordan);
const row: LedgerRow = eventToRow(given);

test.each([
  ["a row by nobody", "unsigned", { ...row, createdBy: null }],
  ["a row at no time", "unsigned", { ...row, createdAt: null }],
  ["a row of a newer Evenhand", "newer-version", { ...row, fields: { ...row.fields, Kind: "instruction.softened" } }],
  ["a row that was put in by hand", "by-hand", { ...row, fields: { ...row.fields, EventKey: "" } }],
] as const)("%s is nothing that counts or does not: for whom it may concern, nobody could check", (_, reason, unread) => {
  const read = rowToEvent(unread);
  if (read.ok) throw new Error("It was read.");
  expect(read.error.reason).toBe(reason);
  expect(consequences[reason].effect).toBe("could-not-check");
  expect(addressKeysIn(read.error.row)).toEqual(given.body.addressKeys);
  expect(irregularitiesOf(testSettings, [], [read.error]).map((each) => each.reason)).toEqual([reason]);
});

test("whatever is wrong with a row, a handler can set it aside, but for one that counts", () => {
  expect(Object.values(consequences).filter(({ effect, setAsideBy }) => (effect === "counts") !== (setAsideBy === "owner"))).toEqual([]);
});
