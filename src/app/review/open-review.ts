import type { BodyOf } from "../../domain/events/kinds.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { reviewStream } from "../../domain/ledger/streams.ts";
import { nextReviewId, openReviewOf } from "../../domain/subjects/review/reviews.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { askInstruction, type GroundGone } from "../grounds/read-grounds.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ReviewSubject } from "./decide-review.ts";
import { isReadable } from "./is-readable.ts";
import { actorNow, under, type RecordingWork } from "../work.ts";

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
  if (!actorNow(work).as.handler) return err({ type: "not-a-handler" });
  if (restriction.state !== "in-force") return err({ type: "not-in-force" });
  if (openReviewOf(reviews.filter(({ instruction }) => instruction === restriction.key))) return err({ type: "open-already" });
  if (note.trim() === "") return err({ type: "reason-missing" });
  const ground = await askInstruction(work, restriction);
  if (!ground.ok) return ground;
  const id = nextReviewId(restriction.request, reviews, restriction.key);
  const stream = reviewStream(id);
  const draft = onlineDraft(under(work, restriction.policyVersion), "review.opened", {
    body: { review: id, instruction: restriction.key, why, note },
    key: orderedKey(stream, 1),
    stream,
    sequence: 1,
    personKey: restriction.personKey,
  });
  if (!isReadable(draft)) return err({ type: "too-long" });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
