import { filledText, mapOf, objectOf, text } from "../base/shape.ts";

/** A measure of the policy with its parameters filled in, and why this one was chosen. */
export const measureChoice = objectOf({
  measure: filledText(100),
  parameters: mapOf(text(2000)),
  why: text(4000),
});
