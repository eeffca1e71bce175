import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { ensureBrowser } from "./browser.ts";
import { checkedDeployment, pagesCommands } from "./deploy-page.ts";

type Step = readonly [name: string, command: string, ...arguments: string[]];

const pages = pagesCommands(checkedDeployment);

/** Every check, in the order in which a mistake is cheapest to learn of. This is what `npm test` and `.ci/run` run. */
const steps: readonly Step[] = [
  ["Types", "tsc", "--noEmit"],
  ["Form", "oxfmt", "--check"],
  ["Lint", "oxlint", "--deny-warnings"],
  ["Files, exports and packages that nothing uses", "knip", "--no-progress"],
  ["Unit, property, adapter, tenant, conformance and package tests", "vitest", "run"],
  ["Packages, by the line of docs/deploy.md", "tsx", "scripts/package.ts", ...pages.package],
  // Built once: its bytes are counted here, and the journeys open it with its headers and in the simulated hosts.
  ["Product pages, by the line of docs/deploy.md and without the sandbox", "tsx", "scripts/build.ts", ...pages.build],
  ["The pane's code before its first paint", "tsx", "scripts/check-first-paint.ts"],
  ["Journeys in the browser", "playwright", "test"],
];

/** What is only tried with `npm run test:all`. */
const long: Step = ["A thousand messages through one pinned pane", "playwright", "test", "--config", "playwright.soak.config.ts"];

/** What breaks no test though a line was changed. It takes hours, so even `npm run test:all` does it only with `-- --mutate`. */
const mutation: Step = ["Changes of one line that no test sees", "stryker", "run"];

const everything = process.argv.includes("--all");

// With everything, each property is tried twenty times as often, and each page is looked at in every theme and width.
const env = { ...(everything && { EVENHAND_RUNS: "20", EVENHAND_LOOKS: "all" }), EVENHAND_DEPLOYMENT: checkedDeployment, ...process.env };

// Before anything else, so that a machine on which no browser can be had says so at once and not after ten minutes.
console.log(`Browser for the journeys: ${ensureBrowser()}`);

// What a later version of the product left there would refuse an earlier one.
rmSync(checkedDeployment, { recursive: true, force: true });

const started = Date.now();
const spent: (readonly [name: string, seconds: string])[] = [];
for (const [name, command, ...rest] of [...steps, ...(everything ? [long] : []), ...(process.argv.includes("--mutate") ? [mutation] : [])]) {
  const stepStarted = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync("npx", ["--no-install", command, ...rest], { stdio: "inherit", env: command === "stryker" ? process.env : env });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
  spent.push([name, seconds(stepStarted)]);
  console.log(`== ${name}: ${seconds(stepStarted)} s`);
}
console.log(`\n${spent.map(([name, time]) => `${time.padStart(8)} s  ${name}`).join("\n")}`);
console.log(`\nEverything passed in ${seconds(started)} s.`);

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}
