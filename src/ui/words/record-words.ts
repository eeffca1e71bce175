import type { Kind } from "../../domain/events/kinds.ts";
import type { AppendError } from "../../app/ledger/append.ts";
import type { RecordError } from "../../app/person/record-about.ts";
import { sayNoticeProblem } from "./letter-words.ts";
import { inLanguages } from "./in-languages.ts";

const recordWords = inLanguages({
  en: {
    dayAhead: "The day is still ahead. Record it once it was done.",
    incomplete: "Something is missing or too long. Look through the form once more.",
    notRecorded: "Not recorded",
    /** `did` is what somebody did about the same thing; null where there is no word for it. */
    changedMeanwhile: (name: string, did: string | null): string =>
      `Nothing was recorded: ${did === null ? `${name} changed this after you opened it.` : `${name} ${did} after you opened it.`} Check again to see how it stands now.`,
    did: {
      "address.linked": "linked this address",
      "address.confirmed": "confirmed this address",
      "address.unlinked": "unlinked this address",
      "merge.proposed": "proposed that these records are one person",
      "merge.confirmed": "confirmed that these records are one person",
      "merge.undone": "took back that these records are one person",
      "representative.recorded": "recorded this representative",
      "representative.ended": "recorded that this representative no longer writes for them",
      "person.kept-from": "changed from whom this record is kept",
      "person.rows-restricted": "recorded that the rows are restricted",
      "rows.restricted": "recorded that the rows are restricted",
      "communication.agreed": "recorded how to communicate with this person",
      "adviser.told": "recorded that the adviser was told",
      "task.done": "recorded that this is done",
      "triage.undone": "took back what this message is",
      "row.set-aside": "set this row aside",
      "row.brought-back": "brought this row back",
      "concern.considered": "said that they looked at this",
    } satisfies Partial<Record<Kind, string>> as Partial<Record<Kind, string>>,
  },
});

/** Why something about a person was not recorded, and what to do next. */
export const sayRecordProblem = (problem: RecordError | AppendError): string => {
  if (problem.type === "changed-meanwhile") return recordWords.changedMeanwhile(problem.by.name, recordWords.did[problem.kind] ?? null);
  if (problem.type === "day-ahead") return recordWords.dayAhead;
  return problem.type === "incomplete" ? recordWords.incomplete : sayNoticeProblem(problem);
};
