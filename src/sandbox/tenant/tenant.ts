import { createControlPipeline } from "./control/pipeline.ts";
import type { ResetRequest } from "./control/operation.ts";
import type { Directory } from "./directory.ts";
import { createExchanges } from "./exchanges.ts";
import { createFaults } from "./faults.ts";
import { createGraphPipeline } from "./graph/pipeline.ts";
import { createKeptQuirks } from "./quirks/kept-quirks.ts";
import type { Quirks } from "./quirks/quirks.ts";
import { createSharePointPipeline } from "./sharepoint/pipeline.ts";
import type { Journal } from "./store/tenant-store.ts";
import { openTenantStore } from "./store/tenant-store.ts";
import type { TenantState } from "./store/state.ts";
import type { World } from "./world.ts";

/** The embedded Microsoft 365 tenant: Graph, SharePoint REST and the sandbox's own addresses behind one function. */
export interface Tenant {
  readonly fetch: (request: Request) => Promise<Response>;
  /** The clock of the service, in milliseconds: every answer that carries a `Date` carries this one. */
  readonly now: () => number;
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
  /** The quirks to begin with. */
  readonly quirks?: Quirks;
}

/**
 * Opens a tenant with the state that the journal holds. Every other answer than a network failure
 * is a Response; a rejection is a defect.
 */
export const createTenant = async ({ afterReset, directory, journal, now, quirks: firstQuirks = {}, random, wait }: TenantOptions): Promise<Tenant> => {
  const store = await openTenantStore({ journal, random });
  const faults = createFaults();
  const exchanges = createExchanges();
  const quirks = createKeptQuirks(firstQuirks);
  const serviceClock = (): number => now() + store.state.clockOffset + (quirks.now().serviceClockMs ?? 0);
  const world = (): World => ({
    quirks: quirks.now(),
    directory: withGroups(directory, store.state),
    state: store.state,
    now: serviceClock,
    random,
    commit: (change) => store.commit(change),
  });

  const graph = createGraphPipeline({ exchanges, faults, wait, world });
  const sharePoint = createSharePointPipeline({ faults, wait, world });
  const control = createControlPipeline({
    afterReset: afterReset ?? (async () => {}),
    exchanges,
    faults,
    quirks,
    store,
    wallClock: now,
    world,
  });

  return {
    now: serviceClock,
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

/** The directory with the groups that were made, or whose members changed, since. */
const withGroups = (directory: Directory, { groups }: TenantState): Directory => {
  if (groups.size === 0) return directory;
  const before = directory.groups.filter(({ id }) => !groups.has(id));
  return { ...directory, groups: [...before, ...groups.values()] };
};

/**
 * The address on which links in answers stand. Only browsers send Sec-Fetch-Site; theirs come from
 * the service worker, for a page that believes it speaks to Graph itself. Any other client gets
 * links on the address it used, so that it can follow them.
 */
const linkBaseFor = (request: Request, ownAddress: string): string => (request.headers.has("sec-fetch-site") ? "https://graph.microsoft.com/v1.0" : ownAddress);
