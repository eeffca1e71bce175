import { seriousProblems } from "./support/axe.ts";
import { pressUntil } from "./support/focus.ts";
import { expect, test } from "./support/journey.ts";
import { goTo, openDesk, openPerson, places, tab, tabLink } from "./support/teams.ts";

test("the first page takes no focus, a person's opens at its top with its heading focused, is there after a reload of Teams, and Back leads to the list", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 480 });
  await openDesk(page, "manager");
  await expect(tab(page).locator("h1")).not.toBeFocused();
  await goTo(page, "People");
  await tab(page)
    .locator("html")
    .evaluate((html) => html.scrollTo(0, html.scrollHeight));
  await expect(tab(page).getByRole("heading", { level: 1 })).not.toBeInViewport();
  await tab(page).getByRole("button", { name: "Terry Nolan", exact: true }).click();
  const heading = tab(page).getByRole("heading", { level: 1, name: "Terry Nolan" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  expect(
    await tab(page)
      .locator("html")
      .evaluate((html) => html.scrollTop),
  ).toBe(0);

  await page.setViewportSize({ width: 1280, height: 860 });
  await page.reload();
  await expect(heading).toBeVisible();
  await expect(places(page).getByRole("link", { name: "People" })).toHaveAttribute("aria-current", "page");
  await goTo(page, "Requests");
  // The window and the frame share one history; Playwright waits for the window alone.
  await page.evaluate(() => history.back());
  await expect(heading).toBeFocused();
  await page.evaluate(() => history.forward());
  await expect(tab(page).getByRole("heading", { level: 1, name: "Requests" })).toBeFocused();
});

test("the Back button of Teams goes back within the tab, and out of it when there is no step left", async ({ page }) => {
  await openDesk(page, "manager");
  await page.getByRole("button", { name: "Heads of function" }).click();
  await page.getByRole("tab", { name: "Contact restrictions" }).click();
  await goTo(page, "People");
  await goTo(page, "Disputes");
  const back = page.getByRole("button", { name: "Back", exact: true });
  await back.click();
  await expect(tab(page).getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await back.click();
  await expect(tab(page).getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
  await back.click();
  await expect(page.getByRole("list", { name: "Posts" })).toBeVisible();
});

test("the link to a page can be copied and leads another person there", async ({ page, openDevice, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDesk(page, "manager");
  await openPerson(page, "Terry Nolan");
  await tab(page).getByRole("button", { name: "Copy link to this page" }).click();
  await expect(tab(page).getByText("Link copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).not.toMatch(/terry|nolan/i);

  const other = await openDevice();
  await openDesk(other, "head", link);
  await expect(tab(other).getByRole("heading", { level: 1, name: "Terry Nolan" })).toBeVisible();
});

test("a link to a page of another role leads to one's first page and says so", async ({ page }) => {
  const link = tabLink("setup")
    .replace("contact-restrictions", "evenhand")
    .replace(/%2C%22channelId[^}]*(?=%7D)/, "");
  await openDesk(page, "staff", link);
  await expect(tab(page).getByText("The link leads to a page that is not for your role.")).toBeVisible();
  await expect(tab(page).getByRole("heading", { level: 1, name: "People" })).toBeVisible();
});

test("the tab's frame is there before the records are, and says in words that they cannot be read", async ({ page, faults }) => {
  await faults([{ kind: "offline", match: { path: "." } }]);
  await page.goto("/teams?as=manager");
  await expect(tab(page).getByRole("heading", { level: 1, name: /^(You are offline|The records cannot be read now)$/ })).toBeVisible();
  await faults([]);
  await tab(page).getByRole("button", { name: "Try again" }).click();
  await expect(tab(page).getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
});

test("on a phone the list behind More opens by keyboard, and axe finds nothing serious in it", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openDesk(page, "manager");
  const more = places(page).getByRole("button", { name: "More" });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(tab(page).getByRole("dialog")).toBeVisible();
  expect(await seriousProblems(page, { frame: "iframe" })).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await tab(page)
    .getByRole("dialog")
    .getByRole("link", { name: /^People/ })
    .click();
  await expect(tab(page).getByRole("heading", { level: 1, name: "People" })).toBeFocused();
});

test("the first Tab into the tab offers to skip the navigation", async ({ page }) => {
  await openDesk(page, "manager");
  const way = await pressUntil(page, "Tab", ({ inPane }) => inPane);
  expect(way.at(-1)).toEqual({ inPane: true, name: "Skip to the page", shows: true });
  await page.keyboard.press("Enter");
  await expect(tab(page).getByRole("main")).toBeFocused();
});
