import type { BodyOf } from "../../domain/events/kinds.ts";
import { inLanguages } from "./in-languages.ts";

type Called = BodyOf<"danger.acted">["called"];

/** The words for danger, which stand on every page about a contact or a person. */
export const dangerWords = inLanguages({
  en: {
    title: "Danger to anyone",
    nothingFirst: "Act first. Nothing here has to be filled in before.",
    called: "I called for help",
    who: "Whom did you call?",
    whom: {
      "emergency-services": "emergency services",
      police: "police, not urgent",
      safeguarding: "safeguarding lead",
      other: "somebody else",
    } satisfies Record<Called, string>,
    iCalled: {
      "emergency-services": "I called 999",
      police: "I called the police",
      safeguarding: "I called safeguarding",
      other: "I called somebody else",
    } satisfies Record<Called, string>,
    whoCalled: {
      "emergency-services": (who: string) => `${who} called 999`,
      police: (who: string) => `${who} called the police`,
      safeguarding: (who: string) => `${who} called safeguarding`,
      other: (who: string) => `${who} called somebody`,
    } satisfies Record<Called, (who: string) => string>,
    note: "What happened (may stay empty)",
    noteHint: "All staff can read this. What was shared about the person is recorded by a manager afterwards.",
    record: "Record that I called",
    cancel: "Cancel",
    recorded: "Recorded. Tell your manager, who records what was shared and tells the adviser.",
  },
});
