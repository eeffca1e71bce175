import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createIdentity, type MsalLibrary } from "../../src/adapters/auth/identity.ts";
import type { Account } from "../../src/app/ports.ts";
import { runs } from "../support/property-runs.ts";
import { anything, spoilt } from "./shapes.ts";

const claims = { oid: "o1", tid: "t1", name: "Sam Okafor", preferred_username: "sam.okafor@brackenshire.example", sub: "pairwise" };
const account = { homeAccountId: "o1.t1", environment: "login.microsoftonline.com", tenantId: "t1", localAccountId: "o1", username: claims.preferred_username, name: claims.name };
const whole = { accessToken: "token", uniqueId: "o1", tenantId: "t1", account: { ...account, idTokenClaims: claims }, idTokenClaims: claims };

interface Host {
  readonly answer: unknown;
  readonly accounts: unknown;
  /** How a call for a token ends. */
  readonly ends: "answers" | "rejects" | "throws" | "never";
  readonly load?: () => Promise<MsalLibrary>;
}

const identityOf = ({ answer, accounts, ends, load }: Host) => {
  const acquire = (): Promise<unknown> => {
    if (ends === "throws") throw answer;
    if (ends === "never") return new Promise(() => {});
    return ends === "rejects" ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const application = { getActiveAccount: () => null, getAllAccounts: () => accounts, acquireTokenSilent: acquire, acquireTokenPopup: acquire };
  const library = { createNestablePublicClientApplication: async () => application } as unknown as MsalLibrary;
  return createIdentity({
    clientId: "c1",
    tenantId: "t1",
    redirectUri: "https://contact.example.org/auth.html",
    relayUri: null,
    timeoutMs: 5,
    load: load ?? (async () => library),
  });
};

/** What says, in an answer of any shape, whose token it is. */
const saidIn = (answer: unknown, name: string): readonly unknown[] => {
  const { account: own, idTokenClaims } = (answer ?? {}) as {
    readonly account?: { readonly idTokenClaims?: Record<string, unknown> } | null;
    readonly idTokenClaims?: Record<string, unknown> | null;
  };
  return [idTokenClaims?.[name], own?.idTokenClaims?.[name]];
};

/** What is wrong with an account and a token that were taken from an answer. */
const wrongIn = (answer: unknown, { oid, tenantId, name, username }: Account, token: string): readonly string[] => [
  ...(saidIn(answer, "oid").includes(oid) && oid.trim() !== "" ? [] : ["The object id is not what the token says."]),
  ...(saidIn(answer, "tid").includes(tenantId) && tenantId === "t1" ? [] : ["The tenant is not the body's own."]),
  ...([name, token].some((text) => text.trim() === "") ? ["A text is empty."] : []),
  ...([name, username, token].every((text) => typeof text === "string") ? [] : ["A text is none."]),
];

const endings = fc.constantFrom("answers", "answers", "answers", "rejects", "throws", "never") satisfies fc.Arbitrary<Host["ends"]>;

test("whatever MSAL answers, nothing is thrown, and whoever is signed in is named by the token itself, in the body's own organisation", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoilt(whole), anything), fc.oneof(fc.constant([]), anything), endings, async (answer, accounts, ends) => {
      const identity = identityOf({ answer, accounts, ends });
      const found = await identity.account();
      const token = await identity.token({ renew: false });
      expect(token.ok).toBe(found.ok);
      // What did not answer is nobody's.
      expect(found.ok && ends !== "answers").toBe(false);
      expect(found.ok && token.ok ? wrongIn(answer, found.value, token.value) : []).toEqual([]);
    }),
    runs(300),
  );
});

test.each([
  ["no answer", undefined],
  ["an answer without a token", { ...whole, accessToken: "" }],
  ["an answer without claims", { ...whole, idTokenClaims: {}, account }],
  [
    "claims without an object id, in whose place MSAL puts another name",
    { ...whole, idTokenClaims: { ...claims, oid: undefined }, account: { ...account, localAccountId: "pairwise" } },
  ],
  ["an empty object id", { ...whole, idTokenClaims: { ...claims, oid: " " }, account }],
  ["claims without a tenant", { ...whole, idTokenClaims: { ...claims, tid: "" }, account }],
])("%s signs nobody in, in words", async (_, answer) => {
  const identity = identityOf({ answer, accounts: [], ends: "answers" });
  expect(await identity.account()).toMatchObject({ ok: false, error: { type: "sign-in-needed", cause: "unknown" } });
  expect(await identity.signIn()).toMatchObject({ ok: false, error: { cause: "unknown" } });
  expect((await identity.token({ renew: false })).ok).toBe(false);
});

test("an account of another organisation is told so, and no token of it is used", async () => {
  const answer = { ...whole, idTokenClaims: { ...claims, tid: "t2" } };
  const identity = identityOf({ answer, accounts: [], ends: "answers" });
  for (const found of [await identity.account(), await identity.signIn(), await identity.token({ renew: false })]) {
    expect(found).toMatchObject({ ok: false, error: { type: "sign-in-needed", cause: "other-organisation" } });
  }
});

test("a guest is who they are in the body's own organisation, whatever the host says of where they come from", async () => {
  const answer = { ...whole, account: { ...account, tenantId: "home", localAccountId: "o-home", idTokenClaims: claims } };
  expect(await identityOf({ answer, accounts: [], ends: "answers" }).account()).toMatchObject({ ok: true, value: { oid: "o1", tenantId: "t1" } });
});

test.each([
  ["that sign-in cannot be fetched now", null, { type: "unavailable", status: 0 }],
  ["nothing", undefined, { type: "sign-in-needed", detail: "unknown", cause: "unknown" }],
])("a failure that says %s ends in words", async (_, failure, error) => {
  const fetching = identityOf({ answer: whole, accounts: [], ends: "answers", load: () => Promise.reject(new TypeError("Failed to fetch")) });
  const failing = identityOf({ answer: failure, accounts: [], ends: "rejects" });
  expect(await (failure === null ? fetching : failing).account()).toEqual({ ok: false, error });
});

test("sign-in that could not be fetched is fetched again the next time", async () => {
  let tries = 0;
  const application = { getActiveAccount: () => null, getAllAccounts: () => [], acquireTokenSilent: async () => whole };
  const load = async (): Promise<MsalLibrary> => {
    tries += 1;
    if (tries === 1) throw new TypeError("Failed to fetch");
    return { createNestablePublicClientApplication: async () => application } as unknown as MsalLibrary;
  };
  const identity = identityOf({ answer: null, accounts: [], ends: "answers", load });
  expect((await identity.account()).ok).toBe(false);
  expect((await identity.account()).ok).toBe(true);
});
