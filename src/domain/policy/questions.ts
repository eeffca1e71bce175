import { answerKinds, type AnswerKind, type QuestionField } from "./answer-kinds.ts";
import type { Policy } from "./types.ts";

/** What cannot be done while an answer is missing. */
export type Act = "request" | "decision" | "warning" | "notice" | "review" | "dispute" | "sharing" | "disposal";

/** A thing that the policy does not say. Set-up asks it; what depends on it cannot be done before. */
export interface SetUpQuestion {
  /** Where in `Policy` the answer belongs. */
  readonly field: QuestionField;
  /** Who can give the answer. An owner writes it down. */
  readonly answeredBy: "head" | "owner";
  readonly blocks: Act;
  readonly answer: AnswerKind;
}

interface KnownQuestion extends SetUpQuestion {
  readonly isOpen: (policy: Policy) => boolean;
}

/** Every question, in the order of a restriction's life. */
const questions: readonly KnownQuestion[] = [
  {
    field: "authority.asks",
    answeredBy: "head",
    blocks: "request",
    answer: answerKinds["authority.asks"],
    isOpen: ({ authority }) => authority.asks === null,
  },
  {
    field: "criteria",
    answeredBy: "head",
    blocks: "request",
    answer: answerKinds["criteria"],
    isOpen: ({ criteria }) => criteria === null,
  },
  {
    field: "warning.chanceToChange",
    answeredBy: "head",
    blocks: "request",
    answer: answerKinds["warning.chanceToChange"],
    isOpen: ({ warning }) => warning.chanceToChange === null,
  },
  {
    field: "warning.waitDays",
    answeredBy: "head",
    blocks: "warning",
    answer: answerKinds["warning.waitDays"],
    isOpen: ({ warning }) => warning.waitDays === null,
  },
  {
    field: "authority.decides",
    answeredBy: "head",
    blocks: "decision",
    answer: answerKinds["authority.decides"],
    isOpen: ({ authority }) => authority.decides === null,
  },
  {
    field: "review.maxMonths",
    answeredBy: "head",
    blocks: "decision",
    answer: answerKinds["review.maxMonths"],
    isOpen: ({ review }) => review.maxMonths === null,
  },
  {
    field: "unsaid.whenReviewIsMissed",
    answeredBy: "head",
    blocks: "decision",
    answer: answerKinds["unsaid.whenReviewIsMissed"],
    isOpen: ({ unsaid }) => unsaid.whenReviewIsMissed === null,
  },
  {
    field: "dispute.route",
    answeredBy: "head",
    blocks: "notice",
    answer: answerKinds["dispute.route"],
    isOpen: ({ dispute }) => dispute === null,
  },
  {
    field: "unsaid.daysToDispute",
    answeredBy: "head",
    blocks: "notice",
    answer: answerKinds["unsaid.daysToDispute"],
    isOpen: ({ unsaid }) => unsaid.daysToDispute === null,
  },
  {
    field: "dispute.decidedBy",
    answeredBy: "head",
    blocks: "dispute",
    answer: answerKinds["dispute.decidedBy"],
    isOpen: ({ dispute }) => dispute === null || dispute.decidedBy === null,
  },
  {
    field: "dispute.days",
    answeredBy: "head",
    blocks: "dispute",
    answer: answerKinds["dispute.days"],
    isOpen: ({ dispute }) => dispute === null || dispute.days === null,
  },
  {
    field: "unsaid.retentionYears",
    answeredBy: "owner",
    blocks: "disposal",
    answer: answerKinds["unsaid.retentionYears"],
    isOpen: ({ unsaid }) => unsaid.retentionYears === null,
  },
  {
    field: "unsaid.noConcernDays",
    answeredBy: "owner",
    blocks: "disposal",
    answer: answerKinds["unsaid.noConcernDays"],
    isOpen: ({ unsaid }) => unsaid.noConcernDays === null,
  },
];

/** What a policy leaves open. Of a pack: all that set-up must ask. Of a policy with its answers: what is still unanswered. */
export const questionsOf = (policy: Policy): readonly SetUpQuestion[] => questions.filter(({ isOpen }) => isOpen(policy));

/** The questions, still unanswered in this policy with its answers, without which an act cannot be done. */
export const unansweredFor = (policy: Policy, act: Act): readonly SetUpQuestion[] => questionsOf(policy).filter(({ blocks }) => blocks === act);
