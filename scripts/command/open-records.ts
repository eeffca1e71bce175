import { createDirectory } from "../../src/adapters/graph/directory.ts";
import { createLedgerInWays } from "../../src/adapters/graph/ledger-in-ways.ts";
import { createSiteAdmin } from "../../src/adapters/graph/site-admin.ts";
import { siteAddress } from "../../src/adapters/graph/site-address.ts";
import { createMemoryStore } from "../../src/adapters/browser/memory-store.ts";
import { openSession } from "../../src/app/open-session.ts";
import { createServiceClock } from "../../src/app/service-clock.ts";
import type { ServiceError, SettingsError } from "../../src/app/ports.ts";
import type { SiteAdminDep } from "../../src/app/setup/site-admin.ts";
import type { RecordingWork } from "../../src/app/work.ts";
import type { HashDep } from "../../src/domain/base/hash.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import type { DeviceReading } from "../../src/domain/base/service-time.ts";
import type { Role } from "../../src/domain/ledger/lists.ts";
import { millisecondsOf } from "../../src/domain/base/time.ts";
import { usualWays } from "../../src/domain/policy/settings.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import { sayError } from "../provision/say.ts";
import type { SignInFor } from "../provision/sign-in.ts";
import { openDoor, type Network } from "./open-door.ts";
import { openFile, type FileDeps } from "./open-file.ts";
import type { RecordsOptions } from "./records-options.ts";

export interface RecordsDeps extends Network, FileDeps, HashDep {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A line for whoever runs the command. */
  readonly say: (line: string) => void;
  readonly newId: () => string;
  readonly readClock: () => DeviceReading;
  readonly signIn: SignInFor;
}

/** Somebody's work on the records of a site, from a command. Everything is read anew and kept in memory alone. */
export interface OpenRecords {
  readonly work: RecordingWork & SiteAdminDep;
  readonly roles: readonly Role[];
  readonly site: string;
}

/** Opens the records as the product does, or says why it cannot, in lines. */
export const openRecords = async (deps: RecordsDeps, options: RecordsOptions, purpose: "export" | "dispose"): Promise<Result<OpenRecords, readonly string[]>> => {
  const file = await openFile(deps, options.settings);
  if (!file.ok) return file;
  const { site: url, tenantId, setUpClientId: clientId } = file.value;
  const given = options.token;
  if (given.type === "sign-in" && clientId === null)
    return err(['To sign in, the settings file needs "setUpApp": {"clientId": "…"}, the registration of set-up (docs/deploy.md). Or give a token by environment.']);
  const token =
    given.type === "given" || clientId === null
      ? async () => (given.type === "given" ? ok(given.graph) : signInNeeded)
      : deps.signIn({ clientId, tenantId, sharePoint: new URL(url).origin, how: given.how, purpose }).graph;
  const door = openDoor(deps, options.graph, token);
  const site = siteAddress(url);
  // Who it is, Graph says; a token is for one tenant.
  const account = async () => ok({ oid: "", tenantId, name: "", username: "" });
  const directory = createDirectory({ door, site, identity: { account, signIn: async () => signInNeeded } });
  const clock = createServiceClock({ read: deps.readClock, ask: () => askTime(deps, options.graph), kept: { read: () => null, keep: () => {} } });
  await clock.learn();
  // Which time is over depends on the day, and a computer's own clock may be wrong.
  if (clock.span().latest === null) return err(["The service did not say what time it is, so that nobody can tell which day it is. Check the network, then run it again."]);
  const { replica } = createMemoryStore(deps.newId());
  const session = await openSession({ clock, directory, replica, shippedPacks: policies });
  if (!session.ok) {
    const { error } = session;
    return err([
      isSettingsError(error)
        ? `The site's Settings could not be read (${error.detail}). npm run provision -- verify says what is wrong.`
        : `The records could not be opened. ${sayError(error)}`,
    ]);
  }
  const { settings, roles, account: who } = session.value;
  deps.say(`${url}, as ${who.name}`);
  return ok({
    work: {
      account: who,
      settings,
      policyVersion: settings.policy,
      says: recordedWords,
      clock,
      newId: deps.newId,
      sha256: deps.sha256,
      replica,
      ledger: createLedgerInWays({ door, site, ways: settings.ways ?? usualWays, now: () => millisecondsOf(clock.now()) }),
      siteAdmin: createSiteAdmin({ door, site }),
    },
    roles,
    site: url,
  });
};

const signInNeeded: Result<never, ServiceError> = err({ type: "sign-in-needed", detail: "Nobody signed in" });

const isSettingsError = (error: ServiceError | SettingsError): error is SettingsError => error.type === "settings-missing" || error.type === "settings-unreadable";

/** The `Date` of Graph's answer, whatever it answers. */
const askTime = async ({ fetch }: Network, graph: string): Promise<number | null> => {
  try {
    const { headers } = await fetch(`${graph}/v1.0/`, { signal: AbortSignal.timeout(10_000) });
    const date = Date.parse(headers.get("date") ?? "");
    return Number.isNaN(date) ? null : date;
  } catch {
    return null;
  }
};
