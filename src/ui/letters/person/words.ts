import type { Day } from "../../../domain/base/time.ts";
import { sayDay } from "../../words/dates.ts";
import { inLanguages } from "../../words/in-languages.ts";

/** The words for the letters that stand on a person's page. */
export const words = inLanguages({
  en: {
    letters: "Warnings and notices",
    noLetters: "No warning or notice is recorded.",
    keptLetters: "Letters whose text was kept",
    letterKept: (name: string, day: Day, sentOn: Day | null): string => `Kept by ${name} on ${sayDay(day)}. ${sentOn === null ? "Not sent yet." : `Sent on ${sayDay(sentOn)}.`}`,
    warned: (way: string, day: Day): string => `Warning: ${way}, ${sayDay(day)}`,
    noticed: (way: string, day: Day): string => `Notice of restriction: ${way}, ${sayDay(day)}`,
    recordedBy: (name: string): string => `Recorded by ${name}`,
  },
});
