import { expect, test } from "vitest";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { behaviourTable, clausesById, measureTable } from "./pack-tables.ts";

test("two kinds of behaviour (4.3, 6.3 and 6.4)", () => {
  expect(behaviourTable(cleveland003)).toEqual([
    ["violent", "physical-violence", "4.1 and 4.3", "violence not-acceptable"],
    ["violent", "threats", "4.3", "threat not-acceptable"],
    ["violent", "harassment", "4.3", "harassment not-acceptable"],
    ["violent", "verbal-abuse", "4.3", "not-acceptable"],
    ["violent", "abusive-writing", "4.6", "threat not-acceptable"],
    ["violent", "discriminatory-remarks", "4.3", "not-acceptable"],
    ["violent", "derogatory-remarks", "4.3", "not-acceptable"],
    ["violent", "property", "4.3", "threat not-acceptable"],
    ["violent", "stalking", "4.3", "harassment not-acceptable countable"],
    ["violent", "manipulation", "4.3", "not-acceptable"],
    ["violent", "coercion", "4.3", "not-acceptable"],
    ["violent", "agitation", "4.3", "not-acceptable"],
    ["violent", "body-language", "4.3", "not-acceptable"],
    ["violent", "personal-space", "4.3", "not-acceptable"],
    ["unreasonable", "demands-updates", "6.3", "countable"],
    ["unreasonable", "refuses-explanation", "6.3", "countable"],
    ["unreasonable", "proper-channels", "6.3", "countable"],
    ["unreasonable", "different-people", "6.3", "countable"],
    ["unreasonable", "volume", "6.3", "countable"],
    ["unreasonable", "rewords-complaint", "6.3", "countable"],
    ["unreasonable", "no-evidence", "6.3", "countable"],
    ["unreasonable", "deadlines", "6.4", "countable"],
    ["unreasonable", "named-staff", "6.4", ""],
    ["unreasonable", "wrong-channels", "6.4", "countable"],
    ["unreasonable", "dictates-handling", "6.4", ""],
    ["unreasonable", "managers-at-outset", "6.4", ""],
    ["unreasonable", "copies-staff-in", "6.4", "countable"],
    ["unreasonable", "withholds-information", "6.4", ""],
  ]);
});

test("the effects of the effect test (5.1, 6.2 and 6.4)", () => {
  expect(cleveland003.effectTest.limbs.map(({ categories, standard, effects, clause }) => [categories.join(" "), standard, effects.join(" "), clause])).toEqual([
    ["unreasonable", "does", "staff-work resources other-business investigation", "5.1, 6.2 and 6.4"],
  ]);
});

test("what is tried before a strategy (9.2)", () => {
  expect(clausesById(cleveland003.softSteps)).toEqual([
    ["limits", "9.2"],
    ["summarised", "9.2"],
    ["structure", "9.2"],
    ["where-to-send", "9.2"],
    ["signposted", "9.2"],
  ]);
});

test("what a warning holds, and when there need be none (9.1 to 9.3)", () => {
  expect(clausesById(cleveland003.warning.contents)).toEqual([
    ["behaviour", "9.2"],
    ["why", "9.2"],
    ["change", "9.2"],
    ["consequence", "9.3"],
  ]);
  expect(cleveland003.warning.exceptions.map(({ id, scope, clause }) => [id, scope, clause])).toEqual([]);
});

test("a member of staff may end a call alone (4.4)", () => {
  expect(clausesById(cleveland003.immediateActions)).toEqual([["end-call", "4.4 and 4.5"]]);
});

test("one criterion, with its purpose asked beside it (9.5)", () => {
  expect(cleveland003.criteria?.map(({ id, clause, notApplicableWhen }) => [id, clause, notApplicableWhen !== null]) ?? null).toEqual([["proportionate", "9.5", false]]);
});

test("eight measures, and others (9.9)", () => {
  expect(measureTable(cleveland003)).toEqual([
    ["call-times", "9.9, first measure", "when* length", ""],
    ["email-or-post", "9.9, second measure", "method*{email or letter, email, letter}", "closes=all-but:method"],
    ["record-calls", "9.9, third measure", "", ""],
    ["dedicated-mailbox", "9.9, fourth measure", "@mailbox*", ""],
    [
      "block",
      "9.9, fifth measure",
      "what* ways{email, telephone, email or telephone, another channel} @readAt*",
      "closes=blocked:ways,what replies=new-information replies=new-complaint",
    ],
    ["advocate-only", "9.9, sixth measure", "advocate*", "through-representative"],
    ["single-contact", "9.9, seventh measure", "contact* @mailbox", ""],
    ["closed-matter", "9.9, eighth measure", "matter*", ""],
  ]);
  expect(cleveland003.otherMeasures).toBe(true);
});

test("what the person is told (9.4 to 9.8)", () => {
  expect(cleveland003.restrictionNotice.timing).toBe("in-writing");
  expect(clausesById(cleveland003.restrictionNotice.contents)).toEqual([
    ["arrangements", "9.4"],
    ["action", "9.4"],
    ["reasons", "9.4"],
    ["purpose", "9.7"],
    ["not-complying", "9.7"],
    ["this-matter", "9.8"],
    ["other-matters", "9.8"],
    ["accessible-format", "9.6"],
  ]);
  expect(clausesById(cleveland003.laterNotices.change)).toEqual([["changes", "9.14"]]);
  expect(clausesById(cleveland003.laterNotices.reviewResult)).toEqual([]);
  expect(clausesById(cleveland003.laterNotices.disputeResult)).toEqual([]);
  expect(clausesById(cleveland003.breach?.reminder ?? [])).toEqual([
    ["consequences", "9.11"],
    ["reasons", "9.11"],
  ]);
});

test("the clocks: a review every three months at the latest (9.12)", () => {
  expect(cleveland003.review).toEqual({ maxMonths: 3, early: false, outcomes: ["continue", "alter", "end"], clause: "9.12" });
  expect(cleveland003.warning.waitDays).toBeNull();
  expect(cleveland003.unsaid).toEqual({ whenReviewIsMissed: null, retentionYears: null, daysToDispute: null, noConcernDays: null });
});
