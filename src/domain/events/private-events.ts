import type { EventKind } from "../ledger/event-kind.ts";
import { dateText, filledText, flag, nullable, objectOf, oneOf, text } from "../base/shape.ts";

/** A condition as the person stated it, taken at face value. There is no field for proof and none for a guess. */
const conditionStated = objectOf({ what: filledText(4000), source: oneOf("person", "representative"), statedOn: dateText });

const welfareNoted = objectOf({ note: filledText(8000) });

const legalNoted = objectOf({ note: filledText(8000) });

export const adviceSubjects = ["sharing", "equality", "legal", "welfare"] as const;

const adviceTaken = objectOf({ about: oneOf(...adviceSubjects), adviser: filledText(300), on: dateText, advice: filledText(4000) });

/** Something was shared with a partner: to whom, what, why, on whose advice, and whether the person agreed. */
const sharingRecorded = objectOf({
  partner: filledText(300),
  what: filledText(4000),
  reason: filledText(2000),
  sharedOn: dateText,
  /** Null only in an emergency, where the adviser is told afterwards. */
  adviser: nullable(filledText(300)),
  consent: oneOf("given", "refused", "not-asked"),
  consentReason: text(2000),
  emergency: flag,
  /** Key of the act in an emergency that this completes, or empty. */
  of: text(255),
});

const adviserTold = objectOf({ of: filledText(255), adviser: filledText(300), on: dateText });

/** Support was offered to a colleague after abusive contact. */
const supportOffered = objectOf({ message: filledText(255), to: objectOf({ oid: filledText(64), name: filledText(200) }), on: dateText, note: text(2000) });

export const privateKinds = {
  "condition.stated": { list: "Private", shape: conditionStated },
  "welfare.noted": { list: "Private", shape: welfareNoted },
  "legal.noted": { list: "Private", shape: legalNoted },
  "advice.taken": { list: "Private", shape: adviceTaken },
  "sharing.recorded": { list: "Private", shape: sharingRecorded },
  "adviser.told": { list: "Private", shape: adviserTold },
  "support.offered": { list: "Private", shape: supportOffered },
} satisfies Record<string, EventKind>;
