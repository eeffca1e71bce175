import type { Dispute, VoidDisputeReason } from "../subjects/dispute/disputes.ts";
import type { VoidReason } from "../subjects/request/course.ts";
import type { RestrictionRequest } from "../subjects/request/requests.ts";
import type { Restriction } from "../subjects/restriction/restrictions.ts";
import { ofPerson } from "../subjects/restriction/results.ts";
import type { Review, VoidReviewReason } from "../subjects/review/reviews.ts";

/** Why an instruction has no ground: its decision does not count, or what it changes was ended before the person was told. */
type Groundless = VoidReason | VoidReviewReason | VoidDisputeReason | "predecessor-ended" | "not-decided";

/** The decisions that instructions carry out, as far as they are known. */
export interface KnownDecisions {
  readonly requests: ReadonlyMap<string, RestrictionRequest>;
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  readonly disputes: ReadonlyMap<string, Dispute>;
}

export interface GroundlessInstruction {
  readonly restriction: Restriction;
  readonly why: Groundless;
}

/**
 * The instructions that have not ended and have no ground: nobody is restricted by a decision that does not count (001 and
 * 004 section 6, 002 section 7), nor by the change of a restriction that a head ended. Only what is known to be void is
 * here. A decision that is not known at all says nothing: this device may not have read it.
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
  return open.flatMap((restriction): readonly GroundlessInstruction[] => {
    const why = voided.get(ofPerson(restriction.personKey, restriction.decision)) ?? (isOfEnded(byKey, restriction) ? "predecessor-ended" : null);
    return why === null ? [] : [{ restriction, why }];
  });
};

const isOfEnded = (byKey: ReadonlyMap<string, Restriction>, { replaces, personKey }: Restriction): boolean => {
  const changed = replaces === null ? undefined : byKey.get(replaces);
  return changed?.personKey === personKey && changed.ended?.why === "withdrawn";
};

/** Keys of the decisions that count, whatever they decided. */
export const countedDecisions = ({ requests, reviews, disputes }: KnownDecisions): ReadonlySet<string> =>
  new Set([
    ...[...requests.values()].flatMap(({ decisions }) => decisions.map(({ key }) => key)),
    ...[...[...reviews.values()].flat(), ...disputes.values()].flatMap(({ decision }) => (decision ? [decision.key] : [])),
  ]);
