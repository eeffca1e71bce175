import { expect, test } from "vitest";
import { testCreateTenant } from "../../support/tenant.ts";
import { add, addOnlyMask, createThings, grant, graphError, managersGroupId, managing, rowsOf, selected, site, things } from "./things.ts";

test("a new list has the site's permissions: the owners' alone", async () => {
  const { graph } = await testCreateTenant();
  const owner = graph("owner", managing);
  await owner("POST", `${site}/lists`, { displayName: "Things" });
  expect((await add(owner, { Title: "a" })).status).toBe(201);
  expect(await add(graph("head", selected), { Title: "b" })).toMatchObject({ status: 403, body: graphError("accessDenied", "Access denied") });
});

test("who may not see the items gets an empty collection, not a refusal", async () => {
  const { graph, owner } = await createThings();
  await add(owner, { Key: "a" });
  await owner("POST", `${site}/lists`, { displayName: "Secrets", columns: [{ name: "Key", text: {}, indexed: true }] });
  await owner("POST", `${site}/lists/Secrets/items`, { fields: { Key: "a" } });
  const staff = graph("staff", selected);
  const secrets = `${site}/lists/Secrets`;
  expect(await staff("GET", `${secrets}/items`)).toMatchObject({ status: 200, body: { value: [] } });
  expect(await staff("GET", `${secrets}/items?$filter=fields/Key eq 'a'`)).toMatchObject({ status: 200, body: { value: [] } });
  expect(await staff("GET", `${secrets}/items/delta`)).toMatchObject({
    status: 200,
    body: { value: [], "@odata.deltaLink": expect.stringContaining("token=") },
  });
});

test("who may not see a list cannot see that it exists, nor that an item does, and cannot write", async () => {
  const { owner, staff } = await createThings();
  await owner("POST", `${site}/lists`, { displayName: "Secrets" });
  const secrets = `${site}/lists/Secrets`;
  await owner("POST", `${secrets}/items`, { fields: { Title: "a" } });
  expect(rowsOf(await staff("GET", `${site}/lists`)).map((list) => list["displayName"])).toEqual(["Things"]);
  expect(await staff("GET", secrets)).toMatchObject({ status: 404, body: graphError("itemNotFound") });
  expect(await staff("GET", `${secrets}/columns`)).toMatchObject({ status: 404 });
  expect(await staff("GET", `${secrets}/items/1`)).toMatchObject({ status: 404, body: graphError("itemNotFound") });
  expect(await staff("POST", `${secrets}/items`, { fields: { Title: "b" } })).toMatchObject({ status: 403, body: graphError("accessDenied") });
});

test("with an add-only level one reads and adds, and neither edits nor deletes, not even one's own", async () => {
  const { staff } = await createThings();
  expect((await add(staff, { Key: "a" })).status).toBe(201);
  expect((await staff("GET", `${things}/items/1`)).status).toBe(200);
  expect((await staff("GET", `${things}/items/1/versions`)).status).toBe(200);
  expect(await staff("PATCH", `${things}/items/1/fields`, { Title: "b" })).toMatchObject({ status: 403, body: graphError("accessDenied") });
  expect(await staff("DELETE", `${things}/items/1`)).toMatchObject({ status: 403, body: graphError("accessDenied") });
});

test("a right counts only while the token's scope allows it too", async () => {
  const { graph, owner } = await createThings();
  await add(owner, { Key: "a" });
  expect((await graph("owner", ["Sites.Read.All"])("GET", `${things}/items/1`)).status).toBe(200);
  expect(await add(graph("owner", ["Sites.Read.All"]), { Key: "b" })).toMatchObject({ status: 403 });
});

test("a right that one group has is no other group's", async () => {
  const sandbox = await createThings();
  await sandbox.owner("POST", `${site}/lists`, { displayName: "Managers' things" });
  await grant(sandbox, "Managers'' things", { Name: "Add only for managers", BasePermissions: addOnlyMask }, managersGroupId);
  const items = `${site}/lists/Managers'%20things/items`;
  expect((await sandbox.graph("manager", selected)("POST", items, { fields: { Title: "a" } })).status).toBe(201);
  expect((await sandbox.staff("POST", items, { fields: { Title: "b" } })).status).toBe(403);
  expect(rowsOf(await sandbox.graph("manager", selected)("GET", items))).toHaveLength(1);
  expect(rowsOf(await sandbox.staff("GET", items))).toEqual([]);
});

test("a level without Use Remote Interfaces is good for nothing through an API", async () => {
  const sandbox = await testCreateTenant();
  const owner = sandbox.graph("owner", managing);
  await owner("POST", `${site}/lists`, { displayName: "Things" });
  await add(owner, { Title: "a" });
  await grant(sandbox, "Things", { Name: "Browser only", BasePermissions: { High: "16", Low: "134418531" } });
  expect(rowsOf(await sandbox.graph("staff", selected)("GET", `${things}/items`))).toEqual([]);
});

test("a level without View Versions shows the items and refuses their versions", async () => {
  const sandbox = await testCreateTenant();
  const owner = sandbox.graph("owner", managing);
  await owner("POST", `${site}/lists`, { displayName: "Things" });
  await add(owner, { Title: "a" });
  await grant(sandbox, "Things", { Name: "View", BasePermissions: { High: "48", Low: "134418465" } });
  const staff = sandbox.graph("staff", selected);
  expect((await staff("GET", `${things}/items/1`)).status).toBe(200);
  expect((await staff("GET", `${things}/items/1/versions`)).status).toBe(403);
});

test("the site opens to whoever may see one of its lists, and to nobody else but its owners", async () => {
  const { graph, owner, staff } = await createThings();
  const path = "/sites/evenhand.sharepoint.example:/sites/evenhand";
  expect((await staff("GET", path)).status).toBe(200);
  expect((await owner("GET", path)).status).toBe(200);
  const empty = await testCreateTenant();
  expect(await empty.graph("staff", selected)("GET", path)).toMatchObject({ status: 403, body: graphError("accessDenied") });
  expect((await graph("decider", selected)("GET", path)).status).toBe(200);
});
