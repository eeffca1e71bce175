import { expect, test } from "vitest";
import { createNestedAppAuth } from "../../../src/sandbox/hosts/shared/nested-app-auth.ts";
import type { BridgeError, NestedAppAuthOptions, TokenAnswer } from "../../../src/sandbox/hosts/shared/nested-app-auth.ts";
import type { Person } from "../../../src/sandbox/hosts/shared/people.ts";

const sam: Person = { as: "staff", id: "oid-sam", tenantId: "tid", name: "Siân Okafor", jobTitle: "Casework officer", address: "sam@brackenshire.example" };
const megan: Person = { ...sam, as: "staff2", id: "oid-megan", name: "Megan Pryce", address: "megan@brackenshire.example" };

const issued: TokenAnswer = { kind: "issued", accessToken: "opaque", lifetime: 3600 };

const host = (changes: Partial<NestedAppAuthOptions> = {}) =>
  createNestedAppAuth({
    person: sam,
    now: () => 1_000,
    requestToken: async () => issued,
    needsConsent: () => false,
    askConsent: async () => true,
    ...changes,
  });

const request = (method: string, extra: object = {}): string => JSON.stringify({ messageType: "NestedAppAuthRequest", method, requestId: "r1", ...extra });

const tokenRequest = (method: string, scope = "User.Read Sites.Selected"): string => request(method, { tokenParams: { clientId: "client", scope } });

const ask = async (auth: ReturnType<typeof host>, text: string) => JSON.parse((await auth(text)) ?? "null");

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

test("the first question is answered with the account of the person who is signed in", async () => {
  expect(await ask(host(), request("GetInitContext"))).toMatchObject({
    messageType: "NestedAppAuthResponse",
    requestId: "r1",
    success: true,
    initContext: { accountContext: { homeAccountId: "oid-sam.tid", tenantId: "tid" } },
  });
});

test("two people of one browser have different accounts", async () => {
  const accounts = await Promise.all([host(), host({ person: megan })].map((auth) => ask(auth, tokenRequest("GetToken"))));
  expect(accounts.map(({ account }) => account.homeAccountId)).toEqual(["oid-sam.tid", "oid-megan.tid"]);
});

test("a token comes with an ID token that names the person and is not signed", async () => {
  const { token } = await ask(host(), tokenRequest("GetToken"));
  expect(claimsOf(token.id_token)).toMatchObject({ aud: "client", oid: "oid-sam", tid: "tid", preferred_username: "sam@brackenshire.example", name: "Siân Okafor", exp: 4_600 });
  expect(token).toMatchObject({ access_token: "opaque", expires_in: 3600, scope: "User.Read Sites.Selected" });
});

test("the tenant is asked for every scope by itself", async () => {
  const asked: string[] = [];
  const auth = host({
    requestToken: async (_, scopes) => {
      asked.push(...scopes);
      return issued;
    },
  });
  await auth(tokenRequest("GetToken"));
  expect(asked).toEqual(["User.Read", "Sites.Selected"]);
});

test("without consent the silent way asks for interaction and the popup asks the person", async () => {
  let consented = false;
  const auth = host({
    needsConsent: () => !consented,
    askConsent: async () => {
      consented = true;
      return true;
    },
  });
  expect((await ask(auth, tokenRequest("GetToken"))).error).toMatchObject({ status: "USER_INTERACTION_REQUIRED", code: "consent_required" });
  expect((await ask(auth, tokenRequest("GetTokenPopup"))).success).toBe(true);
  expect((await ask(auth, tokenRequest("GetToken"))).success).toBe(true);
});

test("a person who declines gives no token", async () => {
  const answer = await ask(host({ needsConsent: () => true, askConsent: async () => false }), tokenRequest("GetTokenPopup"));
  expect(answer).toMatchObject({ success: false, error: { status: "USER_CANCEL" } });
});

test("a tenant out of reach is a network error, a refusal is not", async () => {
  const unreachable = await ask(host({ requestToken: async () => ({ kind: "unreachable" }) }), tokenRequest("GetToken"));
  const refused = await ask(host({ requestToken: async () => ({ kind: "refused", reason: "No such scope." }) }), tokenRequest("GetToken"));
  expect([unreachable.error.status, refused.error.status]).toEqual(["NO_NETWORK", "PERSISTENT_ERROR"]);
});

test("a method that the sandbox lacks is refused by name", async () => {
  expect((await ask(host(), request("GetAccountByUsername"))).error.description).toContain("GetAccountByUsername");
});

test.each(["", "{", '{"messageType":"other"}', '"NestedAppAuthRequest"'])("%s is not for MSAL's bridge", async (text) => {
  expect(await host()(text)).toBeNull();
});

test.each<BridgeError>([
  "USER_INTERACTION_REQUIRED",
  "USER_CANCEL",
  "NO_NETWORK",
  "TRANSIENT_ERROR",
  "PERSISTENT_ERROR",
  "DISABLED",
  "ACCOUNT_UNAVAILABLE",
  "NESTED_APP_AUTH_UNAVAILABLE",
])("nestedAuth: %s is the answer to every request for a token", async (status) => {
  const auth = host({ misbehaviour: () => status });
  expect(await ask(auth, request("GetInitContext"))).toMatchObject({ success: true });
  expect(await ask(auth, tokenRequest("GetToken"))).toMatchObject({ success: false, error: { status } });
  expect(await ask(auth, tokenRequest("GetTokenPopup"))).toMatchObject({ success: false, error: { status } });
});

test("nestedAuth: silence: nothing is ever answered", async () => {
  const soon = new Promise((settle) => setTimeout(() => settle("nothing"), 20));
  const auth = host({ misbehaviour: () => "silence" });
  expect(await Promise.race([auth(request("GetInitContext")), auth(tokenRequest("GetToken")), soon])).toBe("nothing");
});

test("account: two: the host names one person and gives tokens for another", async () => {
  const auth = host({ holder: () => megan, requestToken: async ({ as }) => ({ ...issued, accessToken: `token of ${as}` }) });
  expect(await ask(auth, request("GetInitContext"))).toMatchObject({ initContext: { accountContext: { homeAccountId: "oid-sam.tid" } } });
  expect(await ask(auth, tokenRequest("GetToken"))).toMatchObject({ token: { access_token: "token of staff2" }, account: { localAccountId: "oid-megan" } });
});
