import type { ConflictProblem } from "../../domain/decide/conflict.ts";
import { exhaustive } from "../../domain/base/result.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for asking whoever decides whether they can, alike for a request, a review and a dispute. */
export const conflictWords = inLanguages({
  en: {
    title: "You and this case",
    hint: "Whoever decides says first whether they can. The answer is kept with the decision.",
    asked: "Are you in a conflict of interest?",
    none: "No: it was not aimed at me, I did not decide the case, and nothing else stands in the way",
    declared: "Yes, somebody else should decide",
    isTarget: "The conduct was aimed at me",
    hasDecidedCase: "I decided the case that the contact is about",
    leaveIt: "Leave this to somebody else who may decide. What you typed stays here until you close the page.",
    other: "Something else (a relative, a former case)",
  },
});

/** What a declaration still needs, or why it leaves the decision to somebody else. */
export const sayConflictProblem = inLanguages({
  en: (type: ConflictProblem["type"]): string => {
    switch (type) {
      case "conflict-undeclared":
        return "Whether you are in a conflict of interest.";
      case "conflict-declared":
        return "Somebody without a conflict of interest.";
      case "conflict-unexplained":
        return "What your conflict of interest is.";
      default:
        return exhaustive(type);
    }
  },
});
