import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { readOptions } from "../command/read-args.ts";
import { configFile } from "../package/files.ts";
import { usualFolder } from "../package/options.ts";

export interface BuildOptions {
  /** The folder of a deployment, as `npm run package` wrote it. */
  readonly folder: string;
  /** The pages of the previous release, as they are hosted now; null where there are none. */
  readonly previous: string | null;
}

export const usage = `Usage: npm run build -- --config FOLDER [--previous FOLDER]

  --config    folder that npm run package wrote, such as ${usualFolder}; the pages are written to FOLDER/pages
  --previous  folder with the pages that are hosted now: what they lead to stays beside the new pages for one release.
              It may be the same FOLDER/pages`;

/** Reads the command line. What is mistaken or not there is refused in a sentence that says what to do. */
export const parseBuildOptions = (args: readonly string[]): Result<BuildOptions, string> => {
  const given = readOptions(args, { config: { type: "string" }, previous: { type: "string" } });
  if (!given.ok) return given;
  const { config, previous } = given.value;
  if (config === undefined) return err("--config is missing. Give the folder that `npm run package` wrote: the pages are built for one deployment.");
  const folder = resolve(config);
  if (!existsSync(join(folder, configFile)))
    return err(`--config ${config} has no ${configFile} in it. Run \`npm run package -- --out ${config}\` with the options of this deployment first.`);
  if (previous === undefined) return ok({ folder, previous: null });
  if (!existsSync(join(resolve(previous), "pane.html"))) return err(`--previous ${previous} has no pane.html in it. Give the folder with the pages as they are hosted now.`);
  return ok({ folder, previous: resolve(previous) });
};
