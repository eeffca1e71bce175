import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { provision, type ProvisionDeps } from "../../scripts/provision/provision.ts";
import { sendResponse, toRequest } from "../../src/entries/sandbox/node/node-fetch-bridge.ts";
import { err } from "../../src/domain/base/result.ts";
import { transportTo } from "../adapters/support/site.ts";
import { testCreateTenant, type TestGraph, type TestTenant } from "../support/tenant.ts";

/** A tenant at an address of its own, as npm start serves it, until it is closed. */
export const serve = async ({ tenant }: TestTenant): Promise<{ readonly address: string; readonly close: () => void }> => {
  const server = createServer((incoming, outgoing) => {
    void toRequest(incoming, "http://localhost")
      .then(tenant.fetch)
      .then((response) => sendResponse(response, outgoing));
  });
  await new Promise<void>((ready) => {
    server.listen(0, "localhost", () => ready());
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const example = readFileSync(new URL("../../docs/settings.example.json", import.meta.url), "utf8");

export const exampleSettings = (): Record<string, unknown> => JSON.parse(example) as Record<string, unknown>;

export const administering = [
  "Sites.FullControl.All",
  "AllSites.FullControl",
  "Group.ReadWrite.All",
  "GroupMember.Read.All",
  "GroupMember.ReadWrite.All",
  "Application.Read.All",
  "DelegatedPermissionGrant.ReadWrite.All",
];

interface Ran {
  readonly code: number;
  readonly text: string;
}

export interface ProvisionedSite {
  readonly tenant: TestTenant;
  /** Graph and SharePoint REST as the owner, to damage the site with. */
  readonly owner: TestGraph;
  readonly rest: TestGraph;
  /** One command line against the sandbox, with the example's settings unless others are given. */
  readonly run: (command: string, settings?: Record<string, unknown>) => Promise<Ran>;
  readonly runWith: (deps: Partial<ProvisionDeps>, args: readonly string[]) => Promise<Ran>;
}

/** The addresses of a sandbox, as they are typed. */
const addresses = ["--graph", "http://localhost/graph", "--sharepoint", "http://localhost/sharepoint"];

export const openSite = async (tenant: TestTenant): Promise<ProvisionedSite> => {
  const token = await tenant.tokenFor("owner", administering);
  const runWith: ProvisionedSite["runWith"] = async (deps, args) => {
    const lines: string[] = [];
    const code = await provision(
      {
        fetch: transportTo(tenant),
        wait: async () => {},
        env: { EVENHAND_GRAPH_TOKEN: token, EVENHAND_SHAREPOINT_TOKEN: token },
        readFile: async (path) => (path === "settings.json" ? example : Promise.reject(new Error("There is no such file."))),
        say: (line) => void lines.push(line),
        newSalt: () => "5a".repeat(32),
        signIn: () => ({ graph: refused, sharePoint: refused }),
        ...deps,
      },
      args,
    );
    return { code, text: lines.join("\n") };
  };
  return {
    tenant,
    owner: tenant.graph("owner", administering),
    rest: tenant.sharePoint("owner"),
    run: (command, settings) => runWith(settings ? { readFile: async () => JSON.stringify(settings) } : {}, [command, "--settings", "settings.json", ...addresses]),
    runWith,
  };
};

const refused = async () => err({ type: "sign-in-needed", detail: "Nobody is here to sign in" } as const);

/** An empty site, and one that was provisioned: provisioning is done once and copied. */
export const emptySite = async (): Promise<ProvisionedSite> => openSite(await testCreateTenant());

export const provisionedSite = async (): Promise<ProvisionedSite> => {
  provisioned ??= exportProvisioned();
  const tenant = await testCreateTenant();
  await tenant.control("POST", "/import", await provisioned);
  return openSite(tenant);
};

let provisioned: Promise<string> | undefined;

const exportProvisioned = async (): Promise<string> => {
  const { run, tenant } = await emptySite();
  const { code, text } = await run("apply");
  if (code !== 0) throw new Error(text);
  return (await tenant.control("GET", "/export")).text;
};
