import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { actorOf, type Judged } from "../../events/judge.ts";
import { disputeDecisionStream } from "../../ledger/streams.ts";
import { lastRows } from "../../ledger/last-rows.ts";
import { policyAt } from "../../policy/policy-at.ts";
import { bodyToConflict } from "../../decide/conflict.ts";
import { changeIn } from "../../decide/check-change.ts";
import { groupBy } from "../../base/group-by.ts";
import { restrictionAt } from "../restriction/restriction-at.ts";
import { isCarriedOutBy } from "../restriction/acts.ts";
import { isChangeAsDecided } from "../restriction/decided-terms.ts";
import { actsOf, restrictionsFold } from "../restriction/restrictions.ts";
import { noticedResults, ofPerson, type ResultGiven } from "../restriction/results.ts";
import type { Settings } from "../../policy/settings.ts";
import { movedByHolidays } from "../../base/spans.ts";
import type { Day } from "../../base/time.ts";
import { checkDisputeDecision, checkMessageRefusal, type ProposedDisputeDecision } from "./check-dispute.ts";
import { tookPartIn } from "./took-part.ts";

type DisputeReceived = EventOf<"dispute.received">;
export type DisputeDecided = EventOf<"dispute.decided">;

/** Why a dispute's decision does not count. */
export type VoidDisputeReason = "not-entitled" | "took-part" | "conflict" | "no-restriction" | "terms" | "already-decided";

interface VoidDispute {
  readonly decision: DisputeDecided;
  readonly reason: VoidDisputeReason;
}

/** A dispute of a restriction and how it stands. */
export interface Dispute {
  readonly id: string;
  readonly instruction: string;
  readonly personKey: string;
  readonly policyVersion: string;
  readonly received: DisputeReceived;
  /** Null when neither the policy nor set-up says in how many days. */
  readonly dueOn: Day | null;
  readonly decision: DisputeDecided | null;
  /** Decisions that do not count, and why. They are shown, never acted on. */
  readonly voided: readonly VoidDispute[];
  /** The last decision row, counted or not, which the next one follows. */
  readonly lastDecision: LedgerEvent | null;
  /** What a head of function still has to write for staff, because the decision counts and nobody has; null when nothing. */
  readonly toCarryOut: "withdraw" | "replace" | null;
  readonly result: ResultGiven | null;
}

/** What says who had a hand in a restriction, and how it stood. */
const aboutRestriction = [
  ...restrictionsFold.kinds,
  "restriction.requested",
  "request.answered",
  "request.approved",
  "request.refused",
  "request.sent-back",
  "review.decided",
] as const;

/** All disputes by id. One that a handler logged counts; whether the person is restricted makes no difference. */
export const disputesFold = defineFold({
  kinds: ["dispute.received", "dispute.decided", "result.noticed", ...aboutRestriction],
  bucket: "person",
  // Decisions that do not count are shown, use up a number, and are a hand in the restriction.
  readsVoid: true,
  fold: (settings, events): ReadonlyMap<string, Dispute> => {
    const byPerson = groupBy(events, ({ personKey }) => personKey);
    const decisions = groupBy(
      events.filter((event) => event.kind === "dispute.decided"),
      ({ personKey, body }) => ofPerson(personKey, body.dispute),
    );
    const results = noticedResults(events, "dispute");
    const lastRow = lastRows<LedgerEvent>(events);
    const disputes = new Map<string, Dispute>();
    for (const event of events) {
      if (event.kind !== "dispute.received" || !event.verdict.counts || disputes.has(event.body.dispute)) continue;
      const own = byPerson.get(event.personKey) ?? [];
      const judged = judgeDecisions(settings, event, decisions.get(ofPerson(event.personKey, event.body.dispute)) ?? [], own);
      disputes.set(event.body.dispute, {
        id: event.body.dispute,
        instruction: event.body.instruction,
        personKey: event.personKey,
        policyVersion: event.policyVersion,
        received: event,
        dueOn: dueOnOf(settings, event),
        ...judged,
        lastDecision: lastRow("Disputes", disputeDecisionStream(event.body.dispute)),
        toCarryOut: judged.decision && toCarryOut(settings, judged.decision, own),
        result: (judged.decision && results.get(ofPerson(event.personKey, judged.decision.key))) ?? null,
      });
    }
    return disputes;
  },
});

export const foldDisputes = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, Dispute> => foldAll(disputesFold, settings, events);

/** As it was recorded, moved by the holidays that were added since. */
const dueOnOf = (settings: Settings, { body, policyVersion, recordedAt }: DisputeReceived): Day | null => {
  const days = policyAt(settings, policyVersion, recordedAt)?.dispute?.days ?? null;
  return body.dueOn === null || days === null ? body.dueOn : movedByHolidays(body.dueOn, body.receivedOn, days, settings.holidays);
};

const judgeDecisions = (
  settings: Settings,
  received: DisputeReceived,
  decided: readonly Judged<DisputeDecided>[],
  own: readonly Judged[],
): Pick<Dispute, "decision" | "voided"> => {
  const voided: VoidDispute[] = [];
  let decision: DisputeDecided | null = null;
  for (const each of decided.toSorted((left, right) => left.sequence - right.sequence)) {
    const reason = decision ? "already-decided" : voidReason(settings, received, each, own);
    if (reason) voided.push({ decision: each, reason });
    else decision = each;
  }
  return { decision, voided };
};

const voidReason = (settings: Settings, received: DisputeReceived, decision: Judged<DisputeDecided>, own: readonly Judged[]): VoidDisputeReason | null => {
  const restriction = restrictionAt(settings, own, received.body.instruction, decision);
  if (!restriction || decision.body.instruction !== received.body.instruction) return "no-restriction";
  const policy = policyAt(settings, decision.policyVersion, decision.recordedAt);
  if (!policy || restriction.policyVersion !== decision.policyVersion) return "terms";
  const facts = { restriction, tookPart: tookPartIn(before(own, decision), restriction) };
  const found = new Set(checkDisputeDecision(policy, settings, facts, proposedOf(decision), actorOf(decision)).map(({ type }) => type));
  if (found.has("not-a-decider")) return "not-entitled";
  if (found.has("took-part")) return "took-part";
  if (found.has("conflict-declared")) return "conflict";
  return found.size > 0 ? "terms" : null;
};

// What somebody does to the restriction after they decided the dispute does not undo the decision.
const before = (events: readonly Judged[], { key, recordedAt }: LedgerEvent): readonly Judged[] =>
  events.filter((event) => event.key !== key && event.recordedAt <= recordedAt && !("decision" in event.body && event.body.decision === key));

const proposedOf = ({ body }: DisputeDecided): ProposedDisputeDecision => ({ ...body, conflict: bodyToConflict(body.conflict), change: changeIn(body) });

/** Upheld: a head ends it. Varied: a head gives the new instruction. Either is done once. */
const toCarryOut = (settings: Settings, { key, body }: DisputeDecided, own: readonly Judged[]): Dispute["toCarryOut"] => {
  if (body.outcome === "refused") return null;
  const { effective } = actsOf(
    settings,
    own.filter(({ verdict }) => verdict.counts),
  );
  const given = new Map(effective.flatMap((act) => (act.kind === "instruction.given" ? [[act.key, act] as const] : [])));
  const disputed = given.get(body.instruction);
  // By what it says, and not only by the decision that it names.
  const isDone = effective.some((act) => {
    if (act.kind === "instruction.withdrawn") return isCarriedOutBy(act, key) || act.body.instruction === body.instruction;
    return (
      act.kind === "instruction.given" &&
      body.outcome === "varied" &&
      isCarriedOutBy(act, key) &&
      isChangeAsDecided(act, { key, body }, disputed && { ...disputed, ...disputed.body })
    );
  });
  if (isDone) return null;
  return body.outcome === "upheld" ? "withdraw" : "replace";
};

/** One message that was not taken as a dispute, in writing (000). It closes no route: the next message is looked at again. */
export interface RefusedMessage {
  readonly key: string;
  readonly message: string;
  readonly instruction: string;
  readonly personKey: string;
  readonly refusal: EventOf<"dispute.message-refused">;
}

/** The messages that were rightly refused, by the stream of the message. */
export const refusedMessagesFold = defineFold({
  kinds: ["dispute.message-refused", "dispute.decided", ...aboutRestriction],
  bucket: "person",
  // Whoever wrote a row that does not count had a hand in the restriction all the same.
  readsVoid: true,
  fold: (settings, events): ReadonlyMap<string, RefusedMessage> => {
    const byPerson = groupBy(events, ({ personKey }) => personKey);
    const refused = new Map<string, RefusedMessage>();
    for (const event of events) {
      if (event.kind !== "dispute.message-refused" || refused.has(event.body.message)) continue;
      if (mayRefuse(settings, event, byPerson.get(event.personKey) ?? [])) {
        refused.set(event.body.message, { key: event.key, message: event.body.message, instruction: event.body.instruction, personKey: event.personKey, refusal: event });
      }
    }
    return refused;
  },
});

export const foldRefusedMessages = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, RefusedMessage> => foldAll(refusedMessagesFold, settings, events);

const mayRefuse = (settings: Settings, refusal: Judged<EventOf<"dispute.message-refused">>, own: readonly Judged[]): boolean => {
  const restriction = restrictionAt(settings, own, refusal.body.instruction, refusal);
  const policy = policyAt(settings, refusal.policyVersion, refusal.recordedAt);
  if (!restriction || !policy || restriction.policyVersion !== refusal.policyVersion) return false;
  const problems = checkMessageRefusal(policy, settings, tookPartIn(before(own, refusal), restriction), refusal.body, actorOf(refusal));
  return problems.length === 0;
};
