import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { moveClock } from "./support/sandbox.ts";
import { shoot } from "./support/screenshot.ts";
import { goTo, openDesk, part, tab } from "./support/teams.ts";

const figures = [
  "Reviews overdue",
  "Approved, instruction missing",
  "Requests waiting",
  "Conduct to look at",
  "Approved, not in force",
  "Restrictions in force",
  "Reviews due in 28 days",
];

const figure = (page: Page, label: string) => tab(page).getByRole("button", { name: new RegExp(`^${label}\\s*\\d+`) });

/** The number on a figure's tile. */
const numberOf = async (page: Page, label: string): Promise<number> => Number(/\d+/.exec((await figure(page, label).innerText()).replace(label, ""))?.[0]);

/** The rows that stand open beneath the figures, every one of them. */
const openRows = async (page: Page, label: string | RegExp): Promise<number> => {
  const rows = tab(page).getByRole("region", { name: label });
  await expect(rows).toBeVisible();
  const more = rows.getByRole("button", { name: /^Show \d+ more$/ });
  while (await more.isVisible()) await more.click();
  return rows.locator("> ul > li").count();
};

const openDashboard = async (page: Page): Promise<void> => {
  await openDesk(page, "manager");
  await goTo(page, "Dashboard");
};

test("every number is the count of the rows that it opens", async ({ page }) => {
  await openDashboard(page);
  for (const label of figures) {
    const number = await numberOf(page, label);
    await figure(page, label).click();
    expect(await openRows(page, `${label} (${number})`), label).toBe(number);
  }
  const table = tab(page).getByRole("table", { name: "Contacts by week and by what they were logged as" });
  for (const button of await table
    .getByRole("row", { name: /^All contacts/ })
    .getByRole("button")
    .all()) {
    const number = Number(await button.innerText());
    await button.click();
    expect(await openRows(page, new RegExp(`^All contacts, .+ \\(${number}\\)$`))).toBe(number);
  }
  await shoot(page, "dashboard");
});

test("the weeks and the behaviours add up to all contacts, and the share of no concern is theirs", async ({ page }) => {
  await openDashboard(page);
  const table = tab(page).getByRole("table", { name: "Contacts by week and by what they were logged as" });
  const numbersIn = async (row: RegExp): Promise<readonly number[]> => (await table.getByRole("row", { name: row }).getByRole("cell").allInnerTexts()).map(Number);
  const all = await numbersIn(/^All contacts/);
  const calm = await numbersIn(/^No concern/);
  const kinds = [calm, await numbersIn(/^Aggressive or abusive/), await numbersIn(/^Unreasonable demands/), await numbersIn(/^Unreasonably persistent/)];
  expect(all.slice(0, -1).reduce((sum, week) => sum + week, 0)).toBe(all.at(-1));
  for (const [week, total] of all.entries()) expect(kinds.reduce((sum, kind) => sum + (kind[week] ?? 0), 0)).toBe(total);
  const share = Math.round(((calm.at(-1) ?? 0) / (all.at(-1) ?? 1)) * 100);
  await expect(part(page, "Contacts in the last 8 weeks")).toContainText(`${share}%`);
});

test("a row leads to its person or its request", async ({ page }) => {
  await openDashboard(page);
  await figure(page, "Requests waiting").click();
  await tab(page)
    .getByRole("button", { name: /^R-[0-9A-F]{6}: Robin Hale$/ })
    .click();
  await expect(tab(page).getByText("About Robin Hale")).toBeVisible();
  await goTo(page, "Dashboard");
  await figure(page, "Reviews overdue").click();
  await tab(page).getByRole("button", { name: "Terry Nolan" }).click();
  await expect(tab(page).getByRole("heading", { level: 1, name: "Terry Nolan" })).toBeVisible();
});

test("reviews fall due and are late as the tenant's time goes on, and the oldest request waits in working days", async ({ page, request, watches }) => {
  // Moving the clock expires the tokens that are out: each is refused once and renewed.
  watches.forEach(({ expectFailures }) => expectFailures());
  await openDashboard(page);
  await expect(figure(page, "Reviews overdue")).toContainText("1");
  await expect(figure(page, "Reviews due in 28 days")).toContainText("0");
  const inForce = await numberOf(page, "Restrictions in force");
  const waited = Number(/waits (\d+) working days?/.exec(await figure(page, "Requests waiting").innerText())?.[1]);

  await moveClock(request, { advance: 7 * 86_400_000 });
  await openDashboard(page);
  await expect(figure(page, "Requests waiting")).toContainText(`waits ${waited + 5} working days`);

  // The reviews of all but Terry's restriction fall due within a year of the story's end, spread over its last months.
  await moveClock(request, { advance: 300 * 86_400_000 });
  await openDashboard(page);
  const [overdue, soon] = [await numberOf(page, "Reviews overdue"), await numberOf(page, "Reviews due in 28 days")];
  expect(overdue).toBeGreaterThan(1);
  expect(soon).toBeGreaterThan(0);

  await moveClock(request, { advance: 28 * 86_400_000 });
  await openDashboard(page);
  expect(await numberOf(page, "Reviews overdue")).toBe(overdue + soon);

  await moveClock(request, { advance: 60 * 86_400_000 });
  await openDashboard(page);
  expect(await numberOf(page, "Reviews overdue")).toBe(inForce);
  await figure(page, "Reviews overdue").click();
  await expect(tab(page).getByText("Jordan Pike")).toBeVisible();
  // A review that is late does not end a restriction: it shouts.
  expect(await numberOf(page, "Restrictions in force")).toBe(inForce);
});
