import type { EventKind } from "../ledger/event-kind.ts";
import { measureChoice } from "../restriction/measure-choice.ts";
import { count, dateText, filledText, instantText, listOf, mapOf, nullable, objectOf, oneOf, optional, text } from "../shape.ts";

/** How many characters the long texts of a request and a decision may have. */
export const textLimits = {
  ask: 4000,
  circumstances: 8000,
  note: 2000,
  warning: 4000,
  evidence: 4000,
  why: 4000,
  contact: 500,
  matter: 200,
  answer: 4000,
  reason: 4000,
  reasons: 8000,
  wanted: 4000,
} as const;

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

const submission = {
  ask: filledText(textLimits.ask),
  circumstances: filledText(textLimits.circumstances),
  tried: listOf(tried, 30),
  /** Key of the warning in Notices, or why there was none. */
  warning: objectOf({ notice: nullable(filledText(255)), reason: text(textLimits.warning) }),
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

const criterionAnswer = objectOf({
  criterion: filledText(100),
  verdict: oneOf("satisfied", "not-applicable", "not-satisfied"),
  reason: filledText(textLimits.reason),
});

const decided = {
  request: filledText(100),
  /** Key of the request or answer that was decided on. */
  submission: filledText(255),
  submissionDigest: filledText(64),
  criteria: listOf(criterionAnswer, 30),
  reasons: filledText(textLimits.reasons),
};

const approved = objectOf({
  ...decided,
  measures: listOf(measureChoice, 30),
  matter: text(textLimits.matter),
  contact: text(textLimits.contact),
  reviewOn: dateText,
  endsOn: optional(dateText),
});

const refused = objectOf(decided);

const sentBack = objectOf({ ...decided, wanted: filledText(textLimits.wanted) });

export const requestKinds = {
  "restriction.requested": { list: "Requests", shape: requested },
  "request.answered": { list: "Requests", shape: answered },
  "request.withdrawn": { list: "Requests", shape: withdrawn },
  "card.posting": { list: "Requests", shape: cardPosting },
  "request.approved": { list: "Decisions", shape: approved },
  "request.refused": { list: "Decisions", shape: refused },
  "request.sent-back": { list: "Decisions", shape: sentBack },
} satisfies Record<string, EventKind>;
