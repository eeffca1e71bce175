import { expect, test } from "vitest";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { behaviourTable, clausesById, measureTable } from "./pack-tables.ts";

test("three kinds of contact (Aggressive or abusive contact; Unreasonably persistent contact; Unreasonable demands)", () => {
  expect(behaviourTable(iopc000)).toEqual([
    ["aggressive", "threats", "Aggressive or abusive contact", "threat not-acceptable"],
    ["aggressive", "continued-threats", "Aggressive or abusive contact", "threat not-acceptable countable"],
    ["aggressive", "harassment", "Aggressive or abusive contact", "harassment not-acceptable"],
    ["aggressive", "shouting", "Aggressive or abusive contact", "not-acceptable"],
    ["aggressive", "offensive-language", "Aggressive or abusive contact", "not-acceptable"],
    ["aggressive", "demeaning", "Aggressive or abusive contact", "not-acceptable"],
    ["aggressive", "allegation-to-colleague", "Aggressive or abusive contact", ""],
    ["aggressive", "distressing-content", "Aggressive or abusive contact", "not-acceptable"],
    ["persistent", "challenges-decision", "Unreasonably persistent contact", "countable"],
    ["persistent", "unwarranted-allegations", "Unreasonably persistent contact", "not-acceptable"],
    ["demands", "timescales", "Unreasonable demands", ""],
    ["demands", "named-colleague", "Unreasonable demands", ""],
    ["demands", "many-colleagues", "Unreasonable demands", "countable"],
    ["demands", "repeated-demands", "Unreasonable demands", "countable"],
    ["demands", "impossible-demands", "Unreasonable demands", ""],
    ["demands", "escalation", "Unreasonable demands", "countable"],
    ["demands", "flooding", "Unreasonable demands", "countable"],
    ["demands", "hard-to-read", "Unreasonable demands", ""],
    ["demands", "not-relevant", "Unreasonable demands", ""],
  ]);
});

test("the effects of the effect test (Defining unacceptable contact)", () => {
  expect(iopc000.effectTest.limbs.map(({ categories, standard, effects, clause }) => [categories.join(" "), standard, effects.join(" "), clause])).toEqual([
    ["aggressive persistent demands", "could", "harassed distressed threatened afraid service duties", "Defining unacceptable contact"],
  ]);
});

test("before a restriction, all that can be done is tried (Our service standards; Managing unacceptable contact)", () => {
  expect(clausesById(iopc000.softSteps)).toEqual([
    ["explained-limits", "Our service standards"],
    ["other-organisations", "Our service standards"],
    ["complaints-process", "Our service standards"],
    ["updates-agreed", "Our service standards"],
    ["time-expected", "Our service standards"],
    ["explained-process", "Our service standards"],
    ["needs-worked-out", "Managing unacceptable contact"],
  ]);
});

test("what a warning holds, and when there need be none (Managing unacceptable contact)", () => {
  expect(clausesById(iopc000.warning.contents)).toEqual([["behaviour", "Managing unacceptable contact"]]);
  expect(iopc000.warning.exceptions.map(({ id, scope, clause }) => [id, scope, clause])).toEqual([
    ["harassment", "restriction", "Managing unacceptable contact"],
    ["safety", "restriction", "Managing unacceptable contact"],
  ]);
});

test("a colleague may end a call and call for help alone (Managing unacceptable contact; Meeting the needs of service users and colleagues)", () => {
  expect(clausesById(iopc000.immediateActions)).toEqual([
    ["end-call", "Managing unacceptable contact"],
    ["emergency-services", "Meeting the needs of service users and colleagues"],
  ]);
});

test("no criteria are listed (Managing unacceptable contact)", () => {
  expect(iopc000.criteria?.map(({ id, clause, notApplicableWhen }) => [id, clause, notApplicableWhen !== null]) ?? null).toEqual(null);
});

test("five ways of restricting contact, and no other (Managing unacceptable contact)", () => {
  expect(measureTable(iopc000)).toEqual([
    ["time-limits", "Managing unacceptable contact, second way", "when* length", ""],
    ["response-times", "Managing unacceptable contact, third way", "interval*", ""],
    ["single-contact", "Managing unacceptable contact, fourth way", "contact* @mailbox", ""],
    [
      "limited-ways",
      "Managing unacceptable contact, fifth way",
      "method*{email, letter, telephone, email or letter, email or telephone, letter or telephone}",
      "closes=all-but:method",
    ],
    ["read-no-reply", "Managing unacceptable contact, sixth way", "matter*", "replies=new-information replies=new-complaint"],
  ]);
  expect(iopc000.otherMeasures).toBe(false);
});

test("what the person is told, before the decision (Managing unacceptable contact)", () => {
  expect(iopc000.restrictionNotice.timing).toBe("before-deciding");
  expect(clausesById(iopc000.restrictionNotice.contents)).toEqual([
    ["action", "Managing unacceptable contact"],
    ["reasons", "Managing unacceptable contact"],
  ]);
  expect(clausesById(iopc000.laterNotices.change)).toEqual([]);
  expect(clausesById(iopc000.laterNotices.reviewResult)).toEqual([]);
  expect(clausesById(iopc000.laterNotices.disputeResult)).toEqual([]);
  expect(clausesById(iopc000.breach?.reminder ?? [])).toEqual([]);
});

test("the clocks: none is set", () => {
  expect(iopc000.review).toEqual({ maxMonths: null, early: false, outcomes: ["continue", "alter", "end"], clause: "Managing unacceptable contact" });
  expect(iopc000.warning.waitDays).toBeNull();
  expect(iopc000.unsaid).toEqual({ whenReviewIsMissed: null, retentionYears: null, daysToDispute: null, noConcernDays: null });
});
