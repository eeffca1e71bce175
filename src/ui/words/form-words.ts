import { setUpClause } from "../../domain/policy/answers.ts";
import { sayNumber } from "./numbers.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for the parts of a page and the fields of a form, whatever they are about. */
export const formWords = inLanguages({
  en: {
    /** Where something is asked for; what set-up answered is no word of the policy. */
    clause: (clause: string): string => (clause === setUpClause ? "Answered at set-up" : `Policy, ${clause}`),
    counter: (length: number, limit: number): string => `${sayNumber(length)} of ${sayNumber(limit)} characters`,
    choose: "Choose",
    cancel: "Cancel",
    more: (count: number): string => `Show ${count} more`,
    reasonMissing: "Give a reason.",
    nameMissing: "Give a name.",
  },
});
