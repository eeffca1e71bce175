import { expect, test } from "vitest";
import { createSiteAdmin } from "../../../src/adapters/graph/site-admin.ts";
import { lookAtStart, seeFromHere } from "../../../src/app/setup/seen-from-here.ts";
import { sampleSettings } from "../../adapters/support/sample-settings.ts";
import { doorOf, site, testSetUpTenant } from "../../adapters/support/site.ts";
import { testCreateTenant, type TestTenant } from "../../support/tenant.ts";

/** The site as the tab may ask for it: with the run-time scopes. */
const tabOf = (tenant: TestTenant, person = "owner") => createSiteAdmin({ door: doorOf(tenant, person), site });

test("on a site that is set up an owner sees nothing wrong with the lists, and never that the rights are right", async () => {
  const seen = await seeFromHere(tabOf(await testSetUpTenant()), sampleSettings);
  expect(seen.ok && seen.value.differences).toEqual([]);
  expect(new Set(seen.ok ? seen.value.unseen : [])).toEqual(new Set(["web", "holders", "levels", "app", "groups", "rights"]));
});

test("an owner sees in the tab that a row which vouches for a list is gone", async () => {
  const tenant = await testSetUpTenant();
  const tab = tabOf(tenant);
  const row = await tab.findRow("People", "EventKey", "canary:People");
  if (!row.ok || !row.value) throw new Error("The list People has no canary.");
  await tab.deleteRow("People", row.value.itemId);
  const seen = await seeFromHere(tab, sampleSettings);
  expect(seen.ok && seen.value.differences.map(({ finding }) => finding)).toEqual([{ type: "canary-missing", list: "People" }]);
});

test("of a list that is not there nothing else is said", async () => {
  const tab = tabOf(await testSetUpTenant());
  const without: typeof tab = {
    ...tab,
    columns: async (titles) => {
      const columns = await tab.columns(titles);
      return columns.ok ? { ok: true, value: new Map([...columns.value].filter(([title]) => title !== "Private")) } : columns;
    },
  };
  const seen = await seeFromHere(without, sampleSettings);
  expect(seen.ok && seen.value.differences.map(({ finding }) => finding)).toEqual([{ type: "list-missing", list: "Private" }]);
});

test("whoever opens an empty site sees none of the ten lists, and on one that is set up an owner sees them all", async () => {
  const whole = await lookAtStart(tabOf(await testSetUpTenant()));
  expect(whole).toMatchObject({ ok: true, value: { notSeen: [] } });
  const bare = await testCreateTenant();
  await bare.graph("owner", ["Sites.FullControl.All"])("POST", "/sites/evenhand.sharepoint.example:/sites/evenhand:/permissions", {
    roles: ["write"],
    grantedToIdentities: [{ application: { id: "00000000-0000-0000-0000-000000000000", displayName: "Evenhand" } }],
  });
  const seen = await lookAtStart(tabOf(bare));
  expect(seen).toMatchObject({ ok: true, value: { seen: [] } });
  expect(seen.ok && seen.value.notSeen).toHaveLength(10);
});
