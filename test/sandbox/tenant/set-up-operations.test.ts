import { expect, test } from "vitest";
import { testCreateTenant } from "../../support/tenant.ts";
import { add, addOnlyMask, createThings, managing, rowsOf, site, staffGroupId, things } from "./things.ts";

const administering = ["Sites.FullControl.All", "Group.ReadWrite.All", "GroupMember.ReadWrite.All", "Application.Read.All", "DelegatedPermissionGrant.ReadWrite.All"];

test("a group that was made is found by name, takes members, and gives them what it may", async () => {
  const { graph, sharePoint } = await createThings();
  const owner = graph("owner", administering);
  const body = { displayName: "Guests of the list", mailEnabled: false, mailNickname: "guests", securityEnabled: true };
  const made = await owner("POST", "/groups", body);
  expect(made).toMatchObject({ status: 201, body: { displayName: "Guests of the list" } });
  const id = String(made.body["id"]);
  expect(rowsOf(await owner("GET", "/groups?$filter=displayName eq 'Guests of the list'&$select=id"))).toEqual([{ id }]);
  const member = await owner("POST", `/groups/${id}/members/$ref`, { "@odata.id": "https://graph.microsoft.com/v1.0/users/ruth.adeyemi@brackenshire.example" });
  expect(member.status).toBe(204);
  expect(rowsOf(await owner("GET", `/groups/${id}/transitiveMembers?$select=displayName`))).toEqual([{ "@odata.type": "#microsoft.graph.user", displayName: "Ruth Adeyemi" }]);
  const rest = sharePoint("owner");
  const { body: principal } = await rest("POST", "web/ensureuser", { logonName: `c:0t.c|tenant|${id}` });
  await rest("POST", `web/lists/getbytitle('Things')/roleassignments/addroleassignment(principalid=${String(principal["Id"])},roledefid=1073741826)`);
  expect((await graph("decider", managing)("GET", things)).status).toBe(200);
  expect((await graph("staff", administering)("POST", "/groups", body)).status).toBe(403);
});

test("an application has a role on the site until it is taken away, and only each by itself says which", async () => {
  const { graph } = await testCreateTenant();
  const owner = graph("owner", administering);
  const made = await owner("POST", `${site}/permissions`, { roles: ["write"], grantedTo: [{ application: { id: "app", displayName: "An app" } }] });
  expect(made).toMatchObject({ status: 201, body: { roles: ["write"] } });
  const permission = `${site}/permissions/${String(made.body["id"])}`;
  const [listed] = rowsOf(await owner("GET", `${site}/permissions`));
  expect(listed).toMatchObject({ grantedToIdentitiesV2: [{ application: { id: "app" } }] });
  expect(listed).not.toHaveProperty("roles");
  await owner("PATCH", permission, { roles: ["read"] });
  expect((await owner("GET", permission)).body).toMatchObject({ roles: ["read"] });
  expect((await owner("PATCH", permission, { roles: ["everything"] })).status).toBe(400);
  expect((await owner("DELETE", permission)).status).toBe(204);
  expect(rowsOf(await owner("GET", `${site}/permissions`))).toEqual([]);
});

test("a consent is withdrawn once, and stays withdrawn in an export", async () => {
  const { control, graph } = await testCreateTenant();
  const owner = graph("owner", administering);
  const [app] = rowsOf(await owner("GET", "/servicePrincipals?$filter=appId eq '00000000-0000-0000-0000-000000000000'"));
  const consents = `/servicePrincipals/${String(app?.["id"])}/oauth2PermissionGrants`;
  const [consent] = rowsOf(await owner("GET", consents));
  expect(consent).toMatchObject({ scope: "User.Read Sites.Selected ChannelMessage.Send" });
  expect((await owner("DELETE", `/oauth2PermissionGrants/${String(consent?.["id"])}`)).status).toBe(204);
  expect((await owner("DELETE", `/oauth2PermissionGrants/${String(consent?.["id"])}`)).status).toBe(404);
  await control("POST", "/import", (await control("GET", "/export")).text);
  expect(rowsOf(await owner("GET", consents))).toEqual([]);
});

test("a list and a column that are deleted are gone with what stood in them", async () => {
  const { owner } = await createThings();
  const added = await add(owner, { Title: "x", Colour: "red" });
  expect(added.status).toBe(201);
  expect((await owner("DELETE", `${things}/columns/Colour`)).status).toBe(204);
  const item = await owner("GET", `${things}/items/${String(added.body["id"])}?$expand=fields`);
  expect(item.body["fields"]).not.toHaveProperty("Colour");
  expect((await owner("DELETE", things)).status).toBe(204);
  expect((await owner("GET", things)).status).toBe(404);
});

test("a level is changed and taken away, one level is taken from somebody who has two, and the site keeps its settings", async () => {
  const { sharePoint, control } = await createThings();
  const owner = sharePoint("owner");
  const level = await owner("GET", "web/roledefinitions/getbyname('Add only')");
  const own = `web/roledefinitions/getbyid(${String(level.body["Id"])})`;
  expect((await owner("MERGE", own, { BasePermissions: { High: "0", Low: "1" } })).status).toBe(204);
  expect((await owner("GET", "web/roledefinitions/getbyname('Add only')")).body).toMatchObject({ BasePermissions: { High: "0", Low: "1" } });
  await owner("MERGE", own, { BasePermissions: addOnlyMask });
  const { body } = await owner("POST", "web/ensureuser", { logonName: `c:0t.c|tenant|${staffGroupId}` });
  const list = "web/lists/getbytitle('Things')/roleassignments";
  await owner("POST", `${list}/addroleassignment(principalid=${String(body["Id"])},roledefid=1073741830)`);
  const levelsOfStaff = async () =>
    rowsOf(await owner("GET", `${list}?$expand=RoleDefinitionBindings`)).find((row) => row["PrincipalId"] === body["Id"])?.["RoleDefinitionBindings"];
  expect(await levelsOfStaff()).toHaveLength(2);
  expect((await owner("POST", `${list}/removeroleassignment(principalid=${String(body["Id"])},roledefid=1073741830)`)).status).toBe(200);
  expect(await levelsOfStaff()).toHaveLength(1);
  expect((await owner("DELETE", own)).status).toBe(204);
  expect(await levelsOfStaff()).toBeUndefined();
  await owner("POST", "web/sitegroups/getbyid(4)/users", { LoginName: "c:0t.c|tenant|5b060000-0000-4000-8000-000000000001" });
  expect((await owner("GET", "web/sitegroups/getbyid(9)/users")).status).toBe(404);
  expect((await owner("GET", "web/siteusers?$filter=Title eq 'x'")).status).toBe(501);
  await owner("MERGE", "web", { NoCrawl: true, MembersCanShare: false });
  await control("PUT", "/sharing", { outside: true });
  await control("POST", "/import", (await control("GET", "/export")).text);
  expect((await owner("GET", "web")).body).toMatchObject({ NoCrawl: true, MembersCanShare: false });
  expect(rowsOf(await owner("GET", "web/sitegroups/getbyid(4)/users"))).toEqual([expect.objectContaining({ Title: "Evenhand staff" })]);
  expect((await owner("GET", "site")).body).toMatchObject({ ShareByEmailEnabled: true });
});
