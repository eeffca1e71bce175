import { aboutMe, noConcern, type Channel, type ContentKind, type TriageOutcome } from "../../domain/policy/vocabulary.ts";
import { findBehaviour, waitingLimb } from "../../domain/policy/behaviours.ts";
import type { ImmediateAction, Policy } from "../../domain/policy/types.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";

/** A contact that did not come by way of the pane, as it stands on the form. */
export interface HandLog {
  readonly channel: Channel;
  /** The recorded person; empty when they are not recorded. */
  readonly personKey: string;
  readonly receivedAt: Instant;
  readonly about: string;
  /** A behaviour's id, `no-concern` or `about-me`; empty until it is chosen. */
  readonly choice: string;
  readonly effects: readonly string[];
  readonly note: string;
  readonly minutes: number | null;
  readonly caseReference: string;
  readonly content: ContentKind | null;
  /** Whether a call was ended or put on hold; null when it was neither. */
  readonly call: CallEnding | null;
  /** Where a post is kept, and what was done about it after that. */
  readonly evidenceAt: string;
  readonly removed: { readonly action: "deleted" | "blocked"; readonly on: Day } | null;
  /** What it turned out to need; asked when a rule is in force for the person. */
  readonly triage: readonly TriageOutcome[];
}

interface CallEnding {
  readonly how: "ended" | "held";
  readonly warned: boolean;
  readonly reason: string;
}

/** Why it cannot be logged. `field` is where on the form it is mended; `clause` is the policy's reason, or empty. */
export interface HandLogProblem {
  readonly type:
    | "choice-missing"
    | "not-yet"
    | "effect-missing"
    | "reason-missing"
    | "evidence-first"
    | "not-alone"
    | "removed-before"
    | "triage-missing"
    | "triage-contradicts"
    | "minutes-unclear";
  readonly field: keyof HandLog;
  readonly clause: string;
}

export interface HandLogRules {
  readonly policy: Policy;
  readonly settings: Settings;
  readonly now: Instant;
  /** Whether a rule is in force for the person: then all of it is read and said what it is. */
  readonly isRestricted: boolean;
}

/** Everything that stands against logging; empty when it may be logged. */
export const checkHandLog = (rules: HandLogRules, log: HandLog): readonly HandLogProblem[] => [
  ...checkChoice(rules.policy, log),
  ...(log.receivedAt > rules.now ? [problem("not-yet", "receivedAt")] : []),
  ...(log.minutes !== null && !(Number.isInteger(log.minutes) && log.minutes >= 0) ? [problem("minutes-unclear", "minutes")] : []),
  // Every call that is ended is logged with the reason (001 section 6, 003 4.5).
  ...(log.channel === "call" && log.call && log.call.reason.trim() === "" ? [problem("reason-missing", "call", callEnding(rules.policy)?.clause)] : []),
  ...(log.channel === "social" ? checkRemoval(rules, log) : []),
  ...(rules.isRestricted ? checkTriage(log) : []),
];

/** What the policy says of ending a call, which needs no authority; null when it is silent. */
export const callEnding = (policy: Policy): ImmediateAction | null => policy.immediateActions.find(({ id }) => id === "end-call") ?? null;

/** What the policy says of deleting a post; null when staff may not do it alone. */
export const postRemoval = (policy: Policy): ImmediateAction | null => policy.immediateActions.find(({ id }) => id === "remove-post") ?? null;

const checkChoice = (policy: Policy, { choice, effects }: HandLog): readonly HandLogProblem[] => {
  const isKnown = choice === noConcern || choice === aboutMe || findBehaviour(policy, choice) !== undefined;
  if (!isKnown) return [problem("choice-missing", "choice")];
  const limb = waitingLimb(policy, choice, effects);
  return limb ? [problem("effect-missing", "effects", limb.clause)] : [];
};

const checkRemoval = ({ policy, settings, now }: HandLogRules, { evidenceAt, removed, receivedAt }: HandLog): readonly HandLogProblem[] => {
  if (!removed) return [];
  const removal = postRemoval(policy);
  if (!removal) return [problem("not-alone", "removed", policy.authority.decidesClause)];
  const { timeZone } = settings;
  return [
    ...(evidenceAt.trim() === "" ? [problem("evidence-first", "evidenceAt", removal.clause)] : []),
    ...(removed.on < dayOf(receivedAt, timeZone) || removed.on > dayOf(now, timeZone) ? [problem("removed-before", "removed")] : []),
  ];
};

const checkTriage = ({ triage }: HandLog): readonly HandLogProblem[] => {
  if (triage.length === 0) return [problem("triage-missing", "triage")];
  return triage.length > 1 && triage.includes("none-of-these") ? [problem("triage-contradicts", "triage")] : [];
};

const problem = (type: HandLogProblem["type"], field: HandLogProblem["field"], clause = ""): HandLogProblem => ({ type, field, clause });
