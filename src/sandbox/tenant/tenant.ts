import { createControlPipeline } from "./control/pipeline.ts";
import type { ResetRequest } from "./control/operation.ts";
import type { Directory } from "./directory.ts";
import { createExchanges } from "./exchanges.ts";
import { createFaults } from "./faults.ts";
import type { AuthorIds } from "./graph/identities.ts";
import { createGraphPipeline } from "./graph/pipeline.ts";
import { createSharePointPipeline } from "./sharepoint/pipeline.ts";
import type { Journal } from "./store/tenant-store.ts";
import { openTenantStore } from "./store/tenant-store.ts";
import type { World } from "./world.ts";

/** The embedded Microsoft 365 tenant: Graph, SharePoint REST and the sandbox's own addresses behind one function. */
export interface Tenant {
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface TenantOptions {
  readonly directory: Directory;
  /** Wall clock in milliseconds; the tenant's clock may be set off from it. */
  readonly now: () => number;
  /** Makes guids. */
  readonly random: () => string;
  /** Where the state is kept; without one it is lost with the process. */
  readonly journal?: Journal;
  /** Waits out an injected latency. */
  readonly wait: (ms: number) => Promise<void>;
  /** Writes the seed through `fetch`, after the state was wiped and before the reset is answered. */
  readonly afterReset?: (request: ResetRequest) => Promise<void>;
  /** Which answers name authors by id; plain reads when nothing is said. */
  readonly authorIds?: AuthorIds;
}

/**
 * Opens a tenant with the state that the journal holds. Every other answer than a network failure
 * is a Response; a rejection is a defect.
 */
export const createTenant = async ({ afterReset, authorIds = "plain", directory, journal, now, random, wait }: TenantOptions): Promise<Tenant> => {
  const store = await openTenantStore({ journal, random });
  const faults = createFaults();
  const exchanges = createExchanges();
  const world = (): World => ({
    authorIds,
    directory,
    state: store.state,
    now: () => now() + store.state.clockOffset,
    random,
    commit: (change) => store.commit(change),
  });

  const graph = createGraphPipeline({ exchanges, faults, wait, world });
  const sharePoint = createSharePointPipeline({ faults, wait, world });
  const control = createControlPipeline({
    afterReset: afterReset ?? (async () => {}),
    exchanges,
    faults,
    store,
    wallClock: now,
    world,
  });

  return {
    fetch: async (request) => {
      const { origin, pathname, search } = new URL(request.url);
      const [, prefix, graphPath] = /^((?:\/graph)?\/v1\.0)(\/.*)$/.exec(pathname) ?? [];
      if (prefix !== undefined && graphPath !== undefined) {
        return graph(request, graphPath + search, linkBaseFor(request, origin + prefix));
      }
      if (pathname.startsWith("/sharepoint/")) return sharePoint(request, pathname.slice("/sharepoint".length) + search);
      return control(request, pathname);
    },
  };
};

/**
 * The address on which links in answers stand. Only browsers send Sec-Fetch-Site; theirs come from
 * the service worker, for a page that believes it speaks to Graph itself. Any other client gets
 * links on the address it used, so that it can follow them.
 */
const linkBaseFor = (request: Request, ownAddress: string): string => (request.headers.has("sec-fetch-site") ? "https://graph.microsoft.com/v1.0" : ownAddress);
