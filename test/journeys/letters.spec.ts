import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { logCard, mail, openMessage, pane } from "./support/outlook.ts";
import { shoot } from "./support/screenshot.ts";
import { openDesk, openPerson, part, tab } from "./support/teams.ts";

const writeNotice = async (page: Page): Promise<void> => {
  await openDesk(page, "manager");
  await openPerson(page, "Ines Couto");
  await part(page, "Restrictions").getByRole("button", { name: "Record the notice" }).click();
  await tab(page).getByRole("form", { name: "Record the written notice" }).getByRole("button", { name: "Write the letter" }).click();
  await expect(tab(page).getByRole("heading", { level: 1, name: "Notice of restriction: Ines Couto" })).toBeVisible();
};

const keep = async (page: Page): Promise<void> => {
  await tab(page).getByRole("button", { name: "Keep this text and send it" }).click();
};

test("a notice of restriction is written, is kept only with all that it must say, and once it was sent the restriction is in force", async ({ page, rows }) => {
  await writeNotice(page);
  const reasons = part(page, "What it says").getByRole("textbox", { name: "The reasons for it (section 6)" });
  await expect(reasons).not.toHaveValue("");
  await reasons.fill("");
  await keep(page);
  await expect(tab(page).getByRole("alert")).toContainText("It does not say: The reasons for it (section 6).");
  await reasons.fill("You wrote forty times in two weeks about a matter that is closed.");
  await part(page, "What it must say").getByRole("button", { name: "Leave out: How long it lasts, if that is set" }).click();
  await part(page, "What it must say")
    .getByRole("textbox", { name: /^Why it does not say: How long/ })
    .fill("The review says how long.");
  await expect(part(page, "The letter")).toContainText("You wrote forty times in two weeks");
  await shoot(page, "letters-writing");
  await keep(page);

  await expect(part(page, "Kept, not sent yet")).toContainText("Kept by Dafydd Rees");
  await tab(page).getByRole("button", { name: "It was sent" }).click();
  await expect(part(page, "It was sent")).toContainText("This is what the person was told.");
  expect((await rows("Private")).at(-1)).toMatchObject({
    kind: "letter.prepared",
    payload: { body: { letter: "restriction", waived: [{ element: "how-long", reason: "The review says how long." }] } },
  });
  expect((await rows("Notices")).at(-1)).toMatchObject({ kind: "restriction.noticed", createdBy: "Dafydd Rees" });
  await tab(page).getByRole("button", { name: "To the person" }).click();
  await expect(part(page, "Restrictions")).toContainText("In force");
});

test("a warning that was kept is opened as a draft beside a message of its person, and recorded from there", async ({ page, openDevice }) => {
  await openDesk(page, "manager");
  await openPerson(page, "Priya Raman");
  await tab(page).getByRole("button", { name: "Record a warning" }).click();
  await tab(page).getByRole("button", { name: "Write the letter" }).click();
  await part(page, "What it says")
    .getByRole("textbox", { name: /^The behaviour/ })
    .fill("You shouted at two colleagues on the telephone.");
  await keep(page);
  await expect(part(page, "Kept, not sent yet")).toContainText("the pane opens this letter as a draft");

  await openMessage(page, "staff", mail.priya);
  await expect(logCard(page)).toBeVisible();
  await expect(pane(page).getByRole("heading", { name: "Letters to send" })).toHaveCount(0);

  const outlook = await openDevice();
  await openMessage(outlook, "manager", mail.priya);
  await pane(outlook)
    .getByRole("button", { name: /^Open as a draft:/ })
    .click();
  const draft = outlook.getByRole("dialog");
  await expect(draft).toContainText("You shouted at two colleagues on the telephone.");
  await expect(draft).toContainText("Dear Priya Raman,");
  await shoot(outlook, "letters-draft");
  await draft.getByRole("button").click();
  await expect(pane(outlook).getByText("Then record that it was sent.")).toBeVisible();
  await shoot(outlook, "letters-pane");
});

test("a letter in Welsh and large print prints as the letter alone", async ({ page }) => {
  await writeNotice(page);
  await part(page, "Language and format").getByRole("radio", { name: "Welsh" }).check();
  await part(page, "Language and format").getByRole("radio", { name: "Large print" }).check();
  await expect(part(page, "Language and format")).toContainText("A Welsh speaker must read this letter before it goes");
  const letter = tab(page).getByRole("article");
  await expect(letter).toContainText("Annwyl Ines Couto,");
  await expect(letter).toContainText(/\d (Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr) \d{4}/);
  await expect(letter).toHaveAttribute("lang", "cy");
  await expect(letter).toHaveCSS("font-size", "24px");
  await page.setViewportSize({ width: 320, height: 800 });
  await shoot(page, "letters-320");
  await page.emulateMedia({ media: "print" });
  await expect(letter).toBeVisible();
  await expect(tab(page).getByRole("heading", { level: 1 })).toHaveCount(0);
  await expect(tab(page).getByRole("button")).toHaveCount(0);
  await shoot(page, "letters-print");
});
