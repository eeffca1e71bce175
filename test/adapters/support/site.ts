import { createDoor, type Door, type DoorDeps } from "../../../src/adapters/graph/door.ts";
import { createSiteAdmin } from "../../../src/adapters/graph/site-admin.ts";
import { siteAddress } from "../../../src/adapters/graph/site-address.ts";
import { createTenantAdmin } from "../../../src/adapters/graph/tenant-admin.ts";
import { createSiteRights } from "../../../src/adapters/sharepoint/site-rights.ts";
import { applyPlan, type ApplyDeps } from "../../../src/app/setup/apply-plan.ts";
import type { Deployment } from "../../../src/app/setup/plan.ts";
import { ok } from "../../../src/domain/base/result.ts";
import { asPageSees } from "../../../src/sandbox/tenant/cors.ts";
import { testCreateTenant, type TestTenant, type TestTenantOptions } from "../../support/tenant.ts";
import { sampleSettings } from "./sample-settings.ts";

export const site = siteAddress("https://evenhand.sharepoint.example/sites/evenhand");

export const runTimeScopes = ["User.Read", "Sites.Selected", "ChannelMessage.Send"];

export const setUpScopes = ["Sites.FullControl.All", "Group.ReadWrite.All"];

export const sampleDeployment: Deployment = { app: { clientId: "00000000-0000-0000-0000-000000000000", name: "Evenhand" }, settings: sampleSettings };

/** The network between a page and the tenant: the tenant's "no answer came" is a failed fetch, and a page reads of an answer what CORS shows it. */
export const transportTo =
  ({ tenant }: TestTenant): typeof fetch =>
  async (input, init) => {
    const response = await tenant.fetch(new Request(input, init));
    if (response.headers.has("x-sandbox-lost")) throw new TypeError("Failed to fetch");
    return asPageSees(response);
  };

/** The door of a person, as the pages open it; waits take no time. */
export const doorOf = (tenant: TestTenant, person: string, deps: Partial<DoorDeps> = {}, scopes: readonly string[] = runTimeScopes): Door =>
  createDoor({
    token: async () => ok(await tenant.tokenFor(person, scopes)),
    fetch: transportTo(tenant),
    wait: async () => {},
    random: () => 0.5,
    isOnline: () => true,
    deadline: () => AbortSignal.timeout(5_000),
    ...deps,
  });

export const setUpDeps = (tenant: TestTenant): ApplyDeps => ({
  wait: async () => {},
  progress: () => {},
  tenantAdmin: createTenantAdmin({ door: doorOf(tenant, "owner", {}, setUpScopes), site }),
  siteAdmin: createSiteAdmin({ door: doorOf(tenant, "owner", {}, setUpScopes), site }),
  siteRights: createSiteRights({
    siteUrl: "https://evenhand.sharepoint.example/sites/evenhand",
    token: async () => ok(await tenant.tokenFor("owner", setUpScopes)),
    fetch: (input, init) => transportTo(tenant)(String(input).replace("https://evenhand.sharepoint.example", "http://localhost/sharepoint"), init),
    timeoutMs: 5_000,
  }),
});

/** A tenant whose site is set up as the product sets it up. Setting up is slow, so it is done once and copied. */
export const testSetUpTenant = async (options: TestTenantOptions = {}): Promise<TestTenant> => {
  setUpState ??= exportSetUp();
  const tenant = await testCreateTenant(options);
  const { status } = await tenant.control("POST", "/import", await setUpState);
  if (status >= 300) throw new Error(`The set-up site was not taken: ${status}`);
  return tenant;
};

let setUpState: Promise<string> | undefined;

const exportSetUp = async (): Promise<string> => {
  const tenant = await testCreateTenant();
  const applied = await applyPlan(setUpDeps(tenant), sampleDeployment);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return (await tenant.control("GET", "/export")).text;
};

/** Makes the tenant misbehave; see `PUT /sandbox/faults`. */
export const injectFaults = async (tenant: TestTenant, ...faults: readonly object[]): Promise<void> => {
  await tenant.control("PUT", "/faults", faults);
};
