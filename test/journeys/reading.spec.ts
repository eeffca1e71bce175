import { expect, test } from "./support/journey.ts";
import { shoot } from "./support/screenshot.ts";
import { goTo, openDesk, part, places, tab } from "./support/teams.ts";

test("a manager reads one message of the queue and passes it on in a click, and its desk has it with its day", async ({ page }) => {
  await openDesk(page, "manager");
  await goTo(page, "Reading");
  const queue = part(page, /^Opened or logged, not fully read/);
  const waiting = queue.getByRole("button", { name: /^I have read it/ });
  const before = await waiting.count();
  expect(before).toBeGreaterThan(0);
  await waiting.first().click();
  await expect(queue.getByRole("button", { name: "I read all of it: none of these" })).toHaveCount(1);
  await shoot(page, "reading-queue");
  await queue.getByRole("button", { name: "Information request" }).click();
  await expect(queue.getByText(/^Recorded: Information request\. It is with Information desk, due by /)).toBeVisible();
  await expect(waiting).toHaveCount(before - 1);
  await goTo(page, "My work");
  await expect(part(page, /^Information desk \(\d+\)$/)).toContainText("Message to deal with");
  await shoot(page, "due");
  const desk = part(page, /^Information desk \(\d+\)$/);
  const tasks = desk.getByRole("button", { name: /^It is done/ });
  const open = await tasks.count();
  await tasks.first().click();
  await desk.getByRole("button", { name: "Record" }).click();
  await expect(tasks).toHaveCount(open - 1);
});

test("whoever reads a mailbox says in one click that none is left, with the bar below the page on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await openDesk(page, "staff");
  await goTo(page, "Mailboxes");
  await expect(places(page).getByRole("link")).toHaveText(["People", "Log", /^Mailboxes/]);
  await tab(page).getByRole("button", { name: "None left in Managed contact" }).click();
  await expect(tab(page).getByText("Recorded: none left in Managed contact.")).toBeVisible();
  await expect(tab(page).getByText("Read today").first()).toBeVisible();
  await shoot(page, "mailboxes-320");
});

test("unopened mail from a restricted address is found in a shared mailbox, and nothing that was written is asked for", async ({ page, request }) => {
  const delivered = await request.post("/sandbox/inboxes", {
    data: { mailbox: "managed.contact@brackenshire.example", subject: "Still no answer", from: { name: "Jordan Pike", address: "Jordan.Pike@example.org" } },
  });
  expect(delivered.ok()).toBe(true);
  await openDesk(page, "manager");
  await goTo(page, "Reading");
  const unopened = part(page, "Unopened mail from restricted addresses");
  await unopened.getByRole("button", { name: "Look now" }).click();
  const agree = page.getByRole("dialog").getByRole("button", { name: /Accept|Allow|Agree/ });
  if (await agree.isVisible({ timeout: 2_000 }).catch(() => false)) await agree.click();
  await expect(unopened).toContainText("Still no answer");
  await expect(unopened).toContainText("Blocked contact (1)");
  await expect(unopened).not.toContainText("Your weekly news");
  await shoot(page, "unopened");
});
