import type { UnreadableRowError } from "./envelope.ts";

/** What is wrong with a row that can be read as an event. */
export type Failing = "edited" | "not-entitled" | "other-format" | "impossible-day" | KeyFailing;

/** A key of the row is not the one that follows from what it says. What it says it is about and what it is filed under are two things. */
export type KeyFailing = "key-differs" | "address-differs";

/** What follows from a fault, and who can set the row aside so that it troubles nobody any more. */
interface Consequence {
  /**
   * `could-not-check`: nobody knows what it says, so of each contact point and person that it may concern the answer is
   * "could not check". `no-effect`: it counts for nothing, and is reported. `no-place`: the same, and where a row that does
   * not count is shown or uses up a number, it does neither: what it is about cannot be told. `counts`: it counts, and is reported.
   */
  readonly effect: "could-not-check" | "no-effect" | "no-place" | "counts";
  /** `owner`: by what only an owner can do in SharePoint, and by no row of ours, for it counts. */
  readonly setAsideBy: "handler" | "owner";
}

/**
 * The one table of what follows from each fault (design point 2), in the order in which faults are reported. Setting a row
 * aside never takes anything from one that can be read and counts: it ends the doubt about what cannot be read, as long as
 * it cannot, and the reporting of what has no effect anyway. So any handler but its author may, and junk needs no owner.
 */
export const consequences = {
  // Put into the list by hand, or damaged. It may be somebody's restriction all the same.
  "by-hand": { effect: "could-not-check", setAsideBy: "handler" },
  // Where a newer Evenhand did write it, that one reads it and takes no notice of its being set aside.
  "newer-version": { effect: "could-not-check", setAsideBy: "handler" },
  // By nobody, or at no time: whether it counts cannot be told. It is read again.
  unsigned: { effect: "could-not-check", setAsideBy: "handler" },
  // Evenhand never edits. What the row said before is in its versions, which only an owner reads.
  edited: { effect: "counts", setAsideBy: "owner" },
  // Lists let in more people than may do each of the things that stand in them.
  "not-entitled": { effect: "no-effect", setAsideBy: "handler" },
  // Written by a device that did not know yet, or no longer, in which format the site writes. Whoever did it was told and can do it again.
  "other-format": { effect: "no-effect", setAsideBy: "handler" },
  // A letter that went out after the day on which it was recorded. It must not keep the place of the one that did.
  "impossible-day": { effect: "no-effect", setAsideBy: "handler" },
  // A row that takes the place of another under a key that does not follow from what it says.
  "key-differs": { effect: "no-place", setAsideBy: "handler" },
  // It names one address, which is all that people see, and is filed under another one: neither comes under a rule by it.
  "address-differs": { effect: "no-place", setAsideBy: "handler" },
} as const satisfies Readonly<Record<RowFault, Consequence>>;

/** Whether a failing takes all effect from a row. */
export const isVoiding = (failing: Failing): boolean => consequences[failing].effect !== "counts";

/** Whether it cannot be told what a row with this failing is about. */
export const isDisplacing = (failing: Failing): boolean => consequences[failing].effect === "no-place";

/** Whatever can be wrong with a single row. */
export type RowFault = UnreadableRowError["reason"] | Failing;

const isFailing = (fault: RowFault): fault is Failing => consequences[fault].effect !== "could-not-check";

/** What can be wrong with rows that could be read, in that order. */
export const failings: readonly Failing[] = (Object.keys(consequences) as RowFault[]).filter(isFailing);
