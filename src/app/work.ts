import { actorAt, type Actor } from "../domain/policy/offices.ts";
import type { Role } from "../domain/ledger/lists.ts";
import type { Settings } from "../domain/policy/settings.ts";
import type { Account, ChannelDep, ClockDep, IdsDep, LedgerDep, LockDep, OutboxDep, ReplicaDep } from "./ports.ts";
import type { SaysDep } from "./says.ts";
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

/** Whoever is at work, with the offices that they hold now. */
export const actorNow = ({ account, settings, clock }: Work): Actor => actorAt(settings, account.oid, clock.now());
