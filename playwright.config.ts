import { defineConfig } from "@playwright/test";
import { browserArguments, findBrowser } from "./scripts/browser.ts";

const port = Number(process.env["EVENHAND_JOURNEYS_PORT"] ?? 3199);

export default defineConfig({
  testDir: "test/journeys",
  outputDir: "test-results",
  // A journey may change the clock and the faults of its tenant, so each worker has a tenant of its own.
  workers: 2,
  fullyParallel: false,
  // Generous, because two cores may be shared; nothing waits for a time, so a quick machine is not held up.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // One more try where nobody watches. A journey that needed it is reported as flaky, and is to be mended.
  retries: process.env["CI"] === undefined ? 0 : 1,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 1280, height: 860 },
    // Nothing may leave the machine: any name but this one is unknown to the browser.
    launchOptions: { executablePath: findBrowser(), args: [...browserArguments, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"] },
    // A click on what never comes is told of by itself, long before its journey has run out of time.
    actionTimeout: 30_000,
    // Recording every journey took a third of its time; one that fails is recorded when it is tried again.
    trace: process.env["CI"] === undefined ? "retain-on-failure" : "on-first-retry",
  },
  webServer: {
    command: "npx --no-install tsx scripts/start.ts --fresh",
    env: { PORT: String(port), EVENHAND_STATE: ".sandbox/journeys" },
    url: `http://localhost:${port}/`,
    timeout: 120_000,
    reuseExistingServer: process.env["CI"] === undefined,
    stdout: "pipe",
  },
});
