import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageIcons } from "../../scripts/package/files.ts";
import { iconFiles, packageFolder, packageIcons } from "../../scripts/package/icon-files.ts";
import type { PackageOptions } from "../../scripts/package/options.ts";
import { optionsToValues, type PackageValues } from "../../scripts/package/values.ts";

export const root = join(import.meta.dirname, "../..");

export const sampleOptions: PackageOptions = {
  origin: "https://contact.example.org",
  "client-id": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  site: "https://tenant.sharepoint.com/sites/evenhand",
  "tenant-id": "9c5b94b1-35ad-49bb-b118-8e8fc24abf80",
};

/** The version of the product in these tests. */
export const release = "1.2.3";

/** The values of a tenant whose options are right except for what `changes` says. */
export const sampleValues = (changes: PackageOptions = {}): PackageValues => {
  const values = optionsToValues({ ...sampleOptions, ...changes }, release);
  if (!values.ok) throw new Error(values.error.join(" "));
  return values.value;
};

const readIcon = (name: string): Uint8Array => readFileSync(join(root, packageFolder, name));

export const committedIcons: PackageIcons = {
  color: readIcon(packageIcons.color),
  outline: readIcon(packageIcons.outline),
  color32x32: readIcon(packageIcons.color32x32),
};

/** Width and height in pixels from a PNG's header, and whether its pixels carry transparency (PNG specification, IHDR). */
export const readPngHeader = (bytes: Uint8Array): { readonly width: number; readonly height: number; readonly hasAlpha: boolean } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.getUint32(0) === 0x89504e47;
  return { width: isPng ? view.getUint32(16) : 0, height: isPng ? view.getUint32(20) : 0, hasAlpha: view.getUint8(25) === 6 };
};

/** The committed PNGs that pages serve, by the path in an icon's address. */
export const servedIconsByPath: ReadonlyMap<string, Uint8Array> = new Map(
  iconFiles.filter(({ file }) => file.startsWith("src/entries/public/")).map(({ file }) => [file.replace("src/entries/public", ""), readFileSync(join(root, file))]),
);
