import { by } from "../../base/compare.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { instructionKey } from "../../ledger/keys.ts";
import { inOrder } from "../../ledger/order.ts";
import { isHandler } from "../person/people.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Policy } from "../../policy/types.ts";
import { heldOffice, type Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";
import { courseOf, signatoriesOf, type DecisionEvent, type IntentionEvent, type SubmissionEvent, type VoidDecision, type WithdrawalEvent } from "./course.ts";

/** A request for a restriction and how it stands. */
export interface RestrictionRequest {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly personKey: string;
  readonly policyVersion: string;
  /** The policy that it was asked under, as it stood then; null when nobody here has it. */
  readonly policy: Policy | null;
  readonly state: "waiting" | "sent-back" | "approved" | "refused" | "withdrawn";
  /** What is decided on: the request, or the latest answer after it was sent back. */
  readonly submission: SubmissionEvent;
  readonly submissions: readonly [SubmissionEvent, ...SubmissionEvent[]];
  readonly requesters: readonly Signatory[];
  /** Decisions that count, in order; the last one made the state. */
  readonly decisions: readonly DecisionEvent[];
  /** Decisions that do not count, and why. They are shown, never acted on. */
  readonly voided: readonly VoidDecision[];
  readonly withdrawal: WithdrawalEvent | null;
  /** The notices by which the person was told before the decision. */
  readonly intentions: readonly IntentionEvent[];
  /** The last row of the request's stream and of its decisions', which the next rows follow. They count or not. */
  readonly lastStep: SubmissionEvent | WithdrawalEvent;
  readonly lastDecision: DecisionEvent | null;
  readonly card: CardState;
  readonly nextSequence: number;
  /** An approval whose instruction no one has written: any head's page completes it. */
  readonly instructionMissing: boolean;
}

/** `may-have-been-posted`: the service's answer was lost. Only a person who has looked in the channel can tell. */
export type CardState =
  | { readonly type: "none" | "failed" | "may-have-been-posted"; readonly attempts: number }
  | { readonly type: "posted"; readonly attempts: number; readonly message: string; readonly webUrl: string };

/** All requests by id. */
export const foldRequests = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, RestrictionRequest> => {
  const ordered = inOrder(events, ["Notices", "Instructions", "Requests", "Decisions"]);
  const byRequest = new Map<string, LedgerEvent[]>();
  const instructions = new Set<string>();
  for (const event of ordered) {
    if (event.kind === "instruction.given" && heldOffice(settings, "head", event.by.oid, event.recordedAt)) instructions.add(event.key);
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

/** The request whose course an event is part of; null when it is about something else. */
const requestOf = (event: LedgerEvent): string | null => {
  switch (event.kind) {
    case "restriction.requested":
    case "request.answered":
    case "request.withdrawn":
    case "card.posting":
    case "request.approved":
    case "request.refused":
    case "request.sent-back":
    case "intention.noticed":
      return event.body.request;
    default:
      return null;
  }
};

const foldRequest = (settings: Settings, id: string, events: readonly LedgerEvent[], instructions: ReadonlySet<string>): RestrictionRequest | null => {
  const course = courseOf(settings, events);
  if (!course) return null;
  const { submissions, decisions, withdrawal } = course;
  const [first] = submissions;
  const submission = submissions.at(-1) ?? first;
  const last = decisions.at(-1);
  const state = stateOf(submission, last, withdrawal);
  return {
    id,
    reference: first.body.reference,
    name: first.body.name,
    personKey: first.personKey,
    policyVersion: submission.policyVersion,
    policy: policyAt(settings, submission.policyVersion, submission.recordedAt) ?? null,
    state,
    ...course,
    submission,
    requesters: signatoriesOf(submissions),
    card: cardOf(settings, events),
    nextSequence: course.lastStep.sequence + 1,
    instructionMissing: state === "approved" && last !== undefined && !instructions.has(instructionKey(last.key)),
  };
};

const stateOf = (submission: SubmissionEvent, last: DecisionEvent | undefined, withdrawal: WithdrawalEvent | null): RestrictionRequest["state"] => {
  if (last?.kind === "request.approved") return "approved";
  if (last?.kind === "request.refused") return "refused";
  if (withdrawal) return "withdrawn";
  return last?.body.submission === submission.key ? "sent-back" : "waiting";
};

/** How the latest posting went. An answer is posted as a new card, so an earlier one says nothing about it. */
const cardOf = (settings: Settings, events: readonly LedgerEvent[]): CardState => {
  const steps = events
    .filter((event): event is EventOf<"card.posting"> => event.kind === "card.posting" && isHandler(settings, event))
    .toSorted((left, right) => left.sequence - right.sequence);
  const attempts = steps.filter(({ body }) => body.outcome === "started").length;
  const last = steps.at(-1);
  switch (last?.body.outcome) {
    case "posted":
      return { type: "posted", attempts, message: last.body.message, webUrl: last.body.webUrl };
    case "failed":
      return { type: "failed", attempts };
    case "started":
      return { type: "may-have-been-posted", attempts };
    case undefined:
      return { type: "none", attempts };
  }
};

/** Requests that wait for a head of function, oldest first. */
export const waitingRequests = (requests: Iterable<RestrictionRequest>): readonly RestrictionRequest[] =>
  [...requests]
    .filter(({ state }) => state === "waiting")
    .toSorted(
      by(
        ({ submission }) => submission.recordedAt,
        ({ id }) => id,
      ),
    );

/** Whether someone may open the decision as the one who decides. */
export const mayDecide = (settings: Settings, request: RestrictionRequest, oid: string, now: Instant): boolean =>
  request.state === "waiting" && heldOffice(settings, "head", oid, now) && !request.requesters.some((requester) => requester.oid === oid);
