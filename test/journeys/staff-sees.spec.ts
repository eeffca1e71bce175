import type { Page } from "@playwright/test";
import { daysAgo, daysUntil } from "./support/dates.ts";
import { expect, test } from "./support/journey.ts";
import { logCard, mail, openMessage, openOutlook, pane, readMessage, standing } from "./support/outlook.ts";
import { shoot } from "./support/screenshot.ts";

type Look = (page: Page) => Promise<void>;

/** What changes nothing in the records, and is therefore seen in one pinned pane, from email to email, as staff do. */
const glances = new Map<string, Look>();
const glance = (name: string, look: Look): void => {
  glances.set(name, look);
};

glance("a sender without a rule: reply as usual, and when that was checked", async (page) => {
  await readMessage(page, mail.priya);
  await expect(pane(page).getByRole("heading", { level: 1, name: "Priya Raman" })).toBeVisible();
  // An owner, who is no handler, once wrote a warning about her: it has no effect.
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await expect(standing(page)).toContainText("Reply as usual.");
  await expect(pane(page).getByText(/^Checked \d\d:\d\d$/)).toBeVisible();
  await expect(pane(page).getByText("Danger to anyone: act now")).toBeVisible();
  await shoot(page, "sees-no-rule");
});

test("an answer that nothing vouches for is never taken for no rule", async ({ page, faults }) => {
  await faults([{ kind: "empty-read", match: { path: "/lists/(People|Notices|Instructions|Contacts)/" } }]);
  await openMessage(page, "staff", mail.jordanThirdTime, "Not checked");
  await expect(standing(page).getByRole("heading", { name: "Could not check" })).toBeVisible();
  await expect(standing(page)).toContainText("There may be a rule.");
  await expect(standing(page)).toContainText("Casework desk, extension 4100");
  await expect(standing(page)).not.toContainText("No contact rule");
  await shoot(page, "sees-could-not-check");

  await faults([]);
  await pane(page).getByRole("button", { name: "Check again" }).click();
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
});

glance("where several people use an address no rule applies until the writer is chosen", async (page) => {
  await readMessage(page, mail.harbourReply);
  const who = standing(page).getByRole("group", { name: "Who wrote this email? No rule applies until you choose." });
  const choose = (name: string) => who.getByRole("button", { name }).click();
  await expect(standing(page).getByRole("heading", { name: "Several people use this address" })).toBeVisible();
  await expect(standing(page)).not.toContainText("letter");
  await shoot(page, "sees-several-writers");

  await choose("Chris Doyle");
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
  await expect(standing(page)).toContainText("Deal with contact by letter only.");
  await expect(standing(page)).toContainText("Written by Chris Doyle");
  await shoot(page, "sees-several-writers-chosen");

  await standing(page).getByRole("button", { name: "Choose again" }).click();
  await expect(who.getByRole("button", { name: "Not sure" })).toHaveAttribute("aria-pressed", "true");
  await expect(standing(page)).toContainText("Marked as not sure, so no rule applies. Before you refuse anything, ask: Casework desk, extension 4100");
  await expect(standing(page)).not.toContainText("letter");

  await choose("Lena Fox");
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await standing(page).getByRole("button", { name: "Choose again" }).click();
  await choose("Someone else");
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await expect(standing(page)).toContainText("Written by someone else than those recorded for this address.");

  // The choice is about one message: the next one from the same address asks again.
  await readMessage(page, mail.harbourRoom);
  await expect(standing(page).getByRole("heading", { name: "Several people use this address" })).toBeVisible();
});

glance("a person who was warned: the day, no restriction, log any further concern", async (page) => {
  await readMessage(page, mail.marta);
  await expect(standing(page).getByRole("heading", { name: `Warned on ${daysAgo(18)}` })).toBeVisible();
  await expect(standing(page)).toContainText("No restriction. Reply as usual, and log any further concern.");
  await shoot(page, "sees-warned");
});

glance("a rule in force says what to do, who answers and until when, also for another address and in capitals", async (page) => {
  await readMessage(page, mail.jordanThirdTime);
  for (const message of [mail.jordanSecondAddress, mail.jordanInCapitals, mail.jordanThirdTime]) {
    await readMessage(page, message);
    await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
    await expect(standing(page)).toContainText("For Jordan Pike.");
    await expect(standing(page)).toContainText("Read all of it. Reply only to new information or a new complaint. Otherwise file.");
    await expect(standing(page)).toContainText("Always answer an information request or a dispute of the rule.");
    await expect(standing(page)).toContainText("Contact: Casework desk");
    await expect(standing(page)).toContainText(/Review by \d+ \w+ \d{4}/);
  }
  await shoot(page, "sees-in-force");
});

test("an information request under a rule must be answered, by a day that is said", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.jordanInformationRequest);
  const outcomes = standing(page).getByRole("group", { name: "Read all of it. This one is:" });
  await expect(outcomes.getByRole("button")).toHaveText([
    "New information",
    "New complaint",
    "Crime",
    "Safeguarding",
    "Information request",
    "Dispute of the rule",
    "I read all of it: none of these",
  ]);
  await outcomes.getByRole("button", { name: "Information request" }).click();
  await expect(standing(page).getByRole("heading", { name: "Information request" })).toBeVisible();
  await expect(standing(page)).toContainText("The rule does not stop this reply.");
  await expect(standing(page)).toContainText(/Passed to Information desk at \d\d:\d\d by Sam Okafor/);
  // Received two days ago, and twenty working days are at least twenty-six days.
  const due = (await standing(page).getByText(/^Due /).innerText()).replace("Due ", "");
  expect(daysUntil(due)).toBeGreaterThanOrEqual(24);
  expect(daysUntil(due)).toBeLessThanOrEqual(36);
  await shoot(page, "sees-must-answer");

  await standing(page).getByRole("button", { name: "The rule for everything else" }).click();
  await expect(standing(page)).toContainText("Reply only to new information or a new complaint.");
  await expect.poll(async () => (await rows("Contacts")).filter(({ kind, createdBy }) => kind === "contact.triaged" && createdBy === "Sam Okafor").length).toBe(1);

  await standing(page).getByRole("button", { name: "Undo", exact: true }).click();
  await outcomes.getByRole("button", { name: "I read all of it: none of these" }).click();
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
  await expect(standing(page)).toContainText(/Read by Sam Okafor at \d\d:\d\d: none of these\. File it\./);
});

test("a dispute of the rule goes by the policy's route", async ({ page }) => {
  await openMessage(page, "staff", mail.jordanSecondAddress);
  await standing(page).getByRole("button", { name: "Dispute of the rule" }).click();
  await expect(standing(page)).toContainText("The rule does not stop a dispute of the rule.");
  await expect(standing(page)).toContainText("It goes by this route: The internal complaints procedure, with the result in writing.");
});

glance("a rule about one matter asks whether the email is about it", async (page) => {
  await readMessage(page, mail.alwenHerMatter);
  const answers = standing(page).getByRole("group", { name: "Is this email about it?" });
  await expect(standing(page).getByRole("heading", { name: "A rule covers one matter only: 2026/14" })).toBeVisible();
  await expect(standing(page)).not.toContainText("Do not discuss reopening");
  await shoot(page, "sees-one-matter");
  await answers.getByRole("button", { name: "Yes" }).click();
  await expect(standing(page)).toContainText("Do not discuss reopening 2026/14. Handle anything else as usual.");
  await expect(answers.getByRole("button", { name: "Yes" })).toHaveAttribute("aria-pressed", "true");

  await readMessage(page, mail.alwenSomethingElse);
  await answers.getByRole("button", { name: "No", exact: true }).click();
  await expect(standing(page)).toContainText("It is not about the matter. Handle it as usual.");
  await answers.getByRole("button", { name: "Not sure" }).click();
  await expect(standing(page)).toContainText("Until that is clear, do not refuse anything. Ask: Casework desk");
  await expect(standing(page)).not.toContainText("Do not discuss reopening");
});

glance("a late review shouts, says what applies meanwhile, and ends nothing by itself", async (page) => {
  await readMessage(page, mail.terry);
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force, review late" })).toBeVisible();
  await expect(standing(page)).toContainText(/Review was due on \d+ \w+ \d{4} and is late/);
  await expect(standing(page)).toContainText("Until the review is done: The restriction stays until the review is done. Reply as it says and tell your manager.");
  await expect(standing(page)).toContainText("The head of function sees this among the late reviews.");
  await expect(standing(page)).toContainText("Take calls and meetings only at: Tuesday 10 to 11. Longest: 20 minutes.");
  await shoot(page, "sees-overdue");
});

glance("mail that is kept out of the records, or has no sender, says so and offers nothing to log", async (page) => {
  await readMessage(page, mail.priya);
  await readMessage(page, mail.peopleTeam);
  await expect(pane(page).getByRole("heading", { name: "This address is never logged" })).toBeVisible();
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await expect(pane(page).getByRole("heading", { name: "What was this email?" })).toHaveCount(0);
  await shoot(page, "sees-never-logged");

  await readMessage(page, mail.noFrom);
  await expect(standing(page).getByRole("heading", { name: "This email has no sender" })).toBeVisible();
  await expect(standing(page)).toContainText("There is no address to look up or to log against.");
  await expect(pane(page).getByRole("heading", { name: "What was this email?" })).toHaveCount(0);
  await shoot(page, "sees-no-sender");
});

glance("a colleague's email is asked about first, and logged only where it is their own contact", async (page) => {
  await readMessage(page, mail.priya);
  await readMessage(page, mail.colleague);
  await expect(logCard(page)).toContainText("This is a colleague.");
  await expect(logCard(page).getByRole("button", { name: "No concern" })).toHaveCount(0);
  await shoot(page, "sees-colleague");
  await logCard(page).getByRole("button", { name: "Their own contact: log it" }).click();
  await expect(logCard(page).getByRole("button", { name: "No concern" })).toBeVisible();
});

glance("an address that only looks like a known one is said to, and never matched", async (page) => {
  await readMessage(page, mail.jordanLookAlike);
  const check = standing(page).getByRole("heading", { name: "Check who this is" });
  await expect(check).toBeVisible();
  await expect(standing(page)).toContainText("This address could be taken for another one that is on record.");
  await expect(standing(page)).toContainText("Letters of different alphabets are mixed in it.");
  await expect(standing(page)).not.toContainText(/Reply as usual|jordan\.pike@example\.org/);
  await expect(pane(page).getByText("This address belongs to no recorded person.")).toBeVisible();
  await shoot(page, "sees-look-alike");

  await readMessage(page, mail.jordanMixedScript);
  await expect(check).toBeVisible();
  await expect(standing(page)).not.toContainText("Reply as usual");

  await readMessage(page, mail.jordanThirdTime);
  await expect(check).toHaveCount(0);
});

test("a manager is told whose address it could be taken for", async ({ page }) => {
  await openMessage(page, "manager", mail.jordanLookAlike);
  await expect(standing(page)).toContainText("It is none of them:");
  await expect(standing(page).getByRole("listitem")).toContainText(["jordan.pike@example.org (Jordan Pike)"]);
});

test("each email opens at its top, however far the one before was scrolled", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 420 });
  await openMessage(page, "staff", mail.priya);
  const name = pane(page).getByRole("heading", { level: 1 });
  await pane(page).getByText("Recent contacts").last().scrollIntoViewIfNeeded();
  await pane(page)
    .locator("html")
    .evaluate((root) => root.scrollTo(0, root.scrollHeight));
  await expect(name).not.toBeInViewport();
  await readMessage(page, mail.jordanThirdTime);
  await expect(name).toBeInViewport();
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeInViewport();
});

glance("whoever writes for somebody inherits no rule, and both are named", async (page) => {
  await readMessage(page, mail.onBehalf);
  await expect(pane(page).getByRole("heading", { level: 1, name: "Gethin Lloyd" })).toBeVisible();
  await expect(pane(page).getByText("Sent by Eir Mair Siôn for Gethin Lloyd")).toBeVisible();
  await expect(pane(page).getByText("advocate@charity.example")).toBeVisible();
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await shoot(page, "sees-on-behalf");

  for (const message of [mail.jordanSolicitor, mail.memberOfParliament]) {
    await readMessage(page, message);
    await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  }
});

test("a pinned pane that goes from email to email says of each sender what holds for them", async ({ page }) => {
  test.slow();
  await openOutlook(page, "staff");
  for (const [name, look] of glances) await test.step(name, () => look(page));
});
