import type { Dispute, VoidDisputeReason } from "../subjects/dispute/disputes.ts";
import type { VoidReason } from "../subjects/request/course.ts";
import type { RestrictionRequest } from "../subjects/request/requests.ts";
import type { Restriction } from "../subjects/restriction/restrictions.ts";
import type { Day } from "../base/time.ts";
import { ofPerson } from "../subjects/restriction/results.ts";
import type { Review, VoidReviewReason } from "../subjects/review/reviews.ts";
import { decisionsThatCount, isAsDecided, isContinuedAsDecided, termsGiven } from "../subjects/restriction/decided-terms.ts";

/**
 * Why an instruction has no ground: its decision does not count or is not there, it says something else than was decided, or
 * what it changes was ended before the person was told.
 */
type Groundless = VoidReason | VoidReviewReason | VoidDisputeReason | "predecessor-ended" | "not-decided" | "no-decision" | "other-than-decided";

/** The decisions that instructions carry out, as far as they are known. */
export interface KnownDecisions {
  readonly requests: ReadonlyMap<string, RestrictionRequest>;
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** Whether all of them were read and vouched for, so that one which is not among them is not there. */
  readonly allRead: boolean;
}

export interface GroundlessInstruction {
  readonly restriction: Restriction;
  readonly why: Groundless;
}

/**
 * The instructions that have not ended and have no ground: nobody is restricted by a decision that does not count (001 and
 * 004 section 6, 002 section 7), by other terms than were decided or for somebody else, nor by the change of a restriction
 * that a head ended. Only what is known is here: where not all decisions were read, one that is missing says nothing.
 */
export const groundlessInstructions = (restrictions: readonly Restriction[], known: KnownDecisions): readonly GroundlessInstruction[] => {
  const open = restrictions.filter(({ state }) => state !== "ended");
  if (open.length === 0) return [];
  const voided = new Map<string, Groundless>();
  for (const { voided: own } of [...known.requests.values(), ...[...known.reviews.values()].flat(), ...known.disputes.values()]) {
    for (const { decision, reason } of own) voided.set(ofPerson(decision.personKey, decision.key), reason);
  }
  // A draft that nobody has made count decides nothing, whoever wrote an instruction for it.
  for (const decision of [...known.requests.values()].flatMap(({ drafts }) => drafts)) voided.set(ofPerson(decision.personKey, decision.key), "not-decided");
  const byKey = new Map(restrictions.map((restriction) => [restriction.key, restriction]));
  const counted = decisionsThatCount(known);
  const undecided = (restriction: Restriction): Groundless | null => {
    const decision = counted.get(ofPerson(restriction.personKey, restriction.decision));
    if (!decision) return known.allRead ? "no-decision" : null;
    const changed = restriction.replaces === null ? undefined : byKey.get(restriction.replaces);
    // Of an instruction that this device does not have, it cannot be told what a change of it says.
    if (restriction.replaces !== null && !changed) return null;
    return isAsDecided(termsGiven(restriction), decision, known.requests, changed) ? null : "other-than-decided";
  };
  return open.flatMap((restriction): readonly GroundlessInstruction[] => {
    const why = voided.get(ofPerson(restriction.personKey, restriction.decision)) ?? (isOfEnded(byKey, restriction) ? "predecessor-ended" : undecided(restriction));
    return why === null ? [] : [{ restriction, why }];
  });
};

/**
 * Since when a restriction has gone on by no decision that counts, or until another day than was decided: nobody has looked at
 * it since, whatever the row says. Null where it goes on as was decided.
 */
export const unfoundedSince = ({ key, personKey, continuations }: Restriction, known: KnownDecisions): Day | null => {
  const last = continuations.at(-1);
  if (!last) return null;
  const decision = decisionsThatCount(known).get(ofPerson(personKey, last.decision));
  if (!decision && !known.allRead) return null;
  return isContinuedAsDecided({ instruction: key, reviewOn: last.reviewOn }, decision) ? null : last.on;
};

const isOfEnded = (byKey: ReadonlyMap<string, Restriction>, { replaces, personKey }: Restriction): boolean => {
  const changed = replaces === null ? undefined : byKey.get(replaces);
  return changed?.personKey === personKey && changed.ended?.why === "withdrawn";
};

/** Keys of the decisions that count, whatever they decided. */
export const countedDecisions = ({ requests, reviews, disputes }: Omit<KnownDecisions, "allRead">): ReadonlySet<string> =>
  new Set([
    ...[...requests.values()].flatMap(({ decisions }) => decisions.map(({ key }) => key)),
    ...[...[...reviews.values()].flat(), ...disputes.values()].flatMap(({ decision }) => (decision ? [decision.key] : [])),
  ]);
