import type { ReviewForm, ReviewSubject } from "../../../src/app/review/decide-review.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import type { Restriction } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { changesOf } from "../../../src/domain/subjects/restriction/restriction-at.ts";
import { reviewsOf } from "../../../src/domain/subjects/review/reviews.ts";
import { firstInstruction } from "../../support/review-events.ts";
import type { DeskWork } from "../request/desk-work.ts";

/** The restriction of Jordan's request `r1`, or another that is named, as it stands on a desk. */
export const restrictionOn = (work: DeskWork, key = firstInstruction): Restriction => {
  const restriction = work.desk().restrictions.find((each) => each.key === key);
  if (!restriction) throw new Error(`There is no ${key}.`);
  return restriction;
};

export const subjectOn = (work: DeskWork, key = firstInstruction): ReviewSubject => {
  const { restrictions, reviews } = work.desk();
  const restriction = restrictionOn(work, key);
  return { restriction, reviews: reviewsOf(reviews, changesOf(restrictions, restriction)), events: work.events() };
};

export const goOn: ReviewForm = {
  outcome: "continue",
  stillNeeded: "Messages still come daily about the same closed matter.",
  reasons: "It works, and it keeps two ways open.",
  conflict: noConflict,
  reviewOn: "2027-11-20",
  change: null,
  figures: { since: "2026-11-19", messages: 3, concerns: 1, breaches: 0 },
};
