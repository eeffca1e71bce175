import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import type { Persona } from "./sandbox.ts";

/** Opens Teams as somebody: in the app, or where a Teams link leads. */
export const openTeams = async (page: Page, as: Persona, link?: string): Promise<void> => {
  await page.goto(`/teams?${new URLSearchParams({ as, ...(link !== undefined && { link }) }).toString()}`);
  await expect(page.getByRole("heading", { level: 1, name: "Simulated Teams (sandbox)" })).toBeVisible();
};

/** The app's pages, in the channel's tab or on their own. */
export const tab = (page: Page): FrameLocator => page.frameLocator('iframe[title="Contact restrictions tab"], iframe[title="Evenhand app"]');

/** The part of a page under a heading. */
export const part = (page: Page, name: string | RegExp): Locator => tab(page).getByRole("region", { name, exact: true });

/** Opens the app in Teams, as far as its records having been checked. */
export const openDesk = async (page: Page, as: Persona, link?: string): Promise<void> => {
  await openTeams(page, as, link);
  await expectChecked(page);
};

const expectChecked = async (page: Page): Promise<void> => {
  await expect(tab(page).getByText(/^Checked /)).toBeVisible();
};

/** Asks the service now what others have changed. */
export const checkAgain = async (page: Page): Promise<void> => {
  await tab(page).getByRole("button", { name: "Check again" }).click();
  await expectChecked(page);
};

export type TabPlace =
  | "My work"
  | "Conduct"
  | "Reading"
  | "Mailboxes"
  | "People"
  | "Requests"
  | "Disputes"
  | "Dashboard"
  | "Board report"
  | "Set-up"
  | "Records"
  | "Disposal"
  | "Log a contact";

/** The links to the tab's places, beside the page or, on a phone, below it. */
export const places = (page: Page): Locator => tab(page).getByRole("navigation", { name: "Places" });

/** Goes to a place by the navigation; on a phone by the bar below the page, or by what is behind "More". */
export const goTo = async (page: Page, place: TabPlace): Promise<void> => {
  const name = new RegExp(`^${place}\\b`);
  await expect(places(page)).toBeVisible();
  const link = places(page).getByRole("link", { name });
  const more = places(page).getByRole("button", { name: "More" });
  await expect(link.or(more).first()).toBeVisible();
  if (await link.isVisible()) {
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
    return;
  }
  await more.click();
  await tab(page).getByRole("dialog").getByRole("link", { name }).click();
  await expect(tab(page).getByRole("dialog")).toBeHidden();
};

export const openPerson = async (page: Page, name: string): Promise<void> => {
  await goTo(page, "People");
  await tab(page).getByRole("button", { name, exact: true }).click();
  await expect(tab(page).getByRole("heading", { level: 1, name })).toBeVisible();
};

/** Opens the latest request about somebody from the list of requests, and gives its reference. */
export const openRequest = async (page: Page, name: string): Promise<string> => {
  await goTo(page, "Requests");
  const link = tab(page)
    .getByRole("button", { name: new RegExp(`^R-[0-9A-F]{6}: ${name}$`) })
    .first();
  const reference = (await link.innerText()).split(":")[0] ?? "";
  await link.click();
  await expect(tab(page).getByRole("heading", { level: 1, name: `Request ${reference}` })).toBeVisible();
  return reference;
};

/** Goes to the channel to which requests are posted. */
export const openChannel = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Heads of function" }).click();
  await expect(page.getByRole("list", { name: "Posts" })).toBeVisible();
};

/** The posts of the open channel that carry a card of a request, asked or answered, each with its thread. */
export const threadsOf = (page: Page, reference: string): Locator =>
  page
    .getByRole("list", { name: "Posts" })
    .locator("> li")
    .filter({ has: page.getByRole("article").filter({ hasText: new RegExp(`(requested|sent again): ${reference}`) }) });

/** A Teams link to a page of the tab in the channel, as a card carries it. */
export const tabLink = (place: string): string => {
  const context = JSON.stringify({ subEntityId: place, channelId: "19:5b0c0000000000000000000000000002@thread.tacv2" });
  return `https://teams.microsoft.com/l/entity/5b0a0000-0000-4000-8000-000000000001/contact-restrictions?context=${encodeURIComponent(context)}`;
};
