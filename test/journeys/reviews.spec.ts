import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { dayFromNow } from "./support/requests.ts";
import { shoot } from "./support/screenshot.ts";
import { openDesk, openPerson, part, tab } from "./support/teams.ts";

const openReview = async (page: Page, name: string): Promise<void> => {
  await openPerson(page, name);
  await part(page, "Restrictions").getByRole("button", { name: "Review", exact: true }).first().click();
  await expect(tab(page).getByRole("heading", { level: 1, name: `Review: ${name}` })).toBeVisible();
};

const sayNoConflict = (page: Page): Promise<void> => part(page, "You and this case").getByRole("radio", { name: /^No: / }).check();

const confirm = (page: Page, does: string): Promise<void> => tab(page).getByRole("alertdialog").getByRole("button", { name: does }).click();

test("an overdue review is decided, and the restriction goes on until the next one", async ({ page, rows }) => {
  await openDesk(page, "head");
  await openReview(page, "Terry Nolan");
  await expect(tab(page).getByText(/^The review was due on .* and is late\.$/)).toBeVisible();
  const question = part(page, "Is it still needed?");
  await sayNoConflict(page);
  await question.getByRole("textbox").fill("Two calls in three months, both at the agreed hour.");
  await question.getByRole("radio", { name: "It continues as it is" }).check();
  await question.getByLabel("Review by").fill(dayFromNow(180));
  await part(page, "Reasons").getByRole("textbox").fill("It works, and he keeps a person he knows on the line.");
  await shoot(page, "review-continues");
  await part(page, "Reasons").getByRole("button", { name: "Continue it" }).click();
  await confirm(page, "Continue it");
  await expect(tab(page).getByText("Staff see the new review date from now on.")).toBeVisible();
  await expect(tab(page).getByText("The written result is not recorded yet.")).toBeVisible();
  expect((await rows("Decisions")).at(-1)).toMatchObject({ kind: "review.decided", createdBy: "Helen Marsh" });
  expect((await rows("Instructions")).at(-1)).toMatchObject({ kind: "instruction.continued" });
  await tab(page).getByRole("button", { name: "To the person’s page" }).click();
  await expect(part(page, "Restrictions")).not.toContainText("Overdue");
});

test("somebody in a conflict of interest cannot decide a review, and is told why", async ({ page }) => {
  await openDesk(page, "head");
  await openReview(page, "Terry Nolan");
  await part(page, "Is it still needed?").getByRole("radio", { name: "It ends" }).check();
  await part(page, "You and this case")
    .getByRole("radio", { name: /^Yes, / })
    .check();
  await part(page, "You and this case").getByRole("checkbox", { name: "I decided the case that the contact is about" }).check();
  await expect(part(page, "You and this case")).toContainText("Leave this to somebody else who may decide.");
  await expect(part(page, "Reasons")).toContainText("Somebody without a conflict of interest.");
  await expect(part(page, "Reasons").getByRole("button", { name: "End it" })).toBeDisabled();
});
