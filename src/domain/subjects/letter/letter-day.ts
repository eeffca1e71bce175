import type { Day } from "../../base/time.ts";
import type { LetterLanguage } from "../../policy/vocabulary.ts";

/** Browsers know no Welsh months, and would say them in English without a word. */
const months: Readonly<Record<LetterLanguage, readonly string[]>> = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  cy: ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"],
};

/** A day as a letter says it: `20 May 2027`, `20 Mai 2027`. */
export const sayLetterDay = (language: LetterLanguage, day: Day): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[language][(month ?? 1) - 1]} ${year}`;
};
