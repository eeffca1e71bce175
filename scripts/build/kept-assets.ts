import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const assets = "assets";

/** The assets of the pages that were hosted before, put aside, since the folder in which they stand may be emptied. */
export interface KeptAssets {
  readonly names: readonly string[];
  /** Puts beside the new pages what the old ones lead to. Whatever has the same name is the same file. */
  readonly putInto: (folder: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/**
 * Puts the assets of the previous release aside: those to which its own pages lead, and not those that it kept for the
 * release before. `folder` has its pages as they were hosted.
 */
export const keepAssets = async (folder: string): Promise<KeptAssets> => {
  const names = await assetsOfPages(folder);
  const aside = await mkdtemp(join(tmpdir(), "evenhand-assets-"));
  for (const name of names) await copyFile(join(folder, assets, name), join(aside, name));
  return {
    names,
    putInto: async (target) => {
      const into = join(target, assets);
      await mkdir(into, { recursive: true });
      for (const name of names) if (!existsSync(join(into, name))) await copyFile(join(aside, name), join(into, name));
    },
    forget: () => rm(aside, { recursive: true, force: true }),
  };
};

/** By what stands in the files: a page names its scripts and styles, and a script those that it fetches later. */
const assetsOfPages = async (folder: string): Promise<readonly string[]> => {
  const pages = (await readdir(folder)).filter((name) => name.endsWith(".html"));
  const all = existsSync(join(folder, assets)) ? await readdir(join(folder, assets)) : [];
  const reached = new Set<string>();
  let texts = await Promise.all(pages.map((name) => readFile(join(folder, name), "utf8")));
  while (texts.length > 0) {
    const found = all.filter((name) => !reached.has(name) && texts.some((text) => text.includes(name)));
    for (const name of found) reached.add(name);
    texts = await Promise.all(found.map((name) => readFile(join(folder, assets, name), "latin1")));
  }
  return [...reached].toSorted();
};
