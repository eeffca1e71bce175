import { expect, type Locator, type Page } from "@playwright/test";
import { openPerson, part, tab } from "./teams.ts";

/** The six criteria of policy 001, as its pages number them. */
export const criteria = [
  "1. The matter is being, or has been, considered and addressed properly",
  "2. Any decision reached after an investigation is the right one",
  "3. Communication has been adequate and nothing significantly new has come",
  "4. All efforts were made to clear misunderstandings and move to a resolution",
  "5. Access needs and solutions were considered, so that the person is not shut out",
  "6. A gateway organisation was considered, or legal advice urged",
] as const;

/** A day of the browser's calendar, as a date field takes it. */
export const dayFromNow = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
};

export interface AskFor {
  readonly ask: string;
  /** Given where the warning on record is shorter ago than the body waits. */
  readonly shortWait?: string;
  readonly urgent?: boolean;
}

/** Fills every part of the form by which a restriction is asked for: read and file, with one point of contact. */
export const fillRequest = async (page: Page, { ask, shortWait, urgent = false }: AskFor): Promise<void> => {
  const form = tab(page);
  await form.getByRole("textbox", { name: "The ask, in one sentence" }).fill(ask);
  await form.getByRole("textbox", { name: "Circumstances" }).fill("Several messages a week to many colleagues, and the last one was a threat.");

  await form.getByRole("textbox", { name: "What it is to achieve" }).fill("One desk answers what is new, and others get their time back.");
  const notAsked = form.getByRole("textbox", { name: "Why was the person not asked?" });
  if (await notAsked.isVisible()) await notAsked.fill("Every call ended before it could be asked.");

  await form.getByRole("checkbox", { name: /^Explained the decision and the reasons for it/ }).check();
  const step = form.getByRole("group", { name: "Explained the decision and the reasons for it", exact: true });
  await step.getByLabel("When (leave empty if not known)").fill(dayFromNow(-30));
  await step.getByRole("textbox", { name: "What was done, and what came of it" }).fill("A letter of two pages, and a call the week after.");

  if (shortWait !== undefined) await form.getByRole("textbox", { name: /^Why not wait \d+ days/ }).fill(shortWait);
  await form.getByRole("group", { name: "Quote messages" }).getByRole("checkbox").first().check();
  for (const [index, criterion] of criteria.entries()) {
    await form.getByRole("textbox", { name: criterion }).fill(`Evidence ${index + 1}: looked at, with a date on file.`);
  }

  await form.getByRole("checkbox", { name: /^Read and file, reply only to what is new/ }).check();
  await form.getByRole("group", { name: "Read and file, reply only to what is new" }).getByRole("textbox", { name: "Why this measure" }).fill("Replies led to more of the same.");
  await form.getByRole("checkbox", { name: /^One point of contact/ }).check();
  const contact = form.getByRole("group", { name: "One point of contact" });
  await contact.getByRole("textbox", { name: "Who (a role or desk, with a deputy)" }).fill("Casework desk, deputy Assessment desk");
  await contact.getByRole("textbox", { name: "Why this measure" }).fill("The same question went to nine colleagues.");

  await form.getByRole("textbox", { name: "Whom staff and the person turn to" }).fill("Casework desk, extension 4100");
  await form.getByLabel("Review by").fill(dayFromNow(180));
  if (urgent) await form.getByRole("radio", { name: /^Urgent/ }).check();
};

/** Sends a form that is complete, and gives the reference of the request. */
export const sendRequest = async (page: Page): Promise<string> => {
  await tab(page).getByRole("button", { name: "Send to the head of function" }).click();
  const heading = tab(page).getByRole("heading", { name: /^Sent: R-[0-9A-F]{6}$/ });
  await expect(heading).toBeVisible();
  return (await heading.innerText()).replace("Sent: ", "");
};

/** Asks for a restriction on somebody who is on the register. */
export const askForRestriction = async (page: Page, name: string, ask: AskFor): Promise<string> => {
  await openPerson(page, name);
  await tab(page).getByRole("button", { name: "Request a restriction" }).click();
  await fillRequest(page, ask);
  return sendRequest(page);
};

/** One criterion on the page where it is decided. */
export const criterionPart = (page: Page, criterion: string): Locator => tab(page).getByRole("group", { name: criterion, exact: true });

/** Says that nothing stands in the way of deciding: no conflict of interest. */
const declareNoConflict = (page: Page): Promise<void> => part(page, "You and this case").getByRole("radio", { name: /^No: / }).check();

/** Is in no conflict and satisfied on each criterion, with the requester's evidence as the reason. */
export const adoptAll = async (page: Page): Promise<void> => {
  await declareNoConflict(page);
  for (const criterion of criteria) {
    const group = criterionPart(page, criterion);
    await group.getByRole("radio", { name: "Satisfied", exact: true }).check();
    await group.getByRole("button", { name: /^Adopt the requester’s evidence/ }).click();
  }
};

/** Is in no conflict, and gives the overall reasons. */
export const giveReasons = async (page: Page, reasons: string): Promise<void> => {
  await declareNoConflict(page);
  await tab(page).getByRole("textbox", { name: "Overall reasons, in your own words" }).fill(reasons);
};

export const ownDecision = (page: Page): Locator => part(page, "Your decision");

/** Presses one of the three decisions and confirms it. */
export const decide = async (page: Page, decision: "Approve" | "Refuse" | "Send back"): Promise<void> => {
  await ownDecision(page).getByRole("button", { name: decision }).click();
  await tab(page).getByRole("alertdialog").getByRole("button", { name: decision }).click();
};
