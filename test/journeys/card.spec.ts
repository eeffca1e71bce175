import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { exchangesOf } from "./support/sandbox.ts";
import { shoot } from "./support/screenshot.ts";
import { openChannel, openDesk, openRequest, part, tab, threadsOf } from "./support/teams.ts";

const posting = { method: "POST", path: "/channels/[^/]+/messages$" };

/** Answers the request about Dee Marlowe, which was sent back: that posts a card. */
const sendAnswer = async (page: Page): Promise<string> => {
  const reference = await openRequest(page, "Dee Marlowe");
  await part(page, "Your part").getByRole("button", { name: "Answer", exact: true }).click();
  await tab(page).getByRole("textbox", { name: "Your answer" }).fill("Dee was told on the first day, by letter, and wrote to everyone again.");
  await tab(page).getByRole("button", { name: "Send to the head of function" }).click();
  await expect(tab(page).getByRole("heading", { name: `Sent: ${reference}` })).toBeVisible();
  return reference;
};

const expectCards = async (page: Page, reference: string, count: number): Promise<void> => {
  await openChannel(page);
  await expect(threadsOf(page, reference).filter({ hasText: "Request answered and sent again" })).toHaveCount(count);
};

test("a lost answer: the card may have been posted, a person looks and finds it, and it was posted once", async ({ page, openDevice, faults }) => {
  await openDesk(page, "manager");
  await faults([{ kind: "lost-answer", match: posting, times: 1 }]);
  const reference = await sendAnswer(page);
  await expect(tab(page).getByText("The card may have been posted: the answer from Teams was lost. Please look in the head of function’s channel.")).toBeVisible();
  await shoot(page, "card-may-have-been-posted");

  const colleague = await openDevice();
  await openDesk(colleague, "manager");
  await openRequest(colleague, "Dee Marlowe");
  await expect(part(colleague, "Card in the channel")).toContainText("The card may have been posted");

  await tab(page).getByRole("button", { name: "I found it" }).click();
  await expect(tab(page).getByText("Noted: the card is there.")).toBeVisible();
  await expect(tab(page).getByRole("button", { name: /post it again/i })).toHaveCount(0);
  await expectCards(page, reference, 1);
});

test("no answer and no card: nothing is posted by itself, and a person who looked posts it again", async ({ page, faults }) => {
  await openDesk(page, "manager");
  await faults([{ kind: "offline", match: posting, times: 1 }]);
  const reference = await sendAnswer(page);
  await expect(tab(page).getByText("The card may have been posted")).toBeVisible();
  await faults([]);

  await tab(page).getByRole("button", { name: "Open the request" }).click();
  await expect(part(page, "Card in the channel")).toContainText("The card may have been posted");
  await expectCards(page, reference, 0);

  await openDesk(page, "manager");
  await openRequest(page, "Dee Marlowe");
  await part(page, "Card in the channel").getByRole("button", { name: "It is not there: post it again" }).click();
  await expect(part(page, "Card in the channel")).toHaveCount(0);
  await expectCards(page, reference, 1);
});

for (const { kind, says } of [
  { kind: "forbidden", says: "403" },
  { kind: "too-large", says: "413" },
] as const) {
  test(`a card that Teams refuses with ${says}: the request is recorded all the same, waits, and its card can be posted again`, async ({ page, request, faults }) => {
    await openDesk(page, "manager");
    await faults([{ kind, match: posting }]);
    const reference = await sendAnswer(page);
    await expect(tab(page).getByText("The card could not be posted. The request is recorded all the same and stands in the list of what waits.")).toBeVisible();
    await tab(page).getByRole("button", { name: "Post it again" }).click();
    // The words of the first refusal are still there, so the second is waited for where it happens.
    await expect.poll(async () => (await exchangesOf(request)).filter(({ method, url }) => method === "POST" && /\/channels\/[^/]+\/messages$/.test(url)).length).toBe(2);
    await expect(tab(page).getByText("The card could not be posted.")).toBeVisible();

    await faults([]);
    await tab(page).getByRole("button", { name: "Post it again" }).click();
    await expect(tab(page).getByText("Its card is in the head of function’s channel.")).toBeVisible();
    await expectCards(page, reference, 1);
  });
}
