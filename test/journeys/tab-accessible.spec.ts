import type { Locator, Page } from "@playwright/test";
import { looksAtEverything, seriousProblems } from "./support/axe.ts";
import { expect, test } from "./support/journey.ts";
import { criteria, criterionPart, ownDecision } from "./support/requests.ts";
import type { Persona } from "./support/sandbox.ts";
import { goTo, openDesk, openPerson, openRequest, part, tab } from "./support/teams.ts";

// The longest file, and the last: its pages are shared out between the workers.
test.describe.configure({ mode: "parallel" });

interface TabPage {
  readonly name: string;
  readonly as: Persona;
  readonly open: (page: Page) => Promise<unknown>;
  /** Whether it has colours that the others do not have. */
  readonly isColourful?: true;
}

const pages: readonly TabPage[] = [
  {
    name: "dashboard",
    as: "manager",
    isColourful: true,
    open: async (page) => {
      await goTo(page, "Dashboard");
      await tab(page)
        .getByRole("button", { name: /^Conduct to look at/ })
        .click();
    },
  },
  { name: "report for the board", as: "manager", open: (page) => goTo(page, "Board report") },
  { name: "what is due", as: "manager", isColourful: true, open: (page) => goTo(page, "My work") },
  {
    name: "reading, with a message to say something of and unopened mail",
    as: "manager",
    open: async (page) => {
      await goTo(page, "Reading");
      await tab(page)
        .getByRole("button", { name: /^I have read it/ })
        .first()
        .click();
      await tab(page).getByRole("button", { name: "Some left" }).first().click();
      await tab(page).getByRole("button", { name: "Look now" }).click();
      await expect(tab(page).getByText("Have you read my letter?")).toBeVisible();
    },
  },
  { name: "list of requests", as: "manager", open: (page) => goTo(page, "Requests") },
  {
    name: "request form with problems",
    as: "manager",
    open: async (page) => {
      await openPerson(page, "Marta Kowalczyk");
      await tab(page).getByRole("button", { name: "Request a restriction" }).click();
      await tab(page)
        .getByRole("checkbox", { name: /^One point of contact/ })
        .check();
      await tab(page).getByRole("button", { name: "Send to the head of function" }).click();
    },
  },
  { name: "decision", as: "head", isColourful: true, open: (page) => openRequest(page, "Robin Hale") },
  { name: "request that was sent back", as: "manager", open: (page) => openRequest(page, "Dee Marlowe") },
  { name: "request that was approved", as: "manager", open: (page) => openRequest(page, "Ines Couto") },
  {
    name: "conduct",
    as: "manager",
    open: async (page) => {
      await goTo(page, "Conduct");
      await tab(page).getByRole("article").filter({ hasText: "Last chance" }).getByRole("button", { name: "Say who this is" }).click();
      await tab(page).getByRole("button", { name: "Record the person" }).click();
    },
  },
  { name: "list of people", as: "manager", open: (page) => goTo(page, "People") },
  { name: "person", as: "manager", open: (page) => openPerson(page, "Jordan Pike") },
  {
    name: "person with every section open",
    as: "manager",
    isColourful: true,
    open: async (page) => {
      await openPerson(page, "Jordan Pike");
      await tab(page)
        .locator("details:not([open]) > summary")
        .evaluateAll((summaries: readonly HTMLElement[]) => summaries.forEach((summary) => summary.click()));
      await tab(page).getByRole("button", { name: "Agree how to communicate" }).click();
      await tab(page).getByRole("button", { name: "Add an adjustment" }).click();
      await tab(page).getByRole("button", { name: "Record what was shared" }).last().click();
      await tab(page).getByRole("form", { name: "Record what was shared" }).getByRole("button", { name: "Record", exact: true }).click();
    },
  },
  {
    name: "contact logged by hand with problems",
    as: "staff",
    open: async (page) => {
      await goTo(page, "Log a contact");
      await tab(page).getByRole("searchbox", { name: "Search by name or address" }).fill("pike");
      await tab(page)
        .getByRole("button", { name: /^Jordan Pike/ })
        .click();
      await tab(page).getByRole("radio", { name: "I ended it" }).check();
      await tab(page).getByRole("button", { name: "I called for help" }).click();
      await tab(page).getByRole("button", { name: "Log it" }).click();
    },
  },
  {
    name: "notice form with problems",
    as: "manager",
    open: async (page) => {
      await openPerson(page, "Ines Couto");
      await part(page, "Restrictions").getByRole("button", { name: "Record the notice" }).click();
      await tab(page).getByRole("form").getByRole("button", { name: "Record the notice" }).click();
    },
  },
  {
    name: "records",
    as: "manager",
    open: async (page) => {
      await goTo(page, "Records");
      await tab(page).getByRole("button", { name: "Verify the chain" }).click();
      await expect(tab(page).getByText(/^The chain holds/)).toBeVisible();
    },
  },
  {
    name: "set-up with a mailbox to add",
    as: "owner",
    open: async (page) => {
      await goTo(page, "Set-up");
      await tab(page).getByRole("button", { name: "Add a mailbox" }).click();
      await tab(page)
        .getByRole("button", { name: /^Change/ })
        .last()
        .click();
    },
  },
  {
    name: "disposal with problems",
    as: "owner",
    open: async (page) => {
      await goTo(page, "Disposal");
      await tab(page).getByRole("button", { name: "Remove these records" }).click();
      await tab(page).getByRole("button", { name: "Show what it says" }).click();
    },
  },
  {
    name: "evidence log",
    as: "manager",
    open: async (page) => {
      await openPerson(page, "Terry Nolan");
      await tab(page).getByRole("button", { name: "Evidence log" }).click();
      await expect(tab(page).getByRole("heading", { level: 1, name: "Evidence log: Terry Nolan" })).toBeVisible();
    },
  },
  {
    name: "letter with problems",
    as: "manager",
    open: async (page) => {
      await openPerson(page, "Priya Raman");
      await tab(page).getByRole("button", { name: "Record a warning" }).click();
      await tab(page).getByRole("button", { name: "Write the letter" }).click();
      await tab(page).getByRole("button", { name: "Keep this text and send it" }).click();
      await expect(tab(page).getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "review that alters",
    as: "head",
    open: async (page) => {
      await openPerson(page, "Terry Nolan");
      await part(page, "Restrictions").getByRole("button", { name: "Review", exact: true }).click();
      await tab(page).getByRole("radio", { name: "It is altered" }).check();
    },
  },
  {
    name: "dispute to decide",
    as: "decider",
    open: async (page) => {
      await goTo(page, "Disputes");
      await tab(page).getByRole("button", { name: "Sam Okafor" }).click();
      await tab(page)
        .getByRole("radio", { name: /^Varied/ })
        .check();
    },
  },
];

const narrow = { name: "320", theme: "light", background: "#ffffff", width: 320 } as const;

// Themes differ in colours alone, and colours do not depend on the width: looking once at each saves half of the time.
const themes = [
  { name: "dark", theme: "dark", background: "#292929", width: 1280, only: "colours" },
  { name: "contrast", theme: "contrast", background: "#000000", width: 1280, only: "colours" },
] as const;

const wide = { name: "light", theme: "light", background: "#ffffff", width: 1280 } as const;

const looksAt = ({ isColourful }: TabPage): readonly Look[] => (looksAtEverything ? [narrow, ...themes, wide] : isColourful ? [narrow, ...themes] : [narrow]);

/** So many pages are looked at one after another, as one person opens them: opening the tab anew for each took half of the time. */
const pagesInOneGo = 6;

const inGoes = (of: readonly TabPage[]): readonly (readonly TabPage[])[] => (of.length === 0 ? [] : [of.slice(0, pagesInOneGo), ...inGoes(of.slice(pagesInOneGo))]);

const goes = [...new Set(pages.map(({ as }) => as))].flatMap((as) => inGoes(pages.filter((tabPage) => tabPage.as === as)));

for (const go of goes) {
  const [first] = go;
  if (first === undefined) continue;
  test(`axe finds nothing serious at 320 pixels, nor in another theme, as ${first.as}: ${go.map(({ name }) => name).join("; ")}`, async ({ page }) => {
    test.slow();
    await openDesk(page, first.as);
    for (const tabPage of go) {
      await test.step(tabPage.name, async () => {
        await showIn(page, wide);
        await tabPage.open(page);
        for (const look of looksAt(tabPage)) await lookAt(page, tabPage.name, look);
      });
    }
  });
}

type Look = typeof narrow | (typeof themes)[number] | typeof wide;

/** What is wrong on one page is told beside what is wrong on the others. */
const lookAt = async (page: Page, name: string, look: Look): Promise<void> => {
  await showIn(page, look);
  expect.soft(await seriousProblems(page, { frame: "iframe", ...("only" in look && { only: look.only }) }), `${name}, ${look.name}`).toEqual([]);
  expect.soft(await scrollsSideways(page), `${name}, ${look.name}: the page scrolls sideways`).toBe(false);
  if (looksAtEverything) await shootWhole(page, `tab-${name.replaceAll(" ", "-")}-${look.name}`);
};

/** Gives the page another theme and width while it is open, as Teams may. */
const showIn = async (page: Page, { theme, background, width }: { readonly theme: string; readonly background: string; readonly width: number }): Promise<void> => {
  await page.setViewportSize({ width, height: 860 });
  await page.evaluate((settings) => {
    const key = "evenhand-sandbox.settings";
    localStorage.setItem(key, settings);
    window.dispatchEvent(new StorageEvent("storage", { key }));
  }, JSON.stringify({ theme }));
  await expect(tab(page).getByRole("main")).toHaveCSS("--colorNeutralBackground1", background);
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  tab(page)
    .locator("html")
    .evaluate((html) => html.scrollWidth > html.clientWidth);

/** Keeps a picture of the tab from its top to its end, for whoever wants to look. */
const shootWhole = async (page: Page, state: string): Promise<void> => {
  const size = page.viewportSize();
  if (!size) return;
  const needed = await tab(page)
    .locator("body")
    .evaluate((body) => body.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.min(needed + 200, 8000) });
  await page.screenshot({ path: `screenshots/${state}.png` });
  await page.setViewportSize(size);
};

test("a head of function decides by keyboard alone", async ({ page }) => {
  await openDesk(page, "head");
  await openRequest(page, "Robin Hale");
  const pressUntil = async (key: string, place: Locator): Promise<void> => {
    for (let presses = 0; presses < 40 && !(await isFocused(place)); presses += 1) await page.keyboard.press(key);
    await expect(place).toBeFocused();
  };

  await pressUntil("Tab", part(page, "You and this case").getByRole("radio", { name: /^No: / }));
  await page.keyboard.press("Space");
  for (const criterion of criteria) {
    const group = criterionPart(page, criterion);
    await pressUntil("Tab", group.getByRole("radio", { name: "Satisfied", exact: true }));
    await page.keyboard.press("Space");
    await pressUntil("Tab", group.getByRole("button", { name: /^Adopt the requester’s evidence/ }));
    await page.keyboard.press("Enter");
    await expect(group.getByRole("textbox", { name: "Your reason" })).not.toHaveValue("");
    await expect(group.getByRole("button")).toBeFocused();
  }
  await pressUntil("Tab", tab(page).getByRole("textbox", { name: "Overall reasons, in your own words" }));
  await page.keyboard.type("Nothing milder has worked.");
  const approve = ownDecision(page).getByRole("button", { name: "Approve" });
  await pressUntil("Tab", approve);
  await page.keyboard.press("Enter");
  const dialog = tab(page).getByRole("alertdialog");
  await expect(dialog).toBeVisible();
  await pressUntil("Tab", dialog.getByRole("button", { name: "Go back" }));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(approve).toBeFocused();
  await page.keyboard.press("Enter");
  await pressUntil("Tab", dialog.getByRole("button", { name: "Approve" }));
  await page.keyboard.press("Enter");
  await expect(part(page, "Approved")).toBeVisible();
});

const isFocused = (place: Locator): Promise<boolean> => place.evaluate((element) => element === element.ownerDocument.activeElement);
