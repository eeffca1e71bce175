import type { HashDep } from "../domain/base/hash.ts";
import type { Result } from "../domain/base/result.ts";
import type {
  Account,
  Channel,
  ClockDep,
  IdsDep,
  Ledger,
  LockDep,
  MailDep,
  Leaving,
  OutboxStore,
  Replica,
  ServiceError,
  ServiceClock,
  SettingsError,
  TabDep,
  UnopenedMail,
} from "./ports.ts";
import type { SaysDep } from "./says.ts";
import type { Session } from "./session.ts";
import type { SiteStart } from "./setup/seen-from-here.ts";
import type { SiteAdmin } from "./setup/site-admin.ts";
import type { DeviceWork, SessionWork } from "./work.ts";

/** What a device keeps for one account. */
export interface Workspace {
  readonly account: Account;
  readonly replica: Replica;
  readonly outbox: OutboxStore;
  /** Set where the browser keeps nothing, so that all of it ends with the window. */
  readonly endsWithWindow?: true;
  /** Whether the device's store failed since this was opened: then it is opened anew. */
  readonly hasFailed?: () => boolean;
}

export const hasFailed = (workspace: Workspace | null): boolean => workspace?.hasFailed?.() ?? false;

/** Where a click stays until it is logged: on the device; in this window alone, so that it is lost with it; or on a device whose store fails, which is not sure. */
export type Keeping = "device" | "window" | "failing";

export const keepingOf = (workspace: Workspace): Keeping => {
  if (workspace.endsWithWindow) return "window";
  return hasFailed(workspace) ? "failing" : "device";
};

/** A workspace whose account has signed in, and the services behind it. */
export interface SignedIn extends SaysDep {
  readonly workspace: Workspace;
  readonly session: Session;
  readonly ledger: Ledger;
  readonly channel: Channel;
  /** Only where Settings say that unopened mail is listed. */
  readonly unopenedMail?: UnopenedMail;
  /** For owners alone; the service refuses it to everyone else. */
  readonly siteAdmin?: SiteAdmin;
}

/** What a surface works over while its session is open. */
export interface Connection extends SignedIn {
  readonly work: SessionWork;
}

/** What a surface is given by its composition root. */
export interface Services extends HashDep, IdsDep, LockDep {
  readonly clock: ServiceClock;
  /** The workspace that this host used last, without asking the service; `null` when there is none. */
  readonly remembered: () => Promise<Workspace | null>;
  /**
   * Signs in and opens the session. MSAL and the Graph client are loaded here, behind the first paint.
   * `fromClick` allows a sign-in window. A workspace of another account than the remembered one replaces it.
   * `confirmed` is told who is signed in as soon as that is known, whatever comes of the rest.
   */
  readonly connect: (options: { readonly fromClick: boolean; readonly confirmed: (account: Account) => void }) => Promise<Result<SignedIn, ServiceError | SettingsError>>;
  readonly leaving: Leaving;
  /** Calls back when the browser comes online or the window is looked at again; returns how to stop. */
  readonly onAwake: (awake: () => void) => () => void;
  readonly wait: (milliseconds: number, then: () => void) => () => void;
}

export type PaneServices = Services & MailDep;

/** A look at a site that has no settings by which a session could be opened. Only after somebody has signed in. */
export interface FirstLookDep {
  readonly lookAtStart: () => Promise<Result<SiteStart, ServiceError>>;
}

export type TabServices = Services & TabDep;

type Means = ClockDep & HashDep & IdsDep & LockDep;

/** What can be done on a device by itself, without the service. */
export const deviceWork = ({ clock, sha256, newId, ifFree }: Means, { account, settings }: Session, { replica, outbox }: Workspace): DeviceWork => ({
  account,
  settings,
  policyVersion: settings.policy,
  clock,
  sha256,
  newId,
  ifFree,
  replica,
  outbox,
});

/** The work of an open session: made once, when it opens, and given to every use case. */
export const sessionWork = (means: Means, { session, workspace, ledger, channel, says }: SignedIn): SessionWork => ({
  ...deviceWork(means, session, workspace),
  roles: session.roles,
  ledger,
  channel,
  says,
});
