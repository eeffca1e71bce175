import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { releaseVersion } from "../release.ts";
import { optionsToValues, placeholderOptions } from "./values.ts";
import { writePackages } from "./write-packages.ts";

/** The packages of a made-up tenant in a folder below one that is there: for checks that only look at the product's pages. Answers the folder. */
export const placeholderConfig = async (below: string): Promise<string> => {
  const folder = join(below, "placeholder");
  await mkdir(folder);
  const values = optionsToValues(placeholderOptions, releaseVersion());
  const written = values.ok ? await writePackages(values.value, folder) : values;
  if (!written.ok) throw new Error(String(written.error));
  return folder;
};
