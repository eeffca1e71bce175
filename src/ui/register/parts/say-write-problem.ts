import type { NoticeError } from "../../../app/notice/record-notice.ts";
import type { PersonError } from "../../../app/person/link-person.ts";
import { sayProblem } from "../../shared/service-words.ts";
import { words } from "../words.ts";

/** Why something was not recorded. */
export type WriteProblem = NoticeError | PersonError;

/** Why something was not recorded, and what to do next. Nothing here is tried again by itself. */
export const sayWriteProblem = (problem: WriteProblem): string => {
  switch (problem.type) {
    case "offline":
      return words.problems.offline;
    case "throttled":
      return words.problems.throttled;
    case "already-done":
      return words.problems.alreadyDone(problem.row.createdBy.name);
    case "row-refused":
      return words.problems.rowRefused;
    case "payload-too-large":
      return words.problems.tooLong;
    case "contents-missing":
      return words.problems.contentsMissing(problem.missing);
    case "not-sent-yet":
      return words.problems.notSentYet;
    case "decision-void":
      return words.problems.decisionVoid;
    case "no-such-exception":
      return words.problems.noSuchException;
    case "reason-missing":
      return words.problems.reasonMissing;
    case "name-missing":
      return words.problems.nameMissing;
    default:
      return sayProblem(problem);
  }
};
