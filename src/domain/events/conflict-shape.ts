import { flag, objectOf, text } from "../base/shape.ts";

/** What a row says that a decider declared: a conflict keeps them from deciding, and saying that there is none is on record. */
export const conflictShape = objectOf({
  /** The conduct was aimed at them. */
  target: flag,
  /** They decided the case that the contact is about. */
  decidedCase: flag,
  other: text(2000),
});
