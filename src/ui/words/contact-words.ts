import { aboutMe, noConcern, type Channel } from "../../domain/policy/vocabulary.ts";
import { effectNotGiven } from "../../domain/subjects/contact/message-concerns.ts";
import { findBehaviour } from "../../domain/policy/behaviours.ts";
import type { Policy } from "../../domain/policy/types.ts";
import { atStart } from "./at-start.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for logged messages that several surfaces use. */
export const contactWords = inLanguages({
  en: {
    noConcern: "No concern",
    effectNotGiven: "Effect not given, so not counted",
    noSubject: "No subject",
    aboutColleague: "Complaint about a colleague",
    received: (channel: string, moment: string): string => `${atStart(channel)} of ${moment}`,
    view: (name: string, moment: string): string => `${name}, ${moment}`,
    notGiven: "Effect and note are not given yet.",
    noteNotGiven: "No note.",
    channels: { email: "email", call: "call", letter: "letter", visit: "visit", social: "social media" } satisfies Record<Channel, string>,
  },
});

/** Ways of contact, one after the other. */
export const sayChannels = (channels: readonly Channel[]): string => channels.map((channel) => contactWords.channels[channel]).join(", ");

/**
 * The policy's name for what a message was logged as. A behaviour that it does not know is shown as it is recorded.
 * `aboutMeWords` is what a surface calls a message about its reader.
 */
export const sayChoice = (policy: Policy | undefined, choice: string, aboutMeWords: string): string => {
  if (choice === noConcern) return contactWords.noConcern;
  if (choice === aboutMe) return aboutMeWords;
  if (choice === effectNotGiven) return contactWords.effectNotGiven;
  return (policy && findBehaviour(policy, choice)?.label) ?? choice;
};
