import { expect, test } from "./support/journey.ts";
import { logCard, mail, openMessage, pane, standing } from "./support/outlook.ts";
import { dayFromNow } from "./support/requests.ts";
import { shoot } from "./support/screenshot.ts";
import { goTo, openDesk, openPerson, part, tab } from "./support/teams.ts";

test("people are found by name or address with the rule that there is now, and Records reports the row without effect and verifies the chain", async ({ page }) => {
  await openDesk(page, "manager");
  await goTo(page, "People");
  const people = tab(page).getByRole("table", { name: "People" });
  await expect(people.getByRole("row", { name: /^Terry Nolan/ })).toContainText("Overdue");
  await expect(people.getByRole("row", { name: /^Ines Couto/ })).toContainText("Approved, not in force");
  await expect(people.getByRole("row", { name: /^Priya Raman/ })).toContainText("None");

  await tab(page).getByRole("searchbox", { name: "Search by name or address" }).fill("HARBOUR");
  await expect(people.getByRole("row").filter({ has: page.getByRole("button") })).toHaveCount(2);
  await tab(page).getByRole("searchbox").fill("nobody at all");
  await expect(tab(page).getByText("Nobody with that name or address is recorded.")).toBeVisible();

  await tab(page).getByRole("searchbox").fill("");
  await tab(page).getByRole("combobox", { name: "Sort by" }).selectOption("Rule");
  await expect(people.getByRole("rowheader").first()).toHaveText("Terry Nolan");

  await goTo(page, "Records");
  const odd = tab(page).getByRole("table", { name: "Records" }).getByRole("row").filter({ hasText: "A warning" });
  await expect(odd).toContainText("Added by somebody who may not");
  await expect(odd).toContainText(/Notices, item \d+/);
  await tab(page).getByRole("button", { name: "Verify the chain" }).click();
  await expect(tab(page).getByText(/^The chain holds: [1-9]\d* rows verified\.$/)).toBeVisible();

  await openPerson(page, "Priya Raman");
  await expect(part(page, "Warnings and notices")).toContainText("No warning or notice is recorded.");
});

test("an address that is unlinked stays covered by the restriction, and a second one is linked where it can be one", async ({ page, rows }) => {
  await openDesk(page, "manager");
  await openPerson(page, "Jordan Pike");
  await expect(part(page, "Addresses")).toContainText("Covered by the restriction.");
  await part(page, "Addresses").getByRole("button", { name: "Unlink jordan.pike@example.org" }).click();
  const dialog = tab(page).getByRole("dialog");
  await expect(dialog).toContainText("The restriction keeps this address until a head of function gives another instruction.");
  await dialog.getByRole("textbox").fill("It belongs to his brother.");
  await dialog.getByRole("button", { name: "Unlink the address" }).click();
  await expect(part(page, "Addresses")).toContainText("Unlinked, and still covered until a head of function gives another instruction.");
  expect((await rows("People")).at(-1)).toMatchObject({ kind: "address.unlinked", createdBy: "Dafydd Rees", payload: { body: { reason: "It belongs to his brother." } } });

  await openPerson(page, "Robin Hale");
  await part(page, "Addresses").getByRole("button", { name: "Link another address" }).click();
  const form = tab(page).getByRole("form", { name: "Link another address" });
  await form.getByRole("textbox", { name: "Address" }).fill("robin at home");
  await form.getByRole("button", { name: "Link as confirmed" }).click();
  await expect(form.getByText(/^It has spaces in it/)).toBeVisible();
  await expect(form.getByText("Say how you know.")).toBeVisible();

  await form.getByRole("textbox", { name: "Address" }).fill("R.Hale@Example.org");
  await form.getByRole("textbox", { name: "How do you know that it is theirs?" }).fill("On the headed paper.");
  await form.getByRole("button", { name: "Link as confirmed" }).click();
  await expect(part(page, "Addresses").getByText("r.hale@example.org")).toBeVisible();
});

test("a person whom staff recorded has a proposed address, which counts once a handler says how they know", async ({ page: staff, openDevice }) => {
  const manager = await openDevice();
  await openMessage(staff, "staff", mail.gwenThreat);
  await pane(staff).getByRole("button", { name: "Record this person…" }).click();
  await pane(staff).getByRole("button", { name: "Record the person" }).click();
  await expect(pane(staff).getByText("Proposed, not confirmed yet")).toBeVisible();

  await openDesk(manager, "manager");
  await openPerson(manager, "Gwen Oddie");
  await expect(part(manager, "Addresses")).toContainText("Proposed");
  await expect(part(manager, "Messages")).toContainText("Nothing is logged from confirmed addresses.");
  await part(manager, "Addresses").getByRole("button", { name: "Confirm gwen.oddie@example.com" }).click();
  const dialog = tab(manager).getByRole("dialog");
  await dialog.getByRole("button", { name: "Confirm the address" }).click();
  await expect(dialog.getByText("Say how you know. Whoever decides later relies on it.")).toBeVisible();
  await dialog.getByRole("textbox").fill("She gave it on the telephone.");
  await dialog.getByRole("button", { name: "Confirm the address" }).click();
  await expect(part(manager, "Addresses")).toContainText("Confirmed");
  await expect(part(manager, "Addresses")).toContainText("Why: She gave it on the telephone.");
  await expect(part(manager, /^Messages \(\d+\)$/)).toContainText("Last chance");
});

test("a warning that is recorded is seen beside the person's next message", async ({ page: manager, openDevice }) => {
  const staff = await openDevice();
  await openDesk(manager, "manager");
  await openPerson(manager, "Priya Raman");
  await tab(manager).getByRole("button", { name: "Record a warning" }).click();
  const form = tab(manager).getByRole("form", { name: "Record a warning" });
  await form.getByLabel("Day on which it was sent").fill(dayFromNow(-1));
  await form.getByRole("combobox", { name: "How it was sent" }).selectOption("Large print");
  for (const content of await form.getByRole("checkbox").all()) await content.check();
  await form.getByRole("button", { name: "Record the warning" }).click();
  await expect(tab(manager).getByText("The warning is recorded.")).toBeVisible();
  await expect(part(manager, "Warnings and notices")).toContainText("Warning: large print");

  await openMessage(staff, "staff", mail.priya);
  await expect(standing(staff)).toContainText("Warned on");
  await expect(standing(staff)).toContainText("Reply as usual");
});

test("a notice needs all that the policy asks for, a day that has come, and has no exception under this policy", async ({ page, rows }) => {
  await openDesk(page, "manager");
  await openPerson(page, "Ines Couto");
  const before = (await rows("Notices")).length;
  await part(page, "Restrictions").getByRole("button", { name: "Record the notice" }).click();
  const form = tab(page).getByRole("form", { name: "Record the written notice" });
  await expect(form.getByText("“Managing service user contact” allows no restriction without telling the person first (sections 4 and 6).")).toBeVisible();
  await expect(form.getByRole("radio")).toHaveCount(0);

  await form.getByLabel("Day on which it was sent").fill(dayFromNow(3));
  for (const content of (await form.getByRole("checkbox").all()).slice(1)) await content.check();
  await form.getByRole("button", { name: "Record the notice" }).click();
  await expect(form.getByText("This day is still ahead. Record the letter once it was sent.")).toBeVisible();
  await expect(form.getByText("The letter must have each of these. Only where you are asked for a reason can one be left out. If one is missing, send it first.")).toBeVisible();
  await shoot(page, "register-notice-problems");

  await form.getByLabel("Day on which it was sent").fill(dayFromNow(-30));
  await expect(form.getByText(/so its notice cannot be older/)).toBeVisible();
  expect(await rows("Notices")).toHaveLength(before);

  await form.getByLabel("Day on which it was sent").fill(dayFromNow(-1));
  await form.getByRole("checkbox").first().check();
  await form.getByRole("button", { name: "Record the notice" }).click();
  await expect(tab(page).getByText("In force from now.")).toBeVisible();
  await expect(part(page, "Warnings and notices")).toContainText("Notice of restriction: letter");
});

test("whoever logged conduct sees that a manager has looked at it, and with what note", async ({ page: staff, openDevice }) => {
  const manager = await openDevice();
  await openMessage(staff, "staff", mail.gwenThreat);
  await pane(staff).getByRole("button", { name: "Other threats" }).click();
  await expect(logCard(staff).getByText(/^Logged \d\d:\d\d$/)).toBeVisible();

  await openDesk(manager, "manager");
  await goTo(manager, "Conduct");
  const threat = tab(manager).getByRole("article").filter({ hasText: "I am done writing" });
  await threat.getByRole("button", { name: "I have looked at this" }).click();
  await threat.getByRole("textbox", { name: "Note" }).fill("Told security. Park at the back tonight.");
  await threat.getByRole("button", { name: "I have looked at this" }).click();
  await expect(tab(manager).getByText(/^Recorded\./)).toBeVisible();
  await expect(threat).toHaveCount(0);

  await openMessage(staff, "staff", mail.gwenThreat);
  await expect(logCard(staff)).toContainText("Your manager has looked at this.");
  await expect(logCard(staff)).toContainText("Told security. Park at the back tonight.");
});
