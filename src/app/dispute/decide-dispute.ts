import type { Instant } from "../../domain/base/time.ts";
import { actorAt } from "../../domain/policy/offices.ts";
import { withUnfit } from "../../domain/decide/check-fit.ts";
import { checkDisputeDecision, type DisputeProblem, type ProposedDisputeDecision } from "../../domain/subjects/dispute/check-dispute.ts";
import { foldDisputes, type Dispute, type DisputeDecided, type VoidDisputeReason } from "../../domain/subjects/dispute/disputes.ts";
import { tookPartIn } from "../../domain/subjects/dispute/took-part.ts";
import { rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { eventKinds, type BodyOf } from "../../domain/events/kinds.ts";
import { disputeDecisionStream } from "../../domain/ledger/streams.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import { changeToBody } from "../../domain/decide/check-change.ts";
import { checkMailboxes } from "../../domain/decide/check-terms.ts";
import { conflictToBody } from "../../domain/decide/conflict.ts";
import { problem } from "../../domain/decide/problem.ts";
import { presentOf } from "../../domain/subjects/restriction/restriction-at.ts";
import { foldRestrictions, type Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { groundsQueries, isThrough, readGrounds, standingInstruction, type GroundGone } from "../grounds/read-grounds.ts";
import type { AppendError } from "../ledger/append.ts";
import { appendStep, endOfStream } from "../ledger/append-step.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ReplicaDep } from "../ports.ts";
import { carryOutIfItCounts, type CarriedOut } from "../review/carry-out.ts";
import { problemsNow, sureProblems, under, type Work, type RecordingWork } from "../work.ts";

/** What is disputed. */
export interface DisputeSubject {
  readonly dispute: Dispute;
  readonly restriction: Restriction;
  /** What is known about the person: who had a hand in it, and how the decision is judged once it is recorded. */
  readonly events: readonly LedgerEvent[];
}

export type DecideDisputeError =
  | AppendError
  | GroundGone
  | { readonly type: "dispute-problems"; readonly problems: readonly DisputeProblem[] }
  /** A decision was there first: another decider's, or an earlier one of one's own whose answer was lost. */
  | { readonly type: "disputed-already"; readonly decision: DisputeDecided }
  /** It is recorded, but it does not count. */
  | { readonly type: "no-effect"; readonly reason: VoidDisputeReason };

/** Why this dispute cannot be decided so by this person now; empty when it can. */
export const disputeProblems = (work: Work, subject: DisputeSubject, form: ProposedDisputeDecision): readonly DisputeProblem[] =>
  sureProblems(work, (at) => disputeProblemsAt(work, subject, form, at));

const disputeProblemsAt = (work: Work, { dispute, restriction, events }: DisputeSubject, form: ProposedDisputeDecision, at: Instant): readonly DisputeProblem[] => {
  const { settings } = work;
  const decider = actorAt(settings, work.account.oid, at);
  const policy = policyAt(settings, restriction.policyVersion, work.clock.now());
  if (!policy) return [problem("missing", "policy", "")];
  const problems = [
    ...checkDisputeDecision(policy, settings, { restriction, tookPart: tookPartIn(events, restriction) }, form, decider),
    ...checkMailboxes(
      policy,
      form.change?.terms.measures ?? [],
      settings.mailboxes.map(({ name }) => name),
    ),
  ];
  return withUnfit(problems, eventKinds["dispute.decided"].shape, disputeBody(dispute, form));
};

/**
 * Records how a dispute was decided, in one round trip with the person's instructions, so that what crossed it is
 * seen. A decider writes nothing to staff: a head of function carries it out.
 */
export const decideDispute = async (work: RecordingWork, subject: DisputeSubject, form: ProposedDisputeDecision): Promise<Result<DisputeDecided, DecideDisputeError>> => {
  const problems = problemsNow(work, (at) => disputeProblemsAt(work, subject, form, at));
  if (!problems.ok) return problems;
  if (problems.value.length > 0) return err({ type: "dispute-problems", problems: problems.value });

  const { dispute, restriction } = subject;
  const grounds = await readGrounds(work, restriction.personKey);
  if (!grounds.ok) return grounds;
  // A dispute of what nothing stands behind can be upheld, and is neither refused nor varied. What has ended can still be judged.
  const ground = standingInstruction(grounds.value, restriction.key);
  if (!ground.ok && !isThrough(ground.error) && !(form.outcome === "upheld" && ground.error.type === "decision-void")) return ground;
  const body = disputeBody(dispute, form);
  const first = grounds.value.disputes.get(dispute.id)?.decision;
  // One's own, whose answer was lost, is decided once.
  if (first) return first.by.oid === work.account.oid && canonicalJson(first.body) === canonicalJson(body) ? ok(first) : err({ type: "disputed-already", decision: first });
  const written = await appendStep(work, endOfStream(grounds.value, disputeDecisionStream(dispute.id), dispute.personKey), {
    draft: (place) => onlineDraft(under(work, restriction.policyVersion), "dispute.decided", { body, ...place }),
    queries: groundsQueries(dispute.personKey),
  });
  if (!written.ok) return err(written.error.type === "already-done" ? await disputedAlready(work, written.error.row) : written.error);
  const key = written.value.events.at(-1)?.key;
  const after = foldDisputes(work.settings, [...written.value.answers.flat(), ...written.value.events]).get(dispute.id);
  if (after?.decision && after.decision.key === key) return ok(after.decision);
  const reason = after?.voided.find(({ decision }) => decision.key === key)?.reason;
  return err(reason === undefined ? { type: "could-not-check" } : { type: "no-effect", reason });
};

/**
 * Any head of function writes what a decided dispute says to staff, about the terms that stand by now. Safe for several
 * heads at once: there is one key for it.
 */
export const completeDispute = async (work: RecordingWork, { dispute, restriction, events }: DisputeSubject): Promise<CarriedOut> => {
  if (!dispute.decision || dispute.toCarryOut === null) return "none";
  const present = presentOf(foldRestrictions(work.settings, events, work.clock.now()), restriction);
  return carryOutIfItCounts(work, present, dispute.decision);
};

const disputeBody = (dispute: Dispute, { outcome, reasons, conflict, change }: ProposedDisputeDecision): BodyOf<"dispute.decided"> => ({
  dispute: dispute.id,
  instruction: dispute.instruction,
  outcome,
  reasons,
  conflict: conflictToBody(conflict),
  ...(outcome === "varied" && change && changeToBody(change)),
});

const disputedAlready = async (deps: ReplicaDep, row: LedgerRow): Promise<DecideDisputeError> => {
  await deps.replica.keepRows([indexRow(row)]);
  const event = rowToEvent(row);
  return event.ok && event.value.kind === "dispute.decided" ? { type: "disputed-already", decision: event.value } : { type: "could-not-check" };
};
