import { expect, test } from "vitest";
import { createDirectory } from "../../../src/adapters/graph/directory.ts";
import { addPack } from "../../../src/app/setup/add-pack.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { policyAt } from "../../../src/domain/policy/policy-at.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { doorOf, setUpDeps, site, testSetUpTenant } from "../../adapters/support/site.ts";
import type { TestTenant } from "../../support/tenant.ts";

const ours = { ...iopc001, id: "brackenshire", title: "Our own policy" };

const settingsIn = async (tenant: TestTenant) => {
  const account = async () => err({ type: "offline" } as const);
  const read = await createDirectory({ door: doorOf(tenant, "staff"), site, identity: { account, signIn: account } }).settings();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

test("a sixth body adds its policy, and its staff work under it", async () => {
  const tenant = await testSetUpTenant();
  expect(await addPack(setUpDeps(tenant), { settings: sampleSettings, json: ours })).toEqual(ok(ours));
  const settings = await settingsIn(tenant);
  expect(settings.packs).toEqual([ours]);
  expect(policyAt(settings, "brackenshire@1.0", "2026-11-23T09:00:00Z")?.title).toBe("Our own policy");
});

test("a policy that does not fit is refused with its problems, and nothing is written", async () => {
  const tenant = await testSetUpTenant();
  const json = { ...ours, review: { ...ours.review, maxMonths: 36 } };
  expect(await addPack(setUpDeps(tenant), { settings: sampleSettings, json })).toEqual(
    err({ type: "pack-does-not-fit", problems: [{ path: "review.maxMonths", fault: { type: "number-refused", problem: { type: "too-large", limit: 24, unit: "months" } } }] }),
  );
  expect((await settingsIn(tenant)).packs).toEqual([]);
});

test("a version that is there is never replaced, whether it came with Evenhand or was added", async () => {
  const tenant = await testSetUpTenant();
  expect(await addPack(setUpDeps(tenant), { settings: sampleSettings, json: iopc001 })).toEqual(err({ type: "version-exists", version: "iopc-001@1.0" }));
  await addPack(setUpDeps(tenant), { settings: sampleSettings, json: ours });
  const changed = { ...ours, title: "Changed" };
  expect(await addPack(setUpDeps(tenant), { settings: await settingsIn(tenant), json: changed })).toEqual(err({ type: "version-exists", version: "brackenshire@1.0" }));
  // Another owner was faster, so that these settings do not know of it.
  expect(await addPack(setUpDeps(tenant), { settings: sampleSettings, json: changed })).toEqual(err({ type: "version-exists", version: "brackenshire@1.0" }));
  expect((await settingsIn(tenant)).packs).toEqual([ours]);
});

test("an addition whose answer was lost is known as done when it is made again", async () => {
  const tenant = await testSetUpTenant();
  const { siteAdmin } = setUpDeps(tenant);
  const losing = {
    ...siteAdmin,
    addRow: async (...row: Parameters<typeof siteAdmin.addRow>) => {
      await siteAdmin.addRow(...row);
      return err({ type: "answer-lost" } as const);
    },
  };
  expect(await addPack({ siteAdmin: losing }, { settings: sampleSettings, json: ours })).toEqual(ok(ours));
  expect(await addPack({ siteAdmin }, { settings: sampleSettings, json: ours })).toEqual(ok(ours));
});

test("the service's own refusal is passed on", async () => {
  const { siteAdmin } = setUpDeps(await testSetUpTenant());
  const refusing = { ...siteAdmin, addRow: async () => err({ type: "not-allowed", detail: "Access denied" } as const) };
  expect(await addPack({ siteAdmin: refusing }, { settings: sampleSettings, json: ours })).toEqual(err({ type: "not-allowed", detail: "Access denied" }));
});
