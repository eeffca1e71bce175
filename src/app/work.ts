import { actorAt, type Actor } from "../domain/policy/offices.ts";
import type { Role } from "../domain/ledger/lists.ts";
import type { Settings } from "../domain/policy/settings.ts";
import type { Account, ChannelDep, ClockDep, IdsDep, LedgerDep, LockDep, OutboxDep, ReplicaDep } from "./ports.ts";
import type { SaysDep } from "./says.ts";
import { daysOf, momentsToAsk, problemsOnEach, type DayUnknown, type OnEachDay, type PossibleDays } from "../domain/base/service-time.ts";
import type { Result } from "../domain/base/result.ts";
import type { Instant } from "../domain/base/time.ts";
import type { HashDep } from "../domain/base/hash.ts";

/**
 * Who is at work, under which settings, and when. Every use case takes it first, with the services that it needs beside it
 * (`Work & OutboxDep`), and then its own input. A surface has one for its whole session.
 */
export interface Work extends ClockDep {
  readonly account: Account;
  readonly settings: Settings;
  /** The policy under which something is recorded. */
  readonly policyVersion: string;
}

/** Work that records something in the ledger. */
export interface RecordingWork extends Work, HashDep, IdsDep, LedgerDep, ReplicaDep, SaysDep {}

/** Work on a device by itself: what it keeps, and what it will send. */
export interface DeviceWork extends Work, HashDep, IdsDep, LockDep, OutboxDep, ReplicaDep {}

/** Work of somebody whose session is open, with the service behind it. */
export interface SessionWork extends DeviceWork, RecordingWork, ChannelDep {
  readonly roles: readonly Role[];
}

/** The same work under another policy: what is built on a decision is recorded under the policy that it was decided by. */
export const under = <W extends Work>(work: W, policyVersion: string): W => ({ ...work, policyVersion });

/** Whether whoever is at work holds an office that lets them, on each day that it may be. */
export const mayNow = (work: Pick<Work, "account" | "clock" | "settings">, may: (actor: Actor) => boolean): OnEachDay => {
  const answers = new Set(momentsNow(work).map((at) => may(actorAt(work.settings, work.account.oid, at))));
  return answers.size > 1 ? "day-unknown" : answers.has(true) ? "yes" : "no";
};

/** A moment of each day that it may be, for what goes by the day: the one that it is taken to be first. */
export const momentsNow = ({ settings, clock }: Pick<Work, "clock" | "settings">): readonly [Instant, ...Instant[]] => momentsToAsk(clock.span(), clock.now(), settings.timeZone);

/** The days that it may be. */
export const daysNow = ({ settings, clock }: Pick<Work, "clock" | "settings">): PossibleDays => daysOf(clock.span(), settings.timeZone);

/** What stands against something whichever day it is; `day-unknown` where nothing does, but on one of the days that it may be. */
export const problemsNow = <P>(work: Pick<Work, "clock" | "settings">, check: (at: Instant) => readonly P[]): Result<readonly P[], DayUnknown> =>
  problemsOnEach(momentsNow(work), check);

/** The same for whoever fills a form in: where it goes by a day that nobody knows, it is said once they are done. */
export const sureProblems = <P>(work: Pick<Work, "clock" | "settings">, check: (at: Instant) => readonly P[]): readonly P[] => {
  const problems = problemsNow(work, check);
  return problems.ok ? problems.value : [];
};
