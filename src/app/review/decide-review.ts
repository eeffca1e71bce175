import { withUnfit } from "../../domain/decide/check-fit.ts";
import { rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { eventKinds, type BodyOf } from "../../domain/events/kinds.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { reviewDecisionStream } from "../../domain/ledger/streams.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import { checkMailboxes } from "../../domain/decide/check-terms.ts";
import { conflictToBody } from "../../domain/decide/conflict.ts";
import { problem } from "../../domain/decide/problem.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { checkReviewDecision, type ProposedReview, type ReviewProblem } from "../../domain/subjects/review/check-review.ts";
import { foldReviews, nextReviewId, type Review, type ReviewDecided, type VoidReviewReason } from "../../domain/subjects/review/reviews.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

import { askInstruction, type GroundGone } from "../grounds/read-grounds.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ReplicaDep } from "../ports.ts";
import { carryOut, carryOutIfItCounts, type CarriedOut } from "./carry-out.ts";
import { under, actorNow, type Work, type RecordingWork } from "../work.ts";

/** What is reviewed. */
export interface ReviewSubject {
  readonly restriction: Restriction;
  /** The reviews of the restriction through all its changes. */
  readonly reviews: readonly Review[];
  /** What is known about the person, by which the decision is judged once it is recorded. */
  readonly events: readonly LedgerEvent[];
}

export interface ReviewForm extends ProposedReview {
  /** What the head saw when they decided. */
  readonly figures: BodyOf<"review.decided">["figures"];
}

export type ReviewError =
  | AppendError
  | GroundGone
  | { readonly type: "review-problems"; readonly problems: readonly ReviewProblem[] }
  /** A decision was there first: another head's, or an earlier one of one's own whose answer was lost. */
  | { readonly type: "reviewed-already"; readonly decision: ReviewDecided }
  /** It is recorded, but it does not count. */
  | { readonly type: "no-effect"; readonly reason: VoidReviewReason };

export interface Reviewed {
  readonly decision: ReviewDecided;
  readonly instruction: CarriedOut;
}

/** Why this review cannot be recorded by this person now; empty when it can. */
export const reviewProblems = (work: Work, { restriction, reviews }: ReviewSubject, form: ReviewForm): readonly ReviewProblem[] => {
  const { settings } = work;
  const decider = actorNow(work);
  // The policy of the restriction, with the answers that set-up has given by now.
  const policy = policyAt(settings, restriction.policyVersion, decider.at);
  if (!policy) return [problem("missing", "policy", "")];
  const problems = [
    ...checkReviewDecision(policy, settings, restriction, form, decider),
    ...checkMailboxes(
      policy,
      form.change?.terms.measures ?? [],
      settings.mailboxes.map(({ name }) => name),
    ),
  ];
  return withUnfit(problems, eventKinds["review.decided"].shape, reviewBody(restriction, nextReviewId(restriction.request, reviews, restriction.key), form));
};

/**
 * Records a review. First round trip: the decision and, after it, the person's instructions, so that an end or a
 * change that crossed it is seen. Second: what it says to staff, which is never written for a decision that does not count.
 */
export const decideReview = async (work: RecordingWork, subject: ReviewSubject, form: ReviewForm): Promise<Result<Reviewed, ReviewError>> => {
  const problems = reviewProblems(work, subject, form);
  if (problems.length > 0) return err({ type: "review-problems", problems });

  const { restriction, reviews, events } = subject;
  // What nothing stands behind can be ended, and is neither continued nor changed.
  const ground = await askInstruction(work, restriction);
  if (!ground.ok && !(form.outcome === "end" && ground.error.type === "decision-void")) return ground;
  const id = nextReviewId(restriction.request, reviews, restriction.key);
  const previous = reviews.find((review) => review.id === id)?.lastDecision ?? undefined;
  const stream = reviewDecisionStream(id);
  const sequence = (previous?.sequence ?? 0) + 1;
  const draft = onlineDraft(under(work, restriction.policyVersion), "review.decided", {
    body: reviewBody(restriction, id, form),
    key: orderedKey(stream, sequence),
    stream,
    sequence,
    personKey: restriction.personKey,
  });
  const written = await append(work, [{ draft, previous }], [{ list: "Instructions", column: "PersonKey", where: { equals: restriction.personKey } }]);
  if (!written.ok) return err(written.error.type === "already-done" ? await reviewedAlready(work, written.error.row) : written.error);

  const after = foldReviews(work.settings, [...events, ...(written.value.answers[0] ?? []), ...written.value.events]).get(restriction.key) ?? [];
  const review = after.find((each) => each.id === id);
  if (review?.decision?.key !== draft.key) {
    const reason = review?.voided.find(({ decision }) => decision.key === draft.key)?.reason;
    return err(reason === undefined ? { type: "could-not-check" } : { type: "no-effect", reason });
  }
  return ok({ decision: review.decision, instruction: await carryOut(work, restriction, review.decision) });
};

/** Completes a review whose instruction is missing, if it still counts. Safe for several heads at once: there is one key for it. */
export const completeReview = async (work: RecordingWork, restriction: Restriction, review: Review): Promise<CarriedOut> =>
  review.decision ? carryOutIfItCounts(work, restriction, review.decision) : "none";

const reviewBody = (restriction: Restriction, review: string, form: ReviewForm): BodyOf<"review.decided"> => {
  const { outcome, stillNeeded, reasons, figures, reviewOn, change, addressKeys } = form;
  const body = { review, instruction: restriction.key, outcome, stillNeeded, reasons, figures, conflict: conflictToBody(form.conflict) };
  if (outcome === "continue") return { ...body, reviewOn };
  return outcome === "alter" && change ? { ...body, ...change.terms, matter: change.matter, contact: change.contact, ...(addressKeys && { addressKeys }) } : body;
};

const reviewedAlready = async (deps: ReplicaDep, row: LedgerRow): Promise<ReviewError> => {
  await deps.replica.keepRows([indexRow(row)]);
  const event = rowToEvent(row);
  return event.ok && event.value.kind === "review.decided" ? { type: "reviewed-already", decision: event.value } : { type: "could-not-check" };
};
