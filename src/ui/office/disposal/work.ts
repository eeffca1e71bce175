import type { DisposalError } from "../../../app/disposal/dispose-rows.ts";
import type { HoldError } from "../../../app/disposal/hold.ts";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { isHandlerRole } from "../../../app/session.ts";
import { sayProblem } from "../../words/service-words.ts";
import { words } from "./words.ts";
import type { Connection } from "../../../app/services.ts";

/** Whoever handles holds a record back. */
export const mayHold = ({ session }: Connection): boolean => isHandlerRole(session.roles);

export const nameOf = ({ people }: Desk, personKey: string): string => people.get(personKey)?.name || words.unnamed;

/** Why something was not removed or held, and what to do next. */
export const sayDisposalProblem = (problem: DisposalError | HoldError): string => {
  switch (problem.type) {
    case "authority-missing":
    case "not-one-row":
    case "not-listed":
    case "reason-missing":
    case "person-missing":
      return words.problems[problem.type];
    case "stopped":
      return `${words.problems.stopped(problem.removed, problem.left)} ${sayProblem(problem.error)}`;
    case "already-done":
      return words.problems.alreadyDone(problem.row.createdBy.name);
    case "row-refused":
      return words.problems.refused;
    case "payload-too-large":
      return words.problems.tooLong;
    default:
      return sayProblem(problem);
  }
};
