import { changesOf } from "../restriction/restriction-at.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import type { LetterStanding } from "./letter-facts.ts";

/**
 * How a restriction stands now that a decision on it is recorded, by all its changes: it has ended only when none of
 * them is left. `restrictions` are those of everybody, `records` the keys of all records of the person.
 */
export const standingAfter = (restrictions: readonly Restriction[], restriction: Restriction, decision: string, records: ReadonlySet<string>): LetterStanding => {
  const left = changesOf(restrictions, restriction).filter(({ state }) => state !== "ended");
  const inForce = left.filter(({ state }) => state === "in-force");
  if (inForce.some((change) => change.decision === decision)) return { type: "changed" };
  if (inForce.length > 0) return { type: "in-force" };
  if (left.length > 0) return { type: "not-in-force" };
  return { type: "ended", others: restrictions.some(({ state, personKey, request }) => state === "in-force" && records.has(personKey) && request !== restriction.request) };
};
