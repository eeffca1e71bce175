import { foldDisputes } from "../../domain/subjects/dispute/disputes.ts";
import { effectlessRows } from "../../domain/views/irregularities.ts";
import { countedDecisions, groundlessInstructions, type KnownDecisions } from "../../domain/views/groundless.ts";
import type { LedgerRow } from "../../domain/events/envelope.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { foldRequests } from "../../domain/subjects/request/requests.ts";
import { goesOnChanged } from "../../domain/subjects/restriction/restriction-at.ts";
import { foldRestrictions, type Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { foldReviews } from "../../domain/subjects/review/reviews.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { takeIn } from "../ledger/take-in.ts";
import { vouchedRows, type WriteError } from "../ledger/write.ts";
import type { LedgerDep, LedgerQuery, ReplicaDep } from "../ports.ts";
import { momentsNow, type Work } from "../work.ts";
import type { HashDep } from "../../domain/base/hash.ts";

/** What the service has about a person at this moment, of what restricts them and why. */
export interface Grounds extends KnownDecisions {
  /** Every row, whether or not it can be read. */
  readonly rows: readonly LedgerRow[];
  readonly events: readonly LedgerEvent[];
  readonly restrictions: readonly Restriction[];
  /** The instructions that are not the same on every day that it may be. */
  readonly dayUnknown: ReadonlySet<string>;
  /** The places of rows that can be read and have no effect, and so keep nothing from being done. */
  readonly withoutEffect: ReadonlySet<string>;
}

/** Why nothing can be built on an instruction: its decision does not count, what it changes has ended, it has ended itself, or the restriction goes on under other terms. */
export interface GroundGone {
  readonly type: "decision-void" | "instruction-ended" | "instruction-replaced";
}

export type GroundError = WriteError | GroundGone;

/** Whether an instruction applies no more, while its decision counts: what happened while it did can still be judged and written about. */
export const isThrough = ({ type }: GroundError): boolean => type === "instruction-ended" || type === "instruction-replaced";

const lists: readonly LedgerList[] = ["Requests", "Decisions", "Disputes", "Instructions", "Notices"];

/**
 * Asks the service, in one round trip, for what restricts a person and why, each list vouched for by its canary. What
 * builds on a decision or an instruction asks first: a page may have been open since before the request was taken back.
 */
export const readGrounds = async (work: Work & HashDep & LedgerDep & ReplicaDep, personKey: string): Promise<Result<Grounds, WriteError>> => {
  const exchanged = await work.ledger.exchange([], groundsQueries(personKey));
  if (!exchanged.ok) return exchanged;
  const rows: LedgerRow[] = [];
  const events: LedgerEvent[] = [];
  for (const [index] of lists.entries()) {
    const vouched = vouchedRows(exchanged.value.answers[index]);
    if (!vouched.ok) return vouched;
    await work.replica.keepRows(vouched.value.map(indexRow));
    rows.push(...vouched.value);
    events.push(...(await takeIn(work, vouched.value)).events);
  }
  return ok(groundsOf(work, rows, events));
};

/** What is asked for it. */
export const groundsQueries = (personKey: string): readonly LedgerQuery[] => lists.map((list) => ({ list, column: "PersonKey", where: { equals: personKey } }));

/** The grounds as these events make them. */
export const groundsOf = (work: Work, rows: readonly LedgerRow[], events: readonly LedgerEvent[]): Grounds => ({
  rows,
  events,
  ...restrictionsWithin(work, events),
  requests: foldRequests(work.settings, events),
  reviews: foldReviews(work.settings, events),
  disputes: foldDisputes(work.settings, events),
  // Each list was vouched for.
  allRead: true,
  withoutEffect: effectlessRows(work.settings, events),
});

/** The restrictions that these events make, and those that are in force or ended on one day that it may be and not on another. */
const restrictionsWithin = (work: Work, events: readonly LedgerEvent[]): Pick<Grounds, "restrictions" | "dayUnknown"> => {
  const [restrictions, ...others] = momentsNow(work).map((at) => foldRestrictions(work.settings, events, at));
  const states = others.map((other) => new Map(other.map(({ key, state }) => [key, state])));
  const known = restrictions ?? [];
  return { restrictions: known, dayUnknown: new Set(known.filter(({ key, state }) => states.some((other) => other.get(key) !== state)).map(({ key }) => key)) };
};

/** An instruction as it stands, if its decision counts and nothing has ended it. */
export const standingInstruction = (grounds: Grounds, instruction: string): Result<Restriction, GroundError> => {
  const restriction = grounds.restrictions.find(({ key }) => key === instruction);
  if (!restriction) return err({ type: "could-not-check" });
  // The service has all decisions of the person, and vouches for it: one that does not count among them does not count.
  if (!countedDecisions(grounds).has(restriction.decision)) return err({ type: "decision-void" });
  if (groundlessInstructions(grounds.restrictions, grounds).some((each) => each.restriction.key === instruction)) return err({ type: "decision-void" });
  if (grounds.dayUnknown.has(instruction)) return err({ type: "day-unknown" });
  if (restriction.state !== "ended") return ok(restriction);
  return err({ type: goesOnChanged(grounds.restrictions, restriction) ? "instruction-replaced" : "instruction-ended" });
};

/** The same, in one step. */
export const askInstruction = async (
  work: Work & HashDep & LedgerDep & ReplicaDep,
  { key, personKey }: Pick<Restriction, "key" | "personKey">,
): Promise<Result<{ readonly restriction: Restriction; readonly grounds: Grounds }, GroundError>> => {
  const grounds = await readGrounds(work, personKey);
  if (!grounds.ok) return grounds;
  const restriction = standingInstruction(grounds.value, key);
  return restriction.ok ? ok({ restriction: restriction.value, grounds: grounds.value }) : restriction;
};
