import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { requestStream } from "../../domain/ledger/streams.ts";
import { actorAt } from "../../domain/policy/offices.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { readSubmission } from "../../domain/subjects/request/check-submission.ts";
import { problem, type Problem } from "../../domain/decide/problem.ts";
import { textLimits } from "../../domain/events/limits.ts";
import { foldRequests, type RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { AskRecords, Submission, SubmissionDraft } from "../../domain/subjects/request/submission.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { dayOf, type Instant } from "../../domain/base/time.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { appendStep, endOfStream } from "../ledger/append-step.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ChannelDep, IdsDep } from "../ports.ts";
import { firstAsker, firstCardStarted, postCard, startCard, type CardOutcome } from "./post-card.ts";
import { problemsNow, type RecordingWork, type Work } from "../work.ts";

export type RequestError =
  | AppendError
  | { readonly type: "problems"; readonly problems: readonly Problem[] }
  /** Something else happened to the request first, so that there is nothing to answer. */
  | { readonly type: "not-open"; readonly state: RestrictionRequest["state"] };

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
  readonly submission: SubmissionDraft;
  /** What it is checked against. */
  readonly records: AskRecords;
}

/** Sends a request for a restriction: its row and "posting has started" in one round trip, then the card. */
export const sendRequest = async (
  work: RecordingWork & ChannelDep,
  identity: RequestIdentity,
  { person, submission: draft, records }: RequestToSend,
): Promise<Result<SentRequest, RequestError>> => {
  const checked = submissionOf(work, draft, records);
  if (!checked.ok) return checked;
  const submission = checked.value;
  const stream = requestStream(identity.request);
  const requested = onlineDraft(work, "restriction.requested", {
    body: { ...identity, name: person.name, ...submission },
    key: orderedKey(stream, 1),
    stream,
    sequence: 1,
    personKey: person.key,
  });
  const card = { request: identity.request, personKey: person.key };
  const written = await append(work, [{ draft: requested }, { draft: firstCardStarted(work, card) }]);
  if (!written.ok) return written;
  const begun = written.value.events.at(-1);
  const facts = begun && cardFacts(work, identity, submission, begun.recordedAt);
  return facts ? ok({ ...identity, card: await postCard(work, begun, { ...facts, askedBy: work.account.oid, kind: "request" }) }) : err({ type: "could-not-check" });
};

/** Answers a request that was sent back: the whole submission again, as the next step of the same stream. */
export const answerRequest = async (
  work: RecordingWork & ChannelDep,
  request: RestrictionRequest,
  { submission: draft, records, answer }: Omit<RequestToSend, "person"> & { readonly answer: string },
): Promise<Result<SentRequest, RequestError>> => {
  const checked = submissionOf(work, draft, records);
  const problems = checkText(answer, "answer", textLimits.answer);
  if (!checked.ok) return checked.error.type === "problems" ? err({ type: "problems", problems: [...checked.error.problems, ...problems] }) : checked;
  if (problems.length > 0) return err({ type: "problems", problems });
  const submission = checked.value;
  const identity: RequestIdentity = { request: request.id, reference: request.reference };
  const body = { ...identity, name: request.name, answer, ...submission };
  const now = await readGrounds(work, request.personKey);
  if (!now.ok) return now;
  const current = now.value.requests.get(request.id);
  if (!current) return err({ type: "could-not-check" });
  // Sent, and the answer was lost: it is sent once.
  const before = current.submissions.find((sent) => sent.by.oid === work.account.oid && canonicalJson(sent.body) === canonicalJson(body));
  if (!before && (current.state !== "sent-back" || current.submission.key !== request.submission.key)) return err({ type: "not-open", state: current.state });
  if (!before) {
    const end = endOfStream(now.value, requestStream(request.id), request.personKey);
    const written = await appendStep(work, end, { draft: (place) => onlineDraft(work, "request.answered", { body, ...place }) });
    if (!written.ok) return written;
  }
  const started = await startCard(work, request);
  if (!started.ok) return started;
  const facts = cardFacts(work, identity, submission, started.value.recordedAt);
  return ok({ ...identity, card: await postCard(work, started.value, { ...facts, askedBy: firstAsker(current), kind: "answer" }) });
};

const cardFacts = (work: Work, identity: RequestIdentity, { urgent }: Submission, askedAt: Instant) => ({
  ...identity,
  by: work.account.name,
  // As the service dates it, for the card is for everybody.
  askedOn: dayOf(askedAt, work.settings.timeZone),
  restriction: currentPolicy(work.settings, work.clock.now())?.terms.restriction ?? null,
  urgent: urgent === "yes",
});

/**
 * Takes a request back, as the service has it now, and says whether it was decided before. At a site of format 1 decisions
 * are no steps of the request, so they are asked for in the same round trip: one that is recorded no earlier than the
 * withdrawal does not count.
 */
export const withdrawRequest = async (work: RecordingWork, request: RestrictionRequest, reason: string): Promise<Result<"withdrawn" | "decided-before", RequestError>> => {
  const problems = checkText(reason, "reason", textLimits.reason);
  if (problems.length > 0) return err({ type: "problems", problems });
  const now = await readGrounds(work, request.personKey);
  if (!now.ok) return now;
  const ended = endOf(now.value.requests.get(request.id));
  if (ended) return ok(ended);
  const end = endOfStream(now.value, requestStream(request.id), request.personKey);
  const written = await appendStep(work, end, {
    draft: (place) => onlineDraft(work, "request.withdrawn", { body: { request: request.id, reason }, ...place }),
    queries: [{ list: "Decisions", column: "PersonKey", where: { equals: request.personKey } }],
  });
  if (written.ok) {
    const after = foldRequests(work.settings, [...now.value.events, ...written.value.answers.flat(), ...written.value.events]).get(request.id);
    const outcome = endOf(after);
    return outcome ? ok(outcome) : err({ type: "could-not-check" });
  }
  if (written.error.type !== "already-done") return written;
  const again = await readGrounds(work, request.personKey);
  if (!again.ok) return again;
  const outcome = endOf(again.value.requests.get(request.id));
  return outcome ? ok(outcome) : written;
};

/** How a request has ended; null while it is open, or when it is not known. */
const endOf = (request: RestrictionRequest | undefined): "withdrawn" | "decided-before" | null => {
  switch (request?.state) {
    case "withdrawn":
      return "withdrawn";
    case "approved":
    case "refused":
      return "decided-before";
    default:
      return null;
  }
};

/** The submission as it may be sent by this person now, or why it cannot. */
const submissionOf = (work: Work, draft: SubmissionDraft, records: AskRecords): Result<Submission, SubmissionError> => {
  const onDay = (at: Instant): Result<Submission, readonly Problem[]> => submissionAt(work, draft, { ...records, today: dayOf(at, work.settings.timeZone) }, at);
  const problems = problemsNow(work, (at) => problemsOf(onDay(at)));
  if (!problems.ok) return problems;
  if (problems.value.length > 0) return err({ type: "problems", problems: problems.value });
  const checked = onDay(work.clock.now());
  return checked.ok ? checked : err({ type: "problems", problems: checked.error });
};

type SubmissionError = Extract<RequestError, { readonly type: "problems" | "day-unknown" }>;

const problemsOf = (checked: Result<unknown, readonly Problem[]>): readonly Problem[] => (checked.ok ? [] : checked.error);

const submissionAt = (work: Work, draft: SubmissionDraft, records: AskRecords, at: Instant): Result<Submission, readonly Problem[]> => {
  const policy = currentPolicy(work.settings, work.clock.now());
  if (!policy) return err([problem("missing", "policy", "")]);
  // The list takes rows of handlers alone, and a row of anybody else would have no effect.
  const mayAsk = actorAt(work.settings, work.account.oid, at).as.handler;
  const checked = readSubmission(policy, draft, records);
  return mayAsk ? checked : err([problem("may-not-ask", "requester", policy.authority.asksClause), ...(checked.ok ? [] : checked.error)]);
};

const checkText = (text: string, field: string, limit: number): readonly Problem[] => {
  if (text.trim() === "") return [problem("missing", field, "")];
  return text.length > limit ? [problem("does-not-fit", field, "")] : [];
};
