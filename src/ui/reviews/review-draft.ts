import type { ReviewForm } from "../../app/review/decide-review.ts";
import type { Day } from "../../domain/base/time.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { Conflict } from "../../domain/decide/conflict.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import type { ReviewOutcome } from "../../domain/subjects/review/check-review.ts";
import type { ReviewFigures } from "../../domain/subjects/review/review-figures.ts";
import { draftToChange, startChange, type ChangeDraft } from "../kit/cases/change-draft.ts";

/** A review that is being written. */
export interface ReviewDraft {
  /** Null until a conflict, or none, is declared. */
  readonly conflict: Conflict | null;
  readonly stillNeeded: string;
  /** Null until the head of function has chosen. */
  readonly outcome: ReviewOutcome | null;
  readonly reasons: string;
  /** Null until it is chosen. */
  readonly reviewOn: Day | null;
  readonly change: ChangeDraft;
  /** The addresses that the new terms cover. */
  readonly addressKeys: readonly string[];
  readonly touched: boolean;
}

/** Nothing is answered at first: that it goes on is as much a choice as that it ends. */
export const startReview = (restriction: Restriction): ReviewDraft => ({
  conflict: null,
  stillNeeded: "",
  outcome: null,
  reasons: "",
  reviewOn: null,
  change: startChange(restriction),
  addressKeys: restriction.addressKeys,
  touched: false,
});

/** The review as it would be recorded. */
export const draftToReview = (policy: Policy, draft: ReviewDraft, outcome: ReviewOutcome, { since, messages, concerns, breaches }: ReviewFigures): ReviewForm => ({
  outcome,
  stillNeeded: draft.stillNeeded,
  reasons: draft.reasons,
  conflict: draft.conflict,
  reviewOn: outcome === "continue" ? draft.reviewOn : null,
  change: outcome === "alter" ? draftToChange(policy, draft.change) : null,
  ...(outcome === "alter" && { addressKeys: draft.addressKeys }),
  figures: { since, messages, concerns, breaches },
});
