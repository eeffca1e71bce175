import { expect, test } from "vitest";
import { createIdentity, type MsalLibrary, scopes, unopenedMailScopes } from "../../../src/adapters/auth/identity.ts";
import { err, ok } from "../../../src/domain/base/result.ts";

const account = { localAccountId: "o1", tenantId: "t1", name: "Sam Okafor", username: "sam.okafor@brackenshire.example" };

const failure = (errorCode: string): Error => Object.assign(new Error("words that change"), { errorCode });

/** A host that answers a token request as the test says; the real library is in the journeys. */
const testCreateIdentity = ({ silent, popup }: { silent: (forceRefresh: boolean) => Promise<string>; popup?: () => Promise<string> }) => {
  const applications: object[] = [];
  const opened: string[] = [];
  const toResult = async (token: Promise<string>) => ({ accessToken: await token, account });
  const application = {
    acquireTokenSilent: ({ forceRefresh }: { forceRefresh: boolean }) => toResult(silent(forceRefresh)),
    acquireTokenPopup: () => {
      opened.push("window");
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
    identity: createIdentity({ clientId: "c1", tenantId: "t1", redirectUri: "https://contact.example.org/auth.html", timeoutMs: 20, load: async () => library }),
    applications,
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
  expect(await identity.signIn()).toEqual(err({ type: "sign-in-needed", detail: "user_canceled" }));
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
