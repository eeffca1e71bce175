import { expect, test as base, type Page } from "@playwright/test";
import { startSandbox } from "./own-server.ts";
import { exportTenant, putFaults, resetTenant, restoreTenant, rowsOf, type Fault, type ListRow } from "./sandbox.ts";
import { watchContext, type Watch } from "./watch.ts";

interface Journey {
  /** Another browser, as on another person's computer: nothing of the first one is known in it. */
  readonly openDevice: () => Promise<Page>;
  /** Replaces the faults between the app and the tenant, and expects the failed requests that come of it. */
  readonly faults: (faults: readonly Fault[]) => Promise<void>;
  readonly rows: (list: string) => Promise<readonly ListRow[]>;
  /** What was found wrong in each browser of the journey; a journey with any fails at its end. */
  readonly watches: Watch[];
  readonly freshTenant: void;
}

interface Served {
  /** Where the sandbox of this worker is: journeys that run side by side do not share a tenant. */
  readonly address: string;
}

interface Run {
  /** The seeded state, told once: going back to it takes milliseconds. */
  readonly seededState: string;
}

/** A test whose pages come from the sandbox of its worker. The first worker has the one that Playwright started. */
export const served = base.extend<object, Served>({
  address: [
    async ({ browserName: _any }, use, worker) => {
      if (worker.parallelIndex === 0) return use(worker.project.use.baseURL ?? "");
      const own = await startSandbox();
      await use(own.address);
      await own.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ address }, use) => use(address),
});

/**
 * A journey begins with the seeded tenant and an empty browser. It fails when a request left this machine,
 * or when a page had an error that the journey's own faults do not explain.
 */
export const test = served.extend<Journey, Run>({
  seededState: [
    async ({ playwright, address }, use, { parallelIndex }) => {
      const request = await playwright.request.newContext({ baseURL: address });
      // A sandbox of a worker's own was seeded as it started; the first one may have been used before.
      if (parallelIndex === 0) await resetTenant(request);
      const state = await exportTenant(request);
      await request.dispose();
      await use(state);
    },
    { scope: "worker", timeout: 60_000 },
  ],
  freshTenant: [
    async ({ request, seededState }, use) => {
      await restoreTenant(request, seededState);
      await use();
      await putFaults(request, []);
    },
    { auto: true },
  ],
  watches: [
    async ({ context, freshTenant: _seededFirst }, use) => {
      const watches = [watchContext(context)];
      await use(watches);
      expect(
        watches.flatMap(({ problems }) => problems),
        "what went wrong in a browser",
      ).toEqual([]);
    },
    { auto: true },
  ],
  openDevice: async ({ browser, watches }, use) => {
    const opened: Page[] = [];
    await use(async () => {
      const context = await browser.newContext();
      watches.push(watchContext(context));
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
  faults: async ({ request, watches }, use) => {
    await use(async (faults) => {
      if (faults.length > 0) watches.forEach(({ expectFailures }) => expectFailures());
      await putFaults(request, faults);
    });
  },
  rows: async ({ request }, use) => {
    await use((list) => rowsOf(request, list));
  },
});

export { expect };
