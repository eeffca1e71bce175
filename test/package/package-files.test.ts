import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { packageFiles } from "../../scripts/package/files.ts";
import { iconFiles } from "../../scripts/package/icon-files.ts";
import { optionsToValues, placeholderOptions } from "../../scripts/package/values.ts";
import { english } from "../../scripts/package/words.ts";
import { committedIcons, readPngHeader, root, sampleOptions, sampleValues } from "./samples.ts";

const runPackage = (...args: readonly string[]) => promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/package.ts", ...args], { cwd: root });

test("the committed manifests are what the command writes for the placeholder values", async () => {
  const out = await mkdtemp(join(tmpdir(), "evenhand-package-"));
  try {
    await runPackage("--origin", `${placeholderOptions.origin}`, "--client-id", `${placeholderOptions["client-id"]}`, "--out", out);
    for (const path of ["appPackage/manifest.json", "manifest/outlook.xml"]) {
      expect(await readFile(join(out, path), "utf8")).toBe(await readFile(join(root, path), "utf8"));
    }
  } finally {
    await rm(out, { recursive: true });
  }
});

test("the command refuses a wrong option by name, says how it is used, and fails", async () => {
  await expect(runPackage("--origin", "http://contact.example.org")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^--origin http:.*\n--client-id is missing.*\n\nUsage:/),
  });
});

test("the zip holds the manifest and exactly the icons that the manifest names", () => {
  const files = packageFiles(sampleValues(), english, committedIcons);
  const zipped = unzipSync(files.get("appPackage/evenhand.zip") ?? new Uint8Array());
  const manifest = JSON.parse(strFromU8(zipped["manifest.json"] ?? new Uint8Array()));
  expect(Object.keys(zipped).sort()).toEqual(["manifest.json", ...Object.values<string>(manifest.icons)].sort());
  expect(manifest.webApplicationInfo.id).toBe(sampleOptions["client-id"]);
  expect(zipped[manifest.icons.color]).toEqual(new Uint8Array(committedIcons.color));
});

test("the same values give the same bytes whatever the time zone", () => {
  const zipIn = (timeZone: string): Uint8Array | undefined => {
    const before = process.env["TZ"];
    process.env["TZ"] = timeZone;
    try {
      return packageFiles(sampleValues(), english, committedIcons).get("appPackage/evenhand.zip");
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  };
  expect(zipIn("Pacific/Auckland")).toEqual(zipIn("America/Los_Angeles"));
});

test("the pages' configuration holds the client id, tenant and site, and null for what was not given", () => {
  const configOf = (values: ReturnType<typeof sampleValues>): unknown =>
    JSON.parse(strFromU8(packageFiles(values, english, committedIcons).get("appPackage/evenhand-config.json") ?? new Uint8Array()));
  expect(configOf(sampleValues())).toEqual({
    clientId: sampleOptions["client-id"],
    tenantId: sampleOptions["tenant-id"],
    site: sampleOptions.site,
  });
  const placeholder = optionsToValues(placeholderOptions);
  expect(placeholder.ok && configOf(placeholder.value)).toEqual({ clientId: placeholderOptions["client-id"], tenantId: null, site: null });
});

test.each(iconFiles)("$file is drawn at $size pixels, with transparency around all but the tile", async ({ file, size, artwork }) => {
  expect(readPngHeader(await readFile(join(root, file)))).toEqual({ width: size, height: size, hasAlpha: !artwork.endsWith("tile.svg") });
});

test("the outline icon is drawn in white alone, as Teams requires", async () => {
  const svg = await readFile(join(root, "appPackage/icons/evenhand-outline.svg"), "utf8");
  expect(new Set(svg.match(/(?<=(?:fill|stroke)=")[^"]+/g))).toEqual(new Set(["none", "#fff"]));
});
