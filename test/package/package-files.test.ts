import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { packageFiles } from "../../scripts/package/files.ts";
import { iconFiles } from "../../scripts/package/icon-files.ts";
import type { PackageOptions } from "../../scripts/package/options.ts";
import { placeholderOptions } from "../../scripts/package/values.ts";
import { writePackages } from "../../scripts/package/write-packages.ts";
import { releaseVersion } from "../../scripts/release.ts";
import { english } from "../../scripts/package/words.ts";
import { committedIcons, readPngHeader, root, sampleOptions, sampleValues } from "./samples.ts";

const runPackage = (...args: readonly string[]) => promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/package.ts", ...args], { cwd: root });

const asArguments = (options: PackageOptions): readonly string[] => Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);

const inFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "evenhand-package-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** `PACKAGES=write npx vitest run test/package` writes the committed manifests anew, as each release must. */
const isWriting = process.env["PACKAGES"] === "write";

test("the committed manifests are what the command writes for the placeholder values, at the version of the release", () =>
  inFolder(async (out) => {
    await runPackage(...asArguments(placeholderOptions), "--out", out);
    for (const [name, committed] of [
      ["manifest.json", "appPackage/manifest.json"],
      ["outlook.xml", "manifest/outlook.xml"],
    ] as const) {
      if (isWriting) await copyFile(join(out, name), join(root, committed));
      expect(await readFile(join(out, name), "utf8")).toBe(await readFile(join(root, committed), "utf8"));
    }
    expect(JSON.parse(await readFile(join(out, "manifest.json"), "utf8"))).toMatchObject({ version: releaseVersion() });
    expect(await readFile(join(out, "outlook.xml"), "utf8")).toContain(`<Version>${releaseVersion()}.0</Version>`);
  }));

test("the command refuses a wrong option by name, says how it is used, and fails", async () => {
  await expect(runPackage("--origin", "http://contact.example.org")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^--origin http:.*\n--client-id is missing.*\n--tenant-id is missing.*\n--site is missing.*\n\nUsage:/),
  });
});

test("everything for a deployment is in one folder, and a folder that holds other files is left as it is", () =>
  inFolder(async (out) => {
    expect(await writePackages(sampleValues(), join(out, "new"))).toMatchObject({ ok: true });
    expect((await readdir(join(out, "new"))).toSorted()).toEqual([
      "color.png",
      "color32x32.png",
      "evenhand-config.json",
      "evenhand.zip",
      "manifest.json",
      "outline.png",
      "outlook.xml",
    ]);
    // The project's own manifests stand in such a folder.
    await mkdir(join(out, "appPackage"));
    await writeFile(join(out, "appPackage/manifest.json"), "{}");
    const refused = await writePackages(sampleValues(), join(out, "appPackage"));
    expect(refused.ok ? "" : refused.error).toContain("holds other files");
    expect(await readdir(join(out, "appPackage"))).toEqual(["manifest.json"]);
  }));

test("packages of a lower version than those that were made before are refused, for no store takes them", () =>
  inFolder(async (out) => {
    expect(await writePackages(sampleValues({ build: "2" }), out)).toMatchObject({ ok: true });
    const lower = await writePackages(sampleValues(), out);
    expect(lower.ok ? "" : lower.error).toContain("Give --build");
    expect(await writePackages(sampleValues({ build: "3" }), out)).toMatchObject({ ok: true });
  }));

test("the zip holds the manifest and exactly the icons that the manifest names", () => {
  const files = packageFiles(sampleValues(), english, committedIcons);
  const zipped = unzipSync(files.get("evenhand.zip") ?? new Uint8Array());
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
      return packageFiles(sampleValues(), english, committedIcons).get("evenhand.zip");
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  };
  expect(zipIn("Pacific/Auckland")).toEqual(zipIn("America/Los_Angeles"));
});

test("the pages' configuration holds the client id, tenant and site", () => {
  const configOf = (values: ReturnType<typeof sampleValues>): unknown =>
    JSON.parse(strFromU8(packageFiles(values, english, committedIcons).get("evenhand-config.json") ?? new Uint8Array()));
  expect(configOf(sampleValues())).toEqual({
    clientId: sampleOptions["client-id"],
    tenantId: sampleOptions["tenant-id"],
    site: sampleOptions.site,
  });
});

test.each(iconFiles)("$file is drawn at $size pixels, with transparency around all but the tile", async ({ file, size, artwork }) => {
  expect(readPngHeader(await readFile(join(root, file)))).toEqual({ width: size, height: size, hasAlpha: !artwork.endsWith("tile.svg") });
});

test("the outline icon is drawn in white alone, as Teams requires", async () => {
  const svg = await readFile(join(root, "appPackage/icons/evenhand-outline.svg"), "utf8");
  expect(new Set(svg.match(/(?<=(?:fill|stroke)=")[^"]+/g))).toEqual(new Set(["none", "#fff"]));
});
