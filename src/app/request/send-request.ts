import { orderedKey } from "../../domain/ledger/keys.ts";
import { decisionStream, requestStream } from "../../domain/ledger/streams.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { checkSubmission } from "../../domain/subjects/request/check-submission.ts";
import { problem, type Problem } from "../../domain/decide/problem.ts";
import { textLimits } from "../../domain/events/limits.ts";
import { foldRequests, type RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { AskRecords, Submission } from "../../domain/subjects/request/submission.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { dayOf } from "../../domain/base/time.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ChannelDep, IdsDep } from "../ports.ts";
import { cardWords } from "./card-words.ts";
import { cardStarted, postCard, type CardOutcome } from "./post-card.ts";
import { actorNow, type RecordingWork, type Work } from "../work.ts";

export type RequestError = AppendError | { readonly type: "problems"; readonly problems: readonly Problem[] };

export interface SentRequest {
  readonly request: string;
  readonly reference: string;
  readonly card: CardOutcome;
}

/** What identifies a request, made once when its form is opened, so that sending twice is sending once. */
export interface RequestIdentity {
  readonly request: string;
  readonly reference: string;
}

export const newRequestIdentity = (deps: IdsDep): RequestIdentity => {
  const request = deps.newId();
  return { request, reference: `R-${request.replaceAll("-", "").slice(0, 6).toUpperCase()}` };
};

/** A request as it is about to be sent. */
export interface RequestToSend {
  readonly person: { readonly key: string; readonly name: string };
  readonly submission: Submission;
  /** What it is checked against. */
  readonly records: AskRecords;
}

/** Sends a request for a restriction: its row and "posting has started" in one round trip, then the card. */
export const sendRequest = async (
  work: RecordingWork & ChannelDep,
  identity: RequestIdentity,
  { person, submission, records }: RequestToSend,
): Promise<Result<SentRequest, RequestError>> => {
  const problems = problemsOf(work, submission, records);
  if (problems.length > 0) return err({ type: "problems", problems });
  const stream = requestStream(identity.request);
  const requested = onlineDraft(work, "restriction.requested", {
    body: { ...identity, name: person.name, ...submission },
    key: orderedKey(stream, 1),
    stream,
    sequence: 1,
    personKey: person.key,
  });
  const written = await append(work, [{ draft: requested }, { draft: cardStarted(work, { request: identity.request, personKey: person.key }, 1) }]);
  if (!written.ok) return written;
  const facts = cardFacts(work, identity, submission);
  return ok({ ...identity, card: await postCard(work, { ...facts, personKey: person.key, kind: "request", attempt: 1 }) });
};

/** Answers a request that was sent back: the whole submission again, as the next step of the same stream. */
export const answerRequest = async (
  work: RecordingWork & ChannelDep,
  request: RestrictionRequest,
  { submission, records, answer }: Omit<RequestToSend, "person"> & { readonly answer: string },
): Promise<Result<SentRequest, RequestError>> => {
  const problems = [...problemsOf(work, submission, records), ...checkText(answer, "answer", textLimits.answer)];
  if (problems.length > 0) return err({ type: "problems", problems });
  const identity: RequestIdentity = { request: request.id, reference: request.reference };
  const stream = requestStream(request.id);
  const answered = onlineDraft(work, "request.answered", {
    body: { ...identity, name: request.name, answer, ...submission },
    key: orderedKey(stream, request.nextSequence),
    stream,
    sequence: request.nextSequence,
    personKey: request.personKey,
  });
  const attempt = request.card.attempts + 1;
  const written = await append(work, [
    { draft: answered, previous: request.lastStep },
    { draft: cardStarted(work, { request: request.id, personKey: request.personKey }, attempt) },
  ]);
  if (!written.ok) return written;
  const facts = cardFacts(work, identity, submission);
  return ok({ ...identity, card: await postCard(work, { ...facts, personKey: request.personKey, kind: "answer", attempt }) });
};

const cardFacts = (work: Work, identity: RequestIdentity, { urgent }: Submission) => ({
  ...identity,
  by: work.account.name,
  askedOn: dayOf(work.clock.now(), work.settings.timeZone),
  restriction: currentPolicy(work.settings, work.clock.now())?.terms.restriction ?? cardWords.restriction,
  urgent: urgent === "yes",
});

/**
 * Takes a request back, and asks in the same round trip whether it was decided before.
 * A decision that is recorded no earlier than the withdrawal does not count.
 */
export const withdrawRequest = async (work: RecordingWork, request: RestrictionRequest, reason: string): Promise<Result<"withdrawn" | "decided-before", RequestError>> => {
  const problems = checkText(reason, "reason", textLimits.reason);
  if (problems.length > 0) return err({ type: "problems", problems });
  const stream = requestStream(request.id);
  const draft = onlineDraft(work, "request.withdrawn", {
    body: { request: request.id, reason },
    key: orderedKey(stream, request.nextSequence),
    stream,
    sequence: request.nextSequence,
    personKey: request.personKey,
  });
  const written = await append(work, [{ draft, previous: request.lastStep }], [{ list: "Decisions", column: "Stream", where: { equals: decisionStream(request.id) } }]);
  if (!written.ok) return written;
  const decisions = written.value.answers[0] ?? [];
  const after = foldRequests(work.settings, [...request.submissions, ...request.intentions, ...written.value.events, ...decisions]).get(request.id);
  return ok(after?.state === "withdrawn" ? "withdrawn" : "decided-before");
};

const problemsOf = (work: Work, submission: Submission, records: AskRecords): readonly Problem[] => {
  const now = work.clock.now();
  const policy = currentPolicy(work.settings, now);
  if (!policy) return [problem("missing", "policy", "")];
  // The list takes rows of handlers alone, and a row of anybody else would have no effect.
  const mayAsk = actorNow(work).as.handler;
  return [...(mayAsk ? [] : [problem("may-not-ask", "requester", policy.authority.asksClause)]), ...checkSubmission(policy, submission, records)];
};

const checkText = (text: string, field: string, limit: number): readonly Problem[] => {
  if (text.trim() === "") return [problem("missing", field, "")];
  return text.length > limit ? [problem("does-not-fit", field, "")] : [];
};
