import { expect, type Page } from "@playwright/test";
import { served as test } from "./support/journey.ts";

/** Every answer to a request for another machine must come from the sandbox's service worker. */
const watchTheDoor = (page: Page): string[] => {
  const escaped: string[] = [];
  page.context().on("response", (response) => {
    const { hostname, protocol } = new URL(response.url());
    if (protocol.startsWith("http") && hostname !== "localhost" && !response.fromServiceWorker()) escaped.push(response.url());
  });
  return escaped;
};

const openOutlook = async (page: Page, as: string): Promise<void> => {
  await page.goto(`/outlook?as=${as}`);
  await expect(page.getByRole("heading", { level: 1, name: "Simulated Outlook (sandbox)" })).toBeVisible();
};

test("the pane beside a message knows who wrote it, and follows the next message", async ({ page }) => {
  const escaped = watchTheDoor(page);
  await openOutlook(page, "staff");
  const pane = page.frameLocator('iframe[title="Contact rules pane"]');

  await page.getByRole("button", { name: "Priya Raman, Thank you for the explanation" }).click();
  await expect(pane.getByText(/priya\.raman@example\.org|Priya Raman/).first()).toBeVisible();

  await page.getByRole("button", { name: "Dafydd Rees, Desk rota for next week" }).click();
  await expect(pane.getByText(/dafydd\.rees@brackenshire\.example|Dafydd Rees/).first()).toBeVisible();
  expect(escaped).toEqual([]);
});

test("the list works by keyboard and Escape selects nothing, HTML is shown as text, and a pane that is not pinned closes with its message", async ({ page }) => {
  await openOutlook(page, "staff");
  const first = page.getByRole("list", { name: "Messages" }).getByRole("button").first();
  await first.focus();
  await page.keyboard.press("Home");
  await expect(first).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("ArrowDown");
  await expect(first).toHaveAttribute("aria-current", "false");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Select a message to read it.")).toBeVisible();

  await page.getByRole("button", { name: /^Oversight Bulletin/ }).click();
  await expect(page.getByText("Three short pieces this month")).toHaveCount(2);
  await expect(page).toHaveTitle("Simulated Outlook (sandbox)");
  await expect(page.locator("main img")).toHaveCount(0);

  await page.getByRole("button", { name: "Pin", exact: true }).click();
  await page.getByRole("button", { name: /^Priya Raman/ }).click();
  await expect(page.locator('iframe[title="Contact rules pane"]')).toHaveCount(0);
  await page.getByRole("button", { name: "Contact rules", exact: true }).click();
  await expect(page.locator('iframe[title="Contact rules pane"]')).toHaveCount(1);
});

test("Teams opens the app's tab in the channel of the heads of function", async ({ page }) => {
  const escaped = watchTheDoor(page);
  await page.goto("/teams?as=head");
  await page.getByRole("button", { name: "Heads of function" }).click();
  await page.getByRole("tab", { name: "Contact restrictions" }).click();
  const tab = page.frameLocator('iframe[title="Contact restrictions tab"]');
  await expect(tab.getByRole("heading").first()).toBeVisible();
  expect(escaped).toEqual([]);
});

test("somebody who is in no team sees no channels, and a link there is refused", async ({ page }) => {
  const context = encodeURIComponent(JSON.stringify({ channelId: "19:5b0c0000000000000000000000000002@thread.tacv2" }));
  const link = `https://teams.microsoft.com/l/entity/5b0a0000-0000-4000-8000-000000000001/contact-restrictions?context=${context}`;
  await page.goto(`/teams?as=staff&link=${encodeURIComponent(link)}`);
  await expect(page.getByText("a team that you are not a member of")).toBeVisible();
  await expect(page.getByRole("button", { name: "Heads of function" })).toHaveCount(0);
});

test("an address for nobody offers everybody", async ({ page }) => {
  await page.goto("/outlook?as=nobody");
  await expect(page.getByText("There is nobody called “nobody”")).toBeVisible();
  await page.getByRole("link", { name: /Sam Okafor/ }).click();
  await expect(page).toHaveURL(/as=staff/);
});
