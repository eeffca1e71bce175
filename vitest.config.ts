import { defineConfig } from "vitest/config";
import { runsFactor } from "./test/support/property-runs.ts";

/** Tests that put something into the globals of their process, which no other file may find there. */
const ownGlobals = ["test/adapters/browser/**/*.test.ts"];

/** Tests that press keys and look where the focus is, in a document. */
const inDocument = ["test/**/*.dom.test.{ts,tsx}"];

export default defineConfig({
  test: {
    root: import.meta.dirname,
    testTimeout: 20_000 * runsFactor,
    setupFiles: runsFactor > 1 ? ["test/support/more-runs.ts"] : [],
    // Two cores are the smallest machine that this runs on.
    maxWorkers: 2,
    // A timer or a spy that a file forgot is none of the next file's business.
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      // Nearly all of it is pure, so files share a process: loading the modules again for each file took more time than the tests.
      { extends: true, test: { name: "shared", include: ["test/**/*.test.ts", "test/**/*.test.tsx"], exclude: [...ownGlobals, ...inDocument], isolate: false } },
      { extends: true, test: { name: "apart", include: ownGlobals } },
      { extends: true, test: { name: "document", include: inDocument, environment: "jsdom" } },
    ],
  },
});
