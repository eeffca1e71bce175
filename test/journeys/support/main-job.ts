import { expect, type Page } from "@playwright/test";
import { logCard, mail, openMessage, pane, standing } from "./outlook.ts";
import { adoptAll, criteria, criterionPart, decide, fillRequest, giveReasons, sendRequest } from "./requests.ts";
import { goTo, openDesk, part, tab } from "./teams.ts";

// The acts of the main job, each by whoever's it is: on the sample site and on one that was only just set up.

/** A member of staff reads a threat about whose author nothing is known, and logs it with a note. */
export const logThreat = async (staff: Page): Promise<void> => {
  await openMessage(staff, "staff", mail.gwenThreat);
  await expect(standing(staff).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
  await pane(staff).getByRole("button", { name: "Other threats" }).click();
  await expect(logCard(staff).getByText(/^Logged \d\d:\d\d$/)).toBeVisible();
  await logCard(staff).getByRole("textbox", { name: "Note" }).fill("She says that she knows where staff park.");
  await logCard(staff).getByRole("button", { name: "Save" }).click();
};

/** The manager finds it under conduct, says who wrote it, and goes on to ask for a restriction. */
export const recordItsAuthor = async (manager: Page): Promise<void> => {
  await openDesk(manager, "manager");
  await goTo(manager, "Conduct");
  const threat = tab(manager).getByRole("article", { name: "Other threats" }).filter({ hasText: "I am done writing" });
  await expect(threat.getByText("She says that she knows where staff park.")).toBeVisible();
  await expect(threat.getByText("This address belongs to nobody who is recorded.")).toBeVisible();
  await threat.getByRole("button", { name: "Say who this is" }).click();
  await threat.getByRole("textbox", { name: "Name" }).fill("Gwen Oddie");
  await threat.getByRole("button", { name: "Record the person" }).click();
  await threat.getByRole("button", { name: "Request a restriction" }).click();
};

/** The policy wants a written warning first, which no reason stands in for. */
export const recordTheWarning = async (manager: Page): Promise<void> => {
  await tab(manager).getByRole("button", { name: "Record a warning on their page" }).click();
  await tab(manager).getByRole("button", { name: "Record a warning", exact: true }).click();
  const warning = tab(manager).getByRole("form", { name: "Record a warning" });
  await warning.getByLabel("Day on which it was sent").fill(new Date().toISOString().slice(0, 10));
  for (const content of await warning.getByRole("checkbox").all()) await content.check();
  await warning.getByRole("button", { name: "Record the warning" }).click();
  await expect(tab(manager).getByText("The warning is recorded.")).toBeVisible();
  await tab(manager).getByRole("button", { name: "Request a restriction" }).click();
};

/** Asks for it, with the reason why it cannot wait, and gives the reference of the request. */
export const askAtOnce = async (manager: Page): Promise<string> => {
  await expect(tab(manager).getByRole("heading", { level: 1, name: "Ask for a restriction: Gwen Oddie" })).toBeVisible();
  await fillRequest(manager, {
    ask: "Read and file Gwen Oddie's emails, with one desk to answer what is new.",
    shortWait: "The last message threatened colleagues at their cars the same evening.",
    urgent: true,
  });
  const sent = await sendRequest(manager);
  await expect(tab(manager).getByText("Its card is in the head of function’s channel.")).toBeVisible();
  return sent;
};

/** The head of function, on the page of the request, answers each criterion and approves in their own words. */
export const approve = async (head: Page, reference: string): Promise<void> => {
  await expect(tab(head).getByRole("heading", { level: 1, name: `Request ${reference}` })).toBeVisible();
  await expect(part(head, "The ask")).toContainText("Read and file Gwen Oddie's emails");
  await expect(part(head, "What led to it")).toContainText("The last message threatened colleagues at their cars");
  await expect(part(head, "Evidence")).toContainText("Unchanged since it was sent.");
  await adoptAll(head);
  const reason = criterionPart(head, criteria[4]).getByRole("textbox", { name: "Your reason" });
  await expect(reason).toHaveValue("Evidence 5: looked at, with a date on file.");
  await reason.fill("She was asked on the telephone and named no needs. Letters and email stay open to her.");
  await giveReasons(head, "What is new is still answered by one desk, and nothing milder keeps colleagues safe.");
  await decide(head, "Approve");
  await expect(part(head, "Approved")).toContainText("Approved, not in force: the written notice is not recorded yet.");
  await expect(tab(head).getByText("The channel was told that it was decided.")).toBeVisible();
};

/** The manager records the written notice, and with that it is in force. */
export const recordTheNotice = async (manager: Page, reference: string): Promise<void> => {
  await tab(manager).getByRole("button", { name: "Check again" }).click();
  await goTo(manager, "Requests");
  await part(manager, "Approved, not in force").getByRole("row").filter({ hasText: reference }).getByRole("button", { name: "Record the notice" }).click();
  await part(manager, "Restrictions").getByRole("button", { name: "Record the notice" }).click();
  const form = tab(manager).getByRole("form", { name: "Record the written notice" });
  await form.getByLabel("Day on which it was sent").fill(new Date().toISOString().slice(0, 10));
  for (const content of await form.getByRole("checkbox").all()) await content.check();
  await form.getByRole("button", { name: "Record the notice" }).click();
  await expect(tab(manager).getByText("In force from now.")).toBeVisible();
};

export const expectRule = async (colleague: Page): Promise<void> => {
  await expect(standing(colleague).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible({ timeout: 5_000 });
  await expect(standing(colleague)).toContainText("Reply only to new information or a new complaint.");
  await expect(standing(colleague)).toContainText("Casework desk");
  await expect(standing(colleague)).not.toContainText("nothing milder keeps colleagues safe");
};
