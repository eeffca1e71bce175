import { agreementOutcomes, channels, disputeGrounds, handlingAnswers, reviewReasons } from "../policy/vocabulary.ts";
import { count, dateText, filledText, flag, instantText, type Infer, listOf, mapOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { defineKind, stepOf, type KeyRule, type KindDeclaration } from "../ledger/define-kind.ts";
import { cardStream, disputeStream, furtherActionStream, handlingStream, policeStream, requestStream, reviewStream } from "../ledger/streams.ts";
import { textLimits } from "./limits.ts";
import { measureChoice } from "./measure-choice.ts";

/** Evidence frozen by reference: what the ledger said up to a moment, and a digest that shows it has not changed. */
const evidence = objectOf({
  cutOff: instantText,
  addressKeys: listOf(filledText(64), 200),
  /** Messages by choice (behaviour id or `no-concern`) up to the cut-off. */
  counts: mapOf(count),
  digest: filledText(64),
  /** Keys of the log entries that the requester quotes. */
  quoted: listOf(filledText(255), 50),
});

const tried = objectOf({ step: filledText(100), on: nullable(dateText), note: text(textLimits.note) });

const handlingAnswer = objectOf({ question: filledText(100), answer: oneOf(...handlingAnswers), note: text(textLimits.note) });

/** An adjustment that one of the measures gets in the way of, and why the measure is asked for all the same. */
const clash = objectOf({ adjustment: filledText(60), measure: filledText(100), reason: filledText(textLimits.why) });

const submission = {
  ask: filledText(textLimits.ask),
  /** What the restriction is to achieve. */
  purpose: filledText(textLimits.purpose),
  /** Which reviews of the matter itself were used up, and when; empty when none. */
  exhausted: text(textLimits.exhausted),
  /** The person's agreement: whether it was sought, and what they said or why not. */
  agreement: objectOf({ outcome: oneOf(...agreementOutcomes), why: text(textLimits.why) }),
  /** Whether the person was asked what they need (key of the record), or why not. */
  needs: objectOf({ asked: nullable(filledText(255)), reason: text(textLimits.why) }),
  /** The own-handling check that it rests on, where the policy has one: its key and its answers. */
  handling: nullable(objectOf({ check: filledText(255), answers: listOf(handlingAnswer, 20) })),
  clashes: listOf(clash, 30),
  /** Why it is the last resort for somebody with an adjustment, where the policy asks (000); else empty. */
  lastResort: text(textLimits.why),
  circumstances: filledText(textLimits.circumstances),
  tried: listOf(tried, 30),
  /** Key of the warning in Notices; why there was none, or no longer wait after it; the policy's exception, where one spares it. */
  warning: objectOf({ notice: nullable(filledText(255)), reason: text(textLimits.warning), exception: optional(filledText(100)) }),
  evidence,
  criteria: listOf(objectOf({ criterion: filledText(100), evidence: filledText(textLimits.evidence) }), 30),
  measures: listOf(measureChoice, 30),
  matter: text(textLimits.matter),
  contact: text(textLimits.contact),
  reviewOn: dateText,
  urgent: oneOf("yes", "no"),
};

export const submissionShape = objectOf(submission);

const requested = objectOf({ request: filledText(100), reference: filledText(40), name: filledText(200), ...submission });

/** The requester's reply to a request that was sent back: the whole submission again, with what has changed. */
const answered = objectOf({ request: filledText(100), reference: filledText(40), name: filledText(200), answer: filledText(textLimits.answer), ...submission });

/**
 * The commit of a decision: the next step of the request's stream, so that of a decision, a withdrawal and another head's
 * decision one comes first. Names the decision in Decisions by its key and the digest in its seal.
 */
const requestDecided = objectOf({ request: filledText(100), decision: filledText(255), digest: filledText(64) });

const withdrawn = objectOf({ request: filledText(100), reason: filledText(textLimits.reason) });

/**
 * `started` is written before the card is posted and `posted` or `failed` after it: a start with no end
 * means that the answer was lost, and that a person must look in the channel.
 */
const cardPosting = objectOf({
  request: filledText(100),
  outcome: oneOf("started", "posted", "failed"),
  message: text(200),
  webUrl: text(2000),
});

/** Our own handling, question by question; each "no" gets an action with an owner and a date. */
const handlingChecked = objectOf({
  check: filledText(100),
  answers: listOf(handlingAnswer, 20),
  actions: listOf(objectOf({ id: filledText(100), question: filledText(100), what: filledText(2000), owner: filledText(300), dueOn: dateText }), 20),
});

const handlingActionDone = objectOf({ check: filledText(100), action: filledText(100), on: dateText, note: text(2000) });

/** A report to the police. `message` is the stream of what was reported. */
const policeReported = objectOf({ message: filledText(255), on: dateText, reportedBy: filledText(300), reference: text(200), warned: flag, note: text(4000) });

/** Why a compulsory report was not made. */
const policeNotReported = objectOf({ message: filledText(255), reason: filledText(4000) });

const reviewOpened = objectOf({ review: filledText(100), instruction: filledText(255), why: oneOf(...reviewReasons), note: text(4000) });

/** Professional or legal advice is sought because restrictions did not work. The advice itself stands in Private. */
const furtherActionOpened = objectOf({ action: filledText(100), instruction: filledText(255), what: filledText(2000), owner: filledText(300), dueOn: dateText });
const furtherActionClosed = objectOf({ action: filledText(100), outcome: filledText(4000) });

/** Somebody disputes a restriction. Logged for whoever says so, restricted or not; a dispute needs no form of words. */
const disputeReceived = objectOf({
  dispute: filledText(100),
  instruction: filledText(255),
  receivedOn: dateText,
  channel: oneOf(...channels),
  grounds: listOf(oneOf(...disputeGrounds), 10),
  says: text(8000),
  /** Stream of the message in which it came, or empty. */
  message: text(255),
  dueOn: nullable(dateText),
});

/** While a hold lasts nothing about the person is listed for disposal. */
const holdPlaced = objectOf({ reason: filledText(2000) });
const holdLifted = objectOf({ of: filledText(255), reason: text(2000) });

const inRequests = <Body>(
  declared: Pick<KindDeclaration<Body, "Requests">, "shape" | "key" | "names" | "shows"> & Partial<Pick<KindDeclaration<Body, "Requests">, "by" | "formats" | "seal">>,
) => defineKind<Body, "Requests">({ seal: "chained", by: "handler", ...declared, list: "Requests" });

const ofRequest: KeyRule<{ readonly request: string }> = stepOf(({ request }) => requestStream(request));
const ofCheck: KeyRule<{ readonly check: string }> = stepOf(({ check }) => handlingStream(check));
const ofMessage: KeyRule<{ readonly message: string }> = stepOf(({ message }) => policeStream(message));
const ofAction: KeyRule<{ readonly action: string }> = stepOf(({ action }) => furtherActionStream(action));

export const requestKinds = {
  "restriction.requested": inRequests({ shape: requested, key: ofRequest, names: ({ evidence: { addressKeys } }) => ({ addressKeys }), shows: ["ReviewOn"] }),
  "request.answered": inRequests({ shape: answered, key: ofRequest, names: ({ evidence: { addressKeys } }) => ({ addressKeys }), shows: ["ReviewOn"] }),
  "request.withdrawn": inRequests({ shape: withdrawn, key: ofRequest }),
  "request.decided": inRequests({ shape: requestDecided, key: ofRequest, by: "head", formats: [2] }),
  // The steps of a card are not chained: they say where a card is, not what was decided.
  "card.posting": inRequests({ shape: cardPosting, key: stepOf<Infer<typeof cardPosting>>(({ request }) => cardStream(request)), seal: "alone", shows: ["Outcome"] }),
  "handling.checked": inRequests({ shape: handlingChecked, key: ofCheck }),
  "handling.action-done": inRequests({ shape: handlingActionDone, key: ofCheck }),
  "police.reported": inRequests({ shape: policeReported, key: ofMessage }),
  "police.not-reported": inRequests({ shape: policeNotReported, key: ofMessage }),
  "review.opened": inRequests({ shape: reviewOpened, key: stepOf<Infer<typeof reviewOpened>>(({ review }) => reviewStream(review)) }),
  "further-action.opened": inRequests({ shape: furtherActionOpened, key: ofAction }),
  "further-action.closed": inRequests({ shape: furtherActionClosed, key: ofAction }),
  "dispute.received": inRequests({ shape: disputeReceived, key: stepOf<Infer<typeof disputeReceived>>(({ dispute }) => disputeStream(dispute)), shows: ["Channel"] }),
  "hold.placed": inRequests({ shape: holdPlaced, key: "own" }),
  "hold.lifted": inRequests({ shape: holdLifted, key: "own" }),
} as const;
