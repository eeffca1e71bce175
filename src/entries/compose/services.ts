import { createLock, forgetWindow, newId, onAwake, openStorage, readDevice, sha256, wait } from "../../adapters/browser/device.ts";
import { askPageTime, keptTime } from "../../adapters/browser/page-time.ts";
import { createWorkspaces } from "../../adapters/browser/workspaces.ts";
import type { Clock, ClockParts } from "../../app/ports.ts";
import { createServiceClock } from "../../app/service-clock.ts";
import type { FirstLookDep, Services } from "../../app/services.ts";
import { err } from "../../domain/base/result.ts";
import { endedWords } from "../../ui/words/ended-words.ts";
import type { PageConfig } from "./config.ts";
import type { Connector } from "./connect.ts";
import { sayInstead } from "./open-page.ts";

/** What a page may say otherwise than the product does. */
export interface PageOptions {
  /** The device's clocks, where they are not the browser's. */
  readonly readDevice?: ClockParts["read"];
}

/**
 * The services of a surface. What the first paint needs is here; MSAL and the Graph client are behind `connect`.
 * `hint` is what the host says of whose device this is: it finds a replica and proves nothing. `stop` takes the surface off
 * the page, when the device was left.
 */
export const createServices = (config: PageConfig, hint: string, options: PageOptions, stop: () => void): Services & FirstLookDep => {
  const storage = openStorage(() => localStorage);
  const clock = createServiceClock({ read: options.readDevice ?? readDevice, ask: askPageTime, kept: keptTime(storage) });
  let connector: Promise<Connector> | null = null;
  const loaded = async (): Promise<Connector | null> => {
    connector ??= loadConnector(config, clock, end);
    const found = await connector.catch(() => null);
    // What could not be fetched is fetched again the next time.
    if (!found) connector = null;
    return found;
  };
  let hasEnded = false;
  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    workspaces.end();
    stop();
    // What says more of it may take a while to come, and never comes where there is no network.
    forgetWindow(() => sessionStorage);
    sayInstead(endedWords.ended);
    void loaded().then((found) => found?.showEnd());
  };
  const workspaces = createWorkspaces({ clock, sha256, storage, locks: navigator.locks, onDeleted: end });
  return {
    clock,
    newId,
    sha256,
    ifFree: createLock(navigator.locks),
    onAwake,
    wait,
    remembered: () => workspaces.find(hint),
    connect: async (how) => {
      const found = await loaded();
      return found?.connect({ ...how, hint, workspaces }) ?? unreached;
    },
    leaving: {
      waiting: async () =>
        (await workspaces
          .inUse()
          ?.outbox.all()
          .catch(() => [])) ?? [],
      leave: async (agreed) => (await loaded())?.leave(workspaces, agreed) ?? { type: "device-failed" },
    },
    lookAtStart: async () => (await loaded())?.lookAtStart() ?? unreached,
  };
};

const unreached = err({ type: "unavailable", status: 0 } as const);

const loadConnector = async (config: PageConfig, clock: Clock, end: () => void): Promise<Connector> => (await import("./connect.ts")).createConnector(config, clock, end);
