import type { EventKind } from "../ledger/event-kind.ts";
import { filledText, listOf, objectOf, oneOf, text } from "../base/shape.ts";

export const letterTypes = ["warning", "intention", "restriction", "breach", "change", "review-result", "dispute-result", "dispute-refused"] as const;
export type LetterType = (typeof letterTypes)[number];

export const letterLanguages = ["en", "cy"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

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

export const letterKinds = {
  "letter.prepared": { list: "Private", shape: prepared },
} satisfies Record<string, EventKind>;
