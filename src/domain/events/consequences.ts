import type { UnreadableRowError } from "./envelope.ts";

/** What is wrong with a row that can be read as an event. */
export type Failing = "edited" | "not-entitled" | "key-differs";

/** Whatever can be wrong with a single row. */
export type RowFault = UnreadableRowError["reason"] | Failing;

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
  // A row that takes the place of another under a key that does not follow from what it says. 0.2.0 did not look at it.
  "key-differs": { effect: "shadow", setAsideBy: "handler" },
} as const satisfies Readonly<Record<RowFault, Consequence>>;

/** What is reported of rows that can be read. */
export type ReportedFailing = { [F in Failing]: (typeof consequences)[F]["effect"] extends "shadow" ? never : F }[Failing];

const isReported = (failing: Failing): failing is ReportedFailing => consequences[failing].effect !== "shadow";

const isFailing = (fault: string): fault is Failing => fault in consequences && consequences[fault as RowFault].effect !== "could-not-check";

/** They, in the order in which they are reported. */
export const reportedFailings: readonly ReportedFailing[] = Object.keys(consequences).filter(isFailing).filter(isReported);
