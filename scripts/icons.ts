import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { browserArguments, findBrowser } from "./browser.ts";
import { iconFiles } from "./package/icon-files.ts";

/** Draws every PNG of the product from its SVG artwork. Run after changing the artwork: `npx tsx scripts/icons.ts`. */
const drawIcons = async (root: string): Promise<void> => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
  try {
    const page = await browser.newPage();
    for (const { artwork, file, size } of iconFiles) {
      const svg = await readFile(join(root, artwork), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      await mkdir(dirname(join(root, file)), { recursive: true });
      await page.screenshot({ path: join(root, file), omitBackground: true });
      console.log(`${file} (${size} px)`);
    }
  } finally {
    await browser.close();
  }
};

await drawIcons(join(import.meta.dirname, ".."));
