import { channelOfManager } from "../../domain/policy/channels.ts";
import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { cardStream } from "../../domain/ledger/streams.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { dayOf } from "../../domain/base/time.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import type { AppendError, Appended } from "../ledger/append.ts";
import { afterStep, appendStep, asSeen, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";
import type { ChannelDep, ServiceError } from "../ports.ts";
import { requestCard, requestLink, type CardFacts } from "./request-card.ts";
import type { RecordingWork, Work } from "../work.ts";

/** `may-have-been-posted` asks a person to look in the channel; the card is never posted again by itself. */
export type CardOutcome =
  | { readonly type: "posted"; readonly webUrl: string }
  | { readonly type: "may-have-been-posted" }
  | { readonly type: "failed"; readonly error: ServiceError };

/** A request, and whom it is about: every row of a request says so, so that it can be folded with the person's. */
interface CardOf {
  readonly request: string;
  readonly personKey: string;
}

type CardBody = Omit<BodyOf<"card.posting">, "request">;

const started: CardBody = { outcome: "started", message: "", webUrl: "" };

/** The row that says that the first posting has started, of a request that is about to be written. How it ended stands in the row after it. */
export const firstCardStarted = (work: Work, of: CardOf): EventDraft => {
  const stream = cardStream(of.request);
  return cardStep(work, of, started, { key: orderedKey(stream, 1), stream, sequence: 1, personKey: of.personKey });
};

/** Says that posting has started once more. */
export const startCard = async (work: RecordingWork, request: RestrictionRequest): Promise<Result<LedgerEvent, AppendError>> => {
  const written = await recordCard(work, request, started);
  if (!written.ok) return written;
  const [begun] = written.value.events;
  return begun ? ok(begun) : err({ type: "could-not-check" });
};

interface CardToPost extends Omit<CardFacts, "link">, Pick<CardOf, "request"> {
  /** The manager who asked first: a request stays in one channel, whoever posts. */
  readonly askedBy: string;
}

/** Posts the card of a request whose "started" row is written, and records how it ended. */
export const postCard = async (work: RecordingWork & ChannelDep, begun: LedgerEvent, facts: CardToPost): Promise<CardOutcome> => {
  const to = channelOfManager(work.settings, facts.askedBy);
  const card = requestCard(work.says.card, { ...facts, link: requestLink(to, facts.request) });
  const end = (body: CardBody): Promise<unknown> => appendStep(work, afterStep(begun), { draft: (place) => cardStep(work, facts, body, place) });
  const posted = await work.channel.post(to, card.content, card.summary);
  if (posted.ok) {
    // Should this row not be written, the card is there all the same, and the page says that it may be.
    await end({ outcome: "posted", message: posted.value.id, webUrl: posted.value.webUrl });
    return { type: "posted", webUrl: posted.value.webUrl };
  }
  if (mayHaveArrived(posted.error)) return { type: "may-have-been-posted" };
  await end({ outcome: "failed", message: "", webUrl: "" });
  return { type: "failed", error: posted.error };
};

/** Writes the next row about the card, after those that have their effect. */
const recordCard = async (work: RecordingWork, { id, personKey, card }: RestrictionRequest, body: CardBody): Promise<Result<Appended, AppendError>> => {
  const known = await readGrounds(work, personKey);
  if (!known.ok) return known;
  return appendStep(work, asSeen(endOfStream(known.value, cardStream(id), personKey), card.nextStep - 1), { draft: (place) => cardStep(work, { request: id }, body, place) });
};

/** Posts again because a person looked in the channel and did not find it, or because it failed. */
export const postCardAgain = async (work: RecordingWork & ChannelDep, request: RestrictionRequest): Promise<CardOutcome> => {
  const begun = await startCard(work, request);
  if (!begun.ok) return { type: "failed", error: { type: "refused", status: 0, detail: begun.error.type } };
  return postCard(work, begun.value, {
    request: request.id,
    askedBy: firstAsker(request),
    reference: request.reference,
    by: work.account.name,
    askedOn: dayOf(request.submission.recordedAt, work.settings.timeZone),
    restriction: request.policy?.terms.restriction ?? null,
    urgent: request.submission.body.urgent === "yes",
    kind: request.submissions.length > 1 ? "answer" : "request",
  });
};

/** Entra object id of whoever sent a request at first. */
export const firstAsker = ({ submission, submissions }: RestrictionRequest): string => (submissions[0] ?? submission).by.oid;

/** Records that a person found the card in the channel. */
export const cardFound = async (work: RecordingWork & ChannelDep, request: RestrictionRequest): Promise<boolean> =>
  (await recordCard(work, request, { outcome: "posted", message: "", webUrl: "" })).ok;

const mayHaveArrived = (error: ServiceError): boolean => error.type === "answer-lost" || error.type === "timed-out" || error.type === "unavailable";

const cardStep = (work: Work, { request }: Pick<CardOf, "request">, body: CardBody, place: DraftPlace): EventDraft =>
  onlineDraft(work, "card.posting", { body: { request, ...body }, ...place });
