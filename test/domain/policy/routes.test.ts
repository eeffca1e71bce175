import { expect, test } from "vitest";
import { actorAt } from "../../../src/domain/policy/offices.ts";
import { checkDisputeDecision } from "../../../src/domain/subjects/dispute/check-dispute.ts";
import { personSentences } from "../../../src/domain/subjects/letter/person-sentences.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { currentPolicy } from "../../../src/domain/policy/policy-at.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import type { Measure } from "../../../src/domain/policy/types.ts";
import { checkSubmission } from "../../../src/domain/subjects/request/check-submission.ts";
import { checkTerms } from "../../../src/domain/decide/check-terms.ts";
import { openRoutes } from "../../../src/domain/policy/routes.ts";
import { personConsequences, staffInstructions, type ChosenMeasure } from "../../../src/domain/policy/instruct.ts";
import { checkReviewDecision } from "../../../src/domain/subjects/review/check-review.ts";
import { askedRecords, completeSubmission } from "../../support/asked.ts";
import { personas, testNow } from "../../support/events.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import { answeredSettings } from "../../support/review-events.ts";

const routesUnder = (...methods: readonly string[]) =>
  openRoutes(
    iopc001,
    methods.map((method) => ({ measure: "one-method", parameters: { method } })),
  );

test("a measure that closes nothing leaves every route open", () => {
  expect(openRoutes(iopc001, [{ measure: "read-and-file", parameters: {} }])).toEqual(["telephone", "email", "letter", "visit"]);
});

test("one method of contact leaves that one", () => {
  expect(routesUnder("email")).toEqual(["email"]);
});

test("one method of contact closes nothing before the method is chosen", () => {
  expect(routesUnder("")).toHaveLength(4);
});

test("two single methods leave no route", () => {
  expect(routesUnder("email", "letter")).toEqual([]);
});

test("a measure that the policy does not know closes nothing", () => {
  expect(openRoutes(iopc001, [{ measure: "other", parameters: {} }])).toHaveLength(4);
});

test("email only and a block of all addresses and numbers leave no route", () => {
  const emailOnly = { measure: "one-method", parameters: { method: "email" } };
  expect(openRoutes(iopc001, [emailOnly, { measure: "block", parameters: { what: "All addresses and numbers", readAt: "Managed contact" } }])).toEqual([]);
  expect(openRoutes(iopc001, [emailOnly, { measure: "block", parameters: { what: "07700 900123", ways: "telephone", readAt: "Managed contact" } }])).toEqual(["email"]);
});

/** A measure with each choice of its choice, if it has one, and everything else typed in. */
const fillings = ({ id, parameters }: Measure): readonly ChosenMeasure[] =>
  (parameters.find(({ type }) => type === "choice")?.choices ?? [""]).map((choice) => ({
    measure: id,
    parameters: Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.type === "choice" ? choice : "something"])),
  }));

/** The ways of contact to which a sentence points somebody. */
const pointedTo = (sentence: string): readonly string[] => {
  const only = /contact (?:us )?by ([a-z ]+) only/.exec(sentence)?.[1]?.split(" or ") ?? [];
  return /write to the mailbox|still takes what|read in the mailbox/.test(sentence) ? [...only, "email"] : only;
};

test.each(policies)("$id: no two measures point staff or the person to a way of contact that one of them closes", (policy) => {
  const all = policy.measures.flatMap(fillings);
  const misleading: string[] = [];
  let narrowed = 0;
  for (const chosen of all.flatMap((left) => all.filter(({ measure }) => measure !== left.measure).map((right) => [left, right]))) {
    const routes: readonly string[] = openRoutes(policy, chosen);
    if (routes.length === 0) continue;
    for (const sentence of [...personSentences(policy, chosen), ...personConsequences(policy, chosen), ...staffInstructions(policy, chosen)]) {
      narrowed += pointedTo(sentence).length;
      if (pointedTo(sentence).some((route) => !routes.includes(route))) misleading.push(`${sentence} Open: ${routes.join(", ")}`);
    }
  }
  expect(misleading).toEqual([]);
  expect(narrowed).toBeGreaterThan(0);
});

test("terms that leave no way of contact are refused when they are asked for, approved, altered, continued and varied", () => {
  const measures = [
    { measure: "one-method", parameters: { method: "email" }, why: "Calls took hours." },
    { measure: "block", parameters: { what: "all addresses and numbers", ways: "email or telephone", readAt: "Managed contact" }, why: "It is a severe case." },
  ];
  const settings = answeredSettings(iopc001);
  const policy = currentPolicy(settings, testNow) ?? iopc001;
  const terms = { measures, reviewOn: "2027-05-20" as const };
  const change = { terms, matter: null, contact: "Casework desk" };
  const restriction = { state: "in-force", replacedBy: null, measures } as const;
  const review = { stillNeeded: "Daily messages.", reasons: "It works.", conflict: noConflict, reviewOn: "2027-05-20" as const };
  const head = actorAt(settings, personas.head.oid, testNow);
  const refusals = {
    asked: checkSubmission(policy, { ...completeSubmission(policy), ...terms }, askedRecords),
    approved: checkTerms(policy, { ...terms, matter: null }, "2026-11-23"),
    altered: checkReviewDecision(policy, settings, { ...restriction, measures: [] }, { ...review, outcome: "alter", change }, head),
    continued: checkReviewDecision(policy, settings, restriction, { ...review, outcome: "continue", change: null }, head),
    varied: checkDisputeDecision(
      policy,
      settings,
      { restriction, tookPart: [] },
      { outcome: "varied", reasons: "They need one way.", conflict: noConflict, change },
      actorAt(settings, personas.decider.oid, testNow),
    ),
  };
  const letThrough = Object.entries(refusals).flatMap(([step, problems]) => (problems.some(({ type }) => type === "no-route-open") ? [] : [step]));
  expect(letThrough).toEqual([]);
});
