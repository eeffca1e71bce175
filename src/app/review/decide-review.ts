import type { Instant } from "../../domain/base/time.ts";
import { actorAt } from "../../domain/policy/offices.ts";
import { withUnfit } from "../../domain/decide/check-fit.ts";
import { rowToEvent, type LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { eventKinds, type BodyOf } from "../../domain/events/kinds.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { reviewDecisionStream } from "../../domain/ledger/streams.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import { changeToBody } from "../../domain/decide/check-change.ts";
import { checkMailboxes } from "../../domain/decide/check-terms.ts";
import { conflictToBody } from "../../domain/decide/conflict.ts";
import { problem } from "../../domain/decide/problem.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { checkReviewDecision, type ProposedReview, type ReviewProblem } from "../../domain/subjects/review/check-review.ts";
import { foldReviews, nextReviewId, reviewsOf, type Review, type ReviewDecided, type VoidReviewReason } from "../../domain/subjects/review/reviews.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { changesOf, goesOnChanged } from "../../domain/subjects/restriction/restriction-at.ts";
import { askInstruction, readGrounds, standingInstruction, type GroundGone, type Grounds } from "../grounds/read-grounds.ts";
import type { Append, AppendError } from "../ledger/append.ts";
import { appendStep, asSeen, endOfStream } from "../ledger/append-step.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { ReplicaDep } from "../ports.ts";
import { carryOut, carryOutIfItCounts, carryOutInTurn, isInTurn, type CarriedOut } from "./carry-out.ts";
import { problemsNow, sureProblems, under, type Work, type RecordingWork } from "../work.ts";

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
  /** Something else happened to the restriction first. It can be reviewed as it stands by now. */
  | { readonly type: "overtaken" }
  /** It is recorded, but it does not count. */
  | { readonly type: "no-effect"; readonly reason: VoidReviewReason };

export interface Reviewed {
  readonly decision: ReviewDecided;
  readonly instruction: CarriedOut;
}

/** Why this review cannot be recorded by this person now; empty when it can. */
export const reviewProblems = (work: Work, subject: ReviewSubject, form: ReviewForm): readonly ReviewProblem[] =>
  sureProblems(work, (at) => reviewProblemsAt(work, subject, form, at));

const reviewProblemsAt = (work: Work, { restriction, reviews }: ReviewSubject, form: ReviewForm, at: Instant): readonly ReviewProblem[] => {
  const { settings } = work;
  const decider = actorAt(settings, work.account.oid, at);
  // The policy of the restriction, with the answers that set-up has given by now.
  const policy = policyAt(settings, restriction.policyVersion, work.clock.now());
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
 * Records a review of the restriction as the service has it now. First the decision in a list of its own, without effect; then
 * what it says to staff, as the restriction's next step, which makes it count and contends with whatever else happens to the
 * restriction. At a site of format 1 the decision itself counts, and what it says to staff follows.
 */
export const decideReview = async (work: RecordingWork, subject: ReviewSubject, form: ReviewForm): Promise<Result<Reviewed, ReviewError>> => {
  const problems = problemsNow(work, (at) => reviewProblemsAt(work, subject, form, at));
  if (!problems.ok) return problems;
  if (problems.value.length > 0) return err({ type: "review-problems", problems: problems.value });
  return isInTurn(work) ? decideInTurn(work, subject.restriction, form) : decideAlone(work, subject, form);
};

/** Makes a review's decision count that its author has written and that nothing has followed. */
export const commitReview = async (work: RecordingWork, restriction: Restriction, draft: ReviewDecided): Promise<Result<Reviewed, ReviewError>> => {
  const grounds = await readGrounds(work, restriction.personKey);
  if (!grounds.ok) return grounds;
  const reviews = reviewsIn(grounds.value, restriction);
  const before = reviews.find(({ decision }) => decision?.key === draft.key)?.decision;
  if (before) return ok({ decision: before, instruction: "written" });
  const own = reviews.flatMap(({ drafts }) => drafts).find(({ key, by }) => key === draft.key && by.oid === work.account.oid);
  if (!own) return err(whoWasFirst(grounds.value, restriction));
  return make(work, grounds.value, restriction, { decision: own, content: [] });
};

const decideInTurn = async (work: RecordingWork, restriction: Restriction, form: ReviewForm): Promise<Result<Reviewed, ReviewError>> => {
  const grounds = await readGrounds(work, restriction.personKey);
  if (!grounds.ok) return grounds;
  const reviews = reviewsIn(grounds.value, restriction);
  const bodyOf = (review: string): BodyOf<"review.decided"> => ({ ...reviewBody(restriction, review, form), after: restriction.lastAct });
  const isOwn = (decision: ReviewDecided): boolean => decision.by.oid === work.account.oid && canonicalJson(decision.body) === canonicalJson(bodyOf(decision.body.review));
  // Decided, and the answer was lost: it is decided once.
  const before = reviews.flatMap(({ decision }) => decision ?? []).find(isOwn);
  if (before) return ok({ decision: before, instruction: "written" });
  // What nothing stands behind can be ended, and is neither continued nor changed.
  const ground = standingInstruction(grounds.value, restriction.key);
  if (!ground.ok && !(form.outcome === "end" && ground.error.type === "decision-void")) return ground;
  const current = grounds.value.restrictions.find(({ key }) => key === restriction.key);
  if (current?.lastAct !== restriction.lastAct) return err(whoWasFirst(grounds.value, restriction));
  const draft = reviews.flatMap(({ drafts }) => drafts).find(isOwn);
  if (draft) return make(work, grounds.value, restriction, { decision: draft, content: [] });

  const body = bodyOf(nextReviewId(restriction.request, reviews, restriction.key));
  // Under an id that follows from what it says and who says it, so that the same decision is written once.
  const stream = reviewDecisionStream((await work.sha256(canonicalJson([body, work.account.oid]))).slice(0, 32));
  const place = { key: orderedKey(stream, 1), stream, sequence: 1, personKey: restriction.personKey };
  const row = onlineDraft(under(work, restriction.policyVersion), "review.decided", { body, ...place });
  return make(work, grounds.value, restriction, { decision: { key: row.key, recordedAt: row.occurredAt, body }, content: [{ draft: row }] });
};

/** Writes the act that makes a decision count, and says whether it does. */
const make = async (
  work: RecordingWork,
  grounds: Grounds,
  restriction: Restriction,
  carried: { readonly decision: Pick<ReviewDecided, "key" | "recordedAt" | "body">; readonly content: readonly Append[] },
): Promise<Result<Reviewed, ReviewError>> => {
  const written = await carryOutInTurn(work, { grounds, restriction }, { ...carried, decision: { ...carried.decision, recordedAt: work.clock.now() } });
  if (!written) return err({ type: "could-not-check" });
  if (!written.ok) {
    if (written.error.type !== "already-done") return written;
    const now = await readGrounds(work, restriction.personKey);
    return err(now.ok ? whoWasFirst(now.value, restriction) : now.error);
  }
  const { key } = carried.decision;
  const after = (foldReviews(work.settings, [...grounds.events, ...written.value.events]).get(restriction.key) ?? []).find((review) =>
    [review.decision, ...review.voided.map(({ decision }) => decision)].some((decision) => decision?.key === key),
  );
  if (after?.decision?.key === key) return ok({ decision: after.decision, instruction: "written" });
  const reason = after?.voided.find(({ decision }) => decision.key === key)?.reason;
  return err(reason === undefined ? { type: "could-not-check" } : { type: "no-effect", reason });
};

/** What happened to a restriction since a page read it. */
const whoWasFirst = ({ restrictions, reviews }: Grounds, restriction: Restriction): ReviewError => {
  const known = new Set(restriction.continuations.map(({ decision }) => decision));
  const decision = (reviews.get(restriction.key) ?? []).flatMap((review) => review.decision ?? []).findLast(({ key }) => !known.has(key));
  if (decision) return { type: "reviewed-already", decision };
  const current = restrictions.find(({ key }) => key === restriction.key);
  return current?.state === "ended" && !goesOnChanged(restrictions, current) ? { type: "instruction-ended" } : { type: "overtaken" };
};

const reviewsIn = ({ reviews, restrictions }: Grounds, restriction: Restriction): readonly Review[] => reviewsOf(reviews, changesOf(restrictions, restriction));

/** Format 1: the decision counts by itself, and by when the service recorded it beside what happened in another list. */
const decideAlone = async (work: RecordingWork, { restriction, reviews, events }: ReviewSubject, form: ReviewForm): Promise<Result<Reviewed, ReviewError>> => {
  // What nothing stands behind can be ended, and is neither continued nor changed.
  const ground = await askInstruction(work, restriction);
  if (!ground.ok && !(form.outcome === "end" && ground.error.type === "decision-void")) return ground;
  const id = nextReviewId(restriction.request, reviews, restriction.key);
  const body = reviewBody(restriction, id, form);
  const grounds = ground.ok ? ok(ground.value.grounds) : await readGrounds(work, restriction.personKey);
  if (!grounds.ok) return grounds;
  const seen = reviews.find((review) => review.id === id)?.lastDecision?.sequence ?? 0;
  const written = await appendStep(work, asSeen(endOfStream(grounds.value, reviewDecisionStream(id), restriction.personKey), seen), {
    draft: (place) => onlineDraft(under(work, restriction.policyVersion), "review.decided", { body, ...place }),
    queries: [{ list: "Instructions", column: "PersonKey", where: { equals: restriction.personKey } }],
  });
  if (!written.ok) return err(written.error.type === "already-done" ? await reviewedAlready(work, written.error.row) : written.error);

  const after = foldReviews(work.settings, [...events, ...(written.value.answers[0] ?? []), ...written.value.events]).get(restriction.key) ?? [];
  const review = after.find((each) => each.id === id);
  const key = written.value.events.at(-1)?.key;
  if (!review?.decision || review.decision.key !== key) {
    const reason = review?.voided.find(({ decision }) => decision.key === key)?.reason;
    return err(reason === undefined ? { type: "could-not-check" } : { type: "no-effect", reason });
  }
  return ok({ decision: review.decision, instruction: await carryOut(work, { grounds: grounds.value, restriction }, review.decision) });
};

/** Completes a review whose instruction is missing, if it still counts. Safe for several heads at once: there is one key for it. */
export const completeReview = async (work: RecordingWork, restriction: Restriction, review: Review): Promise<CarriedOut> =>
  review.decision ? carryOutIfItCounts(work, restriction, review.decision) : "none";

const reviewBody = (restriction: Restriction, review: string, form: ReviewForm): BodyOf<"review.decided"> => {
  const { outcome, stillNeeded, reasons, figures, reviewOn, change, addressKeys } = form;
  const body = { review, instruction: restriction.key, outcome, stillNeeded, reasons, figures, conflict: conflictToBody(form.conflict) };
  if (outcome === "continue") return { ...body, ...(reviewOn !== null && { reviewOn }) };
  return outcome === "alter" && change ? { ...body, ...changeToBody(change), ...(addressKeys && { addressKeys }) } : body;
};

const reviewedAlready = async (deps: ReplicaDep, row: LedgerRow): Promise<ReviewError> => {
  await deps.replica.keepRows([indexRow(row)]);
  const event = rowToEvent(row);
  return event.ok && event.value.kind === "review.decided" ? { type: "reviewed-already", decision: event.value } : { type: "could-not-check" };
};
