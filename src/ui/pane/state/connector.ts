import type { Connection, PaneServices, Workspace } from "../../../app/services.ts";
import type { Session } from "../../../app/session.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { millisecondsOf } from "../../../domain/time.ts";
import type { ShownError } from "../../shared/service-words.ts";

/** What this device keeps, and the service behind it once it has answered. */
export interface Connector {
  readonly workspace: () => Workspace | null;
  /** Opens what this device kept last time, without asking the service. Null when it has nothing to go by. */
  readonly recall: () => Promise<Session | null>;
  /** At most one attempt at a time, unless a click may open a sign-in window. */
  readonly connect: (fromClick: boolean) => Promise<Result<Connection, ShownError>>;
}

// A pinned pane may stay open for days, while settings and roles change: who is a head of function decides what is in force.
const sessionFreshForMs = 15 * 60_000;

export const createConnector = (services: PaneServices): Connector => {
  let workspace: Workspace | null = null;
  let connected: { readonly connection: Connection; readonly at: number } | null = null;
  let connecting: Promise<Result<Connection, ShownError>> | null = null;
  const now = (): number => millisecondsOf(services.clock.now());

  const attempt = async (fromClick: boolean): Promise<Result<Connection, ShownError>> => {
    try {
      const answer = await services.connect({ fromClick });
      if (answer.ok) {
        workspace = answer.value.workspace;
        connected = { connection: answer.value, at: now() };
      }
      return answer;
    } catch {
      return err({ type: "could-not-check" });
    }
  };

  return {
    workspace: () => workspace,
    recall: async () => {
      const remembered = await services.remembered();
      if (!remembered || workspace) return null;
      const [settings, roles] = await Promise.all([remembered.replica.settings(), remembered.replica.roles()]);
      // The service may have answered meanwhile, perhaps for another account.
      if (!settings || workspace) return null;
      workspace = remembered;
      return { account: remembered.account, settings, roles };
    },
    connect: async (fromClick) => {
      const age = connected ? now() - connected.at : Number.POSITIVE_INFINITY;
      if (connected && !fromClick && age >= 0 && age < sessionFreshForMs) return ok(connected.connection);
      if (connecting && !fromClick) return connecting;
      const current = attempt(fromClick);
      connecting = current;
      const answer = await current;
      if (connecting === current) connecting = null;
      return answer;
    },
  };
};
