import { readFileSync } from "node:fs";

/** The version of the product, as package.json has it: the one place where a release raises it. */
export const releaseVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { readonly version: string };
  return version;
};
