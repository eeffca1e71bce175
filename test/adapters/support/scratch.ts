import { createSiteAdmin } from "../../../src/adapters/graph/site-admin.ts";
import { createBench, type Bench, type CleanedUp } from "../../../src/adapters/graph/probes/bench.ts";
import type { ProbeContext } from "../../../src/adapters/graph/probes/context.ts";
import { graphProbes } from "../../../src/adapters/graph/probes/run-time.ts";
import { createWire } from "../../../src/adapters/graph/probes/wire.ts";
import { runProbes, type ProbeEntry } from "../../../src/app/conformance/run-probes.ts";
import { siteProbes } from "../../../src/app/conformance/set-up-probes.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import type { TestTenant, TestTenantOptions } from "../../support/tenant.ts";
import { sampleSettings } from "./sample-settings.ts";
import { doorOf, runTimeScopes, setUpDeps, setUpScopes, site, testSetUpTenant, transportTo } from "./site.ts";

export const quietly = { onBegin: () => {}, onEntry: () => {}, isStopped: () => false };

/** A tenant that is set up and has the two lists in which things are tried, made by the probes of set-up. */
export const testScratchTenant = async (options: TestTenantOptions = {}): Promise<TestTenant> => {
  scratch ??= exportScratch();
  const tenant = await testSetUpTenant(options);
  await tenant.control("POST", "/import", await scratch);
  return tenant;
};

let scratch: Promise<string> | undefined;

const exportScratch = async (): Promise<string> => {
  const tenant = await testSetUpTenant();
  const entries = await makeScratch(tenant);
  const wrong = entries.filter(({ finding }) => finding.type !== "proven");
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return (await tenant.control("GET", "/export")).text;
};

export const makeScratch = (tenant: TestTenant): Promise<readonly ProbeEntry[]> =>
  runProbes(siteProbes, { ...setUpDeps(tenant), siteAdmin: createSiteAdmin({ door: doorOf(tenant, "owner", {}, setUpScopes), site }), groups: sampleSettings.groups }, quietly);

export interface TestRun {
  readonly entries: readonly ProbeEntry[];
  readonly cleaned: CleanedUp;
}

export interface TestRunOptions {
  /** A manager unless it says otherwise: in the staff group and in the team. */
  readonly person?: string;
  readonly rows?: number;
  readonly putLabel?: (bench: Bench, webUrl: string) => Promise<boolean>;
}

const run = "cf5b0e";

/** Runs every probe as the page does: as somebody in a browser, who waits as long as it takes. */
export const runAsPage = async (tenant: TestTenant, { person = "manager", rows = 40, putLabel = async () => false }: TestRunOptions = {}): Promise<TestRun> => {
  const who = sampleDirectory.people.find(({ key }) => key === person);
  const wait = async (milliseconds: number): Promise<void> => {
    tenant.clock.now += milliseconds;
  };
  const wire = createWire({ token: () => tenant.tokenFor(person, runTimeScopes), transport: transportTo(tenant), wait });
  const bench = createBench({ wire, site, run, wait });
  const { team, channel } = sampleSettings.channel;
  const context: ProbeContext = {
    wire,
    site,
    bench,
    me: { oid: who?.oid ?? "", name: who?.displayName ?? "", username: who?.upn ?? "", tenantId: "" },
    rows,
    channel: { team, channel },
    now: () => tenant.clock.now,
    wait,
    putLabel: (webUrl) => putLabel(bench, webUrl),
    progress: () => {},
  };
  const entries = await runProbes(graphProbes, context, quietly);
  return { entries, cleaned: await bench.cleanUp(() => {}) };
};
