import type { HashDep } from "../../domain/base/hash.ts";
import { rowToEvent, type LedgerRow, type SignedRow } from "../../domain/events/envelope.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { instructionKey, orderedKey } from "../../domain/ledger/keys.ts";
import { decisionStream, requestStream } from "../../domain/ledger/streams.ts";
import { digestOf } from "../../domain/ledger/seal.ts";
import type { DecisionProblem } from "../../domain/subjects/request/check-decision.ts";
import { isDecision, type DecisionEvent, type VoidReason } from "../../domain/subjects/request/course.ts";
import { foldRequests, type RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ChannelDep, ReplicaDep } from "../ports.ts";
import { cardWords } from "./card-words.ts";
import { decisionBody, decisionProblems, type DecisionForm, type DecisionSubject } from "./decision-form.ts";
import { under, type Work, type RecordingWork } from "../work.ts";

export type DecideError =
  | AppendError
  | { readonly type: "decision-problems"; readonly problems: readonly DecisionProblem[] }
  /** A decision was there first: another head's, or an earlier one of one's own whose answer was lost. */
  | { readonly type: "decided-already"; readonly decision: DecisionEvent }
  /** The request was taken back no later than the decision; the decision does not count. */
  | { readonly type: "withdrawn" }
  /** It is recorded, but it does not count. */
  | { readonly type: "no-effect"; readonly reason: VoidReason };

export interface Decided {
  readonly decision: DecisionEvent;
  /** `missing`: the approval stands, but its instruction is still to be written by any head's page. */
  readonly instruction: "written" | "missing" | "none";
  /** Whether the reply in the thread went out. It is not needed for the decision. */
  readonly replied: boolean;
}

/**
 * Records a decision. First round trip: the decision and, after it, the request's stream, so that a withdrawal
 * that crossed it is seen. Second: the instruction of an approval, which is never written for a void decision.
 */
export const decideRequest = async (work: RecordingWork & ChannelDep, { request, records }: DecisionSubject, form: DecisionForm): Promise<Result<Decided, DecideError>> => {
  const problems = decisionProblems(work, { request, records }, form);
  if (problems.length > 0) return err({ type: "decision-problems", problems });

  const draft = await decisionDraft(work, request, form);
  const written = await append(
    work,
    [{ draft, previous: request.lastDecision ?? undefined }],
    [{ list: "Requests", column: "Stream", where: { equals: requestStream(request.id) } }],
  );
  if (!written.ok) return err(written.error.type === "already-done" ? await decidedAlready(work, written.error.row) : written.error);

  const [own] = written.value.events;
  const stream = written.value.answers[0] ?? [];
  const after = foldRequests(work.settings, [...stream, ...request.decisions, ...request.intentions, ...written.value.events]).get(request.id);
  const decision = after?.decisions.find(({ key }) => key === own?.key);
  if (!decision) {
    const reason = after?.voided.find((voided) => voided.decision.key === own?.key)?.reason;
    return err(reason === undefined ? { type: "could-not-check" } : reason === "withdrawn-first" ? { type: "withdrawn" } : { type: "no-effect", reason });
  }

  const instruction = await writeInstruction(work, request, decision);
  // A withdrawal of the same second may have come after the decision: the instruction is there, due to be withdrawn, and nobody is told "decided".
  if (instruction === "void") return err({ type: "withdrawn" });
  return ok({ decision, instruction, replied: await reply(work, request) });
};

/** Completes an approval whose instruction is missing, if it still counts. Safe for several heads at once: there is one key for it. */
export const completeInstruction = async (work: RecordingWork, request: RestrictionRequest): Promise<Decided["instruction"]> => {
  const now = await readGrounds(work, request.personKey);
  if (!now.ok) return "missing";
  const current = now.value.requests.get(request.id);
  const decision = current?.decisions.at(-1);
  if (current?.state !== "approved" || !decision) return "none";
  const written = await writeInstruction(work, current, decision);
  return written === "void" ? "none" : written;
};

const decisionDraft = async (work: Work & HashDep, request: RestrictionRequest, form: DecisionForm): Promise<EventDraft> => {
  const stream = decisionStream(request.id);
  // After every decision that is there, counted or not: one that does not count must not keep the place of one that would.
  const sequence = (request.lastDecision?.sequence ?? 0) + 1;
  const body = decisionBody(request, form, await digestOf(work, request.submission));
  return onlineDraft(under(work, request.policyVersion), form.kind, { body, key: orderedKey(stream, sequence), stream, sequence, personKey: request.personKey });
};

const decidedAlready = async (deps: ReplicaDep, row: LedgerRow): Promise<DecideError> => {
  await deps.replica.keepRows([indexRow(row)]);
  const event = rowToEvent(row);
  return event.ok && isDecision(event.value) ? { type: "decided-already", decision: event.value } : { type: "could-not-check" };
};

/** Says in the thread that it was decided, and no more. */
const reply = async (work: Work & ChannelDep, { card, reference }: RestrictionRequest): Promise<boolean> => {
  if (card.type !== "posted" || card.message === "") return false;
  return (await work.channel.reply(work.settings.channel, card.message, cardWords.decided(reference))).ok;
};

const writeInstruction = async (work: RecordingWork, request: RestrictionRequest, decision: DecisionEvent): Promise<Decided["instruction"] | "void"> => {
  if (decision.kind !== "request.approved") return "none";
  const { measures, matter, contact, reviewOn, endsOn } = decision.body;
  const draft = onlineDraft(under(work, decision.policyVersion), "instruction.given", {
    body: {
      decision: decision.key,
      request: request.id,
      addressKeys: request.submission.body.evidence.addressKeys,
      measures: measures.map(({ measure, parameters }) => ({ measure, parameters })),
      matter,
      contact,
      reviewOn,
      ...(endsOn !== undefined && { endsOn }),
    },
    key: instructionKey(decision.key),
    stream: `instruction:${request.id}`,
    sequence: decision.sequence,
    personKey: request.personKey,
  });
  const written = await append(
    work,
    [{ draft }],
    [
      { list: "Requests", column: "Stream", where: { equals: requestStream(request.id) } },
      { list: "Decisions", column: "Stream", where: { equals: decisionStream(request.id) } },
    ],
  );
  if (written.ok) {
    const after = foldRequests(work.settings, [...request.intentions, ...written.value.answers.flat()]).get(request.id);
    return after?.decisions.some(({ key }) => key === decision.key) ? "written" : "void";
  }
  // Another head's page may have completed it under the same key: then it is written all the same.
  return written.error.type === "already-done" && isByHead(work.settings, written.error.row) ? "written" : "missing";
};

const isByHead = (settings: Settings, { createdBy, createdAt }: SignedRow): boolean => officesOf(settings, createdBy.oid, createdAt).head;
