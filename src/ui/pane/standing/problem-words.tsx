import type { ReactNode } from "react";
import type { Keeping } from "../../../app/services.ts";
import { sayProblem, type ShownError } from "../../words/service-words.ts";
import { keepingWords } from "../keeping-words.ts";

export interface ProblemProps {
  readonly problem: ShownError;
  /** Where what is logged meanwhile stays; left out where nothing can be logged. */
  readonly keeping?: Keeping | null;
}

export const ProblemWords = ({ problem, keeping = null }: ProblemProps): ReactNode => (problem.type === "offline" && keeping ? keepingWords.offline[keeping] : sayProblem(problem));
