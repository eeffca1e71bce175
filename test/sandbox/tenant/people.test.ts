import { expect, test } from "vitest";
import { testCreateTenant } from "../../support/tenant.ts";
import { graphError, rowsOf } from "./things.ts";

test("the signed-in person is told who they are", async () => {
  const { graph } = await testCreateTenant();
  const answer = await graph("head", ["User.Read"])("GET", "/me?$select=displayName,userPrincipalName,id");
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users/$entity",
    displayName: "Helen Marsh",
    userPrincipalName: "helen.marsh@brackenshire.example",
    id: "5b0e0000-0000-4000-8000-000000000004",
  });
});

test("with User.Read alone the ids of the caller's groups are told and their names are not", async () => {
  const { graph } = await testCreateTenant();
  const answer = await graph("manager", ["User.Read"])("GET", "/me/transitiveMemberOf/microsoft.graph.group");
  expect(rowsOf(answer)).toMatchObject([
    { "@odata.type": "#microsoft.graph.group", id: "5b060000-0000-4000-8000-000000000001", displayName: null },
    { "@odata.type": "#microsoft.graph.group", id: "5b060000-0000-4000-8000-000000000002", displayName: null },
  ]);
});

test("with GroupMember.Read.All the groups have their names", async () => {
  const { graph } = await testCreateTenant();
  const answer = await graph("decider", ["GroupMember.Read.All"])("GET", "/me/transitiveMemberOf?$select=id,displayName");
  expect(rowsOf(answer).map((group) => group["displayName"])).toEqual(["Evenhand staff", "Evenhand dispute deciders"]);
});

test("groups come in pages whose links can be followed", async () => {
  const { graph } = await testCreateTenant();
  const head = graph("head", ["User.Read"]);
  const first = await head("GET", "/me/transitiveMemberOf?$top=1");
  const second = await head("GET", String(first.body["@odata.nextLink"]));
  expect([...rowsOf(first), ...rowsOf(second)].map((group) => group["id"])).toEqual(["5b060000-0000-4000-8000-000000000001", "5b060000-0000-4000-8000-000000000003"]);
  expect(second.body).not.toHaveProperty("@odata.nextLink");
});

test("a person is found by id and by user name, whatever the case", async () => {
  const { graph } = await testCreateTenant();
  const ask = graph("staff", ["User.ReadBasic.All"]);
  const byName = await ask("GET", "/users/Olu.Ward@brackenshire.example");
  expect(byName.body).toMatchObject({ displayName: "Olu Ward" });
  expect((await ask("GET", `/users/${String(byName.body["id"])}`)).body).toMatchObject({ displayName: "Olu Ward" });
  expect(await ask("GET", "/users/nobody@brackenshire.example")).toMatchObject({
    status: 404,
    body: graphError("Request_ResourceNotFound"),
  });
});

test("people are searched by the start of their name", async () => {
  const { graph } = await testCreateTenant();
  const answer = await graph("staff", ["User.ReadBasic.All"])("GET", "/users?$filter=startswith(displayName,'he') or surname eq 'rees'&$select=displayName");
  expect(rowsOf(answer)).toEqual([{ displayName: "Dafydd Rees" }, { displayName: "Helen Marsh" }]);
});
