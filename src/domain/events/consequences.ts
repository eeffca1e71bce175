import type { UnreadableRowError } from "./envelope.ts";

/** What is wrong with a row that can be read as an event. */
export type Failing = "edited" | "not-entitled" | "key-differs" | "other-format" | "impossible-day";

/** Whatever can be wrong with a single row. */
type RowFault = UnreadableRowError["reason"] | Failing;

/** What follows from a fault, and who can set the row aside so that it troubles nobody any more. */
interface Consequence {
  /**
   * `could-not-check`: nobody knows what it says, so of each contact point and person that it may concern the answer is
   * "could not check". `no-effect`: it counts for nothing, and is reported. `counts`: it counts, and is reported.
   * `shadow`: it counts, and nobody is told yet.
   */
  readonly effect: "could-not-check" | "no-effect" | "counts" | "shadow";
  /** `nobody`: it cures itself, by a newer Evenhand or when the service says more. */
  readonly setAsideBy: "handler" | "owner" | "nobody";
}

/** The one table of what follows from each fault (design point 2), in the order in which faults are reported. */
export const consequences = {
  // Put into the list by hand, or damaged. It may be somebody's restriction all the same.
  "by-hand": { effect: "could-not-check", setAsideBy: "owner" },
  "newer-version": { effect: "could-not-check", setAsideBy: "nobody" },
  // By nobody, or at no time: whether it counts cannot be told. It is read again.
  unsigned: { effect: "could-not-check", setAsideBy: "nobody" },
  // Evenhand never edits. What the row said before is in its versions, which only an owner reads.
  edited: { effect: "counts", setAsideBy: "owner" },
  // Lists let in more people than may do each of the things that stand in them.
  "not-entitled": { effect: "no-effect", setAsideBy: "handler" },
  // Written by a device that did not know yet, or no longer, in which format the site writes. Whoever did it was told and can do it again.
  "other-format": { effect: "no-effect", setAsideBy: "handler" },
  // A letter that went out after the day on which it was recorded. It must not keep the place of the one that did.
  "impossible-day": { effect: "no-effect", setAsideBy: "handler" },
  // A row that takes the place of another under a key that does not follow from what it says. 0.2.0 did not look at it.
  "key-differs": { effect: "shadow", setAsideBy: "handler" },
} as const satisfies Readonly<Record<RowFault, Consequence>>;

/** What is reported. */
export type ReportedFault = { [F in RowFault]: (typeof consequences)[F]["effect"] extends "shadow" ? never : F }[RowFault];

type ReportedFailing = Extract<ReportedFault, Failing>;

const isReportedFailing = (fault: string): fault is ReportedFailing => ["no-effect", "counts"].includes(consequences[fault as RowFault].effect);

/** What is reported of rows that could be read, in that order. */
export const reportedFailings: readonly ReportedFailing[] = Object.keys(consequences).filter(isReportedFailing);
