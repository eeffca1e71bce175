import { createHash } from "node:crypto";
import { prepareTenant } from "../../../src/entries/sandbox/node/prepare-tenant.ts";
import { sampleSettings } from "../../../src/entries/sandbox/node/sample/sample-settings.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import type { Policy } from "../../../src/domain/policy/types.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import { createTenant, type Tenant } from "../../../src/sandbox/tenant/tenant.ts";
import { createCountingGuids } from "../../support/tenant.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** The state of a site as lines of the tenant's journal. */
export type SiteState = readonly string[];

/** The last moments of this day are those before midnight in London; on it ends what ends in the night. */
export const lastDay = "2026-11-23";
export const midnight = Date.UTC(2026, 10, 24);

export const start = Date.UTC(2026, 10, 23, 9);

/** All that a tenant has, to begin with again. */
export const stateOf = async (tenant: Tenant): Promise<SiteState> => {
  const response = await tenant.fetch(new Request("http://localhost/sandbox/export"));
  const { changes } = (await response.json()) as { readonly changes: readonly unknown[] };
  return [{ type: "started", generation: "simulated" }, ...changes].map((change) => JSON.stringify(change));
};

const sites = new Map<Policy, Promise<SiteState>>();

/** A site as set-up leaves it under a policy. Each is set up once in each process. */
export const setUpSite = (policy: Policy): Promise<SiteState> => {
  const known = sites.get(policy);
  if (known) return known;
  const site = (async () => {
    const tenant = await createTenant({ directory: sampleDirectory, now: () => start, random: createCountingGuids(), wait: async () => {} });
    await prepareTenant(tenant, { seed: "set-up", pack: policy.id.slice(-3) });
    return stateOf(tenant);
  })();
  sites.set(policy, site);
  return site;
};

/** A tenant that begins with a state, and says everything that it writes down. */
export const openSite = async (state: SiteState, time: VirtualTime, onWritten: (line: string) => void): Promise<Tenant> => {
  for (const line of state) onWritten(line);
  return createTenant({
    directory: sampleDirectory,
    now: time.now,
    random: createCountingGuids(),
    journal: { read: () => state, append: onWritten, replace: () => {} },
    wait: time.pause,
  });
};

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** What set-up answered on a site. */
export const settingsUnder = (policy: Policy): Settings => sampleSettings(sampleDirectory, sha256("the sandbox's salt, which protects nobody"), policy);

/** Of these, what is the same under every policy. */
export const { salt, timeZone } = settingsUnder(iopc001);
