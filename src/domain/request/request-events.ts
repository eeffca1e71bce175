import type { EventKind } from "../ledger/kinds.ts";
import { measureChoice } from "../restriction/measure-choice.ts";
import { count, dateText, filledText, instantText, listOf, mapOf, nullable, objectOf, oneOf, optional, text } from "../shape.ts";

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

const tried = objectOf({ step: filledText(100), on: nullable(dateText), note: text(2000) });

const submission = {
  ask: filledText(4000),
  circumstances: filledText(8000),
  tried: listOf(tried, 30),
  /** Key of the warning in Notices, or why there was none. */
  warning: objectOf({ notice: nullable(filledText(255)), reason: text(4000) }),
  evidence,
  criteria: listOf(objectOf({ criterion: filledText(100), evidence: filledText(4000) }), 30),
  measures: listOf(measureChoice, 30),
  matter: text(200),
  contact: text(500),
  reviewOn: dateText,
  urgent: oneOf("yes", "no"),
};

const requested = objectOf({ request: filledText(100), reference: filledText(40), name: filledText(200), ...submission });

/** The requester's reply to a request that was sent back: the whole submission again, with what has changed. */
const answered = objectOf({ request: filledText(100), reference: filledText(40), name: filledText(200), answer: filledText(4000), ...submission });

const withdrawn = objectOf({ request: filledText(100), reason: filledText(4000) });

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
  reason: filledText(4000),
});

const decided = {
  request: filledText(100),
  /** Key of the request or answer that was decided on. */
  submission: filledText(255),
  submissionDigest: filledText(64),
  criteria: listOf(criterionAnswer, 30),
  reasons: filledText(8000),
};

const approved = objectOf({
  ...decided,
  measures: listOf(measureChoice, 30),
  matter: text(200),
  contact: text(500),
  reviewOn: dateText,
  endsOn: optional(dateText),
});

const refused = objectOf(decided);

const sentBack = objectOf({ ...decided, wanted: filledText(4000) });

export const requestKinds = {
  "restriction.requested": { list: "Requests", shape: requested },
  "request.answered": { list: "Requests", shape: answered },
  "request.withdrawn": { list: "Requests", shape: withdrawn },
  "card.posting": { list: "Requests", shape: cardPosting },
  "request.approved": { list: "Decisions", shape: approved },
  "request.refused": { list: "Decisions", shape: refused },
  "request.sent-back": { list: "Decisions", shape: sentBack },
} satisfies Record<string, EventKind>;
