import { randomUUID } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sampleDirectory } from "../../../sandbox/tenant/sample-directory.ts";
import { createTenant } from "../../../sandbox/tenant/tenant.ts";
import type { Tenant } from "../../../sandbox/tenant/tenant.ts";
import { openFileJournal } from "./file-journal.ts";
import { lockFolder } from "./state-lock.ts";
import { prepareTenant } from "./prepare-tenant.ts";

export interface OpenTenantOptions {
  /** Where the state is kept. */
  readonly folder: string;
  /** Whether to begin again from the seeded state. */
  readonly fresh: boolean;
  /** What to begin with: `empty` for a site without lists; the sample when absent. Of no effect on a state that is kept. */
  readonly seed?: string;
}

export interface OpenTenant extends Tenant {
  close(): void;
}

/**
 * Opens the embedded tenant with the state of the last run, or seeds it at the first. A seeding that
 * failed or was cut short is begun again at the next start. Throws when the seeding fails, and when
 * what is kept cannot be read or another process has the folder.
 */
export const openTenant = async ({ folder, ...options }: OpenTenantOptions): Promise<OpenTenant> => {
  const release = lockFolder(folder);
  try {
    const tenant = await openIn(folder, options);
    return {
      fetch: tenant.fetch,
      now: tenant.now,
      close: () => {
        tenant.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
};

const openIn = async (folder: string, { fresh, seed }: Omit<OpenTenantOptions, "folder">): Promise<OpenTenant> => {
  const journal = openFileJournal(join(folder, "tenant.jsonl"));
  const seedingMark = join(folder, "seeding");
  const mustSeed = fresh || journal.isNew || existsSync(seedingMark);
  if (mustSeed) journal.remove();

  const tenant: Tenant = await createTenant({
    directory: sampleDirectory,
    now: Date.now,
    random: randomUUID,
    journal,
    wait: (ms) => wait(ms),
    afterReset: (request) => prepareTenant(tenant, request),
  });

  if (mustSeed) {
    writeFileSync(seedingMark, "");
    await tenant.fetch(new Request("http://localhost/sandbox/reset", { method: "POST", body: JSON.stringify(seed === undefined ? {} : { seed }) }));
    rmSync(seedingMark);
  }
  return { fetch: tenant.fetch, now: tenant.now, close: journal.close };
};
