import { createHash, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { prepareTenant } from "../src/entries/sandbox/node/prepare-tenant.ts";
import { sampleSettings } from "../src/entries/sandbox/node/sample/sample-settings.ts";
import { sampleDirectory } from "../src/sandbox/tenant/sample-directory.ts";
import { createTenant, type Tenant } from "../src/sandbox/tenant/tenant.ts";
import { iopc001 } from "../src/domain/policy/packs/iopc-001.ts";
import type { Settings } from "../src/domain/policy/settings.ts";

export const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");

/** The very settings that the sandbox is set up with, so that keys agree. */
export const benchSettings = async (): Promise<Settings> => sampleSettings(sampleDirectory, await sha256("the sandbox's salt, which protects nobody"), iopc001);

/** A tenant in memory: `setup` has the lists and no records. */
export const createBenchTenant = async (seed: "sample" | "setup"): Promise<Tenant> => {
  const tenant: Tenant = await createTenant({
    directory: sampleDirectory,
    now: Date.now,
    random: randomUUID,
    wait: (milliseconds) => wait(milliseconds),
    afterReset: (request) => prepareTenant(tenant, request),
  });
  await tenant.fetch(new Request("http://localhost/sandbox/reset", { method: "POST", body: JSON.stringify({ seed }) }));
  return tenant;
};
