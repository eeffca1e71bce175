import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { actorOf, type Judged } from "../../events/judge.ts";
import { instructionKey } from "../../ledger/keys.ts";
import { reviewDecisionStream } from "../../ledger/streams.ts";
import { lastRows } from "../../ledger/last-rows.ts";
import { policyAt } from "../../policy/policy-at.ts";
import { bodyToConflict } from "../../decide/conflict.ts";
import { changeIn } from "../../decide/check-change.ts";
import { groupBy } from "../../base/group-by.ts";
import { restrictionAt } from "../restriction/restriction-at.ts";
import { restrictionsFold } from "../restriction/restrictions.ts";
import { noticedResults, ofPerson, type ResultGiven } from "../restriction/results.ts";
import type { Settings } from "../../policy/settings.ts";
import { checkReviewDecision, type ProposedReview } from "./check-review.ts";

type ReviewOpened = EventOf<"review.opened">;
export type ReviewDecided = EventOf<"review.decided">;

/** Why a review's decision does not count. */
export type VoidReviewReason = "not-entitled" | "conflict" | "not-in-force" | "terms" | "already-decided";

interface VoidReview {
  readonly decision: ReviewDecided;
  readonly reason: VoidReviewReason;
}

/** One review of an instruction, from when somebody asked for it or a head decided it. */
export interface Review {
  readonly id: string;
  readonly instruction: string;
  readonly personKey: string;
  /** Null when nobody asked for it: it was due. */
  readonly opened: ReviewOpened | null;
  readonly decision: ReviewDecided | null;
  /** Decisions that do not count, and why. They are shown, never acted on. */
  readonly voided: readonly VoidReview[];
  /** The last decision row, counted or not, which the next one follows. */
  readonly lastDecision: LedgerEvent | null;
  /** The decision counts, and no head has written yet what it says to staff: any head's page completes it. */
  readonly instructionMissing: boolean;
  /** When the person was told of the result in writing; null when that is not recorded. */
  readonly result: ResultGiven | null;
}

/** The reviews of each instruction, oldest first, by the instruction's key. */
export const reviewsFold = defineFold({
  kinds: ["review.opened", "review.decided", "result.noticed", ...restrictionsFold.kinds],
  bucket: "person",
  // Decisions that do not count are shown, and whatever stands in a stream uses up its number.
  readsVoid: true,
  fold: (settings, events): ReadonlyMap<string, readonly Review[]> => {
    const steps = events
      .filter((event) => event.kind === "review.opened" || event.kind === "review.decided")
      .filter(({ kind, verdict }) => kind === "review.decided" || verdict.counts);
    const follow: FollowUp = {
      standing: groupBy(
        events.filter(({ list }) => list === "Instructions" || list === "Notices"),
        ({ personKey }) => personKey,
      ),
      carriedOut: new Set(events.flatMap(({ list, personKey, key, verdict }) => (list === "Instructions" && verdict.counts ? [ofPerson(personKey, key)] : []))),
      results: noticedResults(events, "review"),
      lastRow: lastRows(events),
    };
    const byReview = groupBy(steps, ({ personKey, body }) => ofPerson(personKey, body.review));
    const reviews = [...byReview.values()].flatMap((own) => foldReview(settings, own, follow) ?? []);
    return groupBy(reviews, ({ instruction }) => instruction);
  },
});

export const foldReviews = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly Review[]> => foldAll(reviewsFold, settings, events);

interface FollowUp {
  /** Notices and instructions by person, which say how a restriction stood. */
  readonly standing: ReadonlyMap<string, readonly Judged[]>;
  readonly carriedOut: ReadonlySet<string>;
  readonly results: ReadonlyMap<string, ResultGiven>;
  readonly lastRow: ReturnType<typeof lastRows<LedgerEvent>>;
}

const foldReview = (settings: Settings, steps: readonly Judged<ReviewOpened | ReviewDecided>[], follow: FollowUp): Review | null => {
  const [first] = steps;
  if (!first) return null;
  const decided = steps.filter((step) => step.kind === "review.decided").toSorted((left, right) => left.sequence - right.sequence);
  const voided: VoidReview[] = [];
  let decision: ReviewDecided | null = null;
  for (const each of decided) {
    const reason = decision ? "already-decided" : voidReason(settings, first.body.instruction, each, follow.standing.get(each.personKey) ?? []);
    if (reason) voided.push({ decision: each, reason });
    else decision = each;
  }
  return {
    id: first.body.review,
    instruction: first.body.instruction,
    personKey: first.personKey,
    opened: steps.find((step) => step.kind === "review.opened") ?? null,
    decision,
    voided,
    lastDecision: follow.lastRow("Decisions", reviewDecisionStream(first.body.review)),
    instructionMissing: decision !== null && !follow.carriedOut.has(ofPerson(first.personKey, instructionKey(decision.key))),
    result: (decision && follow.results.get(ofPerson(first.personKey, decision.key))) ?? null,
  };
};

const voidReason = (settings: Settings, instruction: string, decision: Judged<ReviewDecided>, standing: readonly Judged[]): VoidReviewReason | null => {
  const restriction = restrictionAt(settings, standing, instruction, decision);
  const policy = policyAt(settings, decision.policyVersion, decision.recordedAt);
  if (decision.body.instruction !== instruction || !restriction) return "not-in-force";
  if (!policy || restriction.policyVersion !== decision.policyVersion) return "terms";
  const found = new Set(checkReviewDecision(policy, settings, restriction, proposedOf(decision), actorOf(decision)).map(({ type }) => type));
  if (found.has("not-a-head")) return "not-entitled";
  if (found.has("conflict-declared")) return "conflict";
  if (found.has("not-in-force") || found.has("change-waits")) return "not-in-force";
  return found.size > 0 ? "terms" : null;
};

const proposedOf = ({ body }: ReviewDecided): ProposedReview => ({ ...body, conflict: bodyToConflict(body.conflict), reviewOn: body.reviewOn ?? "", change: changeIn(body) });

/** The reviews of a restriction through all its changes. */
export const reviewsOf = (reviews: ReadonlyMap<string, readonly Review[]>, instructions: readonly { readonly key: string }[]): readonly Review[] =>
  instructions.flatMap(({ key }) => reviews.get(key) ?? []);

/** The review that somebody asked for and nobody has decided; undefined when there is none. */
export const openReviewOf = (reviews: readonly Review[]): Review | undefined => reviews.find(({ decision }) => decision === null);

/**
 * The id of the review that is decided next. It is numbered, not made up, so that two people who act at once
 * write the same step and the second is told. `reviews` are those of the restriction through all its changes.
 */
export const nextReviewId = (request: string, reviews: readonly Review[], instruction: string): string =>
  openReviewOf(reviews.filter((review) => review.instruction === instruction))?.id ?? `${request}-${reviews.length + 1}`;

/** Reviews that were decided and did alter the restriction. */
export const alterationsIn = (reviews: readonly Review[]): number => reviews.filter(({ decision }) => decision?.body.outcome === "alter").length;
