import { adviceSubjects, letterLanguages, letterTypes } from "../policy/vocabulary.ts";
import { dateText, filledText, flag, listOf, nullable, objectOf, oneOf, text } from "../base/shape.ts";
import { defineKind, type KindDeclaration } from "../ledger/define-kind.ts";

/** A condition as the person stated it, taken at face value. There is no field for proof and none for a guess. */
const conditionStated = objectOf({ what: filledText(4000), source: oneOf("person", "representative"), statedOn: dateText });

const welfareNoted = objectOf({ note: filledText(8000) });

const legalNoted = objectOf({ note: filledText(8000) });

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

/** The text of a letter as it was prepared, so that what the person was told can be shown. Plain text: paragraphs, no markup. */
const prepared = objectOf({
  letter: oneOf(...letterTypes),
  /** Key of the instruction, request, breach or decision that it is about; empty for a warning. */
  about: text(255),
  language: oneOf(...letterLanguages),
  format: oneOf("standard", "large-print"),
  /** Key of the confirmed address it goes to; empty when it goes by post. */
  to: text(64),
  subject: filledText(300),
  paragraphs: listOf(text(6000), 100),
  contents: listOf(filledText(100), 30),
  waived: listOf(objectOf({ element: filledText(100), reason: filledText(1000) }), 30),
});

const inPrivate = <Body>(declared: Pick<KindDeclaration<Body, "Private">, "shape" | "names">) =>
  defineKind<Body, "Private">({ ...declared, list: "Private", by: "handler", key: "own" });

export const privateKinds = {
  "condition.stated": inPrivate({ shape: conditionStated }),
  "welfare.noted": inPrivate({ shape: welfareNoted }),
  "legal.noted": inPrivate({ shape: legalNoted }),
  "advice.taken": inPrivate({ shape: adviceTaken }),
  "sharing.recorded": inPrivate({ shape: sharingRecorded }),
  "adviser.told": inPrivate({ shape: adviserTold }),
  "support.offered": inPrivate({ shape: supportOffered }),
  "letter.prepared": inPrivate({ shape: prepared, names: ({ to }) => ({ addressKeys: to === "" ? [] : [to] }) }),
} as const;
