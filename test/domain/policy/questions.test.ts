import type { Instant } from "../../../src/domain/base/time.ts";
import { questionWords } from "../../../src/ui/words/question-words.ts";
import { expect, test } from "vitest";
import { blockedBy } from "../../../src/domain/policy/blocked-by.ts";
import { cleveland003 } from "../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { questionsOf, unansweredFor } from "../../../src/domain/policy/questions.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import { settingsWith } from "./settings-with.ts";

const fieldsOf = (policy: Policy): readonly string[] => questionsOf(policy).map(({ field }) => field);

const unsaidByAll = ["warning.waitDays", "unsaid.whenReviewIsMissed", "unsaid.daysToDispute", "dispute.days", "unsaid.retentionYears", "unsaid.noConcernDays"];

const silences: readonly (readonly [version: string, policy: Policy, silentOn: readonly string[]])[] = [
  ["000", iopc000, ["authority.asks", "criteria", "warning.chanceToChange", "authority.decides", "review.maxMonths", "dispute.decidedBy"]],
  ["001", iopc001, ["dispute.decidedBy"]],
  ["002", warwickshire002, ["review.maxMonths"]],
  ["003", cleveland003, ["authority.decides", "dispute.route", "dispute.decidedBy"]],
];

test.each(silences)("what policy %s alone does not say is asked beside what none says", (_, policy, silentOn) => {
  expect(fieldsOf(policy).toSorted()).toEqual([...unsaidByAll, ...silentOn].toSorted());
});

/** Every path at which a policy holds null. */
const nullsIn = (value: unknown, path: string): readonly string[] => {
  if (value === null) return [path];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, entry]) => nullsIn(entry, path === "" ? key : `${path}.${key}`));
};

/** Null here means that the policy has no such thing, and nothing waits for it. */
const needsNoAnswer = [
  /^effective(From|To)$/,
  /^marking$/,
  /^(handlingCheck|police|agreement|purpose|breach|sharing|informationRights|furtherAction)$/,
  /^authority\.nominee$/,
  /^criteria\.\d+\.notApplicableWhen$/,
  /^sharing\.adviser$/,
];

test.each(policies.map((policy) => [policyVersionOf(policy), policy] as const))("every silence of %s is a question or needs no answer", (_, policy) => {
  const asked = fieldsOf(policy);
  const unexplained = nullsIn(policy, "").filter(
    (path) => !asked.includes(path) && !asked.some((field) => field.startsWith(`${path}.`)) && !needsNoAnswer.some((known) => known.test(path)),
  );
  expect(unexplained).toEqual([]);
});

test("a policy without a route for disputes is asked for the route, for who decides and for the days", () => {
  expect(fieldsOf(cleveland003).filter((field) => field.startsWith("dispute."))).toEqual(["dispute.route", "dispute.decidedBy", "dispute.days"]);
});

test("each question says what cannot be done until it is answered, and who can answer", () => {
  expect(unansweredFor(iopc000, "request").map(({ field, answeredBy }) => [field, answeredBy])).toEqual([
    ["authority.asks", "head"],
    ["criteria", "head"],
    ["warning.chanceToChange", "head"],
  ]);
  expect(unansweredFor(iopc000, "decision").map(({ field }) => field)).toEqual(["authority.decides", "review.maxMonths", "unsaid.whenReviewIsMissed"]);
  expect(unansweredFor(iopc001, "disposal").map(({ field, answeredBy }) => [field, answeredBy])).toEqual([
    ["unsaid.retentionYears", "owner"],
    ["unsaid.noConcernDays", "owner"],
  ]);
  expect(unansweredFor(iopc001, "sharing")).toEqual([]);
});

test("an act is blocked until the moment of the answer, and free from then on", () => {
  const answered = settingsWith({ policy: "iopc-001@1.0", field: "warning.waitDays", value: "14", from: "2026-11-03T10:00:00Z" });
  const fieldsAt = (now: Instant) => blockedBy(answered, "iopc-001@1.0", "warning", now)?.map(({ field }) => field);
  expect(fieldsAt("2026-11-03T09:59:59Z")).toEqual(["warning.waitDays"]);
  expect(fieldsAt("2026-11-03T10:00:00Z")).toEqual([]);
  expect(blockedBy(answered, "warwickshire-opcc-002@1.0", "warning", "2026-11-04T10:00:00Z")).toHaveLength(1);
});

test("under a policy that is not known here, nothing is said to be free", () => {
  expect(blockedBy(settingsWith(), "other-body@1.0", "request", "2026-11-03T10:00:00Z")).toBeUndefined();
});

test("the time to decide a dispute is asked for in the working days in which it is counted", () => {
  const question = questionsOf(iopc001).find(({ field }) => field === "dispute.days");
  expect(question && questionWords.asks[question.field]).toBe("In how many working days is a dispute decided?");
  expect(question?.answer).toMatchObject({ unit: "working-days" });
});
