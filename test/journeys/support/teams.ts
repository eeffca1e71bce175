import { expect, type FrameLocator, type Page } from "@playwright/test";
import type { Persona } from "./sandbox.ts";

export const openTeams = async (page: Page, as: Persona): Promise<void> => {
  await page.goto(`/teams?as=${as}`);
  await expect(page.getByRole("heading", { level: 1, name: "Simulated Teams (sandbox)" })).toBeVisible();
};

/** The app's tab, in a channel or on its own. */
export const tab = (page: Page): FrameLocator => page.frameLocator('iframe[title="Contact restrictions tab"]');
