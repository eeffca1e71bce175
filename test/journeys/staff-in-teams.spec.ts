import { expect, test } from "./support/journey.ts";
import { exchangesOf } from "./support/sandbox.ts";
import { openTeams, tab, tabLink } from "./support/teams.ts";

for (const as of ["staff", "decider"] as const) {
  test(`${as}, who is no handler: the tab says that the register is not for them, and reads nothing of it`, async ({ page, request }) => {
    await openTeams(page, as);
    await expect(tab(page).getByRole("heading", { level: 1, name: "The register is for managers and heads of function" })).toBeVisible();
    await expect(tab(page).getByRole("tab")).toHaveCount(0);
    await expect(tab(page).locator("body")).not.toContainText(/Jordan|Terry|Robin|Marlowe|R-[0-9A-F]{6}/);
    const asked = (await exchangesOf(request)).filter((exchange) => exchange.as === as).map(({ url, requestBody }) => `${url} ${JSON.stringify(requestBody)}`);
    const lists = asked.flatMap((text) => [...text.matchAll(/\/lists\/(\w+)\//g)].map(([, list]) => list));
    expect([...new Set(lists)]).toEqual(["Settings"]);
  });
}

test("staff are in no team, and a card's link leads them nowhere", async ({ page }) => {
  await openTeams(page, "staff", tabLink("request:00000000-0000-4000-8000-000000000000"));
  await expect(page.getByText("You are not a member of any team.")).toBeVisible();
  await expect(page.getByText("a team that you are not a member of")).toBeVisible();
  await expect(page.getByRole("button", { name: "Heads of function" })).toHaveCount(0);
});
