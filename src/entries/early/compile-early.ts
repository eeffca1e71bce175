import { readFile } from "node:fs/promises";
import { transformWithOxc } from "vite";

const file = new URL("./early-script.ts", import.meta.url);

/** The script as it stands in a page, without its types and comments. It is not made smaller: what does that writes in the language of today. */
export const compileEarly = async (): Promise<string> => {
  const { code } = await transformWithOxc(await readFile(file, "utf8"), file.pathname, { lang: "ts", sourcemap: false });
  return code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(\/\/|\/?\*)/.test(line))
    .join("\n");
};
