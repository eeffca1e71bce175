import { expect, test } from "vitest";
import { testCreateTenant } from "../../support/tenant.ts";
import { createThings, graphError, managing, site, things } from "./things.ts";

test("what the tenant lacks answers 501 with the operation's name", async () => {
  const { graph } = await testCreateTenant();
  const owner = graph("owner", managing);
  expect(await owner("GET", "/me/messages")).toMatchObject({
    status: 501,
    body: graphError("notImplemented", "GET /me/messages is not implemented in the sandbox tenant."),
  });
  expect((await owner("PATCH", `${site}/lists/Things`, {})).status).toBe(501);
});

test("a query option that an operation lacks answers 501 with the option's name", async () => {
  const { owner } = await createThings();
  for (const option of ["$search=x", "$count=true", "$skip=5", "top=5"]) {
    const answer = await owner("GET", `${things}/items?${option}`);
    expect(answer.status).toBe(501);
    expect(answer.text).toContain(`The query option ${option.split("=")[0]} of GET /sites/{site}/lists/{list}/items`);
  }
});

test("a query option given twice is refused", async () => {
  const { owner } = await createThings();
  expect((await owner("GET", `${things}/items?$top=1&$top=2`)).status).toBe(400);
});

test("Graph answers below /graph/v1.0 and below /v1.0, and not in beta", async () => {
  const { tenant, tokenFor } = await testCreateTenant();
  const headers = { authorization: `Bearer ${await tokenFor("staff", ["User.Read"])}` };
  const statuses = ["/graph/v1.0/me", "/v1.0/me", "/graph/beta/me"].map(async (path) => (await tenant.fetch(new Request(`http://localhost:3000${path}`, { headers }))).status);
  expect(await Promise.all(statuses)).toEqual([200, 200, 501]);
});

test("links stand on the address that the caller used", async () => {
  const { tenant, tokenFor } = await testCreateTenant();
  const headers = { authorization: `Bearer ${await tokenFor("head", ["User.Read"])}` };
  const answer = await tenant.fetch(new Request("http://localhost:3000/graph/v1.0/me/transitiveMemberOf?$top=1", { headers }));
  expect(await answer.json()).toMatchObject({
    "@odata.nextLink": expect.stringMatching(/^http:\/\/localhost:3000\/graph\/v1\.0\/me\/transitiveMemberOf\?\$top=1&\$skiptoken=\S+$/),
  });
});

test("a browser's links stand on Graph's own address, which its service worker brings back here", async () => {
  const { tenant, tokenFor } = await testCreateTenant();
  const headers = { authorization: `Bearer ${await tokenFor("head", ["User.Read"])}`, "sec-fetch-site": "same-origin" };
  const answer = await tenant.fetch(new Request("http://localhost:3000/graph/v1.0/me/transitiveMemberOf?$top=1", { headers }));
  expect(await answer.json()).toMatchObject({
    "@odata.nextLink": expect.stringMatching(/^https:\/\/graph\.microsoft\.com\/v1\.0\/me\//),
  });
});

test("a site is found by host and path and by the id that it then has", async () => {
  const { graph } = await testCreateTenant();
  const owner = graph("owner", managing);
  const byPath = await owner("GET", "/sites/evenhand.sharepoint.example:/sites/evenhand");
  expect(byPath.body).toMatchObject({ displayName: "Evenhand", webUrl: "https://evenhand.sharepoint.example/sites/evenhand" });
  expect(String(byPath.body["id"])).toMatch(/^evenhand\.sharepoint\.example,[0-9a-f-]{36},[0-9a-f-]{36}$/);
  expect((await owner("GET", `/sites/${String(byPath.body["id"])}`)).body).toMatchObject({ displayName: "Evenhand" });
  expect((await owner("GET", "/sites/evenhand.sharepoint.example:/sites/other")).status).toBe(404);
});

test("a body that is no JSON is refused", async () => {
  const { owner } = await createThings();
  expect(await owner("POST", `${things}/items`, "{ not json")).toMatchObject({ status: 400, body: graphError("BadRequest") });
});
