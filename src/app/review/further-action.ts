import type { BodyOf } from "../../domain/events/kinds.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { furtherActionStream } from "../../domain/ledger/streams.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { mayTakeFurtherAction, type FurtherAction } from "../../domain/subjects/review/further-actions.ts";
import type { ReviewFigures } from "../../domain/subjects/review/review-figures.ts";
import { alterationsIn, type Review } from "../../domain/subjects/review/reviews.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { appendStep, asSeen, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";
import { isReadable } from "./is-readable.ts";
import { mayNow, under, type RecordingWork } from "../work.ts";

export type FurtherActionForm = Pick<BodyOf<"further-action.opened">, "what" | "owner" | "dueOn">;

export type FurtherActionError = AppendError | { readonly type: "not-a-handler" | "not-offered" | "closed-already" | "reason-missing" | "too-long" };

export interface FurtherActionGrounds {
  readonly restriction: Restriction;
  /** The reviews of the restriction through all its changes. */
  readonly reviews: readonly Review[];
  readonly figures: Pick<ReviewFigures, "concerns" | "breaches">;
}

/** Opens what the policy leaves where restrictions did not work, such as legal advice, with an owner and a date. */
export const openFurtherAction = async (
  work: RecordingWork,
  { restriction, reviews, figures }: FurtherActionGrounds,
  form: FurtherActionForm,
): Promise<Result<void, FurtherActionError>> => {
  const now = work.clock.now();
  const policy = policyAt(work.settings, restriction.policyVersion, now);
  const may = mayNow(work, ({ as }) => as.handler);
  if (may !== "yes") return err({ type: may === "no" ? "not-a-handler" : "day-unknown" });
  if (!policy || !mayTakeFurtherAction(policy, alterationsIn(reviews), figures)) return err({ type: "not-offered" });
  if ([form.what, form.owner].some((value) => value.trim() === "")) return err({ type: "reason-missing" });
  const action = work.newId();
  const stream = furtherActionStream(action);
  const draft = onlineDraft(under(work, restriction.policyVersion), "further-action.opened", {
    body: { action, instruction: restriction.key, ...form },
    key: orderedKey(stream, 1),
    stream,
    sequence: 1,
    personKey: restriction.personKey,
  });
  if (!isReadable(draft)) return err({ type: "too-long" });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};

/** Says what came of a further action. */
export const closeFurtherAction = async (work: RecordingWork, action: FurtherAction, outcome: string): Promise<Result<void, FurtherActionError>> => {
  const may = mayNow(work, ({ as }) => as.handler);
  if (may !== "yes") return err({ type: may === "no" ? "not-a-handler" : "day-unknown" });
  if (action.closed) return err({ type: "closed-already" });
  if (outcome.trim() === "") return err({ type: "reason-missing" });
  const stream = furtherActionStream(action.id);
  const draft = (place: DraftPlace): EventDraft =>
    onlineDraft(under(work, action.opened.policyVersion), "further-action.closed", { body: { action: action.id, outcome }, ...place });
  if (!isReadable(draft({ key: orderedKey(stream, 1), stream, sequence: 1, personKey: action.personKey }))) return err({ type: "too-long" });
  const known = await readGrounds(work, action.personKey);
  if (!known.ok) return known;
  const written = await appendStep(work, asSeen(endOfStream(known.value, stream, action.personKey), action.lastStep.sequence), { draft });
  return written.ok ? ok(undefined) : written;
};
