import type { HashDep } from "../../domain/base/hash.ts";
import { channelOfCard } from "../../domain/policy/channels.ts";
import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { decisionStream, requestStream } from "../../domain/ledger/streams.ts";
import { digestOf } from "../../domain/ledger/seal.ts";
import type { DecisionProblem } from "../../domain/subjects/request/check-decision.ts";
import type { DecisionEvent, VoidReason } from "../../domain/subjects/request/course.ts";
import { foldRequests, openDrafts, type RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readGrounds, type Grounds } from "../grounds/read-grounds.ts";
import type { Append, AppendError } from "../ledger/append.ts";
import { appendStep, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, writtenIn } from "../ledger/online-draft.ts";
import type { ChannelDep } from "../ports.ts";
import { firstAsker } from "./post-card.ts";
import type { SaysDep } from "../says.ts";
import { decisionBody, type DecisionBody, type DecisionForm, type DecisionSubject } from "./decision-form.ts";
import { writeInstruction, type InstructionState } from "./write-instruction.ts";
import { under, type Work, type RecordingWork } from "../work.ts";

export type DecideError =
  | AppendError
  | { readonly type: "decision-problems"; readonly problems: readonly DecisionProblem[] }
  /** A decision was there first: another head's, or an earlier one of one's own whose answer was lost. */
  | { readonly type: "decided-already"; readonly decision: DecisionEvent }
  /** The request was taken back first. */
  | { readonly type: "withdrawn" }
  /** Something else happened to the request first, such as a new answer. It can be decided as it stands by now. */
  | { readonly type: "overtaken" }
  /** It is recorded, but it does not count. */
  | { readonly type: "no-effect"; readonly reason: VoidReason };

export interface Decided {
  readonly decision: DecisionEvent;
  readonly instruction: InstructionState;
  /** Whether the reply in the thread went out. It is not needed for the decision. */
  readonly replied: boolean;
}

/**
 * Records a decision on the request as the service has it now. First the decision in a list of its own, without effect; then
 * the request's next step, which makes it count and contends with a withdrawal and other heads; then the instruction of an
 * approval. At a site of format 1 the decision itself counts, and is looked at again beside what crossed it before anybody
 * is told.
 */
export const decideRequest = async (work: RecordingWork & ChannelDep, { request, records }: DecisionSubject, form: DecisionForm): Promise<Result<Decided, DecideError>> => {
  const checked = decisionBody(work, { request, records, digest: await digestOf(work, request.submission) }, form);
  if (!checked.ok) return checked;
  const body = checked.value;
  const grounds = await readGrounds(work, request.personKey);
  if (!grounds.ok) return grounds;
  const current = grounds.value.requests.get(request.id);
  if (!current) return err({ type: "could-not-check" });
  const isOwn = (decision: DecisionEvent): boolean => decision.kind === form.kind && decision.by.oid === work.account.oid && canonicalJson(decision.body) === canonicalJson(body);
  // Decided, and the answer was lost: it is decided once.
  const before = current.decisions.find(isOwn);
  if (before) return decided(work, current, before, grounds.value);
  const first = happenedTo(current, request);
  if (first) return err(first);
  const written =
    writtenIn(work, form.kind) === 1
      ? await decideAlone(work, current, form.kind, body, grounds.value)
      : await decideInTurn(work, current, await contentOf(work, current, form.kind, body, openDrafts(current).find(isOwn)), grounds.value);
  return written.ok ? decided(work, current, written.value, grounds.value) : written;
};

/** Makes a decision count that its author has written and that nothing has followed. */
export const commitDecision = async (work: RecordingWork & ChannelDep, request: RestrictionRequest, draft: DecisionEvent): Promise<Result<Decided, DecideError>> => {
  const grounds = await readGrounds(work, request.personKey);
  if (!grounds.ok) return grounds;
  const current = grounds.value.requests.get(request.id);
  if (!current) return err({ type: "could-not-check" });
  const before = current.decisions.find(({ key }) => key === draft.key);
  if (before) return decided(work, current, before, grounds.value);
  const first = happenedTo(current, request);
  if (first) return err(first);
  const own = openDrafts(current).find(({ key, by }) => key === draft.key && by.oid === work.account.oid);
  if (!own) return err({ type: "overtaken" });
  const written = await decideInTurn(work, current, { key: own.key, digest: own.seal?.digest ?? "", content: [] }, grounds.value);
  return written.ok ? decided(work, current, written.value, grounds.value) : written;
};

/** What happened to a request since a page read it, so that it cannot be decided as the page has it; null when nothing did. */
const happenedTo = (current: RestrictionRequest, request: RestrictionRequest): DecideError | null => {
  const decision = current.decisions.at(-1);
  if (current.state === "withdrawn") return { type: "withdrawn" };
  if (current.state !== "waiting" && decision) return { type: "decided-already", decision };
  return current.submission.key === request.submission.key ? null : { type: "overtaken" };
};

const decided = async (work: RecordingWork & ChannelDep, request: RestrictionRequest, decision: DecisionEvent, grounds: Grounds): Promise<Result<Decided, DecideError>> => {
  const instruction = await writeInstruction(work, { request, decision, grounds });
  // At a site of format 1 a withdrawal of the same second may have come after the decision: the instruction is there, due to be withdrawn, and nobody is told "decided".
  if (instruction === "void") return err({ type: "withdrawn" });
  return ok({ decision, instruction, replied: await reply(work, request) });
};

/** A decision by its key and digest, and the rows of it that are still to be written. */
interface DecisionContent {
  readonly key: string;
  readonly digest: string;
  readonly content: readonly Append[];
}

/** The decision's own row, under an id that follows from what it says and who says it, so that the same decision is written once. */
const contentOf = async (
  work: Work & HashDep,
  request: RestrictionRequest,
  kind: DecisionForm["kind"],
  body: DecisionBody,
  draft: DecisionEvent | undefined,
): Promise<DecisionContent> => {
  if (draft) return { key: draft.key, digest: draft.seal?.digest ?? "", content: [] };
  const id = (await work.sha256(canonicalJson([kind, body, work.account.oid]))).slice(0, 32);
  const stream = decisionStream(id);
  const row = onlineDraft(under(work, request.policyVersion), kind, { body, key: orderedKey(stream, 1), stream, sequence: 1, personKey: request.personKey });
  return { key: row.key, digest: await digestOf(work, row), content: [{ draft: row }] };
};

const decideInTurn = async (
  work: RecordingWork,
  request: RestrictionRequest,
  { key, digest, content }: DecisionContent,
  grounds: Grounds,
): Promise<Result<DecisionEvent, DecideError>> => {
  const end = endOfStream(grounds, requestStream(request.id), request.personKey);
  const commit = { request: request.id, decision: key, digest };
  const written = await appendStep(work, end, { content, draft: (place) => onlineDraft(under(work, request.policyVersion), "request.decided", { body: commit, ...place }) });
  if (!written.ok) return err(written.error.type === "already-done" ? await whoWasFirst(work, request) : written.error);
  const after = foldRequests(work.settings, [...grounds.events, ...written.value.events]).get(request.id);
  return countedOf(after, key);
};

/** Somebody took the step first: it is read again, so that whoever came second is told what happened. */
const whoWasFirst = async (work: RecordingWork, request: RestrictionRequest): Promise<DecideError> => {
  const now = await readGrounds(work, request.personKey);
  if (!now.ok) return now.error;
  const current = now.value.requests.get(request.id);
  return (current && happenedTo(current, request)) ?? { type: "overtaken" };
};

/** Format 1: the decision counts by itself, and by when the service recorded it beside a withdrawal in another list. */
const decideAlone = async (
  work: RecordingWork,
  request: RestrictionRequest,
  kind: DecisionForm["kind"],
  body: DecisionBody,
  grounds: Grounds,
): Promise<Result<DecisionEvent, DecideError>> => {
  // After every decision that is there, counted or not: one that does not count must not keep the place of one that would.
  const end = endOfStream(grounds, decisionStream(request.id), request.personKey);
  const written = await appendStep(work, end, {
    draft: (place) => onlineDraft(under(work, request.policyVersion), kind, { body, ...place }),
    queries: [{ list: "Requests", column: "Stream", where: { equals: requestStream(request.id) } }],
  });
  if (!written.ok) return err(written.error.type === "already-done" ? await whoWasFirst(work, request) : written.error);
  const after = foldRequests(work.settings, [...grounds.events, ...written.value.answers.flat(), ...written.value.events]).get(request.id);
  return countedOf(after, written.value.events.at(-1)?.key ?? "");
};

const countedOf = (after: RestrictionRequest | undefined, key: string): Result<DecisionEvent, DecideError> => {
  const decision = after?.decisions.find((each) => each.key === key);
  if (decision) return ok(decision);
  const reason = after?.voided.find((voided) => voided.decision.key === key)?.reason;
  return err(reason === undefined ? { type: "could-not-check" } : reason === "withdrawn-first" ? { type: "withdrawn" } : { type: "no-effect", reason });
};

/** Says in the thread that it was decided, and no more. */
const reply = async (work: Work & ChannelDep & SaysDep, request: RestrictionRequest): Promise<boolean> => {
  const { card, reference } = request;
  if (card.type !== "posted" || card.message === "") return false;
  const to = channelOfCard(work.settings, { webUrl: card.webUrl, askedBy: firstAsker(request) });
  return (await work.channel.reply(to, card.message, work.says.card.decided(reference))).ok;
};
