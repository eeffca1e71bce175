import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { mail, openMessage, standing } from "./support/outlook.ts";
import { goTo, openDesk, openPerson, part, tab } from "./support/teams.ts";

const sayNoConflict = (page: Page): Promise<void> => part(page, "You and this case").getByRole("radio", { name: /^No: / }).check();

const confirm = (page: Page, does: string): Promise<void> => tab(page).getByRole("alertdialog").getByRole("button", { name: does }).click();

test("a dispute that is upheld lifts the rule beside the person's next message", async ({ page: manager, openDevice }) => {
  await openDesk(manager, "manager");
  await openPerson(manager, "Jordan Pike");
  await part(manager, "Restrictions").getByRole("button", { name: "Log a dispute" }).click();
  await part(manager, "What the person says").getByRole("checkbox", { name: "They were not warned" }).check();
  await part(manager, "What the person says")
    .getByRole("textbox", { name: /^What they say/ })
    .fill("Nobody told me before you stopped answering.");
  await part(manager, "What the person says").getByRole("button", { name: "Log the dispute" }).click();
  await expect(tab(manager).getByText(/^It is to be decided by /)).toBeVisible();

  const decider = await openDevice();
  await openDesk(decider, "decider");
  await goTo(decider, "Disputes");
  await tab(decider).getByRole("button", { name: "Jordan Pike" }).click();
  await sayNoConflict(decider);
  await part(decider, "Your decision").getByRole("radio", { name: "Upheld: the restriction ends" }).check();
  await part(decider, "Reasons").getByRole("textbox").fill("The warning went to an address that was not confirmed.");
  await part(decider, "Reasons").getByRole("button", { name: "Uphold it" }).click();
  await confirm(decider, "Uphold it");
  await expect(part(decider, "Decision on the dispute")).toContainText("It is decided, and staff do not see it yet");

  const head = await openDevice();
  await openDesk(head, "head");
  await openPerson(head, "Jordan Pike");
  await expect(part(head, "Restrictions")).toContainText("1 decided dispute is not carried out yet.");
  await part(head, "Restrictions").getByRole("button", { name: "Open the dispute" }).click();
  await part(head, "Decision on the dispute").getByRole("button", { name: "End the restriction" }).click();
  await confirm(head, "End the restriction");
  await expect(tab(head).getByText("Carried out. Staff do not see this rule any more.")).toBeVisible();

  const staff = await openDevice();
  await openMessage(staff, "staff", mail.jordanThirdTime);
  await expect(standing(staff)).not.toContainText("Read all of it");
});
