import { expect, test } from "vitest";
import { testCreateTenant } from "../../support/tenant.ts";
import { graphError, selected, site } from "./things.ts";

const me = (headers: Readonly<Record<string, string>>): Request => new Request("https://graph.microsoft.com/v1.0/me", { headers });

test("a call without a token is refused as Graph refuses it", async () => {
  const { tenant } = await testCreateTenant();
  const answer = await tenant.fetch(me({}));
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer /);
  expect(await answer.json()).toMatchObject({
    error: {
      code: "InvalidAuthenticationToken",
      message: "Access token is empty.",
      innerError: { date: "2026-11-23T09:00:00", "request-id": expect.any(String), "client-request-id": expect.any(String) },
    },
  });
});

test("a token that the tenant did not make is refused", async () => {
  const { tenant } = await testCreateTenant();
  const foreign = await tenant.fetch(me({ authorization: "Bearer ey.real.looking" }));
  const empty = await tenant.fetch(me({ authorization: `Bearer sbx.${Buffer.from("{}").toString("base64url")}` }));
  expect([foreign.status, empty.status]).toEqual([401, 401]);
});

test("a token is good for an hour of the tenant's clock", async () => {
  const { clock, control, tenant, tokenFor } = await testCreateTenant();
  const authorization = `Bearer ${await tokenFor("staff", ["User.Read"])}`;
  clock.now += 3_599_000;
  expect((await tenant.fetch(me({ authorization }))).status).toBe(200);
  await control("PUT", "/clock", { advance: 1000 });
  const late = await tenant.fetch(me({ authorization }));
  expect(late.status).toBe(401);
  expect(await late.json()).toMatchObject(graphError("InvalidAuthenticationToken", "Lifetime validation failed, the token is expired."));
});

test("each service words a missing scope in its own way", async () => {
  const { graph } = await testCreateTenant();
  expect(await graph("staff", selected)("GET", "/me")).toMatchObject({ status: 403, body: graphError("Authorization_RequestDenied") });
  expect(await graph("staff", ["User.Read"])("GET", `${site}/lists`)).toMatchObject({ status: 403, body: graphError("accessDenied") });
  expect(await graph("head", ["User.Read"])("GET", "/me/joinedTeams")).toMatchObject({
    status: 403,
    body: graphError("Forbidden", "Missing scope permissions on the request. API requires one of 'Team.ReadBasic.All'. Scopes on the request 'User.Read'"),
  });
});

test("a token is issued with its account, and scopes may be text with Graph's address in front", async () => {
  const { control, tenant } = await testCreateTenant();
  const issued = await control("POST", "/token", { as: "head2", scopes: "openid https://graph.microsoft.com/User.Read" });
  expect(issued).toMatchObject({
    status: 200,
    body: {
      expires_in: 3600,
      scope: "openid User.Read",
      account: {
        oid: "5b0e0000-0000-4000-8000-000000000005",
        tenantId: "5b070000-0000-4000-8000-000000000001",
        upn: "imran.qureshi@brackenshire.example",
        name: "Imran Qureshi",
      },
    },
  });
  const answer = await tenant.fetch(me({ authorization: `Bearer ${String(issued.body["access_token"])}` }));
  expect(await answer.json()).toMatchObject({ displayName: "Imran Qureshi" });
});

test("a token for nobody is refused with the names of those there are", async () => {
  const { control } = await testCreateTenant();
  const refused = await control("POST", "/token", { as: "stranger", scopes: [] });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("There is nobody called 'stranger'. The people are: staff, staff2, manager, head, head2, decider, owner.");
});

test("a token outlives a restart", async () => {
  const before = await testCreateTenant();
  const after = await testCreateTenant();
  const authorization = `Bearer ${await before.tokenFor("staff", ["User.Read"])}`;
  expect((await after.tenant.fetch(me({ authorization }))).status).toBe(200);
});
