import type { FieldPath } from "../../decide/field.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { questionsOf, type SetUpQuestion } from "../../policy/questions.ts";
import type { Policy } from "../../policy/types.ts";
import { checkConflict, noConflict, type Conflict, type ConflictProblem } from "../../decide/conflict.ts";
import { problem, type Problem } from "../../decide/problem.ts";
import { checkChange, type Change } from "../../decide/check-change.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import type { Actor } from "../../policy/offices.ts";
import type { Settings } from "../../policy/settings.ts";
import { addWorkingDays, dayOf, type Day } from "../../base/time.ts";

export type DisputeOutcome = BodyOf<"dispute.decided">["outcome"];

export interface ProposedDisputeDecision {
  readonly outcome: DisputeOutcome;
  readonly reasons: string;
  /** Null until the decider has declared one, or that there is none. */
  readonly conflict: Conflict | null;
  /** The new terms whole, when it is varied. */
  readonly change: Change | null;
}

export type DisputeProblem =
  | Problem
  | ConflictProblem
  | {
      readonly type: "not-a-decider" | "took-part" | "ended" | "change-waits" | "reasons-missing" | "terms-missing" | "route-stays-open" | "message-missing" | "not-written-yet";
      readonly field: FieldPath;
      readonly clause: string;
    };

/** The restriction in dispute, and who had a hand in it. */
export interface DisputeFacts {
  readonly restriction: Pick<Restriction, "state" | "replacedBy">;
  readonly tookPart: readonly { readonly oid: string }[];
}

/** Why this person cannot decide a dispute so. Empty when it may be recorded. */
export const checkDisputeDecision = (
  policy: Policy,
  settings: Settings,
  { restriction, tookPart }: DisputeFacts,
  decision: ProposedDisputeDecision,
  decider: Actor,
): readonly DisputeProblem[] => [
  ...checkDisputeDecider(policy, tookPart, decision.conflict, decider),
  ...disputeQuestions(policy).map(({ field }) => problem("unanswered", field, policy.dispute?.clause ?? "")),
  ...(decision.reasons.trim() === "" ? [problem("reasons-missing", "reasons", policy.dispute?.clause ?? "")] : []),
  ...(decision.outcome === "varied" ? checkVariation(policy, restriction, decision.change, dayOf(decider.at, settings.timeZone)) : []),
];

/** A dispute is decided by somebody in that office who had no hand in the restriction, so that it is looked at afresh. */
const checkDisputeDecider = (policy: Policy, tookPart: DisputeFacts["tookPart"], conflict: Conflict | null, { oid, as }: Actor): readonly DisputeProblem[] => {
  const clause = policy.dispute?.clause ?? "";
  return [
    ...(as.decider ? [] : [problem("not-a-decider", "decider", clause)]),
    ...(tookPart.some((person) => person.oid === oid) ? [problem("took-part", "decider", clause)] : []),
    ...checkConflict(conflict),
  ];
};

/** What set-up has not answered about disputes where the policy does not say; nothing is decided before. A dispute is received all the same. */
export const disputeQuestions = (policy: Policy): readonly SetUpQuestion[] =>
  questionsOf(policy).filter(({ field }) => field === "dispute.route" || field === "dispute.decidedBy" || field === "dispute.days");

/** The day by which a dispute is decided: working days, the day of receipt not counted. Null when nobody has said in how many. */
export const disputeDueOn = (policy: Policy, settings: Pick<Settings, "holidays">, receivedOn: Day): Day | null =>
  policy.dispute === null || policy.dispute.days === null ? null : addWorkingDays(receivedOn, policy.dispute.days, settings.holidays);

export interface ProposedRefusal {
  /** Stream of the one message that is not taken as a dispute. */
  readonly message: string;
  readonly reason: string;
  readonly writtenOn: Day;
}

/**
 * Why one message cannot be left out as a dispute. Only where the policy says so (000, "Disputing restrictions"),
 * in writing, by somebody who had no hand in the restriction. The next message is looked at again.
 */
export const checkMessageRefusal = (
  policy: Policy,
  settings: Settings,
  tookPart: DisputeFacts["tookPart"],
  { message, reason, writtenOn }: ProposedRefusal,
  decider: Actor,
): readonly DisputeProblem[] => {
  const clause = policy.dispute?.clause ?? "";
  return [
    ...checkDisputeDecider(policy, tookPart, noConflict, decider),
    ...(policy.dispute?.notWhenUnacceptable ? [] : [problem("route-stays-open", "message", clause)]),
    ...(message.trim() === "" ? [problem("message-missing", "message", clause)] : []),
    ...(reason.trim() === "" ? [problem("reasons-missing", "reason", clause)] : []),
    ...(writtenOn > dayOf(decider.at, settings.timeZone) ? [problem("not-written-yet", "writtenOn", clause)] : []),
  ];
};

const checkVariation = (policy: Policy, restriction: DisputeFacts["restriction"], change: Change | null, today: Day): readonly DisputeProblem[] => [
  ...(restriction.state === "ended" ? [problem("ended", "outcome", "")] : []),
  // Two changes at once would leave open which of them the person is told.
  ...(restriction.replacedBy === null ? [] : [problem("change-waits", "outcome", "")]),
  ...(change ? checkChange(policy, change, today) : [problem("terms-missing", "measures", "")]),
];
