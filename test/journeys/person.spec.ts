import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { dayFromNow } from "./support/requests.ts";
import { bodyOf } from "./support/rows.ts";
import { shoot } from "./support/screenshot.ts";
import { goTo, openDesk, openPerson, part, tab } from "./support/teams.ts";

/** A part of a person's page, opened if it is closed. */
const openFold = async (page: Page, title: string): Promise<Locator> => {
  const fold = tab(page)
    .locator("details")
    .filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  return fold;
};

test("a member of staff logs a call that they ended, and the manager finds it on the person's page", async ({ page, openDevice, rows }) => {
  await openDesk(page, "staff");
  await goTo(page, "Log a contact");
  await expect(tab(page).getByRole("complementary", { name: "Danger to anyone" })).toBeVisible();
  await tab(page).getByRole("searchbox", { name: "Search by name or address" }).fill("pike");
  await tab(page)
    .getByRole("button", { name: /^Jordan Pike/ })
    .click();
  await expect(part(page, "What you may do")).toContainText("Read all of it.");
  await part(page, "The call").getByRole("radio", { name: "I ended it" }).check();
  await part(page, "How it was").getByRole("radio", { name: "Personal or verbal abuse" }).check();
  await tab(page).getByRole("button", { name: "Log it" }).click();
  await expect(part(page, "The call")).toContainText("Say why you ended it or put it on hold. Policy, section 6.");
  await part(page, "The call").getByRole("checkbox", { name: "I said first that I would" }).check();
  await part(page, "The call").getByRole("textbox", { name: "Why" }).fill("Kept swearing after I asked him to stop.");
  await part(page, "What does it ask for?").getByRole("checkbox", { name: "I took in all of it: none of these" }).check();
  await shoot(page, "log-by-hand");
  await tab(page).getByRole("button", { name: "Log it" }).click();
  await expect(part(page, "Logged.")).toContainText("Support for you");
  const ended = (await rows("Contacts")).find(({ kind, payload }) => kind === "call.ended" && JSON.stringify(payload).includes("Kept swearing"));
  expect(ended && bodyOf(ended)).toMatchObject({ how: "ended", warned: true });

  const manager = await openDevice();
  await openDesk(manager, "manager");
  await openPerson(manager, "Jordan Pike");
  await expect(part(manager, /^Messages/)).toContainText("Call ended after saying so: Kept swearing after I asked him to stop.");
});

test("a manager records that needs were asked, and puts right what our own handling lacked", async ({ page, request }) => {
  await request.post("/sandbox/reset", { data: { pack: "002" } });
  await openDesk(page, "manager");
  await openPerson(page, "Priya Raman");
  await expect(part(page, "In short")).toContainText("Nobody has asked what they need in order to communicate.");
  await shoot(page, "person-page");
  const needs = await openFold(page, "How to communicate");
  await needs.getByRole("button", { name: "Record that they were asked" }).click();
  await needs.getByRole("combobox", { name: "What they answered" }).selectOption("They need nothing special");
  await needs.getByRole("button", { name: "Record", exact: true }).click();
  await expect(part(page, "In short")).not.toContainText("Nobody has asked");

  const handling = await openFold(page, "Our own handling");
  await handling.getByRole("button", { name: "Check our own handling" }).click();
  for (const group of await handling.getByRole("radiogroup").all()) await group.getByRole("radio", { name: "Yes" }).check();
  await handling
    .getByRole("radiogroup", { name: /more support would help/ })
    .getByRole("radio", { name: "No" })
    .check();
  await handling.getByRole("button", { name: "Record the check" }).click();
  await expect(handling).toContainText("Say what will be done, by whom and by which day. Policy, section 4.");
  await handling.getByRole("textbox", { name: "What will be done about it" }).fill("Ask what would help");
  await handling.getByRole("textbox", { name: "By whom" }).fill("Casework manager");
  await handling.getByLabel("By which day").fill(dayFromNow(7));
  await handling.getByRole("button", { name: "Record the check" }).click();
  await expect(handling).toContainText("the answers do not let a request go forward yet");
  await expect(part(page, "In short")).toContainText("1 shortcoming of our own to put right.");
  await handling.getByRole("button", { name: "Record as done: Ask what would help" }).click();
  await handling.getByRole("form").getByRole("button", { name: "Record as done" }).click();
  await expect(part(page, "In short")).not.toContainText("shortcoming");
});

test("two records of one person are shown as one, and separated again", async ({ page }) => {
  await openDesk(page, "manager");
  await openPerson(page, "Priya Raman");
  const records = await openFold(page, "Records and who sees them");
  await records.getByRole("button", { name: "The same as another record" }).click();
  await records.getByRole("searchbox").fill("lena");
  await records.getByRole("button", { name: /^Lena Fox/ }).click();
  await records.getByRole("textbox", { name: "How do you know?" }).fill("Both gave the same case number.");
  await records.getByRole("button", { name: "Propose to merge" }).click();
  await expect(part(page, "In short")).toContainText("1 merge of records proposed.");
  await records.getByRole("button", { name: "Confirm", exact: true }).click();
  await records.getByRole("form").getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(part(page, "In short")).toContainText("2 records, merged into one person.");
  await goTo(page, "People");
  await expect(tab(page).getByRole("button", { name: "Lena Fox", exact: true })).toHaveCount(0);

  await openPerson(page, "Priya Raman");
  const again = await openFold(page, "Records and who sees them");
  await again.getByRole("button", { name: "Separate again" }).click();
  await again.getByRole("textbox", { name: "Why are they two people?" }).fill("They share a case number by mistake.");
  await again.getByRole("form").getByRole("button", { name: "Separate again" }).click();
  await expect(part(page, "In short")).not.toContainText("merged into one person");
  await goTo(page, "People");
  await expect(tab(page).getByRole("button", { name: "Lena Fox", exact: true })).toBeVisible();
});
