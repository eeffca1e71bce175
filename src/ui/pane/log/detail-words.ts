import { inLanguages } from "../../words/in-languages.ts";
import { oneOf } from "./words.ts";

/** The words of the form for effect and note, which comes behind the first paint. */
export const detailWords = inLanguages({
  en: {
    effects: "What effect did it have?",
    effectsRequired: (counting: readonly string[]) => `The policy counts this behaviour only with ${oneOf(counting)}.`,
    effectMissing: (counting: readonly string[]) => `Not saved yet. Choose ${oneOf(counting)}. Without that the policy does not count this behaviour.`,
    content: "Is something that came with it the problem itself?",
    contentHint: "It is never shown here.",
    noContent: "No",
    note: "Note",
    noteHint: "What was said or done. No guesses about causes or health.",
    noteLeft: (left: number) => `${left} characters left`,
    save: "Save",
    notYet: "Not yet",
  },
});
