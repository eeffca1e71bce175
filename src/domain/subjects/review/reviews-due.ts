import { by } from "../../base/compare.ts";
import { isDecided, type Decided } from "../../decide/decided.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import { addDays, type Day } from "../../base/time.ts";
import { openReviewOf, type Review } from "./reviews.ts";

/** A review that a head of function is to decide. */
export interface ReviewDue {
  readonly restriction: Restriction;
  readonly dueOn: Day;
  readonly isOverdue: boolean;
  /** The review that somebody asked for before its day; null when it is the clock alone. */
  readonly asked: Review | null;
}

/** Reviews within this many days are shown as due. */
export const reviewNoticeDays = 28;

/** Reviews that are late, asked for, or due within four weeks; the one due first comes first. */
export const reviewsDue = (restrictions: Iterable<Restriction>, reviews: ReadonlyMap<string, readonly Review[]>, today: Day): readonly ReviewDue[] =>
  [...restrictions]
    .filter(({ state }) => state === "in-force")
    .map((restriction): ReviewDue => {
      const asked = openReviewOf(reviews.get(restriction.key) ?? []) ?? null;
      return { restriction, dueOn: restriction.reviewOn, isOverdue: today > restriction.reviewOn, asked: asked?.opened ? asked : null };
    })
    .filter(({ dueOn, asked }) => asked !== null || dueOn <= addDays(today, reviewNoticeDays))
    .toSorted(
      by(
        ({ dueOn }) => dueOn,
        ({ restriction }) => restriction.key,
      ),
    );

/** Reviews whose decision counts and whose instruction to staff no head has written, though the restriction has not ended otherwise. */
export const reviewsToCarryOut = (restrictions: Iterable<Restriction>, reviews: ReadonlyMap<string, readonly Review[]>): readonly Decided<Review>[] => {
  const ended = new Set([...restrictions].filter(({ state }) => state === "ended").map(({ key }) => key));
  return [...reviews.values()]
    .flat()
    .filter(isDecided)
    .filter(({ instructionMissing, instruction }) => instructionMissing && !ended.has(instruction));
};

/** Whether the person is still to be told of it in writing. An alteration is told by the notice that brings the new instruction into force. */
export const isResultOwed = (review: Review): review is Decided<Review> => isDecided(review) && review.decision.body.outcome !== "alter" && review.result === null;

/** Reviews of which the person has not been told in writing. */
export const reviewResultsToWrite = (reviews: ReadonlyMap<string, readonly Review[]>): readonly Decided<Review>[] => [...reviews.values()].flat().filter(isResultOwed);
