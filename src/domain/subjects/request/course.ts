import { textOfRow } from "../../events/row-text.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { actorOf, type Judged } from "../../events/judge.ts";
import { formatOf } from "../../ledger/formats.ts";
import { stepsInTurn } from "../../ledger/steps.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Settings } from "../../policy/settings.ts";
import { checkDecision, type Asked, type ProposedDecision } from "./check-decision.ts";
import { bodyToConflict } from "../../decide/conflict.ts";

export type SubmissionEvent = EventOf<"restriction.requested" | "request.answered">;
export type DecisionEvent = EventOf<"request.approved" | "request.refused" | "request.sent-back">;
export type WithdrawalEvent = EventOf<"request.withdrawn">;
/** The step of the request's stream that makes a decision count. */
export type CommitEvent = EventOf<"request.decided">;
/** The person is told that a restriction may be decided. */
export type IntentionEvent = EventOf<"intention.noticed">;

/** Why a decision does not count. */
export type VoidReason = "withdrawn-first" | "not-entitled" | "criteria" | "other-submission" | "already-decided" | "other-format";

export interface VoidDecision {
  readonly decision: DecisionEvent;
  readonly reason: VoidReason;
}

/** What happened to one request: the submissions and decisions that count, in turn, and the decisions that do not. */
export interface Course {
  readonly submissions: readonly [SubmissionEvent, ...SubmissionEvent[]];
  readonly decisions: readonly DecisionEvent[];
  readonly voided: readonly VoidDecision[];
  /** Decisions that nobody has made count: each is a draft of its author's, who can still do so while the request waits. */
  readonly drafts: readonly DecisionEvent[];
  /** Steps that were to make a decision count which is not there, or is not as they name it. */
  readonly strayCommits: readonly CommitEvent[];
  readonly withdrawal: WithdrawalEvent | null;
  /** The notices by which the person was told beforehand. */
  readonly intentions: readonly IntentionEvent[];
}

/**
 * Follows a request from its events, which are in the order of the ledger; null when nobody entitled has sent it. Its steps
 * follow one another by their sequence, and of two that exclude each other the first counts. Decisions of format 1 are no
 * steps: they stand in another list, and are judged by when the service recorded them.
 */
export const courseOf = (settings: Settings, events: readonly Judged[]): Course | null => {
  const own = events.filter(({ verdict }) => verdict.counts);
  const steps = stepsInTurn(own.filter(isStep));
  const first = steps.find((step) => step.kind === "restriction.requested");
  if (!first) return null;
  const decided = events.filter(isDecision);
  const inFormat1 = decided.filter((decision) => formatOf(decision) === 1);
  const written = new Map(decided.filter((decision) => formatOf(decision) > 1).map((decision) => [decision.key, decision]));
  const intentions = own.filter((event) => event.kind === "intention.noticed");
  const submissions: [SubmissionEvent, ...SubmissionEvent[]] = [first];
  const voided: VoidDecision[] = [];
  const strayCommits: CommitEvent[] = [];
  const decisions: DecisionEvent[] = [];
  let withdrawal = withdrawalOf(steps, submissions);
  /** The decision on the latest submission. */
  let counted: DecisionEvent | null = null;
  const judgeInFormat1 = (): void => {
    const judged = judgeDecisions(settings, { submissions, intentions, withdrawal }, inFormat1);
    voided.push(...judged.voided);
    counted = judged.counted;
    if (counted) decisions.push(counted);
  };
  const follow = (commit: Judged<CommitEvent>): void => {
    const decision = written.get(commit.body.decision);
    if (!decision || !isCommitOf(commit, decision)) {
      strayCommits.push(commit);
      return;
    }
    const asCommitted: Judged<DecisionEvent> = { ...decision, recordedAt: commit.recordedAt };
    const reason = counted
      ? "already-decided"
      : withdrawal && withdrawal.sequence < commit.sequence
        ? "withdrawn-first"
        : voidReason(settings, { submissions, intentions }, asCommitted);
    if (reason) {
      // A second step that names a decision which counts already says nothing more.
      if (!decisions.some(({ key }) => key === decision.key)) voided.push({ decision, reason });
      return;
    }
    counted = asCommitted;
    decisions.push(asCommitted);
  };

  judgeInFormat1();
  for (const step of steps) {
    if (step.kind === "request.decided") follow(step);
    // An answer counts only when it was asked for, and not before that, whatever its number; and nothing follows a withdrawal.
    if (step.kind !== "request.answered" || !isSentBackBefore(counted, step) || (withdrawal && withdrawal.sequence < step.sequence)) continue;
    submissions.push(step);
    withdrawal = withdrawalOf(steps, submissions);
    judgeInFormat1();
  }
  const strays = inFormat1.filter(({ body }) => !submissions.some(({ key }) => key === body.submission));
  const known = new Set([...decisions, ...voided.map(({ decision }) => decision)].map(({ key }) => key));
  const uncommitted = [...written.values()].filter(({ key }) => !known.has(key));
  return {
    submissions,
    decisions,
    voided: [...voided, ...strays.map((decision) => ({ decision, reason: "other-submission" }) as const)],
    drafts: uncommitted.filter(({ verdict }) => verdict.counts),
    strayCommits,
    withdrawal,
    intentions,
  };
};

// Narrows what a closure changes.
const isSentBackBefore = (decision: DecisionEvent | null, { recordedAt }: SubmissionEvent): boolean => decision?.kind === "request.sent-back" && decision.recordedAt <= recordedAt;

/** Whether a step makes this decision count: by its own author, who was entitled when it was written, and as it was written. */
const isCommitOf = (commit: CommitEvent, decision: Judged<DecisionEvent>): boolean =>
  commit.by.oid === decision.by.oid && commit.body.digest === decision.seal?.digest && decision.verdict.counts;

/** The people who signed these events, each once. */
export const signatoriesOf = (events: readonly LedgerEvent[]): readonly Signatory[] => [...new Map(events.map(({ by }) => [by.oid, by])).values()];

/** Only somebody who asked can take it back. */
const withdrawalOf = (steps: readonly Step[], submissions: readonly SubmissionEvent[]): WithdrawalEvent | null =>
  steps.filter((step) => step.kind === "request.withdrawn").find(({ by }) => submissions.some((submission) => submission.by.oid === by.oid)) ?? null;

/** What a decision is judged by: all that had been asked by then, and how the person was told. */
interface Before extends Pick<Course, "intentions"> {
  readonly submissions: readonly SubmissionEvent[];
}

interface OfSubmission {
  readonly counted: DecisionEvent | null;
  readonly voided: readonly VoidDecision[];
}

/** The decisions on the latest of these submissions: the first that may stand counts, the others do not. */
const judgeDecisions = (settings: Settings, before: Before & Pick<Course, "withdrawal">, decided: readonly Judged<DecisionEvent>[]): OfSubmission => {
  let counted: DecisionEvent | null = null;
  const voided: VoidDecision[] = [];
  for (const decision of decided.filter(({ body }) => body.submission === before.submissions.at(-1)?.key)) {
    // Times are to the second, so a withdrawal in the same second wins: nobody is restricted on a request that was taken back.
    const isWithdrawn = before.withdrawal !== null && before.withdrawal.recordedAt <= decision.recordedAt;
    const reason = counted ? "already-decided" : isWithdrawn ? "withdrawn-first" : voidReason(settings, before, decision);
    if (reason) voided.push({ decision, reason });
    else counted = decision;
  }
  return { counted, voided };
};

const voidReason = (settings: Settings, before: Before, decision: Judged<DecisionEvent>): VoidReason | null => {
  const { submissions } = before;
  if (decision.verdict.failings.includes("other-format")) return "other-format";
  if (decision.body.submission !== submissions.at(-1)?.key) return "other-submission";
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
  matter: decision.kind === "request.approved" ? textOfRow(decision.body.matter) : null,
});

type Step = SubmissionEvent | WithdrawalEvent | CommitEvent;

const isStep = <E extends LedgerEvent>(event: E): event is E & Step =>
  event.kind === "restriction.requested" || event.kind === "request.answered" || event.kind === "request.withdrawn" || event.kind === "request.decided";

/** Narrows an event to a decision. */
const isDecision = <E extends LedgerEvent>(event: E): event is E & DecisionEvent =>
  event.kind === "request.approved" || event.kind === "request.refused" || event.kind === "request.sent-back";
