import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { actorOf, type Judged } from "../../events/judge.ts";
import { formatOf } from "../../ledger/formats.ts";
import { instructionKey, restrictionStream } from "../../ledger/keys.ts";
import { reviewDecisionStream } from "../../ledger/streams.ts";
import { lastRows } from "../../ledger/last-rows.ts";
import { policyAt } from "../../policy/policy-at.ts";
import { bodyToConflict } from "../../decide/conflict.ts";
import { changeIn } from "../../decide/check-change.ts";
import { groupBy } from "../../base/group-by.ts";
import { restrictionAt } from "../restriction/restriction-at.ts";
import { decisionOf, isCarriedOutBy, type Act } from "../restriction/acts.ts";
import { actsOf, restrictionsFold } from "../restriction/restrictions.ts";
import { noticedResults, ofPerson, type ResultGiven } from "../restriction/results.ts";
import type { Settings } from "../../policy/settings.ts";
import { checkReviewDecision, type ProposedReview } from "./check-review.ts";

type ReviewOpened = EventOf<"review.opened">;
export type ReviewDecided = EventOf<"review.decided">;

/** Why a review's decision does not count. */
export type VoidReviewReason = "not-entitled" | "conflict" | "not-in-force" | "terms" | "already-decided" | "other-format" | "overtaken";

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
  /** Decisions that have no effect yet, because nothing about the restriction has followed them. Their authors can still make them count. */
  readonly drafts: readonly ReviewDecided[];
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
    const standing = groupBy(
      events.filter(({ list }) => list === "Instructions" || list === "Notices"),
      ({ personKey }) => personKey,
    );
    const acts = [...standing.values()].map((own) =>
      actsOf(
        settings,
        own.filter(({ verdict }) => verdict.counts),
      ),
    );
    const follow: FollowUp = {
      standing,
      carriedOut: new Set(acts.flatMap(({ effective }) => effective.filter((act) => formatOf(act) === 1).map((act) => ofPerson(act.personKey, carriedOutKey(act))))),
      acts: new Map(acts.flatMap(({ effective, voided }) => [...voided.map(({ act }) => act), ...effective].flatMap(byDecision))),
      voidActs: new Set(acts.flatMap(({ voided }) => voided.map(({ act }) => act))),
      lastActs: new Map(acts.flatMap(({ effective }) => effective.flatMap((act) => (formatOf(act) > 1 ? [[act.stream, act.key] as const] : [])))),
      results: noticedResults(events, "review"),
      lastRow: lastRows(events),
    };
    const byReview = groupBy(steps, ({ personKey, body }) => ofPerson(personKey, body.review));
    // What is said of an instruction under another person than it was given for is no review of it.
    const given = new Set(events.flatMap((event) => (event.kind === "instruction.given" && event.verdict.counts ? [ofPerson(event.personKey, event.key)] : [])));
    const reviews = [...byReview.values()]
      .flatMap((own) => foldReview(settings, own, follow) ?? [])
      .filter(({ personKey, instruction }) => given.has(ofPerson(personKey, instruction)));
    return groupBy(reviews, ({ instruction }) => instruction);
  },
});

export const foldReviews = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly Review[]> => foldAll(reviewsFold, settings, events);

interface FollowUp {
  /** Notices and instructions by person, which say how a restriction stood. */
  readonly standing: ReadonlyMap<string, readonly Judged[]>;
  /** By format 1's keys. */
  readonly carriedOut: ReadonlySet<string>;
  /** From format 2 on, by the decision that they carry out or were to. */
  readonly acts: ReadonlyMap<string, Act>;
  readonly voidActs: ReadonlySet<Act>;
  /** Key of the last act that had its effect, by stream. */
  readonly lastActs: ReadonlyMap<string, string>;
  readonly results: ReadonlyMap<string, ResultGiven>;
  readonly lastRow: ReturnType<typeof lastRows<LedgerEvent>>;
}

const foldReview = (settings: Settings, steps: readonly Judged<ReviewOpened | ReviewDecided>[], follow: FollowUp): Review | null => {
  const [first] = steps;
  if (!first) return null;
  const decided = steps.filter((step) => step.kind === "review.decided");
  const standing = follow.standing.get(first.personKey) ?? [];
  const voided: VoidReview[] = [];
  const drafts: ReviewDecided[] = [];
  let decision: ReviewDecided | null = null;
  for (const each of decided.filter((step) => formatOf(step) === 1).toSorted((left, right) => left.sequence - right.sequence)) {
    const reason = decision ? "already-decided" : voidReason(settings, first.body.instruction, each, standing);
    if (reason) voided.push({ decision: each, reason });
    else decision = each;
  }
  // From format 2 on a decision counts by the act that carries it out, which contends with whatever else happens to the restriction.
  for (const { step, act } of inTurn(decided, follow)) {
    if (!act) {
      if (step.verdict.counts) drafts.push(step);
      continue;
    }
    const reason = decision ? "already-decided" : follow.voidActs.has(act) ? "overtaken" : voidReason(settings, first.body.instruction, step, standing, act);
    if (reason) voided.push({ decision: step, reason });
    else decision = { ...step, recordedAt: act.recordedAt };
  }
  return {
    id: first.body.review,
    instruction: first.body.instruction,
    personKey: first.personKey,
    opened: steps.find((step) => step.kind === "review.opened") ?? null,
    decision,
    voided,
    drafts: decision ? [] : drafts.filter(({ body }) => isOnLastAct(body, standing, follow)),
    lastDecision: follow.lastRow("Decisions", reviewDecisionStream(first.body.review)),
    instructionMissing: decision !== null && formatOf(decision) === 1 && !follow.carriedOut.has(ofPerson(first.personKey, instructionKey(decision.key))),
    result: (decision && follow.results.get(ofPerson(first.personKey, decision.key))) ?? null,
  };
};

/** In format 1: the first key of the decision that an act carries out; its own where it carries out none. */
const carriedOutKey = (act: Act): string => {
  const decision = decisionOf(act);
  return decision !== null && isCarriedOutBy(act, decision) ? instructionKey(decision) : act.key;
};

/** The act that a decision of format 2 is followed by; one by somebody who had not decided it is none. */
const byDecision = (act: Act): readonly (readonly [string, Act])[] => {
  const decision = decisionOf(act);
  return decision === null || formatOf(act) === 1 ? [] : [[ofPerson(act.personKey, decision), act]];
};

const inTurn = (decided: readonly Judged<ReviewDecided>[], { acts }: FollowUp): readonly { readonly step: Judged<ReviewDecided>; readonly act: Act | undefined }[] =>
  decided
    .filter((step) => formatOf(step) > 1)
    .map((step) => ({ step, act: acts.get(ofPerson(step.personKey, step.key)) }))
    .toSorted((left, right) => (left.act?.sequence ?? 0) - (right.act?.sequence ?? 0));

/** Whether nothing has happened to the restriction since it was decided so. */
const isOnLastAct = ({ instruction, after }: ReviewDecided["body"], standing: readonly Judged[], { lastActs }: FollowUp): boolean => {
  const given = standing.find((event) => event.kind === "instruction.given" && event.key === instruction);
  const last = given?.kind === "instruction.given" ? lastActs.get(restrictionStream(given.body.request)) : undefined;
  return after === (last ?? given?.key);
};

const voidReason = (settings: Settings, instruction: string, decision: Judged<ReviewDecided>, standing: readonly Judged[], act?: Act): VoidReviewReason | null => {
  if (decision.verdict.failings.includes("other-format")) return "other-format";
  if (act && act.by.oid !== decision.by.oid) return "not-entitled";
  const restriction = restrictionAt(settings, standing, instruction, { ...decision, act });
  const policy = policyAt(settings, decision.policyVersion, decision.recordedAt);
  if (decision.body.instruction !== instruction || !restriction) return "not-in-force";
  if (!policy || restriction.policyVersion !== decision.policyVersion) return "terms";
  const found = new Set(checkReviewDecision(policy, settings, restriction, proposedOf(decision), actorOf(decision)).map(({ type }) => type));
  if (found.has("not-a-head")) return "not-entitled";
  if (found.has("conflict-declared")) return "conflict";
  // An end that has its effect had something to end: the notice of a change that crosses it takes nothing from it.
  if (act && decision.body.outcome === "end") found.delete("not-in-force");
  if (found.has("not-in-force") || found.has("change-waits")) return "not-in-force";
  return found.size > 0 ? "terms" : null;
};

const proposedOf = ({ body }: ReviewDecided): ProposedReview => ({ ...body, conflict: bodyToConflict(body.conflict), reviewOn: body.reviewOn ?? null, change: changeIn(body) });

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
