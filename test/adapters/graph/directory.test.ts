import { expect, test } from "vitest";
import { createDirectory, type Identity } from "../../../src/adapters/graph/directory.ts";
import type { ServiceError } from "../../../src/app/ports.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { testCreateTenant, type TestTenant } from "../../support/tenant.ts";
import { sampleSettings } from "../support/sample-settings.ts";
import { doorOf, injectFaults, setUpScopes, site, testSetUpTenant } from "../support/site.ts";
import { stubDoor } from "../support/stub-door.ts";

const account = { oid: "5b0e0000-0000-4000-8000-000000000004", tenantId: "5b070000-0000-4000-8000-000000000001", name: "", username: "" };

const identity: Identity = { account: async () => ok(account), signIn: async () => ok(account) };

const directoryOf = (tenant: TestTenant, who: Identity = identity) => createDirectory({ door: doorOf(tenant, "head"), site, identity: who });

test("a membership names the person as the service knows them, and all their groups", async () => {
  const tenant = await testSetUpTenant();
  expect(await directoryOf(tenant).membership()).toEqual(
    ok({
      account: { oid: account.oid, tenantId: account.tenantId, name: "Helen Marsh", username: "helen.marsh@brackenshire.example" },
      groupIds: [sampleSettings.groups.staff, sampleSettings.groups.head],
    }),
  );
});

test.each([null, [[]], "", {}, { id: null }, { id: "" }])("nobody is taken for somebody by an answer that does not say who they are: %j", async (me) => {
  const door = stubDoor((_, url) => ({ status: 200, body: url.startsWith("/me?") ? me : { value: [] } }));
  expect(await createDirectory({ door, site, identity }).membership()).toEqual(err({ type: "unavailable", status: 200 }));
});

test("without a sign-in there is no membership", async () => {
  const tenant = await testSetUpTenant();
  const error: ServiceError = { type: "sign-in-needed", detail: "" };
  const signedOut: Identity = { account: async () => err(error), signIn: async () => err(error) };
  expect(await directoryOf(tenant, signedOut).membership()).toEqual(err(error));
});

test("settings come back as they were set up", async () => {
  expect(await directoryOf(await testSetUpTenant()).settings()).toEqual(ok({ ...sampleSettings, packs: [] }));
});

test("a site without settings says so, whether the list or its row is missing", async () => {
  expect(await directoryOf(await testCreateTenant()).settings()).toMatchObject({ ok: false, error: { type: "settings-missing" } });
  const tenant = await testSetUpTenant();
  await injectFaults(tenant, { kind: "empty-read" });
  expect(await directoryOf(tenant).settings()).toMatchObject({ ok: false, error: { type: "settings-missing" } });
});

test.each(["not JSON", '{"policy":"iopc-001@1.0"}'])("settings that cannot be read are not half read: %s", async (payload) => {
  const tenant = await testSetUpTenant();
  await tenant.graph("owner", setUpScopes)("PATCH", `${site}/lists/Settings/items/1/fields`, { Payload: payload });
  expect(await directoryOf(tenant).settings()).toMatchObject({ ok: false, error: { type: "settings-unreadable" } });
});

test("settings that could not be asked for are not missing", async () => {
  const tenant = await testSetUpTenant({ quirks: { retryAfter: "shown" } });
  await injectFaults(tenant, { kind: "unavailable", retryAfter: 30 });
  expect(await directoryOf(tenant).settings()).toEqual(err({ type: "throttled", retryAfterMs: 30_000 }));
});

const brackenshire = { ...iopc001, id: "brackenshire", title: "Our own policy" };

/** A site with rows beside the settings. */
const testTenantWithRows = async (...rows: readonly (readonly [key: string, payload: string])[]): Promise<TestTenant> => {
  const tenant = await testSetUpTenant();
  const asOwner = tenant.graph("owner", setUpScopes);
  for (const [SettingKey, Payload] of rows) await asOwner("POST", `${site}/lists/Settings/items`, { fields: { SettingKey, Title: "pack", Payload } });
  return tenant;
};

test("policies that the body added come with the settings, in one exchange", async () => {
  const older = { ...brackenshire, version: "0.9" };
  const tenant = await testTenantWithRows(["pack:brackenshire@0.9", JSON.stringify(older)], ["pack:brackenshire@1.0", JSON.stringify(brackenshire)]);
  const read = await directoryOf(tenant).settings();
  expect(read.ok && read.value.packs).toEqual([older, brackenshire]);
  expect(read.ok && read.value.body).toBe(sampleSettings.body);
  const exchanges = (await tenant.control("GET", "/exchanges")).text.split("\n");
  expect(exchanges.filter((exchange) => exchange.includes("/lists/Settings/items?"))).toHaveLength(1);
});

const unreadableRows: readonly (readonly [key: string, payload: string, detail: string])[] = [
  ["pack:brackenshire@1.0", "not JSON", "pack:brackenshire@1.0, line 1, column 1: "],
  ["pack:brackenshire@1.0", JSON.stringify({ ...brackenshire, review: null }), "pack:brackenshire@1.0, review: "],
  ["pack:brackenshire@2.0", JSON.stringify(brackenshire), "pack:brackenshire@2.0: The row holds brackenshire@1.0."],
];

test.each(unreadableRows)("one policy that cannot be read makes the settings unreadable and is named: %s %.20s", async (key, payload, detail) => {
  const tenant = await testTenantWithRows([key, payload]);
  const read = await directoryOf(tenant).settings();
  expect(read).toMatchObject({ ok: false, error: { type: "settings-unreadable", detail: expect.stringContaining(detail) } });
});

test("rows of other kinds in the Settings list are left alone", async () => {
  const tenant = await testTenantWithRows(["packaging", "not JSON"], ["zebra", "not JSON"]);
  expect(await directoryOf(tenant).settings()).toEqual(ok({ ...sampleSettings, packs: [] }));
});

test.each<[string, unknown]>([
  ["a group without an id", { value: [{ id: "g1" }, {}] }],
  ["an error in a group's place", { value: [{ error: {} }] }],
  ["no groups at all", {}],
])("a membership with %s is not a smaller one", async (_, groups) => {
  const door = stubDoor((_method, url) => ({ status: 200, body: url.startsWith("/me?") ? { id: account.oid } : groups }));
  expect(await createDirectory({ door, site, identity }).membership()).toEqual(err({ type: "unavailable", status: 200 }));
});

test.each<[string, unknown]>([
  ["a row without its key", { value: [{ id: "1", fields: { Payload: "{}" } }] }],
  ["a row without its fields", { value: [{ id: "1" }] }],
  ["no rows at all", {}],
])("an answer about settings with %s does not say that they are missing", async (_, body) => {
  const door = stubDoor(() => ({ status: 200, body }));
  expect(await createDirectory({ door, site, identity }).settings()).toEqual(err({ type: "unavailable", status: 200 }));
});
