import { createSiteAdmin } from "../../src/adapters/graph/site-admin.ts";
import { siteAddress } from "../../src/adapters/graph/site-address.ts";
import { createTenantAdmin } from "../../src/adapters/graph/tenant-admin.ts";
import { createSiteRights } from "../../src/adapters/sharepoint/site-rights.ts";
import type { ServiceError, TokenHow } from "../../src/app/ports.ts";
import type { DeploymentFile } from "../../src/app/setup/deployment-file.ts";
import type { SetUpDeps } from "../../src/app/setup/read-site.ts";
import type { Result } from "../../src/domain/base/result.ts";
import { openDoor, timeoutMs, type Network } from "../command/open-door.ts";
import type { SiteOptions } from "./options.ts";

/** Where tokens come from: one audience each. */
export interface Tokens {
  readonly graph: (how: TokenHow) => Promise<Result<string, ServiceError>>;
  readonly sharePoint: (how: TokenHow) => Promise<Result<string, ServiceError>>;
}

/** The adapters of set-up, at the addresses that were asked for. */
export const openSite = (network: Network, { graph, sharePoint }: SiteOptions, { file, tokens }: { readonly file: DeploymentFile; readonly tokens: Tokens }): SetUpDeps => {
  const door = openDoor(network, graph, tokens.graph);
  const site = siteAddress(file.site);
  const { origin, pathname } = new URL(file.site);
  const root = sharePoint ?? origin;
  return {
    siteAdmin: createSiteAdmin({ door, site }),
    tenantAdmin: createTenantAdmin({ door, site }),
    siteRights: createSiteRights({ siteUrl: root.endsWith(pathname) ? root : `${root}${pathname}`, token: tokens.sharePoint, fetch: network.fetch, timeoutMs }),
  };
};
