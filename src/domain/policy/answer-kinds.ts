/** A field of `Policy` that a policy may leave open. Set-up asks for it. */
export type QuestionField =
  | "authority.asks"
  | "authority.decides"
  | "criteria"
  | "warning.chanceToChange"
  | "warning.waitDays"
  | "review.maxMonths"
  | "dispute.route"
  | "dispute.decidedBy"
  | "dispute.days"
  | "unsaid.whenReviewIsMissed"
  | "unsaid.retentionYears"
  | "unsaid.daysToDispute"
  | "unsaid.noConcernDays";

export type AnswerKind =
  | { readonly type: "text"; readonly longest: number }
  | { readonly type: "number"; readonly unit: "days" | "working days" | "months" | "years"; readonly least: number; readonly most: number }
  /** Several entries, each on a line of its own. */
  | { readonly type: "lines"; readonly longest: number; readonly most: number }
  | { readonly type: "choice"; readonly choices: readonly { readonly value: string; readonly label: string }[] };

/** The longest time to a review that any body may set, in months. */
const longestReviewMonths = 24;

const days = (least: number): AnswerKind => ({ type: "number", unit: "days", least, most: 365 });

/**
 * How the answer to each question is written. Apart from the questions' own sentences, because whoever reads a policy with
 * its answers, as Outlook's pane does before it paints, needs no more.
 */
export const answerKinds: Readonly<Record<QuestionField, AnswerKind>> = {
  "authority.asks": {
    type: "choice",
    choices: [
      { value: "manager", label: "Managers" },
      { value: "staff", label: "Any member of staff" },
    ],
  },
  "authority.decides": { type: "text", longest: 200 },
  criteria: { type: "lines", longest: 300, most: 20 },
  "warning.chanceToChange": {
    type: "choice",
    choices: [
      { value: "always", label: "Always" },
      { value: "wherever-possible", label: "Wherever possible, else with a reason" },
    ],
  },
  "warning.waitDays": days(0),
  "review.maxMonths": { type: "number", unit: "months", least: 1, most: longestReviewMonths },
  "dispute.route": { type: "text", longest: 500 },
  "dispute.decidedBy": { type: "text", longest: 200 },
  "dispute.days": { type: "number", unit: "working days", least: 1, most: 365 },
  "unsaid.whenReviewIsMissed": { type: "text", longest: 1000 },
  "unsaid.retentionYears": { type: "number", unit: "years", least: 1, most: 100 },
  "unsaid.daysToDispute": days(1),
  "unsaid.noConcernDays": days(1),
};
