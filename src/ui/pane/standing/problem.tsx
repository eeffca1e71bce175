import type { ShownError } from "../../words/service-words.ts";
import { behind } from "../parts/behind.tsx";
import { words } from "../words.ts";

export const loadProblemWords = () => import("./problem-words.tsx");

/** Why the service could not be asked. It is known only once what asks it came, behind the first paint, so its words come there too. */
export const Problem = behind<{ readonly problem: ShownError }>(
  () => loadProblemWords().then(({ ProblemWords }) => ProblemWords),
  () => words.standing.notLoaded,
);
