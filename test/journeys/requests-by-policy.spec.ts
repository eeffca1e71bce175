import { expect, test } from "./support/journey.ts";
import { adoptAll, ownDecision } from "./support/requests.ts";
import { shoot } from "./support/screenshot.ts";
import { openDesk, openRequest, part } from "./support/teams.ts";

test("whoever decides sees similar decisions without names, and in a conflict of interest can decide nothing and is told who can", async ({ page }) => {
  await openDesk(page, "head");
  await openRequest(page, "Robin Hale");
  const similar = part(page, "Similar decisions");
  await similar.getByText(/^The last \d decisions$/).click();
  await expect(similar.getByRole("listitem").first()).toContainText(/^(Approved|Refused) on /);
  await expect(similar).not.toContainText(/Jordan|Pike|Terry|Nolan|R-[0-9A-F]{6}/);
  await shoot(page, "similar-decisions");

  await adoptAll(page);
  const conflict = part(page, "You and this case");
  await conflict.getByRole("radio", { name: "Yes, somebody else should decide" }).check();
  await conflict.getByRole("checkbox", { name: "I decided the case that the contact is about" }).check();
  await expect(conflict).toContainText("Leave it to Imran Qureshi.");
  for (const decision of ["Approve", "Refuse", "Send back"]) await expect(ownDecision(page).getByRole("button", { name: decision })).toBeDisabled();
  await expect(ownDecision(page)).toContainText("Somebody without a conflict of interest.");
});

test("policy 000: the person is told before the decision, or an exception of the policy spares it", async ({ page, request }) => {
  test.setTimeout(60_000);
  await request.post("/sandbox/reset", { data: { pack: "000" } });
  await openDesk(page, "head");
  await openRequest(page, "Robin Hale");
  const told = part(page, "Told before the decision");
  await expect(told).toContainText("The person has not been told that a decision is coming.");
  await expect(ownDecision(page)).toContainText("The person to be told first, or an exception of the policy.");
  await told.getByRole("radio", { name: /^A colleague's safety or welfare is threatened/ }).check();
  await expect(ownDecision(page)).toContainText("Why the exception applies.");
  await told.getByRole("textbox", { name: "Why does the exception apply?" }).fill("A visit was threatened for tonight.");
  await expect(ownDecision(page)).not.toContainText("exception");
  await shoot(page, "told-before-deciding");
});
