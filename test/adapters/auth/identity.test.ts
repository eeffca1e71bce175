import { expect, test } from "vitest";
import { createIdentity, type MsalLibrary, scopes, unopenedMailScopes } from "../../../src/adapters/auth/identity.ts";
import { err, ok } from "../../../src/domain/base/result.ts";

const account = { localAccountId: "o1", tenantId: "t1", name: "Sam Okafor", username: "sam.okafor@brackenshire.example" };

const failure = (errorCode: string): Error => Object.assign(new Error("words that change"), { errorCode });

const claimsOf = ({ localAccountId: oid, tenantId: tid, name, username }: typeof account) => ({ oid, tid, name, preferred_username: username });

/** A host that answers a token request as the test says; the real library is in the journeys. */
interface TestHost {
  readonly silent: (forceRefresh: boolean) => Promise<string>;
  readonly popup?: () => Promise<string>;
  /** Whom a token is for, by the token. */
  readonly whose?: (token: string) => typeof account;
  readonly cached?: readonly object[];
  readonly relayUri?: string;
  readonly clearCache?: () => Promise<void>;
}

const testCreateIdentity = ({ silent, popup, whose = () => account, cached = [], relayUri, clearCache = async () => {} }: TestHost) => {
  const applications: object[] = [];
  const opened: string[] = [];
  const asked: object[] = [];
  const inWindow: object[] = [];
  const toResult = async (token: Promise<string>) => {
    const of = whose(await token);
    return { accessToken: await token, account: of, idTokenClaims: claimsOf(of) };
  };
  const application = {
    getActiveAccount: () => null,
    getAllAccounts: () => cached,
    clearCache,
    acquireTokenSilent: (request: { forceRefresh: boolean }) => {
      asked.push(request);
      return toResult(silent(request.forceRefresh));
    },
    acquireTokenPopup: (request: object) => {
      opened.push("window");
      inWindow.push(request);
      return toResult(popup?.() ?? Promise.reject(failure("user_canceled")));
    },
  };
  const library = {
    createNestablePublicClientApplication: async (configuration: object) => {
      applications.push(configuration);
      return application;
    },
  } as unknown as MsalLibrary;
  return {
    identity: createIdentity({
      clientId: "c1",
      tenantId: "t1",
      redirectUri: "https://contact.example.org/auth.html",
      relayUri: relayUri ?? null,
      timeoutMs: 20,
      load: async () => library,
    }),
    applications,
    asked,
    inWindow,
    opened,
  };
};

test("whoever is signed in to the host is known without a window", async () => {
  const { identity, applications, opened } = testCreateIdentity({ silent: async () => "token" });
  expect(await identity.account()).toEqual(ok({ oid: "o1", tenantId: "t1", name: "Sam Okafor", username: "sam.okafor@brackenshire.example" }));
  expect(await identity.token({ renew: false })).toEqual(ok("token"));
  expect(applications).toMatchObject([{ auth: { clientId: "c1", authority: "https://login.microsoftonline.com/t1" } }]);
  expect(opened).toEqual([]);
});

test("a refused token is replaced by a new one", async () => {
  const { identity } = testCreateIdentity({ silent: async (forceRefresh) => (forceRefresh ? "new" : "old") });
  expect(await identity.token({ renew: false })).toEqual(ok("old"));
  expect(await identity.token({ renew: true })).toEqual(ok("new"));
});

test("a person who must agree first is asked only from a click", async () => {
  const { identity, opened } = testCreateIdentity({ silent: () => Promise.reject(failure("consent_required")), popup: async () => "token" });
  expect(await identity.account()).toEqual(err({ type: "sign-in-needed", detail: "consent_required" }));
  expect(await identity.token({ renew: false })).toEqual(err({ type: "sign-in-needed", detail: "consent_required" }));
  expect(opened).toEqual([]);
  expect(await identity.signIn()).toMatchObject({ ok: true, value: { oid: "o1" } });
  expect(opened).toEqual(["window"]);
});

test("a click opens no window when none is needed or none would help", async () => {
  const signedIn = testCreateIdentity({ silent: async () => "token" });
  await signedIn.identity.signIn();
  expect(signedIn.opened).toEqual([]);
  const offline = testCreateIdentity({ silent: () => Promise.reject(failure("no_network_connectivity")) });
  expect(await offline.identity.signIn()).toEqual(err({ type: "offline" }));
  expect(offline.opened).toEqual([]);
});

test("a window that the person closes leaves them signed out", async () => {
  const { identity } = testCreateIdentity({ silent: () => Promise.reject(failure("interaction_required")) });
  expect(await identity.signIn()).toEqual(err({ type: "sign-in-needed", detail: "user_canceled", cause: "window-closed" }));
});

test.each(["user_cancelled", "timed_out", "popup_window_error"])("where no window was opened, %s says nothing of a window, and a click opens one", async (code) => {
  const { identity, opened } = testCreateIdentity({ silent: () => Promise.reject(failure(code)), popup: async () => "token" });
  expect(await identity.account()).toEqual(err({ type: "sign-in-needed", detail: code }));
  expect(await identity.signIn()).toMatchObject({ ok: true });
  expect(opened).toEqual(["window"]);
});

test("whoever signed in and was refused is told so, and not that they need to sign in", async () => {
  const { identity } = testCreateIdentity({ silent: () => Promise.reject(failure("interaction_required")), popup: () => Promise.reject(failure("interaction_required")) });
  expect(await identity.signIn()).toEqual(err({ type: "sign-in-needed", detail: "interaction_required", cause: "not-accepted" }));
});

test("a host that never answers is given up, and asked through a new application the next time", async () => {
  let answers = false;
  const { identity, applications } = testCreateIdentity({ silent: () => (answers ? Promise.resolve("token") : new Promise(() => {})) });
  expect(await identity.token({ renew: false })).toEqual(err({ type: "timed-out" }));
  answers = true;
  expect(await identity.token({ renew: false })).toEqual(ok("token"));
  expect(applications).toHaveLength(2);
});

test("what a body asked for by name is agreed to from a click, and its token comes without a window", async () => {
  const { identity, opened } = testCreateIdentity({ silent: () => Promise.reject(failure("consent_required")), popup: async () => "token" });
  expect(await identity.tokenFor(unopenedMailScopes, { renew: false })).toEqual(err({ type: "sign-in-needed", detail: "consent_required" }));
  expect(opened).toEqual([]);
  expect(await identity.allow(unopenedMailScopes)).toEqual(ok(undefined));
  expect(opened).toEqual(["window"]);
});

test("the permission to read mail is none of those that everybody is asked for", () => {
  expect(scopes.filter((scope) => unopenedMailScopes.includes(scope))).toEqual([]);
});

test("an account whose tokens are cached is passed on, so that no window is needed; of several none is guessed", async () => {
  const one = testCreateIdentity({ silent: async () => "cached", cached: [account] });
  expect(await one.identity.token({ renew: false })).toEqual(ok("cached"));
  expect(one.asked).toMatchObject([{ account }]);
  const two = testCreateIdentity({ silent: async () => "cached", cached: [account, { ...account, localAccountId: "o2" }] });
  await two.identity.token({ renew: false });
  expect(two.asked[0]).not.toHaveProperty("account");
});

test("where Graph keeps refusing a token, signing in opens a window, and once only", async () => {
  const { identity, opened } = testCreateIdentity({ silent: async () => "refused", popup: async () => "accepted" });
  await identity.token({ renew: false });
  await identity.token({ renew: true });
  expect((await identity.signIn()).ok).toBe(true);
  expect(opened).toEqual(["window"]);
  expect((await identity.signIn()).ok).toBe(true);
  expect(opened).toEqual(["window"]);
});

test("no request goes under another account than the one that was confirmed", async () => {
  let token = "mine";
  const colleague = { ...account, localAccountId: "o2" };
  const { identity } = testCreateIdentity({ silent: async () => token, whose: (each) => (each === "mine" ? account : colleague) });
  await identity.account();
  token = "theirs";
  expect(await identity.token({ renew: false })).toMatchObject({ ok: false, error: { type: "sign-in-needed", cause: "another-account" } });
  expect(await identity.account()).toMatchObject({ ok: true, value: { oid: "o2" } });
  expect(await identity.token({ renew: false })).toEqual(ok("theirs"));
});

test.each([
  ["popup_window_error", "window-blocked"],
  ["timed_out", "window-silent"],
  ["user_cancelled", "window-closed"],
  ["post_request_failed", "network"],
  ["nested_app_auth_bridge_disabled", "organisation"],
  ["unauthorized_client", "organisation"],
  ["nested_app_auth_unavailable", "host-cannot"],
  ["transient_error", "host-busy"],
  ["something_new", "unknown"],
])("%s is said to be what it is: %s", async (code, cause) => {
  const { identity } = testCreateIdentity({ silent: () => Promise.reject(failure("interaction_required")), popup: () => Promise.reject(failure(code)) });
  expect(await identity.signIn()).toEqual(err({ type: "sign-in-needed", detail: code, cause }));
});

test("what a host refuses with a code of its own is said to be refused by the host", async () => {
  const refused = Object.assign(failure("persistent_error"), { name: "ServerError" });
  const { identity } = testCreateIdentity({ silent: () => Promise.reject(failure("interaction_required")), popup: () => Promise.reject(refused) });
  expect(await identity.signIn()).toEqual(err({ type: "sign-in-needed", detail: "persistent_error", cause: "host-refused" }));
});

test("a window has as long as a person needs, and in another site's frame a page of ours hears its answer", async () => {
  const framed = testCreateIdentity({ silent: async () => "token", relayUri: "https://contact.example.org/auth-relay.html" });
  await framed.identity.account();
  expect(framed.applications).toMatchObject([{ auth: { popupRelayUri: "https://contact.example.org/auth-relay.html" }, system: { popupBridgeTimeout: 300_000 } }]);
  const alone = testCreateIdentity({ silent: async () => "token" });
  await alone.identity.account();
  expect(alone.applications[0]).not.toHaveProperty("auth.popupRelayUri");
});

test("whoever leaves is signed out where the app signed them in, and is told where the host keeps it", async () => {
  const cleared: string[] = [];
  const browser = testCreateIdentity({ silent: async () => "token", clearCache: async () => void cleared.push("cache") });
  expect(await browser.identity.signOut()).toBe("here");
  expect(cleared).toEqual(["cache"]);
  const unsupported = Object.assign(failure("unsupported_method"), { name: "NestedAppAuthError" });
  expect(await testCreateIdentity({ silent: async () => "token", clearCache: () => Promise.reject(unsupported) }).identity.signOut()).toBe("host-keeps");
  expect(await testCreateIdentity({ silent: async () => "token", clearCache: () => new Promise(() => {}) }).identity.signOut()).toBe("not-known");
});

test("claims that Graph asks for are asked for without a window, and in the next window where that is not enough", async () => {
  const claims = '{"access_token":{"nbf":{"essential":true}}}';
  let isEnough = true;
  const { identity, applications, asked, inWindow } = testCreateIdentity({
    silent: () => (isEnough ? Promise.resolve("token") : Promise.reject(failure("interaction_required"))),
    popup: async () => "with-claims",
  });
  expect(await identity.token({ renew: true, claims })).toEqual(ok("token"));
  expect(applications).toMatchObject([{ auth: { clientCapabilities: ["CP1"] } }]);
  expect(asked).toMatchObject([{ claims, forceRefresh: true }]);
  isEnough = false;
  expect(await identity.token({ renew: true, claims })).toEqual(err({ type: "sign-in-needed", detail: "interaction_required", cause: "more-asked" }));
  expect(await identity.signIn()).toMatchObject({ ok: true });
  expect(inWindow).toMatchObject([{ claims }]);
  await identity.token({ renew: true });
  await identity.signIn();
  expect(inWindow[1]).not.toHaveProperty("claims");
});
