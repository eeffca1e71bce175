import type { BodyOf } from "../../domain/events/kinds.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { changesOf } from "../../domain/subjects/restriction/restriction-at.ts";
import { nextReviewId, openReviewOf, reviewsOf } from "../../domain/subjects/review/reviews.ts";
import { reviewStream } from "../../domain/ledger/streams.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { askInstruction, type GroundGone } from "../grounds/read-grounds.ts";
import type { AppendError } from "../ledger/append.ts";
import { appendStep, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";
import type { ReviewSubject } from "./decide-review.ts";
import { isReadable } from "./is-readable.ts";
import { mayNow, under, type RecordingWork } from "../work.ts";

export interface ReviewAsked {
  readonly why: BodyOf<"review.opened">["why"];
  readonly note: string;
}

export type OpenReviewError = AppendError | GroundGone | { readonly type: "not-a-handler" | "not-in-force" | "open-already" | "reason-missing" | "too-long" };

/** Asks the head of function to review a restriction before its day: because of an improvement, a long quiet, or whoever asked. */
export const openReview = async (
  work: RecordingWork,
  { restriction, reviews }: Pick<ReviewSubject, "restriction" | "reviews">,
  { why, note }: ReviewAsked,
): Promise<Result<void, OpenReviewError>> => {
  const may = mayNow(work, ({ as }) => as.handler);
  if (may !== "yes") return err({ type: may === "no" ? "not-a-handler" : "day-unknown" });
  if (restriction.state !== "in-force") return err({ type: "not-in-force" });
  if (openReviewOf(reviews.filter(({ instruction }) => instruction === restriction.key))) return err({ type: "open-already" });
  if (note.trim() === "") return err({ type: "reason-missing" });
  const ground = await askInstruction(work, restriction);
  if (!ground.ok) return ground;
  // As it stands by now: somebody else may have asked meanwhile.
  const now = reviewsOf(ground.value.grounds.reviews, changesOf(ground.value.grounds.restrictions, restriction));
  if (now.some(({ instruction, decision, opened }) => instruction === restriction.key && decision === null && opened !== null)) return err({ type: "open-already" });
  const id = nextReviewId(restriction.request, now, restriction.key);
  const end = endOfStream(ground.value.grounds, reviewStream(id), restriction.personKey);
  const draft = (place: DraftPlace): EventDraft =>
    onlineDraft(under(work, restriction.policyVersion), "review.opened", { body: { review: id, instruction: restriction.key, why, note }, ...place });
  if (!isReadable(draft({ key: id, ...end }))) return err({ type: "too-long" });
  const written = await appendStep(work, end, { draft });
  if (written.ok) return ok(undefined);
  return written.error.type === "already-done" ? err({ type: "open-already" }) : written;
};
