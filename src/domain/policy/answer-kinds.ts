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

export type AnswerUnit = "days" | "working-days" | "months" | "years";

export type AnswerKind =
  | { readonly type: "text"; readonly longest: number }
  | { readonly type: "number"; readonly unit: AnswerUnit; readonly least: number; readonly most: number }
  /** Several entries, each on a line of its own. */
  | { readonly type: "lines"; readonly longest: number; readonly most: number }
  | { readonly type: "choice"; readonly choices: readonly string[] };

/** The longest time to a review that any body may set, in months. */
const longestReviewMonths = 24;

const days = (least: number): AnswerKind => ({ type: "number", unit: "days", least, most: 365 });

/**
 * How the answer to each question is written. Apart from who answers and what waits for it, because whoever reads a policy with
 * its answers, as Outlook's pane does before it paints, needs no more.
 */
export const answerKinds: Readonly<Record<QuestionField, AnswerKind>> = {
  "authority.asks": {
    type: "choice",
    choices: ["manager", "staff"],
  },
  "authority.decides": { type: "text", longest: 200 },
  criteria: { type: "lines", longest: 300, most: 20 },
  "warning.chanceToChange": {
    type: "choice",
    choices: ["always", "wherever-possible"],
  },
  "warning.waitDays": days(0),
  "review.maxMonths": { type: "number", unit: "months", least: 1, most: longestReviewMonths },
  "dispute.route": { type: "text", longest: 500 },
  "dispute.decidedBy": { type: "text", longest: 200 },
  "dispute.days": { type: "number", unit: "working-days", least: 1, most: 365 },
  "unsaid.whenReviewIsMissed": { type: "text", longest: 1000 },
  "unsaid.retentionYears": { type: "number", unit: "years", least: 1, most: 100 },
  "unsaid.daysToDispute": days(1),
  "unsaid.noConcernDays": days(1),
};
