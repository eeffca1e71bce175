import { textOfRow, textToRow } from "../events/row-text.ts";
import type { BodyOf } from "../events/kinds.ts";
import { questionsOf } from "../policy/questions.ts";
import type { Policy } from "../policy/types.ts";
import { checkReviewDay, checkTerms, type Terms } from "./check-terms.ts";
import { problem, whenEmpty, type Problem } from "./problem.ts";
import type { Day } from "../base/time.ts";

/** The new terms of a restriction whole, after a review or a dispute. */
export interface Change {
  readonly terms: Terms;
  /** Null for all contact. */
  readonly matter: string | null;
  readonly contact: string;
}

/** The change that the record of a decision holds; null when it makes none. */
export const changeIn = ({
  measures,
  reviewOn,
  endsOn,
  matter,
  contact,
}: Pick<BodyOf<"review.decided" | "dispute.decided">, "measures" | "reviewOn" | "endsOn" | "matter" | "contact">): Change | null =>
  measures === undefined ? null : { terms: { measures, reviewOn: reviewOn ?? null, ...(endsOn !== undefined && { endsOn }) }, matter: textOfRow(matter), contact: contact ?? "" };

/** New terms as the record of a decision holds them: what was not chosen is not in it. */
export const changeToBody = ({ terms: { measures, reviewOn, endsOn }, matter, contact }: Change) => ({
  measures,
  ...(reviewOn !== null && { reviewOn }),
  ...(endsOn !== undefined && { endsOn }),
  matter: textToRow(matter),
  contact,
});

/** Everything that is missing or against the policy in new terms. They are held to the same as a first decision. */
export const checkChange = (policy: Policy, { terms, matter, contact }: Change, today: Day): readonly Problem[] => [
  ...unansweredClock(policy),
  ...checkTerms(policy, { ...terms, matter }, today),
  // Staff and the person must know whom to turn to while it lasts.
  ...whenEmpty(contact, "contact", policy.restrictionNotice.clause),
];

/** Why a restriction cannot go on until a day: it is not ahead, or later than the policy's clock allows (001: yearly at least, section 8). */
export const checkNextReview = (policy: Policy, reviewOn: Day | null, today: Day): readonly Problem[] => {
  const unanswered = unansweredClock(policy);
  return unanswered.length > 0 ? unanswered : checkReviewDay(policy, reviewOn, today);
};

// Without an answer to how long it may take there is no day to go on until.
const unansweredClock = (policy: Policy): readonly Problem[] =>
  questionsOf(policy)
    .filter(({ field }) => field === "review.maxMonths")
    .map(({ field }) => problem("unanswered", field, policy.review.clause));
