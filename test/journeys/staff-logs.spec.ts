import { expect, test } from "./support/journey.ts";
import { expectLogged, log, logCard, mail, openMessage, pane, readMessage, recentContacts, standing } from "./support/outlook.ts";
import { bodyOf, entriesOn } from "./support/rows.ts";
import { shoot } from "./support/screenshot.ts";
import { goTo, openDesk, tab } from "./support/teams.ts";

test("one click logs the email: kept on this device first, logged when the records have it", async ({ page, faults, rows }) => {
  await openMessage(page, "staff", mail.priya);
  await faults([{ kind: "latency", ms: 1500, match: { method: "POST", path: "/lists/Contacts/items" } }]);
  await log(page, "No concern");
  await expect(logCard(page).getByText("Kept on this device, not yet logged")).toBeVisible();
  expect(entriesOn("Thank you for the explanation", await rows("Contacts"))).toEqual([]);
  await shoot(page, "logs-kept");

  await expectLogged(page);
  const entries = entriesOn("Thank you for the explanation", await rows("Contacts"));
  expect(entries.map((row) => [row.createdBy, bodyOf(row)["choice"]])).toEqual([["Sam Okafor", "no-concern"]]);
  await expect(pane(page).getByText("kept on this device")).toHaveCount(0);
  await shoot(page, "logs-logged");
});

test("seven choices stand in a fixed order, none has the focus by itself, and number keys log unless they are turned off or somebody is typing", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.priya);
  await expect(logCard(page).getByRole("listitem")).toHaveText([
    /No concern/,
    /Violence used or threatened/,
    /Other threats/,
    /Personal or verbal abuse/,
    /Continual contact/,
    /Same issue to many staff/,
    /Will not accept decision/,
  ]);
  await expect(logCard(page).locator(":focus")).toHaveCount(0);

  await logCard(page).getByRole("button", { name: "More (2 of 2)" }).click();
  await expect(logCard(page).getByRole("button", { name: "Unreasonable deadlines" })).toBeVisible();
  expect(await logCard(page).getByRole("listitem").count()).toBeLessThanOrEqual(7);
  await log(page, "Back to first");
  await expect(logCard(page).getByRole("button", { name: "No concern" })).toBeVisible();

  // Enter, where nothing was chosen, chooses nothing.
  await readMessage(page, mail.oneil);
  await page.keyboard.press("Enter");
  await expect(logCard(page).getByRole("heading", { name: "What was this email?" })).toBeVisible();
  expect(entriesOn("O'Neil's complaint: a & b, 100% of it", await rows("Contacts"))).toEqual([]);

  await readMessage(page, mail.gwenCall);
  const keys = logCard(page).getByRole("button", { name: /^Number keys 1 to 7/ });
  await keys.click();
  await expect(keys).toHaveText("Number keys 1 to 7: off");
  await page.keyboard.press("3");
  await expect(logCard(page).getByRole("heading", { name: "What was this email?" })).toBeVisible();

  await keys.click();
  await page.keyboard.press("3");
  await expectLogged(page);
  await expect(logCard(page)).toContainText("Other threats");

  await logCard(page).getByRole("textbox", { name: "Note" }).fill("She rang");
  await logCard(page).getByRole("textbox", { name: "Note" }).press("3");
  await expect(logCard(page).getByRole("textbox", { name: "Note" })).toHaveValue("She rang3");
  expect(entriesOn("Why has nobody rung me?", await rows("Contacts"))).toHaveLength(1);
});

test("a behaviour for which the policy asks an effect stands as unfinished until it is given", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.jordanThirdTime);
  await log(page, "Continual contact");
  await expectLogged(page);
  const unfinished = logCard(page).getByText("Unfinished");
  await expect(unfinished).toBeVisible();
  await logCard(page).getByRole("button", { name: "Save" }).click();
  await expect(logCard(page).getByRole("alert")).toContainText("Not saved yet. Choose at least one of these effects:");
  await shoot(page, "logs-unfinished");

  // What was typed is there again after another email was looked at.
  await logCard(page).getByRole("textbox", { name: "Note" }).fill("Third email today, to three colleagues.");
  await readMessage(page, mail.priya);
  await readMessage(page, mail.jordanThirdTime);
  await expect(logCard(page).getByRole("textbox", { name: "Note" })).toHaveValue("Third email today, to three colleagues.");

  await logCard(page).getByRole("checkbox", { name: "Takes up too much staff time" }).check();
  await logCard(page).getByRole("button", { name: "Save" }).click();
  await expect(unfinished).toHaveCount(0);
  await expect(logCard(page).getByText("Takes up too much staff time")).toBeVisible();
  await expect(logCard(page).getByText("Third email today, to three colleagues.")).toBeVisible();
  await expect.poll(async () => (await rows("Contacts")).filter((row) => bodyOf(row)["note"] === "Third email today, to three colleagues.").length).toBe(1);
  await shoot(page, "logs-detailed");
});

test("undo adds a correction: the entry stays in the records and no longer counts", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.gwenCall);
  const before = (await rows("Contacts")).length;
  await log(page, "Personal or verbal abuse");
  await expectLogged(page);
  await expect(recentContacts(page)).toContainText("Why has nobody rung me?");
  await logCard(page).getByRole("button", { name: "Undo" }).click();
  await expect(logCard(page).getByRole("heading", { name: "What was this email?" })).toBeVisible();
  await expect(recentContacts(page)).not.toContainText("Why has nobody rung me?");
  await expect.poll(async () => (await rows("Contacts")).slice(before).map(({ kind }) => kind)).toEqual(["contact.logged", "contact.corrected"]);

  await log(page, "No concern");
  await expectLogged(page);
  await expect(logCard(page).getByText("No concern", { exact: true })).toBeVisible();
});

test("colleagues see each other's views side by side, and the message counts once", async ({ page, openDevice, rows }) => {
  await openMessage(page, "staff", mail.jordanThirdTime);
  const spans = recentContacts(page).getByRole("definition");
  const before = await spans.allInnerTexts();
  await log(page, "Personal or verbal abuse");
  await expectLogged(page);
  const after = before.map((count) => String(Number(count) + 1));
  await expect(spans).toHaveText(after);

  const other = await openDevice();
  await openMessage(other, "staff2", mail.jordanThirdTime);
  const colleagues = logCard(other).getByRole("region", { name: "How colleagues saw it" });
  await expect(colleagues).toContainText("Personal or verbal abuse");
  await expect(colleagues).toContainText(/Sam Okafor, \d\d:\d\d/);
  await expect(logCard(other).getByRole("listitem")).toHaveCount(1);
  await shoot(other, "logs-colleague-sees");

  await logCard(other).getByRole("button", { name: "Add your own view" }).click();
  await log(other, "No concern");
  await expectLogged(other);
  await expect(colleagues).toContainText("Personal or verbal abuse");
  await expect(recentContacts(other).getByRole("definition")).toHaveText(after);
  await expect(recentContacts(other)).toContainText("Personal or verbal abuse by Sam Okafor");
  await expect(recentContacts(other)).toContainText("No concern by Megan Pryce");
  await shoot(other, "logs-two-views");

  const entries = entriesOn("Third time of asking", await rows("Contacts"));
  expect(new Set(entries.map(({ stream }) => stream)).size).toBe(1);
  expect(entries.map((row) => bodyOf(row)["mailbox"])).toEqual(["sam.okafor@brackenshire.example", "megan.pryce@brackenshire.example"]);

  // No concern cancels nobody: the conduct still waits for a manager.
  const managers = await openDevice();
  await openDesk(managers, "manager");
  await goTo(managers, "Conduct");
  // The oldest are shown first, ten at a time.
  await tab(managers)
    .getByRole("button", { name: /^Show \d+ more$/ })
    .click();
  await expect(tab(managers).getByText("Third time of asking")).toBeVisible();
});

test("any concern waits for a manager in the same click, and an email without one does not", async ({ page, openDevice }) => {
  await openMessage(page, "staff", mail.gwenThreat);
  await log(page, "Other threats");
  await expectLogged(page);
  await expect(logCard(page)).toContainText("Your manager sees this among what waits for them.");
  await readMessage(page, mail.terry);
  await log(page, "No concern");
  await expectLogged(page);
  await expect(logCard(page)).not.toContainText("Your manager sees this");

  const managers = await openDevice();
  await openDesk(managers, "manager");
  await goTo(managers, "Conduct");
  await expect(tab(managers).getByText("I am done writing")).toBeVisible();
  await expect(tab(managers).getByText("The restriction was only for six months")).toHaveCount(0);
  await shoot(managers, "logs-conduct-waits");
});

test("an email that is about the reader gets the complaints route and no behaviour", async ({ page, openDevice, rows }) => {
  await openMessage(page, "staff", mail.gwenThreat);
  await log(page, "It is about me");
  await expectLogged(page);
  await expect(logCard(page)).toContainText("Send it to complaints@brackenshire.example. Somebody else handles it. Do not answer it yourself.");
  await expect(logCard(page).getByRole("checkbox")).toHaveCount(0);
  await expect(logCard(page)).not.toContainText("Your manager sees this");
  expect(entriesOn("I am done writing", await rows("Contacts")).map((row) => bodyOf(row)["choice"])).toEqual(["about-me"]);
  await shoot(page, "logs-about-me");

  const managers = await openDevice();
  await openDesk(managers, "manager");
  await goTo(managers, "Conduct");
  await expect(tab(managers).getByText("I am done writing")).toHaveCount(0);
});

test("messages that share a Message-ID are still two, each counted once", async ({ page }) => {
  await openMessage(page, "staff", mail.sameId);
  await expect(recentContacts(page).getByRole("definition")).toHaveText(["0", "0", "0"]);
  await log(page, "No concern");
  await expectLogged(page);
  await expect(recentContacts(page).getByRole("definition")).toHaveText(["0", "0", "1"]);
  await readMessage(page, mail.sameIdAgain);
  await expect(logCard(page).getByRole("heading", { name: "What was this email?" })).toBeVisible();
  await log(page, "No concern");
  await expectLogged(page);
  await expect(recentContacts(page).getByRole("definition")).toHaveText(["0", "0", "2"]);
  await expect(recentContacts(page)).toContainText("Parking outside the court");
});

test("an unknown sender becomes a recorded person only on purpose", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.oneil);
  const before = (await rows("People")).length;
  await log(page, "No concern");
  await expectLogged(page);
  const person = pane(page).getByRole("region", { name: "Person" });
  await expect(person).toContainText("This address belongs to no recorded person.");
  expect(await rows("People")).toHaveLength(before);

  await person.getByRole("button", { name: "Record this person…" }).click();
  await expect(person.getByRole("textbox", { name: "Name" })).toHaveValue("Sean O'Neil");
  await person.getByRole("textbox", { name: "Name" }).fill("");
  await person.getByRole("button", { name: "Record the person" }).click();
  await expect(person).toContainText("Write the person’s name first.");
  await person.getByRole("textbox", { name: "Name" }).fill("Sean O'Neil");
  await shoot(page, "logs-record-person");
  await person.getByRole("button", { name: "Record the person" }).click();
  await expect(person).toContainText("The person is recorded.");
  await expect(person).toContainText("Proposed, not confirmed yet");
  // A person and the link of the address, which counts for nothing until a handler confirms it.
  expect((await rows("People")).slice(before).map(({ kind }) => kind)).toEqual(["person.recorded", "address.linked"]);
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
});
