import { expect, test } from "vitest";
import type { TestBody, TestGraph } from "../../support/tenant.ts";
import { testCreateTenant } from "../../support/tenant.ts";
import { add, addOnlyMask, createThings, managing, rowsOf, site, staffGroupId, things } from "./things.ts";

const list = "web/lists/getbytitle('Things')";

const idOf = async (answer: ReturnType<TestGraph>): Promise<string> => String((await answer).body["Id"]);

test("the levels that every site has are found by name, with SharePoint's own masks", async () => {
  const { sharePoint } = await testCreateTenant();
  const owner = sharePoint("owner");
  const names = ["Full Control", "Edit", "Contribute", "Read"];
  const roles = await Promise.all(names.map((name) => owner("GET", `web/roledefinitions/getbyname('${encodeURIComponent(name)}')`)));
  expect(roles.map(({ body }) => [body["Name"], body["BasePermissions"]])).toEqual([
    ["Full Control", { High: "2147483647", Low: "4294967295" }],
    ["Edit", { High: "432", Low: "1011030767" }],
    ["Contribute", { High: "432", Low: "1011028719" }],
    ["Read", { High: "176", Low: "138612833" }],
  ]);
  expect((await owner("GET", "web/roledefinitions/getbyname('Nothing')")).status).toBe(404);
});

test("a level is made once and found by name", async () => {
  const { sharePoint } = await testCreateTenant();
  const owner = sharePoint("owner");
  const level = { Name: "Owner's level", Description: "Adds", BasePermissions: addOnlyMask };
  expect((await owner("POST", "web/roledefinitions", level)).status).toBe(201);
  expect((await owner("POST", "web/roledefinitions", level)).status).toBe(400);
  expect((await owner("GET", "web/roledefinitions/getbyname('Owner''s level')")).body).toMatchObject({ BasePermissions: addOnlyMask });
});

test("a group and a person get one id each, however often they are ensured", async () => {
  const { sharePoint } = await testCreateTenant();
  const owner = sharePoint("owner");
  const ensure = (logonName: string) => idOf(owner("POST", "web/ensureuser", { logonName }));
  const group = await ensure(`c:0t.c|tenant|${staffGroupId}`);
  const person = await ensure("i:0#.f|membership|helen.marsh@brackenshire.example");
  expect(await ensure(`c:0t.c|tenant|${staffGroupId}`)).toBe(group);
  expect(await ensure("helen.marsh@brackenshire.example")).toBe(person);
  expect(person).not.toBe(group);
  expect((await owner("POST", "web/ensureuser", { logonName: "nobody@brackenshire.example" })).status).toBe(404);
});

test("a list that stops inheriting gives full control to whoever did it, until that is removed", async () => {
  const { sharePoint } = await createThings();
  const owner = sharePoint("owner");
  const members = async (): Promise<readonly unknown[]> => {
    const answer = await owner("GET", `${list}/roleassignments?$expand=Member,RoleDefinitionBindings`);
    return rowsOf(answer).map((row) => {
      const [role] = row["RoleDefinitionBindings"] as readonly TestBody[];
      return [(row["Member"] as TestBody)["Title"], role?.["Name"]];
    });
  };
  expect(await members()).toEqual([
    ["Olu Ward", "Full Control"],
    ["Evenhand staff", "Add only"],
  ]);
  const olu = await idOf(owner("POST", "web/ensureuser", { logonName: "olu.ward@brackenshire.example" }));
  const removal = await owner("POST", `${list}/roleassignments/getbyprincipalid(${olu})`, undefined, { "x-http-method": "DELETE" });
  expect(removal.status).toBe(200);
  expect(await members()).toEqual([["Evenhand staff", "Add only"]]);
});

test("a right that is taken away is gone at once", async () => {
  const { sharePoint, staff } = await createThings();
  const owner = sharePoint("owner");
  const group = await idOf(owner("POST", "web/ensureuser", { logonName: `c:0t.c|tenant|${staffGroupId}` }));
  expect((await add(staff, { Key: "a" })).status).toBe(201);
  await owner("DELETE", `${list}/roleassignments/getbyprincipalid(${group})`);
  expect((await add(staff, { Key: "b" })).status).toBe(403);
});

test("a role can be given only on a list that does not inherit", async () => {
  const { graph, sharePoint } = await testCreateTenant();
  await graph("owner", managing)("POST", `${site}/lists`, { displayName: "Things" });
  const owner = sharePoint("owner");
  const group = await idOf(owner("POST", "web/ensureuser", { logonName: `c:0t.c|tenant|${staffGroupId}` }));
  expect((await owner("POST", `${list}/roleassignments/addroleassignment(principalid=${group},roledefid=1073741826)`)).status).toBe(400);
  expect((await owner("GET", list)).body).toMatchObject({ HasUniqueRoleAssignments: false });
  await owner("POST", `${list}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
  expect((await owner("POST", `${list}/roleassignments/addroleassignment(principalid=${group},roledefid=1073741826)`)).status).toBe(200);
  expect((await owner("GET", list)).body).toMatchObject({ HasUniqueRoleAssignments: true });
});

test("a list's settings are merged, and a setting that the sandbox lacks is named", async () => {
  const { sharePoint } = await createThings();
  const owner = sharePoint("owner");
  const merge = { "x-http-method": "MERGE", "if-match": "*" };
  expect((await owner("POST", list, { EnableVersioning: true, MajorVersionLimit: 500, NoCrawl: true }, merge)).status).toBe(204);
  expect((await owner("GET", list)).body).toMatchObject({ Title: "Things", EnableVersioning: true, MajorVersionLimit: 500, NoCrawl: true });
  const refused = await owner("POST", list, { ReadSecurity: 2 }, merge);
  expect(refused.status).toBe(501);
  expect(refused.text).toContain("A change of a list's ReadSecurity");
});

test("titles with spaces, quotes and slashes are found, encoded or not", async () => {
  const { graph, sharePoint } = await testCreateTenant();
  await graph("owner", managing)("POST", `${site}/lists`, { displayName: "Head's list / old" });
  const owner = sharePoint("owner");
  expect((await owner("GET", "web/lists/getbytitle('Head''s list / old')")).body).toMatchObject({ Title: "Head's list / old" });
  expect((await owner("GET", `web/lists/GetByTitle('${encodeURIComponent("Head''s list / old")}')`)).body).toMatchObject({ Title: "Head's list / old" });
});

test("nobody but a site owner gets in, and no owner without a scope that manages the site", async () => {
  const { sharePoint, tenant, tokenFor } = await createThings();
  expect(await sharePoint("head")("GET", list)).toMatchObject({ status: 403, body: { "odata.error": { message: { value: "Access denied." } } } });
  const headers = { authorization: `Bearer ${await tokenFor("owner", ["Sites.Selected"])}` };
  const answer = await tenant.fetch(new Request(`http://localhost/sharepoint/sites/evenhand/_api/${list}`, { headers }));
  expect(answer.status).toBe(403);
});

test("what the tenant lacks of SharePoint answers 501 with its name", async () => {
  const { sharePoint } = await createThings();
  const answer = await sharePoint("owner")("GET", "web/sitegroups");
  expect(answer.status).toBe(501);
  expect(answer.text).toContain("GET /sites/evenhand/_api/web/sitegroups is not implemented");
});

test("Graph and SharePoint tell of the same list", async () => {
  const { owner, sharePoint, staff } = await createThings();
  await add(staff, { Key: "a" });
  const list1 = await owner("GET", things);
  expect((await sharePoint("owner")("GET", list)).body).toMatchObject({ Id: list1.body["id"], ItemCount: 1 });
});
