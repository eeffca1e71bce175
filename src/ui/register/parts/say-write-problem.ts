import type { NoticeError } from "../../../app/notice/notice-form.ts";
import type { PersonError } from "../../../app/person/link-person.ts";
import { sayNoticeProblem } from "../../shared/letter-words.ts";
import { words } from "../words.ts";

/** Why something was not recorded. */
export type WriteProblem = NoticeError | PersonError;

/** Why something was not recorded, and what to do next. Nothing here is tried again by itself. */
export const sayWriteProblem = (problem: WriteProblem): string =>
  problem.type === "name-missing" ? words.problems.nameMissing : sayNoticeProblem(problem);
