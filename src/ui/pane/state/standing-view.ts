import { replicaFreshForMs } from "../../../app/pane/local-answer.ts";
import type { Doubt } from "../../../app/pane/doubt.ts";
import { knownOf, type SenderStanding } from "../../../app/pane/local-answer.ts";
import type { KnownStanding } from "../../../domain/views/standing.ts";
import { millisecondsOf, type Instant } from "../../../domain/base/time.ts";
import type { ShownError } from "../../words/service-words.ts";
import type { OpenedMessage, PaneState } from "./pane-state.ts";

/** What the pane says about the open message's sender. Nothing is said on the strength of something that is missing. */
export type StandingView =
  /** Nothing is known yet, which is not the same as no rule. */
  | { readonly type: "checking" }
  | { readonly type: "could-not-check"; readonly reason: CouldNotCheckReason; readonly lastKnown: LastKnown | null }
  | { readonly type: "known"; readonly standings: readonly ShownStanding[]; readonly checkedAt: Instant; readonly isCurrent: boolean };

export type CouldNotCheckReason = ShownError | { readonly type: "unreadable-row"; readonly newer: boolean } | { readonly type: "unknown-policy" };

export interface LastKnown {
  readonly at: Instant;
  readonly standings: readonly ShownStanding[];
}

export interface ShownStanding extends Pick<SenderStanding, "about" | "people" | "communication"> {
  readonly standing: KnownStanding | CheckWho;
}

/** It is not clear whose the address is: nothing green is shown before somebody knows. */
interface CheckWho {
  readonly type: "check-who";
  readonly doubt: Doubt;
}

export const viewStanding = ({ problem, now }: Pick<PaneState, "problem" | "now">, { answer }: Pick<OpenedMessage, "answer">): StandingView => {
  const age = answer?.checkedAt ? millisecondsOf(now) - millisecondsOf(answer.checkedAt) : Number.NaN;
  // A check in the future comes from a clock that was put back: it vouches for nothing.
  const lastKnown = answer?.checkedAt && age >= 0 ? { at: answer.checkedAt, standings: shownOf(answer.standings) } : null;
  if (problem) return { type: "could-not-check", reason: problem, lastKnown };
  if (!answer || !lastKnown) return { type: "checking" };
  const unreadable = answer.standings.flatMap(({ standing }) => (standing.type === "unreadable" ? standing.rows : []));
  if (unreadable.length > 0) {
    return { type: "could-not-check", reason: { type: "unreadable-row", newer: unreadable.some(({ reason }) => reason === "newer-version") }, lastKnown };
  }
  return { type: "known", standings: lastKnown.standings, checkedAt: lastKnown.at, isCurrent: age < replicaFreshForMs };
};

/** Of two senders, the second is shown only when there is something to say about it. */
const shownOf = (standings: readonly SenderStanding[]): readonly ShownStanding[] =>
  standings
    .map(({ standing, doubt, ...sender }) => ({ ...sender, standing: doubt ? ({ type: "check-who", doubt } as const) : knownOf(standing) }))
    .filter(({ standing }, index) => index === 0 || standing.type !== "no-rule");
