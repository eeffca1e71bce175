import type { ReactNode } from "react";
import { sayProblem, type ShownError } from "../../words/service-words.ts";

export const ProblemWords = ({ problem }: { readonly problem: ShownError }): ReactNode => sayProblem(problem);
