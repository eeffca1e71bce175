/** What staff read where a restriction ended. Reasons are for handlers: they stand with the decision. */
export const instructionWords = {
  endedByReview: "It was reviewed and has ended.",
  endedByDispute: "It was disputed and has ended.",
  changeDropped: "The restriction has ended, so its change is not needed.",
} as const;
