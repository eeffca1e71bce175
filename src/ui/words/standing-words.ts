import type { Day } from "../../domain/base/time.ts";
import { capacityNames } from "./capacity-words.ts";
import type { Needs } from "../../domain/subjects/person/needs.ts";
import type { Representative } from "../../domain/subjects/person/representatives.ts";
import { sayChannels } from "./contact-words.ts";
import { sayDay } from "./dates.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for what staff may do about a person and how to communicate with them, wherever staff read them. */
export const standingWords = inLanguages({
  en: {
    title: "What you may do",
    noRule: "No contact rule is in force for this person. Reply as usual.",
    warned: (day: Day): string => `Warned on ${sayDay(day)}. No restriction. Log any further concern.`,
    oneMatter: (matter: string): string => `Only about ${matter}:`,
    contactIs: (contact: string): string => `Contact: ${contact}.`,
    reviewBy: (day: Day): string => `Review by ${sayDay(day)}.`,
    reviewLate: (day: Day): string => `The review was due on ${sayDay(day)} and is late. The head of function has been shown this.`,
    noWords: "The rule was made under a policy that this version of Evenhand does not know. Ask before you refuse anything.",
    prefers: (ways: string): string => `Prefers ${ways}`,
    frequency: (text: string): string => `How often: ${text}`,
    language: (text: string): string => `Language: ${text}`,
    format: (text: string): string => `Format: ${text}`,
    supporter: (text: string): string => `Supported by ${text}`,
    adjustment: (what: string): string => `Adjustment: ${what}`,
    reviewOn: (what: string, day: Day): string => `${what} (look at it again on ${sayDay(day)})`,
    writesFor: (name: string, capacity: string): string => `${name}, ${capacity}, also writes for them. A rule for the person is not a rule for ${name}.`,
  },
});

/** What was agreed with a person, a line for each thing that was. */
export const sayCommunication = inLanguages({
  en: (agreed: NonNullable<Needs["communication"]>): readonly string[] => [
    ...(agreed.prefers.length === 0 ? [] : [standingWords.prefers(sayChannels(agreed.prefers))]),
    ...(["frequency", "language", "format", "supporter"] as const).flatMap((field) => (agreed[field] === "" ? [] : [standingWords[field](agreed[field])])),
    ...agreed.adjustments.map(({ what, reviewOn }) => standingWords.adjustment(reviewOn === null ? what : standingWords.reviewOn(what, reviewOn))),
  ],
});

/** Who writes for a person, and that nothing is inherited. */
export const sayRepresentative = ({ name, capacity }: Representative): string => standingWords.writesFor(name, capacityNames[capacity]);
