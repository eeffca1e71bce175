import type { BodyOf } from "../ledger/kinds.ts";
import type { Policy } from "../policy/types.ts";
import { heldOffice, type Settings } from "../settings.ts";
import { dayOf, type Instant } from "../time.ts";
import { checkTerms, type Problem, type Terms } from "./check-submission.ts";

export type CriterionAnswer = BodyOf<"request.approved">["criteria"][number];

export type DecisionKind = "request.approved" | "request.refused" | "request.sent-back";

export interface ProposedDecision {
  readonly kind: DecisionKind;
  readonly criteria: readonly CriterionAnswer[];
  readonly reasons: string;
  /** What the requester is asked for, when it is sent back. */
  readonly wanted: string;
  readonly conflict: BodyOf<"request.approved">["conflict"];
  /** The decider's comment on each "no" of the own-handling check. */
  readonly handlingComments: BodyOf<"request.approved">["handlingComments"];
  /** How the person was told before the decision, where the policy says so (000). */
  readonly told: BodyOf<"request.approved">["told"] | null;
  /** Only an approval has terms. */
  readonly terms: Terms | null;
}

export interface Decider {
  readonly oid: string;
  readonly at: Instant;
}

export type DecisionProblem =
  | Problem
  | {
      readonly type:
        | "not-a-head"
        | "requester-decides"
        | "criterion-unanswered"
        | "criterion-without-reason"
        | "criterion-not-satisfied"
        | "cannot-be-not-applicable"
        | "reasons-missing"
        | "wanted-missing"
        | "terms-missing"
        | "no-criteria";
      readonly field: string;
      readonly clause: string;
    };

/** Why this person cannot take this decision. Empty when it may be recorded. The screens and the folds ask the same question. */
export const checkDecision = (
  policy: Policy,
  settings: Settings,
  requesters: readonly string[],
  decision: ProposedDecision,
  decider: Decider,
): readonly DecisionProblem[] => [
  ...checkAuthority(policy, settings, requesters, decider),
  ...(decision.reasons.trim() === "" ? [refusal("reasons-missing", "reasons", policy.authority.decidesClause)] : []),
  ...checkReasons(policy, decision),
  ...(decision.kind === "request.sent-back" && decision.wanted.trim() === "" ? [refusal("wanted-missing", "wanted", "")] : []),
  ...(decision.kind === "request.approved" ? checkApproval(policy, decision, dayOf(decider.at, settings.timeZone)) : []),
];

/** Only a head of function decides, and never on their own request (001 section 6; design point 1). */
export const checkAuthority = (
  policy: Policy,
  settings: Settings,
  requesters: readonly string[],
  decider: Decider,
): readonly DecisionProblem[] => [
  ...(heldOffice(settings, "head", decider.oid, decider.at) ? [] : [refusal("not-a-head", "decider", policy.authority.decidesClause)]),
  ...(requesters.includes(decider.oid) ? [refusal("requester-decides", "decider", policy.authority.decidesClause)] : []),
];

// A verdict without a reason is not an answer, whatever is decided.
const checkReasons = (policy: Policy, { criteria }: ProposedDecision): readonly DecisionProblem[] =>
  criteria
    .filter(({ reason }) => reason.trim() === "")
    .map(({ criterion }) => refusal("criterion-without-reason", `criterion:${criterion}`, policy.criteria?.find(({ id }) => id === criterion)?.clause ?? ""));

const checkApproval = (policy: Policy, decision: ProposedDecision, today: string): readonly DecisionProblem[] => {
  if (policy.criteria === null) return [refusal("no-criteria", "criteria", "")];
  return [
    ...policy.criteria.flatMap((criterion): readonly DecisionProblem[] => {
      const answer = decision.criteria.find((given) => given.criterion === criterion.id);
      const field = `criterion:${criterion.id}`;
      if (!answer) return [refusal("criterion-unanswered", field, criterion.clause)];
      if (answer.verdict === "not-satisfied") return [refusal("criterion-not-satisfied", field, criterion.clause)];
      if (answer.verdict === "not-applicable" && criterion.notApplicableWhen === null) {
        return [refusal("cannot-be-not-applicable", field, criterion.clause)];
      }
      return [];
    }),
    ...(decision.terms ? checkTerms(policy, decision.terms, today) : [refusal("terms-missing", "measures", "")]),
  ];
};

type OwnProblem = Exclude<DecisionProblem, Problem>;

const refusal = (type: OwnProblem["type"], field: string, clause: string): DecisionProblem => ({ type, field, clause });
