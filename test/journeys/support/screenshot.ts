import type { Page } from "@playwright/test";

/** Keeps a picture of a state for whoever wants to look; the folder is not committed. */
export const shoot = async (page: Page, state: string): Promise<void> => {
  await page.screenshot({ path: `screenshots/${state}.png`, fullPage: false });
};
