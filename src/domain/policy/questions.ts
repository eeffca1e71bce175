import type { Policy } from "./types.ts";

/** What cannot be done while an answer is missing. */
export type Act = "request" | "decision" | "warning" | "notice" | "review" | "dispute" | "sharing" | "disposal";

export type AnswerUnit = "days" | "working-days" | "months" | "years";

export type AnswerKind =
  | { readonly type: "text"; readonly longest: number }
  | { readonly type: "number"; readonly unit: AnswerUnit; readonly least: number; readonly most: number }
  /** Several entries, each on a line of its own. */
  | { readonly type: "lines"; readonly longest: number; readonly most: number }
  | { readonly type: "choice"; readonly choices: readonly string[] };

/** A thing that the policy does not say. Set-up asks it; what depends on it cannot be done before. */
export interface SetUpQuestion {
  /** Where in `Policy` the answer belongs. */
  readonly field: QuestionField;
  /** Who can give the answer. An owner writes it down. */
  readonly answeredBy: "head" | "owner";
  readonly blocks: Act;
  readonly answer: AnswerKind;
}

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

/** The longest time to a review that any body may set, in months. */
const longestReviewMonths = 24;

interface KnownQuestion extends SetUpQuestion {
  readonly isOpen: (policy: Policy) => boolean;
}

const days = (least: number): AnswerKind => ({ type: "number", unit: "days", least, most: 365 });

/** Every question, in the order of a restriction's life. */
const questions: readonly KnownQuestion[] = [
  {
    field: "authority.asks",
    answeredBy: "head",
    blocks: "request",
    answer: {
      type: "choice",
      choices: ["manager", "staff"],
    },
    isOpen: ({ authority }) => authority.asks === null,
  },
  {
    field: "criteria",
    answeredBy: "head",
    blocks: "request",
    answer: { type: "lines", longest: 300, most: 20 },
    isOpen: ({ criteria }) => criteria === null,
  },
  {
    field: "warning.chanceToChange",
    answeredBy: "head",
    blocks: "request",
    answer: {
      type: "choice",
      choices: ["always", "wherever-possible"],
    },
    isOpen: ({ warning }) => warning.chanceToChange === null,
  },
  {
    field: "warning.waitDays",
    answeredBy: "head",
    blocks: "warning",
    answer: days(0),
    isOpen: ({ warning }) => warning.waitDays === null,
  },
  {
    field: "authority.decides",
    answeredBy: "head",
    blocks: "decision",
    answer: { type: "text", longest: 200 },
    isOpen: ({ authority }) => authority.decides === null,
  },
  {
    field: "review.maxMonths",
    answeredBy: "head",
    blocks: "decision",
    answer: { type: "number", unit: "months", least: 1, most: longestReviewMonths },
    isOpen: ({ review }) => review.maxMonths === null,
  },
  {
    field: "unsaid.whenReviewIsMissed",
    answeredBy: "head",
    blocks: "decision",
    answer: { type: "text", longest: 1000 },
    isOpen: ({ unsaid }) => unsaid.whenReviewIsMissed === null,
  },
  {
    field: "dispute.route",
    answeredBy: "head",
    blocks: "notice",
    answer: { type: "text", longest: 500 },
    isOpen: ({ dispute }) => dispute === null,
  },
  {
    field: "unsaid.daysToDispute",
    answeredBy: "head",
    blocks: "notice",
    answer: days(1),
    isOpen: ({ unsaid }) => unsaid.daysToDispute === null,
  },
  {
    field: "dispute.decidedBy",
    answeredBy: "head",
    blocks: "dispute",
    answer: { type: "text", longest: 200 },
    isOpen: ({ dispute }) => dispute === null || dispute.decidedBy === null,
  },
  {
    field: "dispute.days",
    answeredBy: "head",
    blocks: "dispute",
    answer: { type: "number", unit: "working-days", least: 1, most: 365 },
    isOpen: ({ dispute }) => dispute === null || dispute.days === null,
  },
  {
    field: "unsaid.retentionYears",
    answeredBy: "owner",
    blocks: "disposal",
    answer: { type: "number", unit: "years", least: 1, most: 100 },
    isOpen: ({ unsaid }) => unsaid.retentionYears === null,
  },
  {
    field: "unsaid.noConcernDays",
    answeredBy: "owner",
    blocks: "disposal",
    answer: days(1),
    isOpen: ({ unsaid }) => unsaid.noConcernDays === null,
  },
];

/** What a policy leaves open. Of a pack: all that set-up must ask. Of a policy with its answers: what is still unanswered. */
export const questionsOf = (policy: Policy): readonly SetUpQuestion[] => questions.filter(({ isOpen }) => isOpen(policy));

/** The questions, still unanswered in this policy with its answers, without which an act cannot be done. */
export const unansweredFor = (policy: Policy, act: Act): readonly SetUpQuestion[] => questionsOf(policy).filter(({ blocks }) => blocks === act);

/** The kind of answer that belongs in a field. */
export const answerKindOf = (field: QuestionField): AnswerKind | undefined => questions.find((question) => question.field === field)?.answer;
