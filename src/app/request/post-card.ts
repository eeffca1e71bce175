import { channelOfManager } from "../../domain/policy/channels.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { cardStream } from "../../domain/ledger/streams.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { dayOf } from "../../domain/base/time.ts";
import { append } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ChannelDep, ServiceError } from "../ports.ts";
import { requestCard, requestLink, type CardFacts } from "./request-card.ts";
import type { RecordingWork, Work } from "../work.ts";

/** `may-have-been-posted` asks a person to look in the channel; the card is never posted again by itself. */
export type CardOutcome =
  | { readonly type: "posted"; readonly webUrl: string }
  | { readonly type: "may-have-been-posted" }
  | { readonly type: "failed"; readonly error: ServiceError };

/** A request, and whom it is about: every row of a request says so, so that it can be folded with the person's. */
export interface CardOf {
  readonly request: string;
  readonly personKey: string;
  /** The number of the row that says that posting has started. How it ended stands in the row after it. */
  readonly step: number;
}

export const cardStarted = (work: Work, of: CardOf): EventDraft => cardStep(work, of, of.step, { outcome: "started", message: "", webUrl: "" });

interface CardToPost extends Omit<CardFacts, "link">, CardOf {
  /** The manager who asked first: a request stays in one channel, whoever posts. */
  readonly askedBy: string;
}

/** Posts the card of a request whose "started" row is written, and records how it ended. */
export const postCard = async (work: RecordingWork & ChannelDep, facts: CardToPost): Promise<CardOutcome> => {
  const to = channelOfManager(work.settings, facts.askedBy);
  const card = requestCard(work.says.card, { ...facts, link: requestLink(to, facts.request) });
  const posted = await work.channel.post(to, card.content, card.summary);
  const step = facts.step + 1;
  if (posted.ok) {
    const draft = cardStep(work, facts, step, { outcome: "posted", message: posted.value.id, webUrl: posted.value.webUrl });
    // Should this row not be written, the card is there all the same, and the page says that it may be.
    await append(work, [{ draft }]);
    return { type: "posted", webUrl: posted.value.webUrl };
  }
  if (mayHaveArrived(posted.error)) return { type: "may-have-been-posted" };
  await append(work, [{ draft: cardStep(work, facts, step, { outcome: "failed", message: "", webUrl: "" }) }]);
  return { type: "failed", error: posted.error };
};

/** Posts again because a person looked in the channel and did not find it, or because it failed. */
export const postCardAgain = async (work: RecordingWork & ChannelDep, request: RestrictionRequest): Promise<CardOutcome> => {
  const of: CardOf = { request: request.id, personKey: request.personKey, step: request.card.nextStep };
  const started = await append(work, [{ draft: cardStarted(work, of) }]);
  if (!started.ok) return { type: "failed", error: { type: "refused", status: 0, detail: started.error.type } };
  return postCard(work, {
    ...of,
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
export const cardFound = async (work: RecordingWork & ChannelDep, request: RestrictionRequest): Promise<boolean> => {
  const draft = cardStep(work, { request: request.id, personKey: request.personKey }, request.card.nextStep, { outcome: "posted", message: "", webUrl: "" });
  return (await append(work, [{ draft }])).ok;
};

const mayHaveArrived = (error: ServiceError): boolean => error.type === "answer-lost" || error.type === "timed-out" || error.type === "unavailable";

const cardStep = (
  work: Work,
  { request, personKey }: Pick<CardOf, "request" | "personKey">,
  sequence: number,
  body: { readonly outcome: "started" | "posted" | "failed"; readonly message: string; readonly webUrl: string },
): EventDraft => {
  const stream = cardStream(request);
  return onlineDraft(work, "card.posting", { body: { request, ...body }, key: orderedKey(stream, sequence), stream, sequence, personKey });
};
