import type { Policy } from "./types.ts";

/** A thing that the policy does not say. Set-up asks it; nothing that depends on it can be done before. */
export interface SetUpQuestion {
  readonly field: string;
  readonly asks: string;
  /** Who can give the answer. */
  readonly answeredBy: "head" | "owner";
}

export const questionsOf = (policy: Policy): readonly SetUpQuestion[] => {
  const asked: readonly (SetUpQuestion & { readonly missing: boolean })[] = [
    { field: "authority.asks", asks: "Who may ask for a restriction?", answeredBy: "head", missing: policy.authority.asks === null },
    { field: "authority.decides", asks: "Who decides on a restriction?", answeredBy: "head", missing: policy.authority.decides === null },
    { field: "criteria", asks: "Which criteria must be met before a restriction?", answeredBy: "head", missing: policy.criteria === null },
    { field: "review.maxMonths", asks: "What is the longest time to a review?", answeredBy: "head", missing: policy.review.maxMonths === null },
    { field: "dispute", asks: "How can a person dispute a restriction, and who decides?", answeredBy: "head", missing: policy.dispute === null },
    { field: "dispute.decidedBy", asks: "Who decides a dispute?", answeredBy: "head", missing: policy.dispute?.decidedBy === null },
    { field: "warning.waitDays", asks: "How many days does a person get to change after a warning?", answeredBy: "head", missing: policy.warning.waitDays === null },
    { field: "warning.chanceToChange", asks: "Does a person always get a chance to change first?", answeredBy: "head", missing: policy.warning.chanceToChange === null },
    { field: "unsaid.whenReviewIsMissed", asks: "What applies when a review is missed?", answeredBy: "head", missing: policy.unsaid.whenReviewIsMissed === null },
    { field: "unsaid.retentionYears", asks: "For how many years are records kept?", answeredBy: "owner", missing: policy.unsaid.retentionYears === null },
    { field: "unsaid.daysToDispute", asks: "Within how many days can a restriction be disputed?", answeredBy: "head", missing: policy.unsaid.daysToDispute === null },
  ];
  return asked.filter(({ missing }) => missing).map(({ field, asks, answeredBy }) => ({ field, asks, answeredBy }));
};
