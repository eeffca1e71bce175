import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { expectLogged, log, logCard, mail, openMessage, openOutlook, pane, readMessage, selectMessage, standing } from "./support/outlook.ts";
import { entriesOn } from "./support/rows.ts";
import { exchangesOf, type Fault } from "./support/sandbox.ts";
import { shoot } from "./support/screenshot.ts";

const priyaSubject = "Thank you for the explanation";
const kept = "Kept on this device, not yet logged";

/** The request that writes a log entry, which travels in a batch. */
const writes = { method: "POST", path: "/lists/Contacts/items(\\?|$)" };

/** What can come between a click and its row, and what is said while it lasts. No connection and a lost answer befall a batch as a whole. */
const lastingTroubles: readonly {
  readonly name: string;
  readonly fault: Fault;
  /** An email of its own for each, and its subject. */
  readonly message: string | RegExp;
  readonly subject: string;
  readonly says: string;
}[] = [
  {
    name: "there is no connection",
    fault: { kind: "offline" },
    message: mail.priya,
    subject: priyaSubject,
    says: "Microsoft 365 did not answer. It is tried again by itself, and never logged twice.",
  },
  {
    name: "answers get lost",
    fault: { kind: "lost-answer" },
    message: mail.gwenCall,
    subject: "Why has nobody rung me?",
    says: "Microsoft 365 did not answer. It is tried again by itself, and never logged twice.",
  },
  {
    name: "Microsoft 365 asks to wait",
    fault: { kind: "throttled", retryAfter: 2, match: writes },
    message: mail.jordanThirdTime,
    subject: "Third time of asking",
    says: "Microsoft 365 asks us to wait. It is tried again by itself.",
  },
  {
    name: "Microsoft 365 is out of order",
    fault: { kind: "unavailable", retryAfter: 2, match: writes },
    message: mail.gwenThreat,
    subject: "I am done writing",
    says: "Microsoft 365 asks us to wait. It is tried again by itself.",
  },
];

test("what is logged while the service fails is kept, and becomes one row", async ({ page, faults, rows }) => {
  test.slow();
  await openOutlook(page, "staff");
  for (const { name, fault, message, subject, says } of lastingTroubles) {
    await test.step(name, async () => {
      await readMessage(page, message);
      await expect(logCard(page).getByRole("heading", { name: "What was this email?" })).toBeVisible();
      await faults([fault]);
      await log(page, "No concern");
      await expect(logCard(page).getByText(kept)).toBeVisible();
      await expect(pane(page).getByText(says)).toBeVisible();
      await shoot(page, `outbox-${fault.kind}`);

      await faults([]);
      await expectLogged(page);
      await expect(pane(page).getByText("kept on this device")).toHaveCount(0);
      expect(entriesOn(subject, await rows("Contacts"))).toHaveLength(1);
    });
  }
});

/** What is over before anybody needs to hear of it, each for an email of its own. */
const passingTroubles: readonly { readonly fault: Fault; readonly message: string; readonly subject: string }[] = [
  { fault: { kind: "lost-answer", times: 1, match: { path: "^/\\$batch" } }, message: mail.priya, subject: priyaSubject },
  { fault: { kind: "expired-token", times: 1, match: writes }, message: mail.gwenThreat, subject: "I am done writing" },
];

test("what is over before anybody hears of it, and a double click, still make one row", async ({ page, request, faults, rows }) => {
  await openOutlook(page, "staff");
  for (const { fault, message, subject } of passingTroubles) {
    await test.step(fault.kind, async () => {
      await readMessage(page, message);
      await faults([fault]);
      await log(page, "No concern");
      await expectLogged(page);
      expect(entriesOn(subject, await rows("Contacts"))).toHaveLength(1);
      const attempts = (await exchangesOf(request)).filter(({ requestBody }) => JSON.stringify(requestBody ?? "").includes(subject));
      expect(attempts.length).toBeGreaterThan(1);
    });
  }
  await test.step("a double click", async () => {
    await readMessage(page, mail.gwenCall);
    await faults([{ kind: "latency", ms: 500 }]);
    await logCard(page).getByRole("button", { name: "No concern" }).dblclick();
    await expectLogged(page);
    expect(entriesOn("Why has nobody rung me?", await rows("Contacts"))).toHaveLength(1);
  });
});

test("what is logged while the computer is offline is sent when it is back", async ({ page, watches, rows }) => {
  await openMessage(page, "staff", mail.priya);
  watches.forEach(({ expectFailures }) => expectFailures());
  await page.context().setOffline(true);
  await log(page, "No concern");
  await expect(logCard(page).getByText(kept)).toBeVisible();
  await expect(pane(page).getByText("You are offline. What you log is kept on this device and sent when you are back.")).toBeVisible();
  expect(entriesOn(priyaSubject, await rows("Contacts"))).toEqual([]);

  await page.context().setOffline(false);
  await expectLogged(page);
  expect(entriesOn(priyaSubject, await rows("Contacts"))).toHaveLength(1);
});

const closings: readonly { readonly name: string; readonly close: (page: Page) => Promise<void> }[] = [
  {
    name: "the pane is closed",
    close: async (page) => {
      await page.getByRole("button", { name: "Close contact rules" }).click();
      await expect(page.locator('iframe[title="Contact rules pane"]')).toHaveCount(0);
    },
  },
  { name: "the page is left", close: (page) => page.goto("about:blank").then(() => undefined) },
];

for (const { name, close } of closings) {
  test(`what is kept when ${name} is logged once when the pane is next opened`, async ({ page, faults, rows }) => {
    await openMessage(page, "staff", mail.priya);
    await faults([{ kind: "offline" }]);
    await log(page, "No concern");
    await expect(logCard(page).getByText(kept)).toBeVisible();
    await close(page);
    await faults([]);

    // At another message: what waits does not wait for its own to be opened again.
    await openMessage(page, "staff", mail.oneil);
    await expect.poll(async () => entriesOn(priyaSubject, await rows("Contacts")).length).toBe(1);
    await readMessage(page, mail.priya);
    await expectLogged(page);
    expect(entriesOn(priyaSubject, await rows("Contacts"))).toHaveLength(1);
  });
}

test("a pane that is closed while its entry is under way logs it once", async ({ page, faults, rows }) => {
  await openMessage(page, "staff", mail.priya);
  await faults([{ kind: "latency", ms: 800, match: writes }]);
  await log(page, "No concern");
  await expect(logCard(page).getByText(kept)).toBeVisible();
  await page.reload();
  await faults([]);
  await selectMessage(page, mail.priya);
  await expectLogged(page);
  expect(entriesOn(priyaSubject, await rows("Contacts"))).toHaveLength(1);
});

test("what cannot be checked any more is shown as last known, and no rule known is never no rule", async ({ page, faults }) => {
  await openMessage(page, "staff", mail.jordanThirdTime);
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
  await faults([{ kind: "empty-read", match: { path: "/lists/(People|Notices|Instructions|Contacts)/" } }]);
  await pane(page).getByRole("button", { name: "Check again" }).click();
  await expect(standing(page).getByRole("heading", { name: "Could not check" })).toBeVisible();
  await expect(standing(page)).toContainText("The records did not answer fully, so nothing may be concluded from them.");
  await expect(standing(page)).toContainText(/Last known at \d\d:\d\d/);
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
  await shoot(page, "outbox-last-known");

  await readMessage(page, mail.priya);
  await expect(standing(page).getByRole("heading", { name: "No contact rule was known then" })).toBeVisible();
  await expect(standing(page)).toContainText("There may be one by now.");
  await expect(standing(page)).not.toContainText("Reply as usual");
});

test("a pane that opens without a connection answers from this device, and says so", async ({ page, faults }) => {
  await openMessage(page, "staff", mail.jordanThirdTime);
  await faults([{ kind: "offline" }]);
  await page.reload();
  await selectMessage(page, mail.jordanThirdTime);
  await expect(standing(page).getByRole("heading", { name: "Could not check" })).toBeVisible();
  await expect(standing(page)).toContainText("There may be a rule.");
  await expect(standing(page).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible();
  await expect(pane(page).getByText(/^Last checked /)).toBeVisible();
});

test("a person who may read nothing is told that nothing could be checked", async ({ page, faults }) => {
  await faults([{ kind: "empty-read" }]);
  await openOutlook(page, "staff");
  await selectMessage(page, mail.jordanThirdTime);
  await expect(pane(page).getByRole("heading", { name: "Could not check" })).toBeVisible();
  await expect(pane(page).getByText("There may be a rule.", { exact: true })).toBeVisible();
  await expect(pane(page).getByText("Before you refuse anything, ask your manager.")).toBeVisible();
  await expect(pane(page).getByText("No contact rule")).toHaveCount(0);
});

test("a pinned pane never shows one sender's rule under another's name, however slow the answers", async ({ page, faults }) => {
  await openMessage(page, "staff", mail.priya);
  await faults([{ kind: "latency", ms: 600 }]);
  await pane(page)
    .locator("main")
    .evaluate((main) => {
      const seen = new Set<string>();
      Object.assign(window, { seenTogether: seen });
      const note = (): void =>
        void seen.add(
          [...main.querySelectorAll("h1, section h2")]
            .slice(0, 2)
            .map(({ textContent }) => textContent)
            .join(" / "),
        );
      new MutationObserver(note).observe(main, { subtree: true, childList: true, characterData: true });
    });
  for (const message of [mail.jordanThirdTime, mail.priya, mail.jordanInCapitals, mail.terry, mail.priya]) {
    await selectMessage(page, message);
    await page.waitForTimeout(250);
  }
  await expect(standing(page).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await expect(pane(page).getByText(/^Checked /)).toBeVisible();
  const seen = await pane(page)
    .locator("main")
    .evaluate(() => [...(window as unknown as { seenTogether: Set<string> }).seenTogether]);
  expect(seen).toContain("Priya Raman / No contact rule in force");
  expect(seen).toContain("Jordan Pike / Contact rule in force");
  expect(seen.filter((pair) => /^(Priya Raman \/ Contact rule in force|(Jordan Pike|JORDAN PIKE|Terry Nolan) \/ No contact rule)/.test(pair))).toEqual([]);
});

test("when Outlook forgets to say that another message is selected, the pane shows and logs the one that it names", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.gwenCall);
  await page.getByRole("button", { name: "Sandbox controls" }).click();
  await page.getByRole("switch", { name: "Outlook forgets to tell the pane when another message is selected" }).click();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await selectMessage(page, mail.priya);
  await expect(page.getByRole("main", { name: "Reading pane" }).getByRole("heading", { name: priyaSubject })).toBeVisible();

  await expect(pane(page).getByRole("heading", { level: 1, name: "Gwen Oddie" })).toBeVisible();
  await expect(pane(page).getByText("gwen.oddie@example.com")).toBeVisible();
  await expect(pane(page).getByText("Why has nobody rung me?")).toBeVisible();
  await log(page, "No concern");
  await expectLogged(page);
  expect(entriesOn("Why has nobody rung me?", await rows("Contacts"))).toHaveLength(1);
  expect(entriesOn(priyaSubject, await rows("Contacts"))).toEqual([]);
});

test("with nothing selected there is nobody to look up and nothing to log", async ({ page, rows }) => {
  await openMessage(page, "staff", mail.jordanThirdTime);
  const before = (await rows("Contacts")).length;
  await page.getByRole("button", { name: "Select nothing" }).click();
  await expect(pane(page).getByRole("heading", { level: 1, name: "Select an email" })).toBeVisible();
  await expect(pane(page).getByText("Contact rule in force")).toHaveCount(0);
  await pane(page).getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("1");
  await shoot(page, "outbox-nothing-selected");

  await readMessage(page, mail.priya);
  await expect(logCard(page).getByRole("heading", { name: "What was this email?" })).toBeVisible();
  expect(await rows("Contacts")).toHaveLength(before);
});
