import { createIdentity, unopenedMailScopes, type SignedOut } from "../../adapters/auth/identity.ts";
import { endAfter, forgetWindow, isFramed, isOnline, newId, pause } from "../../adapters/browser/device.ts";
import { forgetOthers } from "../../adapters/browser/forget-others.ts";
import { leaveDevice } from "../../adapters/browser/leave-device.ts";
import { openWorkspace } from "../../adapters/browser/open-workspace.ts";
import type { Workspaces } from "../../adapters/browser/workspaces.ts";
import { createChannel } from "../../adapters/graph/channel.ts";
import { createDirectory } from "../../adapters/graph/directory.ts";
import { createDoor, type Door, type DoorDeps } from "../../adapters/graph/door.ts";
import { createLedgerInWays } from "../../adapters/graph/ledger-in-ways.ts";
import { siteAddress } from "../../adapters/graph/site-address.ts";
import type { SiteStart } from "../../app/setup/seen-from-here.ts";
import type { Account, Clock, Left, ServiceError, SettingsError } from "../../app/ports.ts";
import type { SignedIn } from "../../app/services.ts";
import { openSession } from "../../app/open-session.ts";
import { millisecondsOf } from "../../domain/base/time.ts";
import { usualWays } from "../../domain/policy/settings.ts";
import { policies } from "../../domain/policy/shipped.ts";
import { recordedWords } from "../../ui/words/recorded-words.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { PageConfig } from "./config.ts";
import { showLeft } from "./show-left.ts";

export interface ConnectHow {
  readonly fromClick: boolean;
  readonly confirmed: (account: Account) => void;
  readonly hint: string;
  readonly workspaces: Workspaces;
}

const timeoutMs = 20_000;

/** The most unread messages of one mailbox that are read at once. */
const mostUnopened = 500;

/** What needs the service: to sign in and open a session, to look at a site that has no settings to open one with, and to leave the device. */
export interface Connector {
  readonly connect: (how: ConnectHow) => Promise<Result<SignedIn, ServiceError | SettingsError>>;
  readonly lookAtStart: () => Promise<Result<SiteStart, ServiceError>>;
  readonly leave: (workspaces: Workspaces, agreed: readonly string[]) => Promise<Left>;
  readonly showEnd: () => Promise<void>;
}

/** Signs in, opens the services that need a signed-in user, and leaves the device. Loaded after the first paint. `end` takes the surface off the page. */
export const createConnector = (config: PageConfig, clock: Clock, end: () => void): Connector => {
  const identity = createIdentity({
    clientId: config.clientId,
    tenantId: config.tenantId,
    redirectUri: `${location.origin}/auth.html`,
    relayUri: isFramed() ? `${location.origin}/auth-relay.html` : null,
    timeoutMs,
  });
  const doorWith = (token: DoorDeps["token"]): Door =>
    createDoor({ token, fetch: (input, init) => fetch(input, init), wait: pause, random: Math.random, isOnline, deadline: () => endAfter(timeoutMs) });
  const door = doorWith(identity.token);
  const site = siteAddress(config.site);
  const directory = createDirectory({ door, site, identity });
  const connect: Connector["connect"] = async ({ fromClick, confirmed, hint, workspaces }) => {
    const account = await (fromClick ? directory.signIn() : directory.account());
    if (!account.ok) return account;
    confirmed(account.value);
    // A replica is opened only for the account that is known.
    const workspace = await openWorkspace(workspaces, hint, account.value);
    // Not waited for: what cannot be forgotten now is forgotten the next time.
    void forgetOthers({ ...workspaces, clock, locks: navigator.locks }, account.value).catch(() => null);
    const session = await openSession({ clock, directory, replica: workspace.replica, shippedPacks: policies });
    if (!session.ok) return session;
    const isOwner = session.value.roles.includes("owner");
    return ok({
      workspace,
      session: session.value,
      ledger: createLedgerInWays({ door, site, ways: session.value.settings.ways ?? usualWays, now: () => millisecondsOf(clock.now()) }),
      channel: createChannel({ door, newId }),
      says: recordedWords,
      // What few need is loaded when it is needed, and not beside every email.
      ...(session.value.settings.listUnopened && {
        unopenedMail: (await import("../../adapters/graph/mail.ts")).createUnopenedMail({
          door: doorWith((how) => identity.tokenFor(unopenedMailScopes, how)),
          allow: () => identity.allow(unopenedMailScopes),
          most: mostUnopened,
        }),
      }),
      ...(isOwner && { siteAdmin: (await import("../../adapters/graph/site-admin.ts")).createSiteAdmin({ door, site }) }),
    });
  };
  const leave = async (workspaces: Workspaces, agreed: readonly string[]): Promise<Left> => {
    const left = await leaveDevice(workspaces, agreed).catch(() => ({ type: "device-failed" }) as const);
    if (left.type !== "left") return left;
    end();
    if (left.isAsleepElsewhere) await showEnd(true);
    return left;
  };
  let signedOut: Promise<SignedOut> | null = null;
  const showEnd = async (isAsleepElsewhere = false): Promise<void> => {
    signedOut ??= identity.signOut();
    const answer = await signedOut;
    forgetWindow(() => sessionStorage);
    showLeft(document.querySelector("#root"), { signedOut: answer, isAsleepElsewhere });
  };
  return {
    connect,
    leave,
    showEnd,
    lookAtStart: async () => {
      const [{ createSiteAdmin }, { lookAtStart }] = await Promise.all([import("../../adapters/graph/site-admin.ts"), import("../../app/setup/seen-from-here.ts")]);
      return lookAtStart(createSiteAdmin({ door, site }));
    },
  };
};
