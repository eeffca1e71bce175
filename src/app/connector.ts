import { err, ok, type Result } from "../domain/base/result.ts";
import { millisecondsOf } from "../domain/base/time.ts";
import type { Account, IdsDep, LockDep, ServiceError, SettingsError } from "./ports.ts";
import type { HashDep } from "../domain/base/hash.ts";
import { hasFailed, sessionWork, type Connection, type Services, type SignedIn, type Workspace } from "./services.ts";
import { isSameAccount, type Session } from "./session.ts";

/** What this device keeps, and the service behind it once it has answered. The pane and the tab open their sessions with it. */
export interface Connector {
  readonly workspace: () => Workspace | null;
  /** Who is signed in, as the sign-in itself said in this window; null until it has. What this device remembers confirms nobody. */
  readonly confirmed: () => Account | null;
  /** Opens what this device kept last time, without asking the service. Null when it has nothing to go by. */
  readonly recall: () => Promise<Session | null>;
  /**
   * The session as it is, opened again once it is a quarter of an hour old. At most one attempt at a time, unless a
   * click may open a sign-in window: then the service is asked whatever is known. The service's time is heard beside it.
   * Never throws.
   */
  readonly connect: (fromClick: boolean) => Promise<Result<Connection, ConnectError>>;
  /** Opens the session again now, after somebody changed the settings that it was opened with. Never throws. */
  readonly renew: () => Promise<Result<Connection, ConnectError>>;
}

export type ConnectError = ServiceError | SettingsError;

// A pinned pane or a tab may stay open for days, while settings and roles change: who is a head of function decides what is in force.
const sessionFreshForMs = 15 * 60_000;

const mostTries = 3;

export const createConnector = (services: HashDep & IdsDep & LockDep & Pick<Services, "clock" | "connect" | "remembered">): Connector => {
  let workspace: Workspace | null = null;
  let connected: { readonly connection: Connection; readonly at: number } | null = null;
  let connecting: Promise<Result<Connection, ConnectError>> | null = null;
  let confirmed: Account | null = null;
  const confirm = (account: Account): void => {
    confirmed = account;
    // Nothing of somebody else is shown to whoever is signed in now, nor is anything logged into what is theirs.
    if (workspace && !isSameAccount(workspace.account, account)) workspace = null;
    if (connected && !isSameAccount(connected.connection.session.account, account)) connected = null;
  };
  const now = (): number => millisecondsOf(services.clock.now());

  const attempt = async (fromClick: boolean, tries = 1): Promise<Result<Connection, ConnectError>> => {
    try {
      const answer = await services.connect({ fromClick, confirmed: confirm });
      if (!answer.ok) return answer;
      confirm(answer.value.session.account);
      const signedIn = connected ? asBefore(connected.connection, answer.value) : answer.value;
      const connection = { ...signedIn, work: sessionWork(services, signedIn) };
      ({ workspace } = connection);
      connected = { connection, at: now() };
      return ok(connection);
    } catch {
      // The service answers with a result: what throws is this device, which would not keep or read something. A store that
      // failed is opened anew, and one that fails again is done without.
      if (tries < mostTries) return attempt(fromClick, tries + 1);
      return err({ type: "device-failed", isDone: false });
    }
  };

  const start = async (fromClick: boolean): Promise<Result<Connection, ConnectError>> => {
    const current = attempt(fromClick);
    connecting = current;
    const answer = await current;
    if (connecting === current) connecting = null;
    return answer;
  };

  const open = async (fromClick: boolean): Promise<Result<Connection, ConnectError>> => {
    const age = connected ? now() - connected.at : Number.POSITIVE_INFINITY;
    if (connected && !fromClick && age >= 0 && age < sessionFreshForMs && !hasFailed(connected.connection.workspace)) return ok(connected.connection);
    if (connecting && !fromClick) return connecting;
    return start(fromClick);
  };

  return {
    workspace: () => workspace,
    confirmed: () => confirmed,
    recall: async () => {
      const remembered = await services.remembered();
      if (!remembered || workspace) return null;
      const [settings, roles] = await Promise.all([remembered.replica.settings(), remembered.replica.roles()]);
      // The service may have answered meanwhile, perhaps for another account.
      if (!settings || workspace || (confirmed && !isSameAccount(confirmed, remembered.account))) return null;
      workspace = remembered;
      return { account: remembered.account, settings, roles };
    },
    connect: async (fromClick) => {
      // What is checked next is judged by the day.
      const [answer] = await Promise.all([open(fromClick), services.clock.learn()]);
      return answer;
    },
    renew: () => start(false),
  };
};

/**
 * What did not change stays the thing that it was: a session that is the same need not be folded again, and what is being
 * written in a workspace is not lost because the session was opened anew.
 */
const asBefore = (before: SignedIn, opened: SignedIn): SignedIn => {
  if (!isSameAccount(before.session.account, opened.session.account)) return opened;
  const isSame = JSON.stringify(before.session) === JSON.stringify(opened.session);
  return { ...opened, workspace: hasFailed(before.workspace) ? opened.workspace : before.workspace, session: isSame ? before.session : opened.session };
};
