import { formWords } from "../words/form-words.ts";
import type { NoticeError } from "../../app/notice/notice-form.ts";
import type { HandlingError } from "../../app/person/check-handling.ts";
import type { PersonError } from "../../app/person/link-person.ts";
import type { MergeError } from "../../app/person/merge-records.ts";
import type { RepresentativeError } from "../../app/person/name-representative.ts";
import type { SharingError } from "../../app/person/record-sharing.ts";
import { sayNoticeProblem } from "../words/letter-words.ts";
import { sayRecordProblem } from "../words/record-words.ts";
import { personWords } from "../words/person-words.ts";

/** Why something was not recorded. */
export type WriteProblem = NoticeError | PersonError | HandlingError | MergeError | RepresentativeError | SharingError;

/** Why something was not recorded, and what to do next. Nothing here is tried again by itself. */
export const sayWriteProblem = (problem: WriteProblem): string => {
  switch (problem.type) {
    case "name-missing":
      return formWords.nameMissing;
    case "sharing-refused":
      return problem.problems.map(({ type, clause }) => personWords.sharing.problem(type, clause)).join(" ");
    case "handling-refused":
      return problem.problems
        .map(({ type, clause }) => personWords.handling.problem(type, clause))
        .filter((says, index, all) => all.indexOf(says) === index)
        .join(" ");
    case "same-record":
      return personWords.records.sameRecord;
    case "instruction-in-force":
      return personWords.records.instructionInForce;
    case "address-unusable":
      return personWords.representatives.addressUnusable;
    case "incomplete":
    case "changed-meanwhile":
    case "day-ahead":
      return sayRecordProblem(problem);
    default:
      return sayNoticeProblem(problem);
  }
};
