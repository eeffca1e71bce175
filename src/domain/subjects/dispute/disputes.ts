import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { instructionKey } from "../../ledger/keys.ts";
import { inOrder } from "../../ledger/order.ts";
import { isHandler } from "../person/people.ts";
import { policyAt } from "../../policy/policy-at.ts";
import { bodyToConflict } from "../../decide/conflict.ts";
import { changeIn } from "../../decide/check-change.ts";
import { groupBy } from "../../base/group-by.ts";
import { restrictionAt } from "../restriction/restriction-at.ts";
import { noticedResults, ofPerson, type ResultGiven } from "../restriction/results.ts";
import { heldOffice, type Settings } from "../../policy/settings.ts";
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
  readonly lastDecision: DisputeDecided | null;
  /** What a head of function still has to write for staff, because the decision counts and nobody has; null when nothing. */
  readonly toCarryOut: "withdraw" | "replace" | null;
  readonly result: ResultGiven | null;
}

const ownLists = ["Requests", "Decisions", "Instructions", "Notices", "Disputes"] as const;

/** All disputes by id. One that a handler logged counts; whether the person is restricted makes no difference. */
export const foldDisputes = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, Dispute> => {
  const ordered = inOrder(events, ownLists);
  const byPerson = groupBy(ordered, ({ personKey }) => personKey);
  const decisions = groupBy(
    ordered.filter((event) => event.kind === "dispute.decided"),
    ({ personKey, body }) => ofPerson(personKey, body.dispute),
  );
  const results = noticedResults(settings, ordered, "dispute");
  const disputes = new Map<string, Dispute>();
  for (const event of ordered) {
    if (event.kind !== "dispute.received" || !isHandler(settings, event) || disputes.has(event.body.dispute)) continue;
    const own = byPerson.get(event.personKey) ?? [];
    const judged = judge(settings, event, decisions.get(ofPerson(event.personKey, event.body.dispute)) ?? [], own);
    disputes.set(event.body.dispute, {
      id: event.body.dispute,
      instruction: event.body.instruction,
      personKey: event.personKey,
      policyVersion: event.policyVersion,
      received: event,
      dueOn: event.body.dueOn,
      ...judged,
      toCarryOut: judged.decision && toCarryOut(settings, judged.decision, own),
      result: (judged.decision && results.get(ofPerson(event.personKey, judged.decision.key))) ?? null,
    });
  }
  return disputes;
};

const judge = (
  settings: Settings,
  received: DisputeReceived,
  decided: readonly DisputeDecided[],
  own: readonly LedgerEvent[],
): Pick<Dispute, "decision" | "voided" | "lastDecision"> => {
  const inTurn = decided.toSorted((left, right) => left.sequence - right.sequence);
  const voided: VoidDispute[] = [];
  let decision: DisputeDecided | null = null;
  for (const each of inTurn) {
    const reason = decision ? "already-decided" : voidReason(settings, received, each, own);
    if (reason) voided.push({ decision: each, reason });
    else decision = each;
  }
  return { decision, voided, lastDecision: inTurn.at(-1) ?? null };
};

const voidReason = (settings: Settings, received: DisputeReceived, decision: DisputeDecided, own: readonly LedgerEvent[]): VoidDisputeReason | null => {
  const restriction = restrictionAt(settings, own, received.body.instruction, decision);
  if (!restriction || decision.body.instruction !== received.body.instruction) return "no-restriction";
  const policy = policyAt(settings, decision.policyVersion, decision.recordedAt);
  if (!policy || restriction.policyVersion !== decision.policyVersion) return "terms";
  const facts = { restriction, tookPart: tookPartIn(before(own, decision), restriction) };
  const found = new Set(checkDisputeDecision(policy, settings, facts, proposedOf(decision), { oid: decision.by.oid, at: decision.recordedAt }).map(({ type }) => type));
  if (found.has("not-a-decider")) return "not-entitled";
  if (found.has("took-part")) return "took-part";
  if (found.has("conflict-declared")) return "conflict";
  return found.size > 0 ? "terms" : null;
};

// What somebody does to the restriction after they decided the dispute does not undo the decision.
const before = (events: readonly LedgerEvent[], { key, recordedAt }: LedgerEvent): readonly LedgerEvent[] =>
  events.filter((event) => event.key !== key && event.recordedAt <= recordedAt && !("decision" in event.body && event.body.decision === key));

const proposedOf = ({ body }: DisputeDecided): ProposedDisputeDecision => ({ ...body, conflict: bodyToConflict(body.conflict), change: changeIn(body) });

/** Upheld: a head ends it. Varied: a head gives the new instruction. Either is written under one key, so that it is done once. */
const toCarryOut = (settings: Settings, { key, body }: DisputeDecided, own: readonly LedgerEvent[]): Dispute["toCarryOut"] => {
  if (body.outcome === "refused") return null;
  const byHeads = own.filter((event) => event.list === "Instructions" && heldOffice(settings, "head", event.by.oid, event.recordedAt));
  const isDone = byHeads.some((event) => event.key === instructionKey(key) || (event.kind === "instruction.withdrawn" && event.body.instruction === body.instruction));
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
export const foldRefusedMessages = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, RefusedMessage> => {
  const ordered = inOrder(events, ownLists);
  const byPerson = groupBy(ordered, ({ personKey }) => personKey);
  const refused = new Map<string, RefusedMessage>();
  for (const event of ordered) {
    if (event.kind !== "dispute.message-refused" || refused.has(event.body.message)) continue;
    if (mayRefuse(settings, event, byPerson.get(event.personKey) ?? [])) {
      refused.set(event.body.message, { key: event.key, message: event.body.message, instruction: event.body.instruction, personKey: event.personKey, refusal: event });
    }
  }
  return refused;
};

const mayRefuse = (settings: Settings, refusal: EventOf<"dispute.message-refused">, own: readonly LedgerEvent[]): boolean => {
  const restriction = restrictionAt(settings, own, refusal.body.instruction, refusal);
  const policy = policyAt(settings, refusal.policyVersion, refusal.recordedAt);
  if (!restriction || !policy || restriction.policyVersion !== refusal.policyVersion) return false;
  const problems = checkMessageRefusal(policy, settings, tookPartIn(before(own, refusal), restriction), refusal.body, { oid: refusal.by.oid, at: refusal.recordedAt });
  return problems.length === 0;
};
