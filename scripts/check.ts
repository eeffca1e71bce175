import { spawnSync } from "node:child_process";
import { ensureBrowser } from "./browser.ts";

/** Every check, in the order in which a mistake is cheapest to learn of. This is what `npm test` and `.ci/run` run. */
const steps: readonly (readonly [name: string, command: string, ...arguments: string[]])[] = [
  ["Types", "tsc", "--noEmit"],
  ["Lint", "oxlint", "--deny-warnings"],
  ["Unit, property, adapter, tenant, conformance and package tests", "vitest", "run"],
  ["Product pages build without the sandbox", "vite", "build", "--mode", "product", "--outDir", "../../dist/product"],
  ["Journeys in the browser", "playwright", "test"],
];

// Before anything else, so that a machine on which no browser can be had says so at once and not after ten minutes.
console.log(`Browser for the journeys: ${ensureBrowser()}`);

const started = Date.now();
for (const [name, command, ...rest] of steps) {
  const stepStarted = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync("npx", ["--no-install", command, ...rest], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: ${seconds(stepStarted)} s`);
}
console.log(`\nEverything passed in ${seconds(started)} s.`);

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}
