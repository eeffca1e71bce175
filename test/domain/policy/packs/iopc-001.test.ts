import { expect, test } from "vitest";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { behaviourTable, clausesById, measureTable } from "./pack-tables.ts";

test("three kinds of behaviour (section 3)", () => {
  expect(behaviourTable(iopc001)).toEqual([
    ["aggressive", "physical-violence", "sections 3 and 4", "violence not-acceptable"],
    ["aggressive", "threats", "section 3", "threat not-acceptable"],
    ["aggressive", "verbal-abuse", "section 3", "not-acceptable"],
    ["aggressive", "derogatory-remarks", "section 3", "not-acceptable"],
    ["aggressive", "rudeness", "section 3", "not-acceptable"],
    ["unreasonable", "deadlines", "section 3", ""],
    ["unreasonable", "named-staff", "section 3", ""],
    ["unreasonable", "staff-replaced", "section 3", ""],
    ["unreasonable", "scattergun", "section 3", "countable"],
    ["unreasonable", "many-staff", "section 3", "countable"],
    ["persistent", "refuses-decision", "section 3", "countable"],
    ["persistent", "asks-to-reverse", "section 3", "countable"],
    ["persistent", "refuses-explanation", "section 3", "countable"],
  ]);
});

test("the effects of the effect test (section 3)", () => {
  expect(iopc001.effectTest.limbs.map(({ categories, standard, effects, clause }) => [categories.join(" "), standard, effects.join(" "), clause])).toEqual([
    ["unreasonable", "does", "staff-time other-people other-work", "section 3"],
  ]);
});

test("what is tried before a restriction (sections 1, 3, 4 and 6)", () => {
  expect(clausesById(iopc001.softSteps)).toEqual([
    ["explained-decision", "section 4"],
    ["explained-limits", "section 3"],
    ["cleared-misunderstandings", "section 6"],
    ["signposted", "section 6"],
    ["access-needs", "section 1"],
    ["internal-review", "section 6"],
  ]);
});

test("what a warning holds, and when there need be none (section 6)", () => {
  expect(clausesById(iopc001.warning.contents)).toEqual([
    ["behaviour", "section 6"],
    ["consequence", "section 6"],
    ["policy-copy", "section 6"],
    ["accessible-format", "section 6"],
  ]);
  expect(iopc001.warning.exceptions.map(({ id, scope, clause }) => [id, scope, clause])).toEqual([
    ["violence-police", "police-or-legal", "section 4"],
    ["safety-police", "police-or-legal", "section 6"],
  ]);
});

test("a member of staff may end or hold a call alone (section 6)", () => {
  expect(clausesById(iopc001.immediateActions)).toEqual([["end-call", "section 6"]]);
});

test("six criteria, of which only the investigation may not apply (section 6)", () => {
  expect(iopc001.criteria?.map(({ id, clause, notApplicableWhen }) => [id, clause, notApplicableWhen !== null]) ?? null).toEqual([
    ["considered", "section 6, first point", false],
    ["decision-right", "section 6, second point", true],
    ["communication", "section 6, third point", false],
    ["all-efforts", "section 6, fourth point", false],
    ["access", "section 6, fifth point", false],
    ["gateway", "section 6, sixth point", false],
  ]);
});

test("seven measures, and others (section 6)", () => {
  expect(measureTable(iopc001)).toEqual([
    ["time-limits", "section 6, first measure", "when* length", ""],
    ["one-method", "section 6, second measure, and section 4", "method*{email, letter, telephone, email or letter}", "closes=all-but:method"],
    ["single-contact", "section 6, third measure", "contact* @mailbox", ""],
    ["record-calls", "section 6, fourth measure", "", ""],
    ["read-and-file", "section 6, fifth measure", "", "replies=new-information replies=new-complaint"],
    ["closed-matter", "section 6, sixth measure", "matter*", ""],
    [
      "block",
      "section 6, seventh measure",
      "what* ways{email, telephone, email or telephone} @readAt*",
      "severe-only closes=blocked:ways,what replies=new-information replies=new-complaint",
    ],
  ]);
  expect(iopc001.otherMeasures).toBe(true);
});

test("what the person is told (section 6)", () => {
  expect(iopc001.restrictionNotice.timing).toBe("before-in-force");
  expect(clausesById(iopc001.restrictionNotice.contents)).toEqual([
    ["action", "section 6"],
    ["reasons", "section 6"],
    ["arrangements", "section 6"],
    ["how-long", "section 6"],
    ["dispute", "section 6"],
    ["accessible-format", "section 6"],
  ]);
  expect(clausesById(iopc001.laterNotices.change)).toEqual([]);
  expect(clausesById(iopc001.laterNotices.reviewResult)).toEqual([["still-applies", "section 8"]]);
  expect(clausesById(iopc001.laterNotices.disputeResult)).toEqual([["outcome", "section 7"]]);
  expect(clausesById(iopc001.breach?.reminder ?? [])).toEqual([]);
});

test("the clocks: a review every year at least (section 8)", () => {
  expect(iopc001.review).toEqual({ maxMonths: 12, early: true, outcomes: ["continue", "alter", "end"], clause: "section 8" });
  expect(iopc001.warning.waitDays).toBeNull();
  expect(iopc001.unsaid).toEqual({ whenReviewIsMissed: null, retentionYears: null, daysToDispute: null, noConcernDays: null });
});
