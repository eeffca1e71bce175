import { criterionField, handlingField, type FieldPath } from "../../decide/field.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { unansweredFor } from "../../policy/questions.ts";
import type { Policy } from "../../policy/types.ts";
import type { Actor } from "../../policy/offices.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day } from "../../base/time.ts";
import { checkTerms, type Terms } from "../../decide/check-terms.ts";
import { checkTold, type Told, type ToldProblem } from "./check-told.ts";
import { checkConflict, type Conflict, type ConflictProblem } from "../../decide/conflict.ts";
import { problem, type Problem } from "../../decide/problem.ts";
import type { Submission } from "./submission.ts";

export type CriterionAnswer = BodyOf<"request.approved">["criteria"][number];

export type DecisionKind = "request.approved" | "request.refused" | "request.sent-back";

export interface ProposedDecision {
  readonly kind: DecisionKind;
  readonly criteria: readonly CriterionAnswer[];
  readonly reasons: string;
  /** What the requester is asked for, when it is sent back. */
  readonly wanted: string;
  /** Null until the decider has declared one, or that there is none. */
  readonly conflict: Conflict | null;
  /** The decider's comment on each "no" of the own-handling check. */
  readonly handlingComments: BodyOf<"request.approved">["handlingComments"];
  /** How the person was told before the decision, where the policy says so (000). */
  readonly told: Told | null;
  /** Only an approval has terms. */
  readonly terms: Terms | null;
  /** Null for all contact. */
  readonly matter: string | null;
}

/** What is decided on. */
export interface Asked {
  readonly requesters: readonly string[];
  readonly handling: Submission["handling"];
  /** Keys of the notices that told the person beforehand, on record by then. */
  readonly intentions: readonly string[];
}

export type DecisionProblem =
  | Problem
  | ToldProblem
  | ConflictProblem
  | {
      readonly type:
        | "not-a-head"
        | "requester-decides"
        | "handling-without-comment"
        | "clash-without-why"
        | "criterion-unanswered"
        | "criterion-without-reason"
        | "criterion-not-satisfied"
        | "cannot-be-not-applicable"
        | "reasons-missing"
        | "wanted-missing"
        | "terms-missing";
      readonly field: FieldPath;
      readonly clause: string;
    };

/** Why this person cannot take this decision. Empty when it may be recorded. The screens and the folds ask the same question. */
export const checkDecision = (policy: Policy, settings: Settings, asked: Asked, decision: ProposedDecision, decider: Actor): readonly DecisionProblem[] => [
  ...checkAuthority(policy, asked.requesters, decider),
  ...checkConflict(decision.conflict),
  ...(decision.reasons.trim() === "" ? [problem("reasons-missing", "reasons", policy.authority.decidesClause)] : []),
  ...checkReasons(policy, decision),
  ...(decision.kind === "request.sent-back" && decision.wanted.trim() === "" ? [problem("wanted-missing", "wanted", "")] : []),
  ...(decision.kind === "request.approved" ? checkApproval(policy, asked, decision, dayOf(decider.at, settings.timeZone)) : []),
];

/** Only a head of function decides, and never on their own request (001 section 6; design point 1). */
const checkAuthority = (policy: Policy, requesters: readonly string[], decider: Actor): readonly DecisionProblem[] => [
  ...(decider.as.head ? [] : [problem("not-a-head", "decider", policy.authority.decidesClause)]),
  ...(requesters.includes(decider.oid) ? [problem("requester-decides", "decider", policy.authority.decidesClause)] : []),
];

// A verdict without a reason is not an answer, whatever is decided.
const checkReasons = (policy: Policy, { criteria }: ProposedDecision): readonly DecisionProblem[] =>
  criteria
    .filter(({ reason }) => reason.trim() === "")
    .map(({ criterion }) => problem("criterion-without-reason", criterionField(criterion), policy.criteria?.find(({ id }) => id === criterion)?.clause ?? ""));

const checkApproval = (policy: Policy, asked: Asked, decision: ProposedDecision, today: Day): readonly DecisionProblem[] => [
  // What set-up has not answered binds nobody, so nothing can be approved by it.
  ...[...unansweredFor(policy, "request"), ...unansweredFor(policy, "decision")].map(({ field }) => problem("unanswered", field, "")),
  ...checkTold(policy, decision.told, asked.intentions),
  ...checkComments(policy, asked, decision),
  ...(policy.criteria ?? []).flatMap((criterion): readonly DecisionProblem[] => {
    const answer = decision.criteria.find((given) => given.criterion === criterion.id);
    const field = criterionField(criterion.id);
    if (!answer) return [problem("criterion-unanswered", field, criterion.clause)];
    if (answer.verdict === "not-satisfied") return [problem("criterion-not-satisfied", field, criterion.clause)];
    if (answer.verdict === "not-applicable" && criterion.notApplicableWhen === null) {
      return [problem("cannot-be-not-applicable", field, criterion.clause)];
    }
    return [];
  }),
  ...(decision.terms ? checkTerms(policy, { ...decision.terms, matter: decision.matter }, today) : [problem("terms-missing", "measures", "")]),
];

// Each "no" of our own handling is looked at, also where one yes is enough (003 7.3).
const checkComments = (policy: Policy, { handling }: Asked, { handlingComments }: ProposedDecision): readonly DecisionProblem[] =>
  (handling?.answers ?? [])
    .filter(({ question, answer }) => answer === "no" && !handlingComments.some((given) => given.question === question && given.comment.trim() !== ""))
    .map(({ question }) => problem("handling-without-comment", handlingField(question), policy.handlingCheck?.clause ?? ""));
