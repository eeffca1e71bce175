import { strToU8, zipSync } from "fflate";
import type { PageConfig } from "../../src/entries/compose/config.ts";
import { packageIcons } from "./icon-files.ts";
import { outlookXml } from "./outlook-xml.ts";
import { unifiedManifest } from "./unified-manifest.ts";
import type { PackageValues } from "./values.ts";
import type { PackageWords } from "./words.ts";

/** The bytes of each icon in the Teams package. */
export type PackageIcons = Readonly<Record<keyof typeof packageIcons, Uint8Array>>;

/** What the pages of one deployment are built with. */
export const configFile = "evenhand-config.json";

/** The Teams manifest, to read, and to know the version of the last packages by. */
export const manifestFile = "manifest.json";

/** The packages that a tenant uploads, and what its pages are built with, by name in the folder of the deployment. The same values always give the same bytes. */
export const packageFiles = (values: PackageValues, words: PackageWords, icons: PackageIcons): ReadonlyMap<string, Uint8Array> => {
  const manifest = toJson(unifiedManifest(values, words));
  const iconFiles = {
    [packageIcons.color]: icons.color,
    [packageIcons.outline]: icons.outline,
    [packageIcons.color32x32]: icons.color32x32,
  };
  const config: PageConfig = { clientId: values.clientId, tenantId: values.tenantId, site: values.site };
  // A zip entry holds the fields of a local clock, so a local time gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  return new Map([
    ["evenhand.zip", zipSync({ "manifest.json": manifest, ...iconFiles }, { mtime, level: 9 })],
    ["outlook.xml", strToU8(outlookXml(values, words))],
    [configFile, toJson(config)],
    [manifestFile, manifest],
    ...Object.entries(iconFiles),
  ]);
};

const toJson = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
