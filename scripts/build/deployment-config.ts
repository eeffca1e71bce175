import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PageConfig } from "../../src/entries/compose/config.ts";
import { checkConfig } from "../package/check-config.ts";

const remedy = "Run `npm run package`, which writes it, and then `npm run build -- --config FOLDER` with the same folder.";

/** What `npm run package` wrote for the pages into the folder of a deployment. Throws, with the remedy, where there is none: pages without it serve nobody. */
export const deploymentConfig = (folder: string | undefined): PageConfig => {
  if (folder === undefined) throw new Error(`The product's pages need the configuration of a deployment, and none was named. ${remedy}`);
  const path = join(resolve(folder), "evenhand-config.json");
  if (!existsSync(path)) throw new Error(`The product's pages need the configuration of a deployment, and there is none in ${folder}. ${remedy}`);
  const config = checkConfig(readFileSync(path, "utf8"));
  if (!config.ok) throw new Error(`${path} is no configuration of a deployment. ${config.error}`);
  return config.value;
};
