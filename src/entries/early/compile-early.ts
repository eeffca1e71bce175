import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transformWithOxc } from "vite";

const file = join(import.meta.dirname, "early-script.ts");

/** The script as it stands in a page, without its types and comments. It is not made smaller: what does that writes in the language of today. */
export const compileEarly = async (): Promise<string> => {
  const { code } = await transformWithOxc(await readFile(file, "utf8"), file, { lang: "ts", sourcemap: false });
  return code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(\/\/|\/?\*)/.test(line))
    .join("\n");
};
