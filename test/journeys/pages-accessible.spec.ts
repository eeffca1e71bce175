import type { Page } from "@playwright/test";
import { looksAtEverything, seriousProblems } from "./support/axe.ts";
import { pressUntil } from "./support/focus.ts";
import { expect, test } from "./support/journey.ts";
import { expectLogged, log, logCard, mail, openMessage, openOutlook, pane, readMessage, selectMessage, setHost, standing, switchTheme } from "./support/outlook.ts";
import { putFaults } from "./support/sandbox.ts";
import { shoot } from "./support/screenshot.ts";

const paneFrame = 'iframe[title="Contact rules pane"]';

/** Every state of the pane, and the way there from the one before. On a narrow screen the list comes back first. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "no rule": (page) => goTo(page, mail.oneil),
  "in force": (page) => goTo(page, mail.jordanThirdTime),
  "must answer": async (page) => {
    await standing(page).getByRole("button", { name: "Information request" }).click();
    await standing(page).getByRole("button", { name: "The rule for everything else" }).click();
  },
  overdue: (page) => goTo(page, mail.terry),
  "several writers": (page) => goTo(page, mail.harbourReply),
  "one matter": async (page) => {
    await goTo(page, mail.alwenHerMatter);
    await standing(page).getByRole("button", { name: "Yes" }).click();
    await expect(standing(page)).toContainText("Do not discuss reopening 2026/14.");
  },
  warned: (page) => goTo(page, mail.marta),
  "look-alike": (page) => goTo(page, mail.jordanLookAlike),
  "on behalf": (page) => goTo(page, mail.onBehalf),
  "never logged": (page) => goTo(page, mail.peopleTeam),
  colleague: (page) => goTo(page, mail.colleague),
  "no sender": (page) => goTo(page, mail.noFrom),
  unfinished: async (page) => {
    await goTo(page, mail.gwenCall);
    await log(page, "Continual contact");
    await logCard(page).getByRole("button", { name: "Save" }).click();
    await expect(logCard(page).getByRole("alert")).toBeVisible();
    await expectLogged(page);
  },
  "about me": async (page) => {
    await goTo(page, mail.severalFrom);
    await log(page, "It is about me");
    await expectLogged(page);
  },
  "recording a person": async (page) => {
    await goTo(page, mail.sameId);
    const person = pane(page).getByRole("region", { name: "Person" });
    await person.getByRole("button", { name: "Record this person…" }).click();
    await person.getByRole("textbox", { name: "Name" }).fill("");
    await person.getByRole("button", { name: "Record the person" }).click();
    await pane(page).getByText("Danger to anyone: act now").click();
  },
  "could not check": async (page) => {
    await putFaults(page.request, [{ kind: "empty-read", match: { path: "/lists/(People|Notices|Instructions|Contacts)/" } }]);
    await goTo(page, mail.jordanThirdTime);
    await pane(page).getByRole("button", { name: "Check again" }).click();
    await expect(standing(page).getByRole("heading", { name: "Could not check" })).toBeVisible();
  },
  "nothing selected": async (page) => {
    await page
      .getByRole("button", { name: /^(Select nothing|Back to messages)$/ })
      .first()
      .click();
    await expect(pane(page).getByRole("heading", { name: "Select an email" })).toBeVisible();
  },
};

/** The states that between them have every colour of the pane; the others differ from them in words only. */
const colourful: ReadonlySet<string> = new Set(["in force", "must answer", "overdue", "look-alike", "unfinished", "recording a person"]);

const goTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const back = page.getByRole("button", { name: "Back to messages" });
  if (await back.isVisible()) await back.click();
  await readMessage(page, name);
};

test("axe finds nothing serious in any state of the pane, 320 pixels wide, in light and dark", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 1000 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openOutlook(page, "staff");
  const problems: string[] = [];
  const look = async (state: string, theme: string, found: readonly string[]): Promise<void> => {
    problems.push(...found.map((problem) => `${state}, ${theme}: ${problem}`));
    if (!looksAtEverything) return;
    await pane(page)
      .locator("html")
      .evaluate(() => scrollTo(0, 0));
    await page.locator(paneFrame).screenshot({ path: `screenshots/accessible-${theme}-${state.replaceAll(" ", "-")}.png` });
  };
  for (const [state, open] of Object.entries(states)) {
    await test.step(state, async () => {
      await open(page);
      await look(state, "light", await seriousProblems(page, { frame: paneFrame }));
      const overflow = await pane(page)
        .locator("html")
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect.soft(overflow, `${state} fits the width of the pane`).toBeLessThanOrEqual(0);
      if (!colourful.has(state)) return;
      await switchTheme(page, "dark");
      await look(state, "dark", await seriousProblems(page, { frame: paneFrame, only: "colours" }));
      await switchTheme(page, "light");
      if (!looksAtEverything) return;
      // Forced colours are painted over what a style says, which is all that axe can read: they are for the eye.
      await page.emulateMedia({ forcedColors: "active" });
      await look(state, "forced", []);
      await page.emulateMedia({ forcedColors: "none" });
    });
  }
  expect(problems).toEqual([]);
});

const looks = [
  { theme: "light", width: 320, always: true },
  { theme: "contrast", width: 1280, always: true },
  { theme: "light", width: 1280, always: false },
  { theme: "dark", width: 1280, always: false },
] as const;

for (const { theme, width } of looks.filter(({ always }) => always || looksAtEverything)) {
  test(`axe finds nothing serious in the simulated Outlook and on the start page: ${theme}, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 860 });
    await setHost(page, { theme });
    const scope = theme === "light" ? {} : ({ only: "colours" } as const);
    await openMessage(page, "staff", mail.priya);
    expect(await seriousProblems(page, scope)).toEqual([]);
    await shoot(page, `accessible-host-${theme}-${width}`);
    await page.getByRole("button", { name: "Sandbox controls" }).click();
    await expect(page.getByRole("dialog", { name: "Sandbox controls" })).toBeVisible();
    expect(await seriousProblems(page, scope)).toEqual([]);
    await shoot(page, `accessible-controls-${theme}-${width}`);

    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "Evenhand sandbox" })).toBeVisible();
    expect(await seriousProblems(page, scope)).toEqual([]);
    await shoot(page, `accessible-start-${theme}-${width}`);
  });
}

test("without a mouse: select a message, reach the pane, log with a number key, and always see the focus", async ({ page }) => {
  await openOutlook(page, "staff");
  const toList = await pressUntil(page, "Tab", ({ name }) => name === "Dafydd Rees, Desk rota for next week");
  await page.keyboard.press("End");
  // From the oldest up, however this morning's mail is ordered before its hour has come.
  const upList = await pressUntil(page, "ArrowUp", ({ name }) => name === mail.priya, 60);
  await expect(page.getByRole("button", { name: mail.priya, exact: true })).toBeFocused();
  await expect(pane(page).getByText(/^Checked /)).toBeVisible();

  const toPane = await pressUntil(page, "Tab", ({ inPane }) => inPane);
  const inPane = await pressUntil(page, "Tab", ({ name }) => name.endsWith("No concern"));
  await page.keyboard.press("1");
  await expectLogged(page);
  await expect(logCard(page).getByText("No concern")).toBeVisible();
  // What had the focus is gone; the card keeps it, so that the next Tab goes on from here.
  const onwards = await pressUntil(page, "Tab", ({ name }) => name === "Undo", 3);
  expect([...toList, ...upList, ...toPane, ...inPane, ...onwards].filter(({ shows }) => !shows)).toEqual([]);
  await shoot(page, "accessible-keyboard");

  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: mail.priya, exact: true })).toBeFocused();
});

test("what changes is said to those who do not see it", async ({ page }) => {
  await openOutlook(page, "staff");
  const said = pane(page).getByRole("status").first();
  await expect(said).toHaveText("Select an email");
  await selectMessage(page, mail.jordanThirdTime);
  await expect(said).toHaveText("Jordan Pike. Contact rule in force.");
  await log(page, "No concern");
  await expect(said).toHaveText(/^Jordan Pike\. Contact rule in force\. No concern\. Logged \d\d:\d\d\.$/);
});
