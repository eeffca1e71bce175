import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { actorOf, type Judged } from "../../events/judge.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Settings } from "../../policy/settings.ts";
import { checkDecision, type Asked, type ProposedDecision } from "./check-decision.ts";
import { bodyToConflict } from "../../decide/conflict.ts";

export type SubmissionEvent = EventOf<"restriction.requested" | "request.answered">;
export type DecisionEvent = EventOf<"request.approved" | "request.refused" | "request.sent-back">;
export type WithdrawalEvent = EventOf<"request.withdrawn">;
/** The person is told that a restriction may be decided. */
export type IntentionEvent = EventOf<"intention.noticed">;

/** Why a decision does not count. */
export type VoidReason = "withdrawn-first" | "not-entitled" | "criteria" | "other-submission" | "already-decided";

export interface VoidDecision {
  readonly decision: DecisionEvent;
  readonly reason: VoidReason;
}

/** What happened to one request: the submissions and decisions that count, in turn, and the decisions that do not. */
export interface Course {
  readonly submissions: readonly [SubmissionEvent, ...SubmissionEvent[]];
  readonly decisions: readonly DecisionEvent[];
  readonly voided: readonly VoidDecision[];
  readonly withdrawal: WithdrawalEvent | null;
  /** The notices by which the person was told beforehand. */
  readonly intentions: readonly IntentionEvent[];
}

/** Follows a request from its events, which are in the order of the ledger; null when nobody entitled has sent it. */
export const courseOf = (settings: Settings, events: readonly Judged[]): Course | null => {
  const own = events.filter(({ verdict }) => verdict.counts);
  const steps = own.filter(isStep).toSorted(bySequence);
  const first = steps.find((step) => step.kind === "restriction.requested");
  if (!first) return null;
  const decided = events.filter(isDecision);
  const intentions = own.filter((event) => event.kind === "intention.noticed");
  const submissions: [SubmissionEvent, ...SubmissionEvent[]] = [first];
  const judgeLatest = (): OfSubmission => judgeDecisions(settings, { submissions, intentions, withdrawal: withdrawalOf(steps, submissions) }, decided);
  const judged = [judgeLatest()];
  for (const answer of steps.filter((step) => step.kind === "request.answered")) {
    const withdrawal = withdrawalOf(steps, submissions);
    // An answer counts only when it was asked for, and nothing follows a withdrawal.
    if (judged.at(-1)?.counted?.kind !== "request.sent-back" || (withdrawal && withdrawal.sequence < answer.sequence)) break;
    submissions.push(answer);
    judged.push(judgeLatest());
  }
  const strays = decided.filter(({ body }) => !submissions.some(({ key }) => key === body.submission));
  return {
    submissions,
    decisions: judged.flatMap(({ counted }) => counted ?? []),
    voided: [...judged.flatMap(({ voided }) => voided), ...strays.map((decision) => ({ decision, reason: "other-submission" }) as const)],
    withdrawal: withdrawalOf(steps, submissions),
    intentions,
  };
};

/** The people who signed these events, each once. */
export const signatoriesOf = (events: readonly LedgerEvent[]): readonly Signatory[] => [...new Map(events.map(({ by }) => [by.oid, by])).values()];

/** Only somebody who asked can take it back. */
const withdrawalOf = (steps: readonly Step[], submissions: readonly SubmissionEvent[]): WithdrawalEvent | null =>
  steps.filter((step) => step.kind === "request.withdrawn").find(({ by }) => submissions.some((submission) => submission.by.oid === by.oid)) ?? null;

/** What a decision is judged by: all that had been asked by then, whether it was taken back, and how the person was told. */
interface Before extends Pick<Course, "intentions" | "withdrawal"> {
  readonly submissions: readonly SubmissionEvent[];
}

interface OfSubmission {
  readonly counted: DecisionEvent | null;
  readonly voided: readonly VoidDecision[];
}

/** The decisions on the latest of these submissions: the first that may stand counts, the others do not. */
const judgeDecisions = (settings: Settings, before: Before, decided: readonly Judged<DecisionEvent>[]): OfSubmission => {
  let counted: DecisionEvent | null = null;
  const voided: VoidDecision[] = [];
  for (const decision of decided.filter(({ body }) => body.submission === before.submissions.at(-1)?.key)) {
    const reason = counted ? "already-decided" : voidReason(settings, before, decision);
    if (reason) voided.push({ decision, reason });
    else counted = decision;
  }
  return { counted, voided };
};

const voidReason = (settings: Settings, before: Before, decision: Judged<DecisionEvent>): VoidReason | null => {
  const { withdrawal, submissions } = before;
  // Times are to the second, so a withdrawal in the same second wins: nobody is restricted on a request that was taken back.
  if (withdrawal && withdrawal.recordedAt <= decision.recordedAt) return "withdrawn-first";
  const policy = policyAt(settings, decision.policyVersion, decision.recordedAt);
  // Decided under the policy that it was asked under, or the criteria would be other ones.
  if (!policy || decision.policyVersion !== submissions.at(-1)?.policyVersion) return "criteria";
  const intentions = before.intentions.filter(({ recordedAt }) => recordedAt <= decision.recordedAt);
  const problems = checkDecision(policy, settings, askedBy({ submissions, intentions }), proposedOf(decision), actorOf(decision));
  if (problems.some(({ type }) => type === "not-a-head" || type === "requester-decides")) return "not-entitled";
  return problems.length > 0 ? "criteria" : null;
};

/** What was asked for by these submissions, and told by these notices. */
export const askedBy = ({ submissions, intentions }: Pick<Before, "submissions" | "intentions">): Asked => ({
  requesters: signatoriesOf(submissions).map(({ oid }) => oid),
  handling: submissions.at(-1)?.body.handling ?? null,
  intentions: intentions.map(({ key }) => key),
});

const proposedOf = (decision: DecisionEvent): ProposedDecision => ({
  kind: decision.kind,
  criteria: decision.body.criteria,
  reasons: decision.body.reasons,
  wanted: decision.kind === "request.sent-back" ? decision.body.wanted : "",
  conflict: bodyToConflict(decision.body.conflict),
  handlingComments: decision.kind === "request.approved" ? decision.body.handlingComments : [],
  told: decision.kind === "request.approved" ? (decision.body.told ?? null) : null,
  terms: decision.kind === "request.approved" ? decision.body : null,
  matter: decision.kind === "request.approved" ? decision.body.matter : "",
});

type Step = SubmissionEvent | WithdrawalEvent;

const isStep = <E extends LedgerEvent>(event: E): event is E & Step =>
  event.kind === "restriction.requested" || event.kind === "request.answered" || event.kind === "request.withdrawn";

/** Narrows an event to a decision. */
export const isDecision = <E extends LedgerEvent>(event: E): event is E & DecisionEvent =>
  event.kind === "request.approved" || event.kind === "request.refused" || event.kind === "request.sent-back";

const bySequence = (left: LedgerEvent, right: LedgerEvent): number => left.sequence - right.sequence;
