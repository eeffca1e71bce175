import { createHash, randomUUID } from "node:crypto";
import { createDoor } from "../../../adapters/graph/door.ts";
import { createSiteAdmin } from "../../../adapters/graph/site-admin.ts";
import { siteAddress } from "../../../adapters/graph/site-address.ts";
import { createTenantAdmin } from "../../../adapters/graph/tenant-admin.ts";
import { createSiteRights } from "../../../adapters/sharepoint/site-rights.ts";
import { applyPlan } from "../../../app/setup/apply-plan.ts";
import { policies } from "../../../domain/policy/shipped.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { sampleDirectory } from "../../../sandbox/tenant/sample-directory.ts";
import type { Tenant } from "../../../sandbox/tenant/tenant.ts";
import { tellOfCare } from "./sample/care-story.ts";
import { castOf } from "./sample/cast.ts";
import { deliverSampleMail } from "./sample/inboxes.ts";
import { tellOfLater } from "./sample/later-story.ts";
import { createNarrator } from "./sample/narrator.ts";
import { tellOfReading } from "./sample/reading-story.ts";
import { sampleSettings } from "./sample/sample-settings.ts";
import { tellStory } from "./sample/story.ts";
import { graphFetch, tokenFor } from "./tenant-client.ts";

/** What a reset asks for: `seed: "empty"` for a site with no lists, `pack` for another policy. */
export interface PrepareOptions {
  readonly seed?: string;
  readonly pack?: string;
}

/** Fills a tenant that holds nothing: the site's lists, the answers of set-up and the sample register. */
export const prepareTenant = async (tenant: Tenant, { seed = "sample", pack = "001" }: PrepareOptions): Promise<void> => {
  const policy = policies.find(({ id }) => id.endsWith(`-${pack}`));
  if (!policy) throw new Error(`The sandbox has no policy "${pack}". It has 000, 001, 002, 003 and 004.`);
  if (seed === "empty") return;
  const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");
  // Fixed, so that a reset gives the same address keys again.
  const settings = sampleSettings(sampleDirectory, await sha256("the sandbox's salt, which protects nobody"), policy);
  await setUp(tenant, settings);
  const narrator = createNarrator({ tenant, directory: sampleDirectory, settings, newId: randomUUID, sha256, present: Date.now() });
  try {
    if (seed === "sample") {
      await tellStory(narrator, castOf(policy));
      await tellOfCare(narrator, castOf(policy));
      await tellOfLater(narrator, castOf(policy));
      await tellOfReading(narrator);
      await deliverSampleMail(tenant);
    }
  } finally {
    await narrator.end();
  }
};

/** The one set-up plan, as a real tenant's owner would run it. */
const setUp = async (tenant: Tenant, settings: Settings): Promise<void> => {
  const { hostname, path } = sampleDirectory.site;
  const siteUrl = `https://${hostname}${path}`;
  const door = createDoor({
    token: async () => ({ ok: true, value: await tokenFor(tenant, "owner", ["Sites.FullControl.All", "Group.ReadWrite.All"]) }),
    fetch: graphFetch(tenant),
    wait: async () => {},
    random: () => 0,
    isOnline: () => true,
    deadline: () => AbortSignal.timeout(30_000),
  });
  const siteAdmin = createSiteAdmin({ door, site: siteAddress(siteUrl) });
  const siteRights = createSiteRights({
    siteUrl,
    token: async () => ({ ok: true, value: await tokenFor(tenant, "owner", ["AllSites.FullControl"]) }),
    fetch: graphFetch(tenant),
    timeoutMs: 30_000,
  });
  const tenantAdmin = createTenantAdmin({ door, site: siteAddress(siteUrl) });
  const app = { clientId: sampleDirectory.applications[0]?.appId ?? "", name: "Evenhand" };
  const report = await applyPlan({ siteAdmin, siteRights, tenantAdmin, wait: async () => {}, progress: () => {} }, { app, settings });
  if (!report.ok) throw new Error(`Set-up stopped at ${JSON.stringify(report.error.at)}: ${JSON.stringify(report.error.error)}`);
  const undone = report.value.differences.filter(({ mend }) => mend !== null);
  if (undone.length > 0) throw new Error(`Set-up left undone: ${JSON.stringify(undone)}`);
};
