import type { HashDep } from "../domain/base/hash.ts";
import type { Result } from "../domain/base/result.ts";
import type { Account, Channel, ClockDep, IdsDep, Ledger, LockDep, MailDep, OutboxStore, Replica, ServiceError, SettingsError, TabDep, UnopenedMail } from "./ports.ts";
import type { Session } from "./session.ts";
import type { SiteAdmin } from "./setup/site-admin.ts";

/** What a device keeps for one account. */
export interface Workspace {
  readonly account: Account;
  readonly replica: Replica;
  readonly outbox: OutboxStore;
}

/** A workspace whose account has signed in, and the services behind it. */
export interface Connection {
  readonly workspace: Workspace;
  readonly session: Session;
  readonly ledger: Ledger;
  readonly channel: Channel;
  /** Only where Settings say that unopened mail is listed. */
  readonly unopenedMail?: UnopenedMail;
  /** For owners alone; the service refuses it to everyone else. */
  readonly siteAdmin?: SiteAdmin;
}

/** What a surface is given by its composition root. */
export interface Services extends ClockDep, HashDep, IdsDep, LockDep {
  /** The workspace that this host used last, without asking the service; `null` when there is none. */
  readonly remembered: () => Promise<Workspace | null>;
  /**
   * Signs in and opens the session. MSAL and the Graph client are loaded here, behind the first paint.
   * `fromClick` allows a sign-in window. A workspace of another account than the remembered one replaces it.
   */
  readonly connect: (options: { readonly fromClick: boolean }) => Promise<Result<Connection, ServiceError | SettingsError>>;
  /** Calls back when the browser comes online or the window is looked at again; returns how to stop. */
  readonly onAwake: (awake: () => void) => () => void;
  readonly wait: (milliseconds: number, then: () => void) => () => void;
}

export type PaneServices = Services & MailDep;

export type TabServices = Services & TabDep;
