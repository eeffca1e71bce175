import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { configFile, manifestFile, packageFiles, type PackageIcons } from "./files.ts";
import { packageFolder, packageIcons } from "./icon-files.ts";
import { compareVersions } from "./versions.ts";
import type { PackageValues } from "./values.ts";
import { english } from "./words.ts";

const root = join(import.meta.dirname, "../..");

/**
 * Writes the packages into the folder of a deployment. Refused where it holds anything else, so that no other file is ever
 * overwritten, and where it holds packages of a higher version: stores go up only.
 */
export const writePackages = async (values: PackageValues, folder: string): Promise<Result<readonly string[], string>> => {
  if (!(await isForDeployment(folder))) return err(`${folder} holds other files than those of a deployment. Give a new or empty folder with --out.`);
  const before = await versionIn(folder);
  if (before !== null && compareVersions(values.versions.teams, before) < 0) {
    return err(`The packages in ${folder} have version ${before}, and a store takes only a higher one. Give --build, 1 or higher, or another folder with --out.`);
  }
  await mkdir(folder, { recursive: true });
  const files = [...packageFiles(values, english, await readIcons())].map(([name, bytes]) => ({ path: join(folder, name), bytes }));
  for (const { path, bytes } of files) await writeFile(path, bytes);
  return ok(files.map(({ path }) => path));
};

const isForDeployment = async (folder: string): Promise<boolean> => {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.length === 0 || names.includes(configFile);
};

const versionIn = async (folder: string): Promise<string | null> => {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) return null;
  const { version } = JSON.parse(await readFile(path, "utf8")) as { readonly version?: unknown };
  return typeof version === "string" ? version : null;
};

const readIcons = async (): Promise<PackageIcons> => {
  const read = (name: string): Promise<Uint8Array> => readFile(join(root, packageFolder, name));
  return {
    color: await read(packageIcons.color),
    outline: await read(packageIcons.outline),
    color32x32: await read(packageIcons.color32x32),
  };
};
