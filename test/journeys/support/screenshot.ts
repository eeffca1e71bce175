import type { Page } from "@playwright/test";
import { looksAtEverything } from "./axe.ts";

/** Keeps a picture of a state for whoever wants to look, as `npm run test:all` does; the folder is not committed. */
export const shoot = async (page: Page, state: string): Promise<void> => {
  if (looksAtEverything) await page.screenshot({ path: `screenshots/${state}.png`, fullPage: false });
};
