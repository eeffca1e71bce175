import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deploymentConfig } from "../../scripts/build/deployment-config.ts";
import { parseBuildOptions } from "../../scripts/build/options.ts";
import { writePackages } from "../../scripts/package/write-packages.ts";
import { sampleOptions, sampleValues } from "../package/samples.ts";

let below = "";
beforeEach(async () => {
  below = await mkdtemp(join(tmpdir(), "evenhand-build-"));
});
afterEach(() => rm(below, { recursive: true }));

const refusal = (...args: readonly string[]): string => {
  const options = parseBuildOptions(args);
  return options.ok ? "" : options.error;
};

test("pages without the configuration of a deployment are not built, and the sentence says which two commands to run", async () => {
  for (const folder of [undefined, below]) expect(() => deploymentConfig(folder)).toThrow(/npm run package.*npm run build -- --config/);
  expect(refusal()).toContain("npm run package");
  expect(refusal("--config", below)).toContain("npm run package -- --out");
  await writeFile(join(below, "evenhand-config.json"), `{ "clientId": "x" }`);
  expect(() => deploymentConfig(below)).toThrow("is no configuration");
});

test("pages are built with what the packages were made with, from the folder that was written for them", async () => {
  const folder = join(below, "deployment");
  await writePackages(sampleValues(), folder);
  expect(deploymentConfig(folder)).toEqual({ clientId: sampleOptions["client-id"], tenantId: sampleOptions["tenant-id"], site: sampleOptions.site });
  expect(parseBuildOptions(["--config", folder])).toEqual({ ok: true, value: { folder, previous: null } });
});

test("a folder without pages is not taken for those of the previous release", async () => {
  const folder = join(below, "deployment");
  await writePackages(sampleValues(), folder);
  expect(refusal("--config", folder, "--previous", folder)).toContain("no pane.html");
  await mkdir(join(folder, "pages"));
  await writeFile(join(folder, "pages/pane.html"), "");
  expect(parseBuildOptions(["--config", folder, "--previous", join(folder, "pages")])).toMatchObject({ ok: true, value: { previous: join(folder, "pages") } });
});

test("a mistaken option is refused by name", () => {
  expect(refusal("--confg", below)).toBe("--confg is not an option. Did you mean --config?");
});
