import type { EventKind } from "../ledger/event-kind.ts";
import { dateText, filledText, listOf, mapOf, objectOf, oneOf, optional, text } from "../base/shape.ts";

export const noticeWays = ["email", "letter", "large-print", "easy-read", "in-person", "other"] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** What every record of a letter says. */
const letter = {
  sentOn: dateText,
  way: oneOf(...noticeWays),
  /** What the letter dealt with, by the ids of the policy's notice contents. */
  contents: listOf(filledText(100), 30),
  /** What it had to deal with and did not, and why. */
  waived: listOf(objectOf({ element: filledText(100), reason: filledText(1000) }), 30),
  note: text(4000),
  /** Key of the text as it was prepared, in Private; absent when the letter was written elsewhere. */
  letter: optional(filledText(255)),
};

const warned = objectOf(letter);

/** The written notice that brings an instruction into force (design point 9). */
const noticed = objectOf({ instruction: filledText(255), ...letter });

/** The person is told that a restriction may be decided, where the policy says "before deciding" (000). */
const intentionNoticed = objectOf({ request: filledText(100), ...letter });

/** The reminder after a breach: consequences and the original reasons. */
const breachReminded = objectOf({ instruction: filledText(255), breach: filledText(255), ...letter });

/** The written result of a review or a dispute. `of` is the key of its decision. */
const resultNoticed = objectOf({ about: oneOf("review", "dispute"), of: filledText(255), ...letter });

/**
 * The written notice has to wait, on grounds that the policy has for the restriction itself. It stays owed until it is sent:
 * what 000 spares is the warning before, never the notice after. Rows of version 0.2.0 name no day.
 */
const noticePutOff = objectOf({ instruction: filledText(255), exception: filledText(100), reason: filledText(4000), until: optional(dateText) });

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
  /** Key of the instruction that ends when this one comes into force, after a review or a dispute. */
  replaces: optional(filledText(255)),
});

/** A review decided that the instruction stays as it is, until the next one. */
const continued = objectOf({ instruction: filledText(255), decision: filledText(255), reviewOn: dateText });

/** Staff read this: the reason says no more than that it ended. `decision` is the review's or the dispute's, if there was one. */
const withdrawn = objectOf({ instruction: filledText(255), reason: filledText(4000), decision: optional(filledText(255)) });

export const restrictionKinds = {
  "warning.sent": { list: "Notices", shape: warned },
  "restriction.noticed": { list: "Notices", shape: noticed },
  "notice.excepted": { list: "Notices", shape: noticePutOff },
  "intention.noticed": { list: "Notices", shape: intentionNoticed },
  "breach.reminded": { list: "Notices", shape: breachReminded },
  "result.noticed": { list: "Notices", shape: resultNoticed },
  "instruction.given": { list: "Instructions", shape: given },
  "instruction.continued": { list: "Instructions", shape: continued },
  "instruction.withdrawn": { list: "Instructions", shape: withdrawn },
} satisfies Record<string, EventKind>;
