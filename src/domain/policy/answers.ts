import type { Settings } from "../settings.ts";
import type { Policy } from "./types.ts";

export type PolicyAnswer = Settings["answers"][number];

/** The policy with these answers in the places where it says nothing. What it says itself, no answer changes. */
export const withAnswers = (policy: Policy, answers: readonly PolicyAnswer[]): Policy => {
  const latest = (field: string): string | undefined => answers.filter((answer) => answer.field === field).toSorted((left, right) => (left.from < right.from ? 1 : -1))[0]?.value;
  const number = (field: string): number | null => Number(latest(field) ?? Number.NaN) || null;
  return {
    ...policy,
    warning: { ...policy.warning, waitDays: policy.warning.waitDays ?? number("warning.waitDays") },
    dispute: policy.dispute && { ...policy.dispute, decidedBy: policy.dispute.decidedBy ?? latest("dispute.decidedBy") ?? null },
    unsaid: {
      whenReviewIsMissed: policy.unsaid.whenReviewIsMissed ?? latest("unsaid.whenReviewIsMissed") ?? null,
      retentionYears: policy.unsaid.retentionYears ?? number("unsaid.retentionYears"),
      daysToDispute: policy.unsaid.daysToDispute ?? number("unsaid.daysToDispute"),
      noConcernDays: policy.unsaid.noConcernDays ?? number("unsaid.noConcernDays"),
    },
  };
};
