import type { AnswerProblem } from "../../domain/policy/answers.ts";
import type { AnswerUnit, QuestionField } from "../../domain/policy/answer-kinds.ts";
import type { SetUpQuestion } from "../../domain/policy/questions.ts";
import { inLanguages } from "./in-languages.ts";
import { sayNumber } from "./numbers.ts";

/** The words for what a policy leaves open and set-up asks. */
export const questionWords = inLanguages({
  en: {
    asks: {
      "authority.asks": "Who may ask for a restriction?",
      criteria: "Which criteria must be met before a restriction? One on each line.",
      "warning.chanceToChange": "Does a person get the chance to change before a restriction?",
      "warning.waitDays": "How many days does a person get to change after a warning? 0 means that there is no fixed wait.",
      "authority.decides": "Which post decides on a restriction?",
      "review.maxMonths": "After how many months at the latest is a restriction reviewed?",
      "unsaid.whenReviewIsMissed": "What applies when a review is late, until it is done?",
      "dispute.route": "How can a person dispute a restriction?",
      "unsaid.daysToDispute": "For how many days after the notice can a restriction be disputed?",
      "dispute.decidedBy": "Which post decides on a dispute?",
      "dispute.days": "In how many working days is a dispute decided?",
      "unsaid.retentionYears": "For how many years are records kept after a restriction ended?",
      "unsaid.noConcernDays": "For how many days are entries without a concern kept, about people who have no record?",
    } satisfies Record<QuestionField, string>,
    units: { days: "days", "working-days": "working days", months: "months", years: "years" } satisfies Record<AnswerUnit, string>,
    choices: {
      manager: "Managers",
      staff: "Any member of staff",
      always: "Always",
      "wherever-possible": "Wherever possible, else with a reason",
    } as Readonly<Record<string, string>>,
    /** What is asked of a criterion that the body gave itself. */
    criterion: "What shows that this is met, and since when?",
  },
});

/** An answer in the words that were offered for it. */
export const sayAnswer = ({ answer }: Pick<SetUpQuestion, "answer">, value: string): string => {
  if (answer.type === "choice") return questionWords.choices[value] ?? value;
  return answer.type === "number" ? `${value} ${questionWords.units[answer.unit]}` : value;
};

/** Why an answer cannot be taken, and what to do. */
export const sayAnswerProblem = inLanguages({
  en: (problem: AnswerProblem): string => {
    switch (problem.type) {
      case "missing":
        return "Give an answer.";
      case "too-long":
        return `Shorten the answer to ${sayNumber(problem.limit)} characters.`;
      case "line-too-long":
        return `Shorten each line to ${sayNumber(problem.limit)} characters.`;
      case "too-many-lines":
        return `Give at most ${sayNumber(problem.limit)} lines.`;
      case "not-a-number":
        return `Give a whole number of ${questionWords.units[problem.unit]}, in figures alone.`;
      case "too-small":
        return `Give at least ${problem.limit}, in ${questionWords.units[problem.unit]}.`;
      case "too-large":
        return `Give at most ${problem.limit}, in ${questionWords.units[problem.unit]}.`;
      case "not-a-choice":
        return `Choose one of these: ${problem.choices.map((choice) => questionWords.choices[choice] ?? choice).join("; ")}.`;
    }
  },
});
