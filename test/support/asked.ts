import type { HandlingForm } from "../../src/domain/subjects/handling/check-handling.ts";
import { adjustment } from "./person-events.ts";
import { policyVersionOf, type Policy } from "../../src/domain/policy/types.ts";
import { questionsOf } from "../../src/domain/policy/questions.ts";
import type { ChosenMeasure } from "../../src/domain/policy/instruct.ts";
import type { AskRecords, Submission } from "../../src/domain/subjects/request/submission.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { testSettings } from "./events.ts";
import { jordan, sampleSubmission } from "./sample-ledger.ts";

/** Requests that are complete under any of the policies, to take something away from. */

const answersBySetUp: Readonly<Record<string, string>> = {
  "authority.asks": "manager",
  "authority.decides": "head of function",
  criteria: "Nothing milder is left",
  "warning.chanceToChange": "wherever-possible",
  "warning.waitDays": "14",
  "review.maxMonths": "6",
  "unsaid.whenReviewIsMissed": "It stays until the review is done.",
};

/** Settings under a policy, with all that a request and a decision wait for answered. */
export const settingsUnder = (pack: Policy): Settings => ({
  ...testSettings,
  policy: policyVersionOf(pack),
  mailboxes: [
    { id: "managed", name: "Managed contact", address: "managed@brackenshire.example", use: "shared", reader: { oid: "r", name: "Reader" }, deputy: { oid: "d", name: "Deputy" } },
  ],
  answers: questionsOf(pack).flatMap(({ field }) => {
    const value = answersBySetUp[field];
    return value === undefined ? [] : [{ policy: policyVersionOf(pack), field, value, from: "2025-01-01T00:00:00.000Z" }];
  }),
});

export const today = "2026-11-23";

/** A warning three weeks ago, nothing done differently for the person, our own handling in order, one mailbox. */
export const askedRecords: AskRecords = { today, warnedOn: "2026-11-02", adjustments: [], handling: { actions: [] }, mailboxes: ["Managed contact"] };

/** A measure with everything that it needs. */
export const filledMeasure = (policy: Policy, measure: string): ChosenMeasure & { readonly why: string } => ({
  measure,
  parameters: Object.fromEntries(
    (policy.measures.find(({ id }) => id === measure)?.parameters ?? []).map(({ id, type, choices }) => [
      id,
      type === "choice" ? (choices[0] ?? "") : type === "mailbox" ? "Managed contact" : "Casework desk",
    ]),
  ),
  why: "It keeps access open.",
});

/** Every question of the own-handling check answered with yes, but for those that are given. */
export const handlingAnswers = (policy: Policy, changed: Readonly<Record<string, HandlingForm["answers"][number]["answer"]>> = {}): HandlingForm["answers"] =>
  (policy.handlingCheck?.questions ?? []).map(({ id }) => ({ question: id, answer: changed[id] ?? "yes", note: "" }));

/** A request to which this policy has no objection. */
export const completeSubmission = (policy: Policy): Submission => ({
  ...sampleSubmission(jordan),
  handling: policy.handlingCheck ? { check: "c1", answers: handlingAnswers(policy) } : null,
  tried: policy.softSteps.slice(0, 1).map(({ id }) => ({ step: id, on: "2026-10-05", note: "By letter" })),
  criteria: (policy.criteria ?? []).map(({ id }) => ({ criterion: id, evidence: "See the log." })),
  measures: [filledMeasure(policy, "single-contact")],
  matter: policy.scope.rule === "one-matter" ? "2026/14" : "",
  reviewOn: "2026-12-23",
});

/** The person cannot read what is written: calls are needed, letters and email are ruled out. */
export const callsOnly = adjustment({ id: "a1", what: "We call, because of sight loss", needs: ["call"], avoids: ["email", "letter"] });
