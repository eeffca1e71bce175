import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.ts";

/** What takes longer than a journey may. `npm run test:all` runs it. */
export default defineConfig(journeys, { testDir: "test/soak", workers: 1, retries: 0, timeout: 1_800_000 });
