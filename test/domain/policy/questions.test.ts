import { expect, test } from "vitest";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { questionsOf } from "../../../src/domain/policy/questions.ts";
import type { Policy } from "../../../src/domain/policy/types.ts";

const fieldsOf = (policy: Policy): readonly string[] => questionsOf(policy).map(({ field }) => field);

const valueAt = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, field) => (inner as Readonly<Record<string, unknown>> | null)?.[field], value);

test("what policy 001 does not say is asked before go-live", () => {
  expect(fieldsOf(iopc001)).toEqual(["dispute.decidedBy", "warning.waitDays", "unsaid.whenReviewIsMissed", "unsaid.retentionYears", "unsaid.daysToDispute"]);
});

test("a question is asked only about what is null", () => {
  expect(questionsOf(iopc001).filter(({ field }) => valueAt(iopc001, field) !== null)).toEqual([]);
});

const silences: readonly (readonly [string, Policy])[] = [
  ["authority.asks", { ...iopc001, authority: { ...iopc001.authority, asks: null } }],
  ["authority.decides", { ...iopc001, authority: { ...iopc001.authority, decides: null } }],
  ["criteria", { ...iopc001, criteria: null }],
  ["review.maxMonths", { ...iopc001, review: { ...iopc001.review, maxMonths: null } }],
  ["warning.chanceToChange", { ...iopc001, warning: { ...iopc001.warning, chanceToChange: null } }],
  ["dispute", { ...iopc001, dispute: null }],
];

test.each(silences)("a policy that is silent on %s makes set-up ask", (field, policy) => {
  expect(fieldsOf(policy)).toContain(field);
  expect(fieldsOf(iopc001)).not.toContain(field);
});

test("a policy without a dispute route is asked for the route, not for who decides on it", () => {
  expect(fieldsOf({ ...iopc001, dispute: null })).not.toContain("dispute.decidedBy");
});
