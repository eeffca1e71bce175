import { visibleName } from "../../base/visible-text.ts";
import { groupBy } from "../../base/group-by.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Judged } from "../../events/judge.ts";
import { isOrderedKey } from "../../ledger/define-kind.ts";
import { formatOf } from "../../ledger/formats.ts";
import { cardStream, decisionStream, idOfStream, requestStream } from "../../ledger/streams.ts";
import { lastRows } from "../../ledger/last-rows.ts";
import { stepsInTurn } from "../../ledger/steps.ts";
import { by } from "../../base/compare.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { Actor } from "../../policy/offices.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import { actKinds, isCarriedOutBy, type Act } from "../restriction/acts.ts";
import { isApprovalAsDecided } from "../restriction/decided-terms.ts";
import { actsOf } from "../restriction/restrictions.ts";
import { courseOf, signatoriesOf, type DecisionEvent, type CommitEvent, type IntentionEvent, type SubmissionEvent, type VoidDecision, type WithdrawalEvent } from "./course.ts";

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
  /** Decisions that nobody has made count; see `openDrafts`. */
  readonly drafts: readonly DecisionEvent[];
  readonly strayCommits: readonly CommitEvent[];
  readonly withdrawal: WithdrawalEvent | null;
  /** The notices by which the person was told before the decision. */
  readonly intentions: readonly IntentionEvent[];
  /** The last row of the request's stream and of its decisions', which the next rows follow. They count or not. */
  readonly lastStep: LedgerEvent;
  readonly lastDecision: LedgerEvent | null;
  readonly card: CardState;
  readonly nextSequence: number;
  /** An approval whose instruction no one has written: any head's page completes it. */
  readonly instructionMissing: boolean;
}

/** `nextStep` is the number of the next row about the card. `may-have-been-posted`: the service's answer was lost. Only a person who has looked in the channel can tell. */
export type CardState =
  | { readonly type: "none" | "failed" | "may-have-been-posted"; readonly attempts: number; readonly nextStep: number }
  | { readonly type: "posted"; readonly attempts: number; readonly nextStep: number; readonly message: string; readonly webUrl: string };

/** All requests by id. */
export const requestsFold = defineFold({
  kinds: [
    "restriction.requested",
    "request.answered",
    "request.withdrawn",
    "card.posting",
    "request.approved",
    "request.refused",
    "request.sent-back",
    "intention.noticed",
    "request.decided",
    ...actKinds,
  ],
  // Not the person's: a row that names somebody else uses up a number of this request all the same.
  bucket: (event) => requestOf(event),
  // Decisions that do not count are shown, and whatever stands in a stream uses up its number.
  readsVoid: true,
  fold: (settings, events): ReadonlyMap<string, RestrictionRequest> => {
    const byRequest = groupBy(events, (event) => requestOf(event) ?? "");
    const requests = [...byRequest].flatMap(([id, own]) => (id === "" ? [] : (foldRequest(settings, id, own) ?? [])));
    return new Map(requests.map((request) => [request.id, request]));
  },
});

/** Which request a row stands with: that of its stream, whatever it says, or the one that it names where its stream is its own. */
const requestOf = (event: LedgerEvent): string | null => {
  const named = "request" in event.body ? event.body.request : null;
  const isOwnStream = formatOf(event) === 1 ? event.list === "Notices" || event.list === "Instructions" : event.list === "Decisions";
  return isOwnStream ? named : idOfStream(event.stream);
};

export const foldRequests = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, RestrictionRequest> => foldAll(requestsFold, settings, events);

const foldRequest = (settings: Settings, id: string, events: readonly Judged[]): RestrictionRequest | null => {
  const requested = events.find((event) => event.kind === "restriction.requested" && isStepOf(id, event) && event.verdict.counts);
  // A row about another person says nothing about this request, nor does one that takes a step elsewhere.
  const own = events.filter((event) => event.personKey === requested?.personKey && isOf(id, event));
  const course = courseOf(settings, own);
  if (!course) return null;
  const lastRow = lastRows(events);
  const { effective } = actsOf(
    settings,
    own.filter(({ verdict }) => verdict.counts),
  );
  const { submissions, decisions, withdrawal } = course;
  const [first] = submissions;
  const submission = submissions.at(-1) ?? first;
  const last = decisions.at(-1);
  const state = stateOf(submission, last, withdrawal);
  const lastStep = lastRow("Requests", requestStream(id)) ?? submission;
  return {
    id,
    reference: first.body.reference,
    name: visibleName(first.body.name),
    personKey: first.personKey,
    policyVersion: submission.policyVersion,
    policy: policyAt(settings, submission.policyVersion, submission.recordedAt) ?? null,
    state,
    ...course,
    submission,
    requesters: signatoriesOf(submissions),
    lastStep,
    lastDecision: lastRow("Decisions", decisionStream(id)),
    card: cardOf(own, (lastRow("Requests", cardStream(id))?.sequence ?? 0) + 1),
    nextSequence: lastStep.sequence + 1,
    instructionMissing: last?.kind === "request.approved" && isMissing(effective, last, { request: id, addressKeys: submission.body.evidence.addressKeys }),
  };
};

/**
 * Whether nothing says to staff what was approved. What somebody put in its place, in other terms, has to end first: there is
 * one instruction for a restriction at a time.
 */
const isMissing = (acts: readonly Act[], approval: EventOf<"request.approved">, asked: Parameters<typeof isApprovalAsDecided>[2]): boolean => {
  const given = acts.filter((act) => act.kind === "instruction.given").filter((act) => isCarriedOutBy(act, approval.key));
  return !given.some((act) => isApprovalAsDecided(act, approval, asked) || !acts.some((end) => isEndedBy(act, end)));
};

const isEndedBy = (given: Act, end: Act): boolean =>
  end.kind === "instruction.withdrawn" && (end.body.instruction === given.key || (formatOf(end) > 1 && end.stream === given.stream && end.sequence > given.sequence));

const isStepOf = (id: string, event: LedgerEvent): boolean => event.stream === requestStream(id) && isOrderedKey(event);

/** Whether a row belongs to this request, and not only to its stream or its words. */
const isOf = (id: string, event: LedgerEvent): boolean => {
  if ("request" in event.body && event.body.request !== id) return false;
  return event.list !== "Requests" || event.kind === "card.posting" || isStepOf(id, event);
};

const stateOf = (submission: SubmissionEvent, last: DecisionEvent | undefined, withdrawal: WithdrawalEvent | null): RestrictionRequest["state"] => {
  if (last?.kind === "request.approved") return "approved";
  if (last?.kind === "request.refused") return "refused";
  if (withdrawal) return "withdrawn";
  return last?.body.submission === submission.key ? "sent-back" : "waiting";
};

/** How the latest posting went. An answer is posted as a new card, so an earlier one says nothing about it. */
const cardOf = (events: readonly Judged[], nextStep: number): CardState => {
  const steps = stepsInTurn(events.filter((event) => event.kind === "card.posting").filter(({ verdict }) => verdict.counts));
  const attempts = steps.filter(({ body }) => body.outcome === "started").length;
  const last = steps.at(-1);
  switch (last?.body.outcome) {
    case "posted":
      return { type: "posted", attempts, nextStep, message: last.body.message, webUrl: last.body.webUrl };
    case "failed":
      return { type: "failed", attempts, nextStep };
    case "started":
      return { type: "may-have-been-posted", attempts, nextStep };
    case undefined:
      return { type: "none", attempts, nextStep };
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

/** Whether somebody who is about to act may open the decision as the one who decides. */
export const mayDecide = (request: RestrictionRequest, { oid, as }: Actor): boolean =>
  request.state === "waiting" && as.head && !request.requesters.some((requester) => requester.oid === oid);

/** Decisions that their authors can still make count: on what is asked now, while nobody has decided. */
export const openDrafts = ({ state, submission, drafts }: Pick<RestrictionRequest, "state" | "submission" | "drafts">): readonly DecisionEvent[] =>
  state === "waiting" ? drafts.filter(({ body }) => body.submission === submission.key) : [];
