import type { AppendError } from "../../app/ledger/append.ts";
import type { RecordError } from "../../app/person/record-about.ts";
import { sayNoticeProblem } from "./letter-words.ts";
import { inLanguages } from "./in-languages.ts";

const recordWords = inLanguages({
  en: {
    dayAhead: "The day is still ahead. Record it once it was done.",
    incomplete: "Something is missing or too long. Look through the form once more.",
    notRecorded: "Not recorded",
  },
});

/** Why something about a person was not recorded, and what to do next. */
export const sayRecordProblem = (problem: RecordError | AppendError): string => {
  if (problem.type === "day-ahead") return recordWords.dayAhead;
  return problem.type === "incomplete" ? recordWords.incomplete : sayNoticeProblem(problem);
};
