import { expect, test } from "vitest";
import { createDirectory, type Identity } from "../../../src/adapters/graph/directory.ts";
import type { ServiceError } from "../../../src/app/ports.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { testCreateTenant, type TestTenant } from "../../support/tenant.ts";
import { sampleSettings } from "../support/sample-settings.ts";
import { doorOf, injectFaults, setUpScopes, site, testSetUpTenant } from "../support/site.ts";

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

test("without a sign-in there is no membership", async () => {
  const tenant = await testSetUpTenant();
  const error: ServiceError = { type: "sign-in-needed", detail: "" };
  const signedOut: Identity = { account: async () => err(error), signIn: async () => err(error) };
  expect(await directoryOf(tenant, signedOut).membership()).toEqual(err(error));
});

test("settings come back as they were set up", async () => {
  expect(await directoryOf(await testSetUpTenant()).settings()).toEqual(ok(sampleSettings));
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
  const tenant = await testSetUpTenant();
  await injectFaults(tenant, { kind: "unavailable", retryAfter: 30 });
  expect(await directoryOf(tenant).settings()).toEqual(err({ type: "throttled", retryAfterMs: 30_000 }));
});
