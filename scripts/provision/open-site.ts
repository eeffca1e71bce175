import { createDoor } from "../../src/adapters/graph/door.ts";
import { createSiteAdmin } from "../../src/adapters/graph/site-admin.ts";
import { siteAddress } from "../../src/adapters/graph/site-address.ts";
import { createTenantAdmin } from "../../src/adapters/graph/tenant-admin.ts";
import { createSiteRights } from "../../src/adapters/sharepoint/site-rights.ts";
import type { ServiceError } from "../../src/app/ports.ts";
import type { DeploymentFile } from "../../src/app/setup/deployment-file.ts";
import type { SetUpDeps } from "../../src/app/setup/read-site.ts";
import type { Result } from "../../src/domain/base/result.ts";
import type { SiteOptions } from "./options.ts";

/** Where tokens come from: one audience each. */
export interface Tokens {
  readonly graph: () => Promise<Result<string, ServiceError>>;
  readonly sharePoint: () => Promise<Result<string, ServiceError>>;
}

export interface Network {
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const timeoutMs = 60_000;

/** The adapters of set-up, at the addresses that were asked for. */
export const openSite = ({ fetch, wait }: Network, { graph, sharePoint }: SiteOptions, { file, tokens }: { readonly file: DeploymentFile; readonly tokens: Tokens }): SetUpDeps => {
  const door = createDoor({
    token: tokens.graph,
    fetch: (input, init) =>
      fetch(
        String(input).replace("https://graph.microsoft.com", () => graph),
        init,
      ),
    wait,
    random: Math.random,
    isOnline: () => true,
    deadline: () => AbortSignal.timeout(timeoutMs),
  });
  const site = siteAddress(file.site);
  const { origin, pathname } = new URL(file.site);
  const root = sharePoint ?? origin;
  return {
    siteAdmin: createSiteAdmin({ door, site }),
    tenantAdmin: createTenantAdmin({ door, site }),
    siteRights: createSiteRights({ siteUrl: root.endsWith(pathname) ? root : `${root}${pathname}`, token: tokens.sharePoint, fetch, timeoutMs }),
  };
};
