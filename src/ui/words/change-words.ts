import type { ConflictProblem } from "../../domain/decide/conflict.ts";
import type { Problem } from "../../domain/decide/problem.ts";
import { sayConflictProblem } from "./conflict-words.ts";
import { isTermsProblem, termsNeeds } from "./terms-words.ts";
import { type FieldPath, isField } from "../../domain/decide/field.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for changing a restriction, after a review or a dispute. */
export const changeWords = inLanguages({
  en: {
    terms: "The new terms",
    termsHint: "They start as they are now. The old terms apply until the person is told of the new ones in writing.",
    why: "Why this measure",
    staff: "Staff",
    person: "The person",
    ends: "Last day, if it is to end by itself",
    means: "What it means",
    covers: (matter: string | null): string => (matter === null ? "It covers all contact with the office." : `It covers matter ${matter} only.`),

    needs: "It still needs:",
    back: "Back",
    typed: "What you wrote",
    typedHint: "It was not recorded. Copy what you want to keep.",
  },
});

/** What is still needed, for a problem of new terms or of a declaration; `label` names the measure or the question. */
export const sayChangeProblem = inLanguages({
  en: (type: Problem["type"] | ConflictProblem["type"] | "terms-missing" | "change-waits", field: FieldPath, label: string): string => {
    if (isTermsProblem(type)) return termsNeeds[type](label);
    switch (type) {
      case "conflict-undeclared":
      case "conflict-declared":
      case "conflict-unexplained":
        return sayConflictProblem(type);
      case "change-waits":
        return "The notice of the change before this one: two changes at once would leave open which of them the person is told.";
      case "terms-missing":
        return termsNeeds["no-measures"]();
      case "unanswered":
        return "The answers that set-up has not given yet. They are listed on this page.";
      case "does-not-fit":
        return "A shorter text: one of them is too long for one record. Nothing is lost.";
      default:
        return isField(field, "matter")
          ? "The reference of the matter."
          : isField(field, "contact")
            ? "Whom staff and the person turn to."
            : "A policy that this version of Evenhand knows.";
    }
  },
});
