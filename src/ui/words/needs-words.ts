import type { BodyOf } from "../../domain/events/kinds.ts";
import { inLanguages } from "./in-languages.ts";

/** What a person answered when they were asked what they need in order to communicate. */
export const needsAnswers: Readonly<Record<BodyOf<"needs.asked">["answer"], string>> = inLanguages({
  en: { stated: "they said what they need", none: "they need nothing special", "no-answer": "they did not answer" },
});
