import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { createSandboxServer } from "../src/entries/sandbox/node/sandbox-server.ts";
import { tokenFor } from "../src/entries/sandbox/node/tenant-client.ts";
import { sampleDirectory } from "../src/sandbox/tenant/sample-directory.ts";
import type { Tenant } from "../src/sandbox/tenant/tenant.ts";
import { browserArguments, findBrowser } from "../scripts/browser.ts";
import { addressOf, deskOf, people } from "./pages/register.ts";
import { quantile, type Row } from "./table.ts";
import { createBenchTenant } from "./tenant.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const port = 3197;
const address = `http://localhost:${port}/bench`;
const selections = 200;
const openings = 9;

/** The pane from its replica beside a pane that asks Graph for each message, in one browser and one run. */
export const measurePane = async (): Promise<readonly Row[]> => {
  await buildBenchPages();
  const tenant = await createBenchTenant("setup");
  await fillPlainList(tenant);
  const server = await createSandboxServer({ port, tenant: tenant.fetch, now: tenant.now });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments, "--enable-precise-memory-info"] });
  try {
    return await measure(browser, tenant);
  } finally {
    await browser.close();
    await server.close();
    rmSync(path("../dist/bench"), { recursive: true, force: true });
  }
};

const measure = async (browser: Browser, tenant: Tenant): Promise<readonly Row[]> => {
  const replica = await openPage(browser, "replica");
  const heap = await heapOf(replica);
  const plain = await openPage(browser, "per-message");
  await tenant.fetch(
    new Request("http://localhost/sandbox/faults", {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify([{ kind: "latency", ms: 120, match: { path: "/lists/Bench/" } }]),
    }),
  );
  const fromReplica: number[] = [];
  const fromGraph: number[] = [];
  // Taken in turn, so that whatever else the machine does falls on both.
  for (let turn = 0; turn < selections; turn += 1) {
    const index = (turn * 7919) % people;
    fromReplica.push(await select(replica, index));
    fromGraph.push(await select(plain, index));
  }
  const heapAfter = await heapOf(replica);
  const paints = { replica: [] as number[], plain: [] as number[] };
  for (let turn = 0; turn < openings; turn += 1) {
    paints.replica.push(await firstPaint(browser, "replica"));
    paints.plain.push(await firstPaint(browser, "per-message"));
  }
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const ratio = (left: number, right: number): string => `${(left / right).toFixed(1)} times`;
  return [
    { what: `Selection to instruction painted, from the replica, ${people.toLocaleString("en-GB")} people: median`, figure: ms(quantile(fromReplica, 0.5)), aim: "" },
    { what: "The same, 95th percentile", figure: ms(quantile(fromReplica, 0.95)), aim: "33 ms" },
    { what: "Selection to instruction painted, one Graph query a message at 120 ms: median", figure: ms(quantile(fromGraph, 0.5)), aim: "" },
    { what: "The same, 95th percentile", figure: ms(quantile(fromGraph, 0.95)), aim: "" },
    { what: "The query beside the replica, medians", figure: ratio(quantile(fromGraph, 0.5), quantile(fromReplica, 0.5)), aim: "" },
    { what: "First contentful paint of the pane, processor at a quarter: median", figure: ms(quantile(paints.replica, 0.5)), aim: "" },
    { what: "The same of a plain pane with MSAL and Graph up front", figure: ms(quantile(paints.plain, 0.5)), aim: "" },
    { what: "Heap of the pane when opened", figure: `${heap} MB`, aim: "60 MB" },
    { what: `Heap of the pane after ${selections} messages`, figure: `${heapAfter} MB`, aim: "60 MB" },
  ];
};

const select = (page: Page, index: number): Promise<number> =>
  page.evaluate(async (person) => {
    if (!window.bench) throw new Error("The bench's page is not ready.");
    return window.bench.select(person);
  }, index);

const openPage = async (browser: Browser, name: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${address}/${name}.html`);
  await page.waitForFunction(() => window.benchReady === true, undefined, { timeout: 120_000 });
  // A first selection loads what the page brings later, so that neither side is measured cold.
  await select(page, 1);
  return page;
};

const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return Math.round(usedSize / 1_048_576);
};

const firstPaint = async (browser: Browser, name: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(`${address}/${name}.html`);
  const painted = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime, undefined, {
    timeout: 60_000,
    // Not by animation frames, of which a throttled page has few.
    polling: 100,
  });
  const milliseconds = await painted.jsonValue();
  await context.close();
  return milliseconds ?? Number.NaN;
};

/** The list that the plain pane asks: an indexed address and whom to turn to. */
const fillPlainList = async (tenant: Tenant): Promise<void> => {
  const token = await tokenFor(tenant, "owner", ["Sites.FullControl.All"]);
  const send = async (url: string, body: unknown): Promise<void> => {
    const response = await tenant.fetch(
      new Request(`http://localhost/graph/v1.0${url}`, {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
    if (!response.ok) throw new Error(`The bench's list was refused: ${await response.text()}`);
  };
  const site = `/sites/${sampleDirectory.site.id}`;
  const columns = [
    { name: "Address", text: {}, indexed: true },
    { name: "Contact", text: {} },
  ];
  await send(`${site}/lists`, { displayName: "Bench", columns, list: { template: "genericList" } });
  for (let start = 0; start < people; start += 20) {
    const requests = Array.from({ length: 20 }, (_, offset) => ({
      id: String(offset),
      method: "POST",
      url: `${site}/lists/Bench/items`,
      headers: { "Content-Type": "application/json" },
      body: { fields: { Address: addressOf(start + offset), Contact: deskOf(start + offset) } },
    }));
    await send("/$batch", { requests });
  }
};

const buildBenchPages = async (): Promise<void> => {
  await build({
    configFile: false,
    logLevel: "error",
    root: path("./pages"),
    base: "/bench/",
    plugins: [react()],
    build: {
      outDir: path("../dist/bench"),
      emptyOutDir: true,
      rolldownOptions: { input: [path("./pages/replica.html"), path("./pages/per-message.html")] },
    },
  });
};
