import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { adoptAll, askForRestriction, criteria, criterionPart, dayFromNow, decide, giveReasons, ownDecision } from "./support/requests.ts";
import { shoot } from "./support/screenshot.ts";
import { checkAgain, goTo, openChannel, openDesk, openRequest, part, tab, tabLink, threadsOf } from "./support/teams.ts";

const openToDecide = async (page: Page, as: "head" | "head2", name: string): Promise<string> => {
  await openDesk(page, as);
  return openRequest(page, name);
};

test.describe("what approving needs", () => {
  test("approving waits for every criterion, for a reason where one is not applicable and for a review within a year, and says what is missing", async ({ page }) => {
    await openToDecide(page, "head", "Robin Hale");
    const approve = ownDecision(page).getByRole("button", { name: "Approve" });
    await giveReasons(page, "Nothing milder has worked.");
    await expect(approve).toBeDisabled();
    await expect(ownDecision(page)).toContainText("An answer on “Any decision reached after an investigation is the right one”.");

    await adoptAll(page);
    await expect(approve).toBeEnabled();

    const fourth = criterionPart(page, criteria[3]);
    await fourth.getByRole("radio", { name: "Not satisfied" }).check();
    await expect(approve).toBeDisabled();
    await expect(ownDecision(page)).toContainText("As it is, only refusing or sending back is left.");
    await expect(ownDecision(page).getByRole("button", { name: "Refuse" })).toBeEnabled();
    await fourth.getByRole("radio", { name: "Satisfied", exact: true }).check();

    await tab(page).getByLabel("Review by").fill(dayFromNow(370));
    await expect(approve).toBeDisabled();
    await expect(ownDecision(page)).toContainText("An earlier review date: the policy allows none so late.");
    await tab(page).getByLabel("Review by").fill(dayFromNow(90));
    await expect(approve).toBeEnabled();

    // Only a criterion for which the policy has a case can be not applicable.
    await expect(tab(page).getByRole("radio", { name: /^Not applicable/ })).toHaveCount(1);
    const second = criterionPart(page, criteria[1]);
    await second.getByRole("radio", { name: "Not applicable: There was no investigation." }).check();
    await second.getByRole("textbox", { name: "Your reason" }).fill("");
    await expect(approve).toBeDisabled();
    await expect(ownDecision(page)).toContainText("A reason on “Any decision reached after an investigation is the right one”.");

    await second.getByRole("textbox", { name: "Your reason" }).fill("It was closed without an investigation.");
    await decide(page, "Approve");
    await expect(part(page, "The criteria")).toContainText("Not applicable");
    await expect(part(page, "The criteria")).toContainText("It was closed without an investigation.");
  });

  test("a measure can be changed and another taken out, and the decision has them as they were left", async ({ page, rows }) => {
    await openToDecide(page, "head", "Robin Hale");
    await adoptAll(page);
    await tab(page).getByRole("button", { name: "Take out: Read and file, reply only to what is new" }).click();
    const contact = tab(page).getByRole("group", { name: "One point of contact" });
    await contact.getByRole("textbox", { name: "Who (a role or desk, with a deputy)" }).fill("Assessment desk");
    await expect(contact).toContainText("Changed by you");
    await giveReasons(page, "One desk is enough.");
    await decide(page, "Approve");
    await expect(part(page, "Measures")).toContainText("Only Assessment desk answers.");
    expect((await rows("Instructions")).at(-1)?.payload).toMatchObject({ body: { measures: [{ measure: "single-contact", parameters: { contact: "Assessment desk" } }] } });
  });
});

test("a refusal closes the request with its reasons, and the card's page says so from then on", async ({ page, openDevice }) => {
  const reference = await openToDecide(page, "head", "Robin Hale");
  await giveReasons(page, "The last two messages were polite. Answer them first.");
  await decide(page, "Refuse");
  await expect(part(page, "Refused")).toContainText("The last two messages were polite. Answer them first.");

  const other = await openDevice();
  await openDesk(other, "head2");
  await openChannel(other);
  await threadsOf(other, reference).getByRole("link", { name: "Open the decision" }).click();
  await expect(part(other, "Refused")).toContainText("By Helen Marsh on");
  await expect(ownDecision(other)).toHaveCount(0);
});

test("sent back, answered by the manager with a new card, and decided by another head", async ({ page: head, openDevice }) => {
  const [manager, head2] = [await openDevice(), await openDevice()];
  const reference = await openToDecide(head, "head", "Robin Hale");
  await giveReasons(head, "I cannot see what came of the calls.");
  await expect(ownDecision(head).getByRole("button", { name: "Send back" })).toBeDisabled();
  await tab(head)
    .getByRole("textbox", { name: /^What you want from the requester/ })
    .fill("Say what came of the two calls.");
  await decide(head, "Send back");
  await expect(part(head, "Sent back")).toContainText("Say what came of the two calls.");

  await openDesk(manager, "manager");
  await openRequest(manager, "Robin Hale");
  await part(manager, "Your part").getByRole("button", { name: "Answer", exact: true }).click();
  await expect(part(manager, "What the head of function asked")).toContainText("Say what came of the two calls.");
  await tab(manager).getByRole("textbox", { name: "Your answer" }).fill("Both ended in shouting after ten minutes.");
  await tab(manager).getByRole("button", { name: "Send to the head of function" }).click();
  await expect(tab(manager).getByRole("heading", { name: `Sent: ${reference}` })).toBeVisible();

  await openDesk(head2, "head2");
  await openChannel(head2);
  const answer = threadsOf(head2, reference).filter({ hasText: "Request answered and sent again" });
  await answer.getByRole("link", { name: "Open the decision" }).click();
  await expect(part(head2, "Asked and answered")).toContainText("Both ended in shouting after ten minutes.");
  await adoptAll(head2);
  await giveReasons(head2, "The calls were tried and did not help.");
  await decide(head2, "Approve");
  await expect(part(head2, "Approved")).toContainText("By Imran Qureshi");
});

test("whoever asked cannot decide, also when they are a head of function: another head does", async ({ page: head, openDevice }) => {
  await openDesk(head, "head");
  await askForRestriction(head, "Marta Kowalczyk", { ask: "Read and file Marta Kowalczyk's emails." });
  await tab(head).getByRole("button", { name: "Open the request" }).click();
  await expect(part(head, "Your part")).toContainText("You asked for this, so somebody else decides.");
  await expect(ownDecision(head)).toHaveCount(0);

  const head2 = await openDevice();
  await openToDecide(head2, "head2", "Marta Kowalczyk");
  await adoptAll(head2);
  await giveReasons(head2, "One desk answers what is new, and she was warned in her own language.");
  await decide(head2, "Approve");
  await expect(part(head2, "Approved")).toContainText("By Imran Qureshi");
});

test("two heads at the same moment: the second is told what the first decided, and keeps what they typed", async ({ page: head, openDevice, rows }) => {
  const head2 = await openDevice();
  await openToDecide(head, "head", "Robin Hale");
  await openToDecide(head2, "head2", "Robin Hale");
  const before = (await rows("Decisions")).length;

  await giveReasons(head, "Answer the last letter first.");
  await decide(head, "Refuse");
  await expect(part(head, "Refused")).toBeVisible();

  await adoptAll(head2);
  await giveReasons(head2, "Reasons that took me an hour to write.");
  await decide(head2, "Approve");
  await expect(tab(head2).getByText("Helen Marsh decided first.")).toBeVisible();
  await expect(part(head2, "Refused")).toContainText("Answer the last letter first.");
  await expect(part(head2, "What you had typed").getByRole("textbox")).toHaveValue(/Reasons that took me an hour to write\./);
  await shoot(head2, "deciding-second-head");
  expect(await rows("Decisions")).toHaveLength(before + 1);
});

test("a request that is taken back while somebody decides: whoever is second is told, and what they wrote is kept and not recorded", async ({ page: head, openDevice, rows }) => {
  const manager = await openDevice();
  await openToDecide(head, "head", "Robin Hale");
  await adoptAll(head);
  await giveReasons(head, "Nothing milder has worked.");
  const [instructions, decisions] = [(await rows("Instructions")).length, (await rows("Decisions")).length];

  await openDesk(manager, "manager");
  await openRequest(manager, "Robin Hale");
  await part(manager, "Your part").getByRole("button", { name: "Take it back" }).click();
  const dialog = tab(manager).getByRole("alertdialog");
  await dialog.getByRole("textbox", { name: "Why do you take it back?" }).fill("Robin rang to apologise.");
  await dialog.getByRole("button", { name: "Take it back" }).click();
  await expect(part(manager, "Taken back")).toContainText("Robin rang to apologise.");

  await decide(head, "Approve");
  await expect(tab(head).getByText("The requester took the request back first, so your decision does not count. There is no restriction.")).toBeVisible();
  await expect(part(head, "Taken back")).toContainText("Robin rang to apologise.");
  await expect(part(head, "What you had typed").getByRole("textbox")).toHaveValue(/Nothing milder has worked\./);
  expect(await rows("Instructions")).toHaveLength(instructions);
  expect(await rows("Decisions")).toHaveLength(decisions);
});

test("a link to a request that does not exist says so and leads on", async ({ page }) => {
  await openDesk(page, "head", tabLink("request:00000000-0000-4000-8000-000000000000"));
  await expect(tab(page).getByRole("heading", { level: 1, name: "This request is not in the records" })).toBeVisible();
  await goTo(page, "Requests");
  await expect(part(page, "Waiting for a decision")).toContainText("Robin Hale");
});

test("an approval whose instruction could not be written is loudly due, and another head's page completes it", async ({ page: head, openDevice, faults, rows }) => {
  await openToDecide(head, "head", "Robin Hale");
  await adoptAll(head);
  await giveReasons(head, "Nothing milder has worked.");
  const before = (await rows("Instructions")).length;
  await faults([{ kind: "forbidden", match: { method: "POST", path: "/lists/Instructions/items" } }]);
  await decide(head, "Approve");
  await expect(tab(head).getByText("Staff cannot see this restriction yet.")).toBeVisible();
  expect(await rows("Instructions")).toHaveLength(before);

  await faults([]);
  const [manager, head2] = [await openDevice(), await openDevice()];
  await openDesk(manager, "manager");
  await goTo(manager, "Dashboard");
  await expect(tab(manager).getByRole("button", { name: /^Approved, instruction missing\s*1/ })).toBeVisible();
  await openDesk(head2, "head2");
  await openRequest(head2, "Robin Hale");
  await tab(head2).getByRole("button", { name: "Write the instruction" }).click();
  await expect(tab(head2).getByText("Staff cannot see this restriction yet.")).toBeHidden();
  expect((await rows("Instructions")).at(-1)?.createdBy).toBe("Imran Qureshi");
  await checkAgain(manager);
  await expect(tab(manager).getByRole("button", { name: /^Approved, instruction missing\s*0/ })).toBeVisible();
});
