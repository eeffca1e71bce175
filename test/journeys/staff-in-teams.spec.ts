import { expect, test } from "./support/journey.ts";
import { exchangesOf } from "./support/sandbox.ts";
import { goTo, openDesk, openTeams, part, places, tab, tabLink } from "./support/teams.ts";

for (const as of ["staff", "decider"] as const) {
  test(`${as}, who is no handler: the tab tells what to do about people, and nothing of requests, decisions and private notes`, async ({ page, request }) => {
    await openDesk(page, as);
    await goTo(page, "People");
    await expect(tab(page).getByRole("columnheader", { name: "How to communicate" })).toBeVisible();
    await tab(page).getByRole("button", { name: "Jordan Pike", exact: true }).click();
    await expect(part(page, "What you may do")).toContainText("Read all of it.");
    await expect(tab(page).locator("body")).not.toContainText(/R-[0-9A-F]{6}|Private notes|Open the request/);
    await expect(places(page).getByRole("link", { name: /^(Requests|Conduct)/ })).toHaveCount(0);
    const asked = (await exchangesOf(request)).filter((exchange) => exchange.as === as).map(({ url, requestBody }) => `${url} ${JSON.stringify(requestBody)}`);
    expect(asked.some((text) => /\/lists\/Private\//.test(text))).toBe(false);
  });
}

test("staff are in no team, and a card's link leads them nowhere", async ({ page }) => {
  await openTeams(page, "staff", tabLink("request:00000000-0000-4000-8000-000000000000"));
  await expect(page.getByText("You are not a member of any team.")).toBeVisible();
  await expect(page.getByText("a team that you are not a member of")).toBeVisible();
  await expect(page.getByRole("button", { name: "Heads of function" })).toHaveCount(0);
});
