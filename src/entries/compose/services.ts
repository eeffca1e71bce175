import { createLock, newId, onAwake, openStorage, readDevice, sha256, wait } from "../../adapters/browser/device.ts";
import { askPageTime, keptTime } from "../../adapters/browser/page-time.ts";
import { createWorkspaces } from "../../adapters/browser/workspaces.ts";
import type { Clock, ClockParts } from "../../app/ports.ts";
import { createServiceClock } from "../../app/service-clock.ts";
import type { FirstLookDep, Services } from "../../app/services.ts";
import { err } from "../../domain/base/result.ts";
import type { PageConfig } from "./config.ts";
import type { Connector } from "./connect.ts";

/** What a page may say otherwise than the product does. */
export interface PageOptions {
  /** The device's clocks, where they are not the browser's. */
  readonly readDevice?: ClockParts["read"];
}

/**
 * The services of a surface. What the first paint needs is here; MSAL and the Graph client are behind `connect`.
 * `hint` is what the host says of whose device this is: it finds a replica and proves nothing.
 */
export const createServices = (config: PageConfig, hint: string, options: PageOptions): Services & FirstLookDep => {
  const storage = openStorage(() => localStorage);
  const clock = createServiceClock({ read: options.readDevice ?? readDevice, ask: askPageTime, kept: keptTime(storage) });
  const workspaces = createWorkspaces({ clock, sha256, storage, locks: navigator.locks });
  let connector: Promise<Connector> | null = null;
  const connected = async (): Promise<Connector | null> => {
    connector ??= loadConnector(config, clock);
    const loaded = await connector.catch(() => null);
    // What could not be fetched is fetched again the next time.
    if (!loaded) connector = null;
    return loaded;
  };
  return {
    clock,
    newId,
    sha256,
    ifFree: createLock(navigator.locks),
    onAwake,
    wait,
    remembered: () => workspaces.find(hint),
    connect: async (how) => {
      const loaded = await connected();
      return loaded?.connect({ ...how, hint, workspaces }) ?? unreached;
    },
    lookAtStart: async () => (await connected())?.lookAtStart() ?? unreached,
  };
};

const unreached = err({ type: "unavailable", status: 0 } as const);

const loadConnector = async (config: PageConfig, clock: Clock): Promise<Connector> => (await import("./connect.ts")).createConnector(config, clock);
