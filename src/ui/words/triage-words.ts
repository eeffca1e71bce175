import type { TriageOutcome } from "../../domain/policy/vocabulary.ts";
import { atStart } from "./at-start.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for what a message of somebody restricted was found to be. */
export const triageWords = inLanguages({
  en: {
    outcomes: {
      "new-information": "new information",
      "new-complaint": "new complaint",
      crime: "crime",
      safeguarding: "safeguarding",
      "information-request": "information request",
      dispute: "dispute of the rule",
      "none-of-these": "none of what must be answered",
    } satisfies Record<TriageOutcome, string>,
    readAll: "I read all of it: none of these",
    doesNotStop: {
      "new-information": "The rule does not stop a reply to new information.",
      "new-complaint": "The rule does not stop a new complaint. Handle it as one.",
      crime: "Report it now. The rule changes nothing about that.",
      safeguarding: "Report it now. The rule changes nothing about that.",
      "information-request": "The rule does not stop this reply.",
      dispute: "The rule does not stop a dispute of the rule.",
      "none-of-these": "",
    } satisfies Record<TriageOutcome, string>,
  },
});

/** What a reader chooses: that it is none of these is said by somebody who read all of it. */
export const sayOutcome = (outcome: TriageOutcome): string => (outcome === "none-of-these" ? triageWords.readAll : atStart(triageWords.outcomes[outcome]));
