import { useState } from "react";
import { decideReview, reviewProblems, type Reviewed, type ReviewError } from "../../app/review/decide-review.ts";
import type { ReviewOutcome, ReviewProblem } from "../../domain/subjects/review/check-review.ts";
import { createKeptDrafts, useKeptDraft } from "../kit/kept-drafts.ts";
import { useAct } from "../kit/use-act.ts";
import { draftToReview, startReview, type ReviewDraft } from "./review-draft.ts";
import type { UnderReview } from "./review-work.ts";
import { usePageMeans } from "../kit/page-means.ts";

export type ReviewState =
  | { readonly type: "writing" | "recording" }
  | { readonly type: "recorded"; readonly reviewed: Reviewed }
  | { readonly type: "stopped"; readonly error: ReviewError };

export interface ReviewWriting {
  readonly draft: ReviewDraft;
  readonly state: ReviewState;
  readonly change: (changed: Partial<ReviewDraft>) => void;
  readonly problemsFor: (outcome: ReviewOutcome) => readonly ReviewProblem[];
  readonly decide: (outcome: ReviewOutcome) => Promise<void>;
}

/** The reviews that are being written over a connection, by the key of the instruction. */
const reviewDrafts = createKeptDrafts<ReviewDraft>();

/** What the head of function has written, and how recording it went. */
export const useReview = (subject: UnderReview): ReviewWriting => {
  const { connection, onChanged } = usePageMeans();
  const drafts = reviewDrafts(connection);
  const { restriction, policy, figures } = subject;
  const [draft, setDraft] = useState<ReviewDraft>(() => drafts.get(restriction.key) ?? startReview(restriction));
  const [recorded, setRecorded] = useState<Reviewed | null>(null);
  const { isBusy, problem, act } = useAct<ReviewError>();

  useKeptDraft(drafts, restriction.key, draft.touched ? draft : null);

  const decide = (outcome: ReviewOutcome): Promise<void> => {
    return act(
      async () => {
        setRecorded(null);
        const decided = await decideReview(connection.work, subject, draftToReview(policy, draft, outcome, figures));
        if (!decided.ok) await onChanged();
        return decided;
      },
      async (reviewed) => {
        drafts.delete(restriction.key);
        setDraft((before) => ({ ...startReview(restriction), conflict: before.conflict }));
        setRecorded(reviewed);
        await onChanged();
      },
    );
  };
  const state: ReviewState = recorded ? { type: "recorded", reviewed: recorded } : problem ? { type: "stopped", error: problem } : { type: isBusy ? "recording" : "writing" };

  return {
    draft,
    state,
    change: (changed) => setDraft((before) => ({ ...before, ...changed, touched: true })),
    problemsFor: (outcome) => reviewProblems(connection.work, subject, draftToReview(policy, draft, outcome, figures)),
    decide,
  };
};
