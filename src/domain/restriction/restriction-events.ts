import type { EventKind } from "../ledger/event-kind.ts";
import { dateText, filledText, listOf, mapOf, objectOf, oneOf, optional, text } from "../shape.ts";

export const noticeWays = ["email", "letter", "large-print", "easy-read", "in-person", "other"] as const;
export type NoticeWay = (typeof noticeWays)[number];

const warned = objectOf({
  sentOn: dateText,
  way: oneOf(...noticeWays),
  /** What the letter dealt with, by the ids of the policy's notice contents. */
  contents: listOf(filledText(100), 30),
  note: text(4000),
});

/** The written notice that brings an instruction into force (design point 9). */
const noticed = objectOf({
  instruction: filledText(255),
  sentOn: dateText,
  way: oneOf(...noticeWays),
  contents: listOf(filledText(100), 30),
  note: text(4000),
});

/** Only where the policy has an exception for the restriction itself. */
const exceptionTaken = objectOf({ instruction: filledText(255), exception: filledText(100), reason: filledText(4000) });

/** What staff may do about these addresses once the notice is recorded. Reasons are not here: staff read this. */
const given = objectOf({
  /** Key of the decision that this carries out. */
  decision: filledText(255),
  request: filledText(100),
  addressKeys: listOf(filledText(64), 200),
  measures: listOf(objectOf({ measure: filledText(100), parameters: mapOf(text(2000)) }), 30),
  /** Empty for all contact with the office. */
  matter: text(200),
  /** Who answers for staff and for the person while it lasts. */
  contact: text(500),
  reviewOn: dateText,
  endsOn: optional(dateText),
});

const withdrawn = objectOf({ instruction: filledText(255), reason: filledText(4000) });

export const restrictionKinds = {
  "warning.sent": { list: "Notices", shape: warned },
  "restriction.noticed": { list: "Notices", shape: noticed },
  "notice.excepted": { list: "Notices", shape: exceptionTaken },
  "instruction.given": { list: "Instructions", shape: given },
  "instruction.withdrawn": { list: "Instructions", shape: withdrawn },
} satisfies Record<string, EventKind>;
