import type { BodyOf } from "../../domain/events/kinds.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for danger, which stand on every page about a contact or a person. */
export const dangerWords = inLanguages({
  en: {
    title: "Danger to anyone",
    nothingFirst: "Act first. Nothing here has to be filled in before.",
    called: "I called for help",
    who: "Whom did you call?",
    whom: {
      "emergency-services": "Emergency services",
      police: "Police, not urgent",
      safeguarding: "Safeguarding lead",
      other: "Somebody else",
    } satisfies Record<BodyOf<"danger.acted">["called"], string>,
    note: "What happened (may stay empty)",
    noteHint: "All staff can read this. What was shared about the person is recorded by a manager afterwards.",
    record: "Record that I called",
    cancel: "Cancel",
    recorded: "Recorded. Tell your manager, who records what was shared and tells the adviser.",
  },
});
