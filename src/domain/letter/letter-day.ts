import type { Day } from "../time.ts";
import type { LetterLanguage } from "./letter-events.ts";

const locales: Readonly<Record<LetterLanguage, string>> = { en: "en-GB", cy: "cy" };

/** A day as a letter says it: `20 May 2027`, `20 Mai 2027`. */
export const sayLetterDay = (language: LetterLanguage, day: Day): string =>
  new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
