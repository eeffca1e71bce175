import { expect, test } from "vitest";
import { warwickshire002 } from "../../../../src/domain/policy/packs/warwickshire-002.ts";
import { behaviourTable, clausesById, measureTable } from "./pack-tables.ts";

test("two kinds of behaviour (sections 3.1 and 3.2)", () => {
  expect(behaviourTable(warwickshire002)).toEqual([
    ["unacceptable", "physical-violence", "sections 3.1 and 6", "violence not-acceptable"],
    ["unacceptable", "threats", "section 3.1", "threat not-acceptable"],
    ["unacceptable", "harassment", "section 3.1", "harassment not-acceptable"],
    ["unacceptable", "abuse", "section 3.1", "not-acceptable"],
    ["unacceptable", "discriminatory-remarks", "section 3.1", "not-acceptable"],
    ["unacceptable", "derogatory-remarks", "section 3.1", "not-acceptable"],
    ["unacceptable", "property", "section 3.1", "threat not-acceptable"],
    ["unacceptable", "stalking", "section 3.1", "harassment not-acceptable countable"],
    ["unacceptable", "manipulation", "section 3.1", "not-acceptable"],
    ["unacceptable", "coercion", "section 3.1", "not-acceptable"],
    ["unacceptable", "agitation", "section 3.1", "not-acceptable"],
    ["unacceptable", "body-language", "section 3.1", "not-acceptable"],
    ["unacceptable", "personal-space", "section 3.1", "not-acceptable"],
    ["unacceptable", "abusive-post", "section 6, electronic communication", "not-acceptable"],
    ["unreasonable", "demands-updates", "section 3.2, persistence", "countable"],
    ["unreasonable", "refuses-explanation", "section 3.2, persistence", "countable"],
    ["unreasonable", "no-appeal-route", "section 3.2, persistence", "countable"],
    ["unreasonable", "different-people", "section 3.2, persistence", "countable"],
    ["unreasonable", "volume", "section 3.2, persistence", "countable"],
    ["unreasonable", "rewords-complaint", "section 3.2, persistence", "countable"],
    ["unreasonable", "no-evidence", "section 3.2, persistence", "countable"],
    ["unreasonable", "deadlines", "section 3.2, demands or obstruction", "countable"],
    ["unreasonable", "named-staff", "section 3.2, demands or obstruction", ""],
    ["unreasonable", "wrong-channels", "section 3.2, demands or obstruction", "countable"],
    ["unreasonable", "dictates-handling", "section 3.2, demands or obstruction", ""],
    ["unreasonable", "managers-at-outset", "section 3.2, demands or obstruction", ""],
    ["unreasonable", "copies-staff-in", "section 3.2, demands or obstruction", "countable"],
  ]);
});

test("the effects of the effect test (section 3.1, section 3.2)", () => {
  expect(warwickshire002.effectTest.limbs.map(({ categories, standard, effects, clause }) => [categories.join(" "), standard, effects.join(" "), clause])).toEqual([
    ["unacceptable", "could", "harm health-safety distress", "section 3.1"],
    ["unreasonable", "does", "staff-work staff-time other-people", "section 3.2"],
  ]);
});

test("what is tried before a strategy, a single point of contact among it (section 6)", () => {
  expect(clausesById(warwickshire002.softSteps)).toEqual([
    ["limits", "section 6"],
    ["summarised", "section 6"],
    ["structure", "section 6"],
    ["where-to-send", "section 6"],
    ["signposted", "section 6"],
    ["single-contact", "section 6"],
  ]);
});

test("what a warning holds, and when there need be none (section 6)", () => {
  expect(clausesById(warwickshire002.warning.contents)).toEqual([
    ["behaviour", "section 6"],
    ["why", "section 6"],
    ["change", "section 6"],
    ["consequence", "section 6"],
  ]);
  expect(warwickshire002.warning.exceptions.map(({ id, scope, clause }) => [id, scope, clause])).toEqual([
    ["violence-police", "police-or-legal", "section 6"],
    ["crime-police", "police-or-legal", "section 7"],
    ["safety-police", "police-or-legal", "section 7"],
  ]);
});

test("a member of staff may end a call and delete a recorded post alone (section 6)", () => {
  expect(clausesById(warwickshire002.immediateActions)).toEqual([
    ["end-call", "section 6, telephone"],
    ["remove-post", "section 6, electronic communication"],
  ]);
});

test("five criteria (section 7)", () => {
  expect(warwickshire002.criteria?.map(({ id, clause, notApplicableWhen }) => [id, clause, notApplicableWhen !== null]) ?? null).toEqual([
    ["considered", "section 7, first point", false],
    ["communication", "section 7, second point", false],
    ["access", "section 7, third point", false],
    ["all-efforts", "section 7, fourth point", false],
    ["proportionate", "section 7, fifth point", false],
  ]);
});

test("eight measures, and others (sections 6 and 7)", () => {
  expect(measureTable(warwickshire002)).toEqual([
    ["call-length", "section 7, first measure", "length*", ""],
    ["one-method", "section 7, second measure", "method*{email, letter, telephone}", "closes=all-but:method"],
    ["dedicated-mailbox", "section 7, third measure", "@mailbox*", ""],
    [
      "block",
      "section 7, fourth measure",
      "what* ways{email, telephone, email or telephone, another channel} @readAt*",
      "closes=blocked:ways,what replies=new-information replies=new-complaint",
    ],
    ["advocate-only", "section 7, fifth measure", "advocate*", "through-representative"],
    ["single-contact", "section 7, sixth measure", "contact* @mailbox", "soft-step"],
    ["read-no-action", "section 6, written communication", "", "replies=new-information replies=new-complaint replies=information-request"],
    ["block-social-media", "section 6, electronic communication", "account* @readAt*", ""],
  ]);
  expect(warwickshire002.otherMeasures).toBe(true);
});

test("what the person is told (section 7)", () => {
  expect(warwickshire002.restrictionNotice.timing).toBe("before-in-force");
  expect(clausesById(warwickshire002.restrictionNotice.contents)).toEqual([
    ["behaviour", "section 7"],
    ["action", "section 7"],
    ["reasons", "section 7"],
    ["purpose", "section 7"],
    ["not-complying", "section 7"],
    ["this-office", "section 7"],
    ["police-reachable", "section 7"],
    ["other-matters", "section 7.2"],
    ["policy-copy", "section 7"],
    ["accessible-format", "section 7"],
  ]);
  expect(clausesById(warwickshire002.laterNotices.change)).toEqual([["changes", "section 7.1"]]);
  expect(clausesById(warwickshire002.laterNotices.reviewResult)).toEqual([]);
  expect(clausesById(warwickshire002.laterNotices.disputeResult)).toEqual([["outcome", "section 7.3"]]);
  expect(clausesById(warwickshire002.breach?.reminder ?? [])).toEqual([
    ["consequences", "section 7.1"],
    ["reasons", "section 7.1"],
  ]);
});

test("the clocks: regular review, with no longest time (section 7.1)", () => {
  expect(warwickshire002.review).toEqual({ maxMonths: null, early: false, outcomes: ["continue", "alter", "end"], clause: "sections 7 and 7.1" });
  expect(warwickshire002.warning.waitDays).toBeNull();
  expect(warwickshire002.unsaid).toEqual({ whenReviewIsMissed: null, retentionYears: null, daysToDispute: null, noConcernDays: null });
});
