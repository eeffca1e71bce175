import type { EventDraft } from "../../domain/events/event.ts";
import { instructionKey, restrictionStream } from "../../domain/ledger/keys.ts";
import { decisionStream, requestStream } from "../../domain/ledger/streams.ts";
import type { DecisionEvent } from "../../domain/subjects/request/course.ts";
import { isApprovalAsDecided, termsGiven, termsOfApproval } from "../../domain/subjects/restriction/decided-terms.ts";
import { foldRequests, type RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { dayOf } from "../../domain/base/time.ts";
import { readGrounds, type Grounds } from "../grounds/read-grounds.ts";
import { appendInstruction, appendStep, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, writtenIn } from "../ledger/online-draft.ts";
import { under, type RecordingWork } from "../work.ts";

/** `missing`: the approval stands, but its instruction is still to be written by any head's page. */
export type InstructionState = "written" | "missing" | "none";

interface Approved {
  readonly request: RestrictionRequest;
  readonly decision: DecisionEvent;
  /** What is known about the person. */
  readonly grounds: Grounds;
}

/** Completes an approval whose instruction is missing, if it still counts. Safe for several heads at once: it is given once. */
export const completeInstruction = async (work: RecordingWork, request: RestrictionRequest): Promise<InstructionState> => {
  const now = await readGrounds(work, request.personKey);
  if (!now.ok) return "missing";
  const current = now.value.requests.get(request.id);
  const decision = current?.decisions.at(-1);
  if (current?.state !== "approved" || !decision) return "none";
  const written = await writeInstruction(work, { request: current, decision, grounds: now.value });
  return written === "void" ? "none" : written;
};

/** Writes what staff are to do by an approval. `void`: the approval turned out not to count. */
export const writeInstruction = async (work: RecordingWork, { request, decision, grounds }: Approved): Promise<InstructionState | "void"> => {
  if (decision.kind !== "request.approved") return "none";
  const asked = { request: request.id, addressKeys: request.submission.body.evidence.addressKeys };
  const there = grounds.restrictions.filter((restriction) => restriction.decision === decision.key && restriction.request === request.id);
  if (there.some((restriction) => isApprovalAsDecided(termsGiven(restriction), decision, asked))) return "written";
  // Somebody put another one in its place, which a head has to end first.
  if (there.some(({ state }) => state !== "ended")) return "missing";
  const isFormat1 = writtenIn(work, "instruction.given") === 1;
  const body = {
    ...termsOfApproval(decision, asked),
    ...(!isFormat1 && { decidedOn: dayOf(decision.recordedAt, work.settings.timeZone) }),
  };
  const own = under(work, decision.policyVersion);
  if (isFormat1) {
    const place = { key: instructionKey(decision.key), stream: `instruction:${request.id}`, sequence: decision.sequence, personKey: request.personKey };
    return instructAlone(work, { request, decision, grounds }, onlineDraft(own, "instruction.given", { body, ...place }));
  }
  const end = endOfStream(grounds, restrictionStream(request.id), request.personKey);
  const written = await appendStep(work, end, { draft: (place) => onlineDraft(own, "instruction.given", { body, ...place }) });
  // Another head's page may have given it first: then it is written all the same.
  return written.ok || (written.error.type === "already-done" && (await isGiven(work, request))) ? "written" : "missing";
};

const isGiven = async (work: RecordingWork, request: RestrictionRequest): Promise<boolean> => {
  const now = await readGrounds(work, request.personKey);
  return now.ok && now.value.requests.get(request.id)?.instructionMissing === false;
};

/** Format 1: the instruction has the one key of its decision, and is looked at beside what crossed it. */
const instructAlone = async (work: RecordingWork, { request, decision, grounds }: Approved, draft: EventDraft): Promise<"written" | "missing" | "void"> => {
  const written = await appendInstruction(work, grounds, {
    decision: decision.key,
    draft,
    queries: [
      { list: "Requests", column: "Stream", where: { equals: requestStream(request.id) } },
      { list: "Decisions", column: "Stream", where: { equals: decisionStream(request.id) } },
    ],
  });
  if (written.ok) {
    const after = foldRequests(work.settings, [...request.intentions, ...written.value.answers.flat()]).get(request.id);
    return after?.decisions.some(({ key }) => key === decision.key) ? "written" : "void";
  }
  return written.error.type === "already-done" && (await isGiven(work, request)) ? "written" : "missing";
};
