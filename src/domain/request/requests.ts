import type { EventOf, LedgerEvent, Signatory } from "../ledger/event.ts";
import { instructionKey } from "../ledger/keys.ts";
import { inOrder } from "../ledger/order.ts";
import { isHandler } from "../person/people.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { heldOffice, type Settings } from "../settings.ts";
import type { Instant } from "../time.ts";
import { checkDecision, type ProposedDecision } from "./check-decision.ts";

export type SubmissionEvent = EventOf<"restriction.requested" | "request.answered">;
export type DecisionEvent = EventOf<"request.approved" | "request.refused" | "request.sent-back">;

/** A request for a restriction and how it stands. */
export interface RestrictionRequest {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly personKey: string;
  readonly policyVersion: string;
  readonly state: "waiting" | "sent-back" | "approved" | "refused" | "withdrawn";
  /** What is decided on: the request, or the latest answer after it was sent back. */
  readonly submission: SubmissionEvent;
  readonly submissions: readonly SubmissionEvent[];
  readonly requesters: readonly Signatory[];
  /** Decisions that count, in order; the last one made the state. */
  readonly decisions: readonly DecisionEvent[];
  /** Decisions that do not count, and why. They are shown, never acted on. */
  readonly voided: readonly { readonly decision: DecisionEvent; readonly reason: VoidReason }[];
  readonly withdrawal: EventOf<"request.withdrawn"> | null;
  readonly card: CardState;
  readonly nextSequence: number;
  /** An approval whose instruction no one has written: any head's page completes it. */
  readonly instructionMissing: boolean;
}

export type VoidReason = "withdrawn-first" | "not-entitled" | "criteria" | "other-submission" | "already-decided";

/** `may-have-been-posted`: the service's answer was lost. Only a person who has looked in the channel can tell. */
export type CardState =
  | { readonly type: "none" | "failed" | "may-have-been-posted"; readonly attempts: number }
  | { readonly type: "posted"; readonly attempts: number; readonly message: string; readonly webUrl: string };

/** All requests by id. */
export const foldRequests = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, RestrictionRequest> => {
  const ordered = inOrder(events);
  const byRequest = new Map<string, LedgerEvent[]>();
  const instructions = new Set<string>();
  for (const event of ordered) {
    if (event.kind === "instruction.given") instructions.add(event.key);
    if (event.list !== "Requests" && event.list !== "Decisions") continue;
    const id = requestOf(event);
    if (id === null) continue;
    const known = byRequest.get(id);
    if (known) known.push(event);
    else byRequest.set(id, [event]);
  }
  const requests = new Map<string, RestrictionRequest>();
  for (const [id, own] of byRequest) {
    const request = foldRequest(settings, id, own, instructions);
    if (request) requests.set(id, request);
  }
  return requests;
};

const requestOf = (event: LedgerEvent): string | null => ("request" in event.body && event.list !== "Instructions" ? event.body.request : null);

const foldRequest = (
  settings: Settings,
  id: string,
  events: readonly LedgerEvent[],
  instructions: ReadonlySet<string>,
): RestrictionRequest | null => {
  const submissions = events
    .filter((event): event is SubmissionEvent => event.kind === "restriction.requested" || event.kind === "request.answered")
    .filter((event) => isHandler(settings, event))
    .toSorted((left, right) => left.sequence - right.sequence);
  const first = submissions[0];
  if (!first) return null;
  const requesters = [...new Map(submissions.map(({ by }) => [by.oid, by])).values()];
  const withdrawal =
    events.find(
      (event): event is EventOf<"request.withdrawn"> => event.kind === "request.withdrawn" && requesters.some(({ oid }) => oid === event.by.oid),
    ) ?? null;
  const { decisions, voided } = judge(settings, submissions, requesters, withdrawal, events);
  const last = decisions.at(-1);
  const submission = submissions.at(-1) ?? first;
  const isFinal = last?.kind === "request.approved" || last?.kind === "request.refused";
  const state = withdrawal && !isFinal ? "withdrawn" : stateAfter(last, submission);
  return {
    id,
    reference: first.body.reference,
    name: first.body.name,
    personKey: first.personKey,
    policyVersion: submission.policyVersion,
    state,
    submission,
    submissions,
    requesters,
    decisions,
    voided,
    withdrawal,
    card: cardOf(events),
    nextSequence: Math.max(...submissions.map(({ sequence }) => sequence), withdrawal?.sequence ?? 0) + 1,
    instructionMissing: state === "approved" && last !== undefined && !instructions.has(instructionKey(last.key)),
  };
};

const stateAfter = (last: DecisionEvent | undefined, submission: SubmissionEvent): RestrictionRequest["state"] => {
  if (!last || last.body.submission !== submission.key) return "waiting";
  switch (last.kind) {
    case "request.approved":
      return "approved";
    case "request.refused":
      return "refused";
    case "request.sent-back":
      return "sent-back";
  }
};

/** Sorts the decisions into those that count and those that do not. */
const judge = (
  settings: Settings,
  submissions: readonly SubmissionEvent[],
  requesters: readonly Signatory[],
  withdrawal: EventOf<"request.withdrawn"> | null,
  events: readonly LedgerEvent[],
): Pick<RestrictionRequest, "decisions" | "voided"> => {
  const decisions: DecisionEvent[] = [];
  const voided: { decision: DecisionEvent; reason: VoidReason }[] = [];
  for (const event of events) {
    if (event.kind !== "request.approved" && event.kind !== "request.refused" && event.kind !== "request.sent-back") continue;
    const reason = voidReason(settings, submissions, requesters, withdrawal, decisions, event);
    if (reason) voided.push({ decision: event, reason });
    else decisions.push(event);
  }
  return { decisions, voided };
};

const voidReason = (
  settings: Settings,
  submissions: readonly SubmissionEvent[],
  requesters: readonly Signatory[],
  withdrawal: EventOf<"request.withdrawn"> | null,
  before: readonly DecisionEvent[],
  decision: DecisionEvent,
): VoidReason | null => {
  if (!submissions.some(({ key }) => key === decision.body.submission)) return "other-submission";
  const rest = before.filter(({ kind }) => kind !== "request.sent-back");
  if (rest.length > 0 || before.some(({ body }) => body.submission === decision.body.submission)) return "already-decided";
  // Times are to the second, so a withdrawal in the same second wins: nobody is restricted on a request that was taken back.
  if (withdrawal && withdrawal.recordedAt <= decision.recordedAt) return "withdrawn-first";
  const policy = findPolicy(decision.policyVersion);
  if (!policy) return "criteria";
  const problems = checkDecision(policy, settings, requesters.map(({ oid }) => oid), proposedOf(decision), {
    oid: decision.by.oid,
    at: decision.recordedAt,
  });
  if (problems.some(({ type }) => type === "not-a-head" || type === "requester-decides")) return "not-entitled";
  return problems.length > 0 ? "criteria" : null;
};

const proposedOf = (decision: DecisionEvent): ProposedDecision => ({
  kind: decision.kind,
  criteria: decision.body.criteria,
  reasons: decision.body.reasons,
  wanted: decision.kind === "request.sent-back" ? decision.body.wanted : "",
  terms: decision.kind === "request.approved" ? decision.body : null,
});

const cardOf = (events: readonly LedgerEvent[]): CardState => {
  const steps = events.filter((event): event is EventOf<"card.posting"> => event.kind === "card.posting");
  const posted = steps.find(({ body }) => body.outcome === "posted");
  const attempts = steps.filter(({ body }) => body.outcome === "started").length;
  if (posted) return { type: "posted", attempts, message: posted.body.message, webUrl: posted.body.webUrl };
  const last = steps.toSorted((left, right) => left.sequence - right.sequence).at(-1);
  if (!last) return { type: "none", attempts };
  return { type: last.body.outcome === "failed" ? "failed" : "may-have-been-posted", attempts };
};

/** Requests that wait for a head of function, oldest first. */
export const waitingRequests = (requests: Iterable<RestrictionRequest>): readonly RestrictionRequest[] =>
  [...requests]
    .filter(({ state }) => state === "waiting")
    .toSorted((left, right) => (left.submission.recordedAt < right.submission.recordedAt ? -1 : 1));

/** Whether someone may open the decision as the one who decides. */
export const mayDecide = (settings: Settings, request: RestrictionRequest, oid: string, now: Instant): boolean =>
  request.state === "waiting" && heldOffice(settings, "head", oid, now) && !request.requesters.some((requester) => requester.oid === oid);
