import { createTrial } from "../../../src/adapters/graph/probes/trial.ts";
import { runProbes, type ProbeEntry } from "../../../src/app/conformance/run-probes.ts";
import { siteProbes } from "../../../src/app/conformance/set-up-probes.ts";
import type { Trial, TrialReport } from "../../../src/app/conformance/trial.ts";
import type { Account } from "../../../src/app/ports.ts";
import { ok } from "../../../src/domain/base/result.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import type { TestTenant, TestTenantOptions } from "../../support/tenant.ts";
import { sampleSettings } from "./sample-settings.ts";
import { runTimeScopes, setUpDeps, testSetUpTenant, transportTo } from "./site.ts";

const quietly = { onBegin: () => {}, onEntry: () => {}, isStopped: () => false };

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

const makeScratch = (tenant: TestTenant): Promise<readonly ProbeEntry[]> => runProbes(siteProbes, { ...setUpDeps(tenant), groups: sampleSettings.groups }, quietly);

const accountOf = (person: string): Account => {
  const who = sampleDirectory.people.find(({ key }) => key === person);
  return { oid: who?.oid ?? "", name: who?.displayName ?? "", username: who?.upn ?? "", tenantId: "" };
};

/** What the page tries with, as somebody in a browser who waits as long as it takes. */
export const trialOf = (tenant: TestTenant, person: string): Trial =>
  createTrial({
    site: "https://evenhand.sharepoint.example/sites/evenhand",
    account: async () => ok(accountOf(person)),
    signIn: async () => ok(accountOf(person)),
    token: () => tenant.tokenFor(person, runTimeScopes),
    transport: transportTo(tenant),
    wait: async (milliseconds) => {
      tenant.clock.now += milliseconds;
    },
    now: () => tenant.clock.now,
    newId: () => "5b0e-1",
  });

export interface TestRunOptions {
  /** A manager unless it says otherwise: in the staff group and in the team. */
  readonly person?: string;
  readonly rows?: number;
  readonly putLabel?: (webUrl: string) => Promise<boolean>;
}

export const runAsPage = async (tenant: TestTenant, { person = "manager", rows = 40, putLabel = async () => false }: TestRunOptions = {}): Promise<TrialReport> => {
  const { team, channel } = sampleSettings.channel;
  const report = await trialOf(tenant, person).run({ rows, channel: { team, channel } }, { ...quietly, onProgress: () => {}, onCleaning: () => {}, putLabel });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
};
