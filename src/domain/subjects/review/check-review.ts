import type { FieldPath } from "../../decide/field.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Policy } from "../../policy/types.ts";
import { checkConflict, type Conflict, type ConflictProblem } from "../../decide/conflict.ts";
import { checkRoutes } from "../../decide/check-terms.ts";
import { problem, type Problem } from "../../decide/problem.ts";
import { checkChange, checkNextReview, type Change } from "../../decide/check-change.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import type { Actor } from "../../policy/offices.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day } from "../../base/time.ts";

export type ReviewOutcome = BodyOf<"review.decided">["outcome"];

export interface ProposedReview {
  readonly outcome: ReviewOutcome;
  readonly stillNeeded: string;
  readonly reasons: string;
  /** Null until the head has declared one, or that there is none. */
  readonly conflict: Conflict | null;
  /** When it is reviewed next, when it continues; null until it is chosen. */
  readonly reviewOn: Day | null;
  /** The new terms whole, when it is altered. */
  readonly change: Change | null;
  /** The addresses that the new terms cover, when it is altered; absent when they are those of the old. */
  readonly addressKeys?: readonly string[];
}

export type ReviewProblem =
  | Problem
  | ConflictProblem
  | {
      readonly type: "not-a-head" | "not-in-force" | "change-waits" | "outcome-not-allowed" | "still-needed-missing" | "reasons-missing" | "terms-missing";
      readonly field: FieldPath;
      readonly clause: string;
    };

/** What a review is about: the restriction as it stands when it is decided. */
export type ReviewedRestriction = Pick<Restriction, "state" | "replacedBy" | "measures">;

/**
 * Why this person cannot decide a review so. Empty when it may be recorded. Whoever gave the restriction may review
 * it: no policy says otherwise.
 */
export const checkReviewDecision = (policy: Policy, settings: Settings, restriction: ReviewedRestriction, review: ProposedReview, decider: Actor): readonly ReviewProblem[] => {
  const { clause } = policy.review;
  const { outcome } = review;
  return [
    ...(decider.as.head ? [] : [problem("not-a-head", "decider", policy.authority.decidesClause)]),
    ...checkConflict(review.conflict),
    ...(restriction.state === "in-force" ? [] : [problem("not-in-force", "restriction", clause)]),
    // Two changes at once would leave open which of them the person is told.
    ...(restriction.replacedBy !== null && outcome !== "end" ? [problem("change-waits", "restriction", "")] : []),
    ...(policy.review.outcomes.includes(outcome) ? [] : [problem("outcome-not-allowed", "outcome", clause)]),
    ...(review.stillNeeded.trim() === "" ? [problem("still-needed-missing", "stillNeeded", clause)] : []),
    ...(review.reasons.trim() === "" ? [problem("reasons-missing", "reasons", clause)] : []),
    ...checkWhatFollows(policy, restriction, review, dayOf(decider.at, settings.timeZone)),
  ];
};

const checkWhatFollows = (policy: Policy, { measures }: ReviewedRestriction, { outcome, reviewOn, change, addressKeys }: ProposedReview, today: Day): readonly ReviewProblem[] => {
  switch (outcome) {
    case "end":
      return [];
    case "continue":
      // Whoever lets terms go on answers for them as whoever decided them first.
      return [...checkNextReview(policy, reviewOn, today), ...checkRoutes(policy, measures)];
    case "alter":
      return [
        ...(change ? checkChange(policy, change, today) : [problem("terms-missing", "measures", "")]),
        ...(addressKeys?.length === 0 ? [problem("no-confirmed-address", "addressKeys", "")] : []),
      ];
  }
};
