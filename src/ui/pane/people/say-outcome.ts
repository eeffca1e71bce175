import type { PersonError } from "../../../app/person/link-person.ts";
import type { Result } from "../../../domain/base/result.ts";
import { sayProblem, type ShownError } from "../../words/service-words.ts";
import { words } from "./words.ts";

/** What became of something that was recorded online, in words. */
export const sayOutcome = (outcome: Result<unknown, PersonError | ShownError>, done: string): string => {
  if (outcome.ok) return done;
  switch (outcome.error.type) {
    case "name-missing":
    case "incomplete":
    case "day-ahead":
    case "reason-missing":
      return words.nameMissing;
    case "already-done":
    case "changed-meanwhile":
      return words.alreadyDone;
    case "row-refused":
    case "payload-too-large":
      return words.refused;
    case "answer-lost":
    case "timed-out":
      return words.lost;
    case "offline":
      return words.offline;
    default:
      return `${words.notDone} ${sayProblem(outcome.error)}`;
  }
};
