import type { EventKind } from "../ledger/event-kind.ts";
import { measureChoice } from "./measure-choice.ts";
import { count, dateText, filledText, flag, instantText, listOf, mapOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { conflictShape } from "./conflict-shape.ts";

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
  purpose: 2000,
  exhausted: 2000,
  comment: 2000,
  conflict: 2000,
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

export const handlingAnswers = ["yes", "no", "not-yet"] as const;

export const agreementOutcomes = ["given", "refused", "no-answer", "not-sought"] as const;

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
  conflict: conflictShape,
};

/** How the person was told before the decision, where the policy says so (000): the notice, or the exception with its reason. */
const told = objectOf({ notice: nullable(filledText(255)), exception: nullable(filledText(100)), reason: text(textLimits.reason) });

const approved = objectOf({
  ...decided,
  measures: listOf(measureChoice, 30),
  matter: text(textLimits.matter),
  contact: text(textLimits.contact),
  reviewOn: dateText,
  endsOn: optional(dateText),
  told: optional(told),
  /** The decider's comment on every "no" of the own-handling check. */
  handlingComments: listOf(objectOf({ question: filledText(100), comment: filledText(textLimits.comment) }), 20),
});

const refused = objectOf(decided);

const sentBack = objectOf({ ...decided, wanted: filledText(textLimits.wanted) });

/** Our own handling, question by question; each "no" gets an action with an owner and a date. */
const handlingChecked = objectOf({
  check: filledText(100),
  answers: listOf(handlingAnswer, 20),
  actions: listOf(
    objectOf({ id: filledText(100), question: filledText(100), what: filledText(2000), owner: filledText(300), dueOn: dateText }),
    20,
  ),
});

const handlingActionDone = objectOf({ check: filledText(100), action: filledText(100), on: dateText, note: text(2000) });

/** A report to the police. `message` is the stream of what was reported. */
const policeReported = objectOf({ message: filledText(255), on: dateText, reportedBy: filledText(300), reference: text(200), warned: flag, note: text(4000) });

/** Why a compulsory report was not made. */
const policeNotReported = objectOf({ message: filledText(255), reason: filledText(4000) });

export const requestKinds = {
  "restriction.requested": { list: "Requests", shape: requested },
  "request.answered": { list: "Requests", shape: answered },
  "request.withdrawn": { list: "Requests", shape: withdrawn },
  "card.posting": { list: "Requests", shape: cardPosting },
  "handling.checked": { list: "Requests", shape: handlingChecked },
  "handling.action-done": { list: "Requests", shape: handlingActionDone },
  "police.reported": { list: "Requests", shape: policeReported },
  "police.not-reported": { list: "Requests", shape: policeNotReported },
  "request.approved": { list: "Decisions", shape: approved },
  "request.refused": { list: "Decisions", shape: refused },
  "request.sent-back": { list: "Decisions", shape: sentBack },
} satisfies Record<string, EventKind>;
