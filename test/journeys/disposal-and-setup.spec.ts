import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { moveClock, tokenOf } from "./support/sandbox.ts";
import { shoot } from "./support/screenshot.ts";
import { checkAgain, goTo, openDesk, openRequest, part, tab, tabLink } from "./support/teams.ts";

/** Takes an answer out of the settings, as if set-up had never asked. */
const forgetAnswer = async (request: APIRequestContext, field: string): Promise<void> => {
  const list = "/graph/v1.0/sites/evenhand.sharepoint.example:/sites/evenhand:/lists/Settings/items";
  const headers = { authorization: `Bearer ${await tokenOf(request, "owner")}` };
  const found: { value: readonly { id: string; fields: { Payload: string } }[] } = await (
    await request.get(`${list}?$expand=fields&$filter=fields/SettingKey eq 'settings'`, { headers })
  ).json();
  const [row] = found.value;
  if (!row) throw new Error("There is no settings row.");
  const settings: { answers: readonly { field: string }[] } = JSON.parse(row.fields.Payload);
  const Payload = JSON.stringify({ ...settings, answers: settings.answers.filter((answer) => answer.field !== field) });
  const changed = await request.patch(`${list}/${row.id}/fields`, { headers, data: { Payload } });
  expect(changed.status()).toBe(200);
};

test("a decision waits for an answer that set-up has not given, and the owner gives it", async ({ page: head, openDevice, request }) => {
  await forgetAnswer(request, "unsaid.whenReviewIsMissed");
  await openDesk(head, "head");
  await openRequest(head, "Robin Hale");
  await expect(tab(head).getByText("What applies when a review is late, until it is done?").first()).toBeVisible();

  const owner = await openDevice();
  await openDesk(owner, "owner");
  await goTo(owner, "Set-up");
  const question = tab(owner).getByRole("article", { name: "What applies when a review is late, until it is done?" });
  await expect(question).toContainText("Until then no restriction can be approved. A head of function gives the answer, and the owner of Evenhand writes it down.");
  await question.getByRole("button", { name: /^Answer:/ }).click();
  await question.getByRole("button", { name: "Save" }).click();
  await expect(question).toContainText("Give an answer.");
  await question.getByRole("textbox").fill("It stays as it is, and the manager is told.");
  await question.getByRole("button", { name: "Save" }).click();
  await tab(owner).getByRole("alertdialog").getByRole("button", { name: "Write it down" }).click();
  await expect(part(owner, "What the policy leaves open")).toContainText("Everything that the policy leaves open is answered.");
  await expect(question).toContainText("It stays as it is, and the manager is told.");
  await shoot(owner, "setup-answered");

  await openDesk(head, "head");
  await openRequest(head, "Robin Hale");
  await expect(tab(head).getByRole("button", { name: "Approve" })).toBeVisible();
  await expect(tab(head).getByText("What applies when a review is late, until it is done?")).toBeHidden();
});

test("an owner removes records whose time is over, a hold keeps others, and the chains still hold", async ({ page: owner, openDevice, request, rows }) => {
  await moveClock(request, { advance: 6 * 366 * 24 * 3_600_000 });
  const manager = await openDevice();
  await openDesk(manager, "manager");
  await goTo(manager, "Disposal");
  const listed = part(manager, /^People whose records may be removed/);
  await expect(listed.getByRole("article").first()).toBeVisible();
  const [held = "", removed = ""] = await listed
    .getByRole("article")
    .evaluateAll((articles) => articles.map((article) => article.getAttribute("aria-label") ?? "").filter((name) => !name.startsWith("Somebody")));
  await listed.getByRole("button", { name: `Hold the records of ${held}` }).click();
  await tab(manager).getByRole("textbox", { name: "Why are they held back?" }).fill("A claim is before the court.");
  await tab(manager).getByRole("form").getByRole("button", { name: "Hold these records" }).click();
  await expect(part(manager, "Held back (1)")).toContainText("A claim is before the court.");
  await shoot(manager, "disposal-held");

  await openDesk(owner, "owner");
  await goTo(owner, "Disposal");
  const mayGo = part(owner, /^People whose records may be removed/);
  await expect(mayGo.getByRole("article", { name: held })).toBeHidden();
  await mayGo.getByRole("checkbox", { name: `Choose ${removed}` }).check();
  await mayGo.getByRole("textbox", { name: "Under whose authority?" }).fill("Retention schedule, entry 12");
  await shoot(owner, "disposal-chosen");
  await mayGo.getByRole("button", { name: "Remove these records" }).click();
  const dialog = tab(owner).getByRole("alertdialog");
  await expect(dialog).toContainText("This cannot be undone.");
  await dialog.getByRole("button", { name: "Remove these records" }).click();
  await expect(mayGo).toContainText(/\d+ rows? removed, and read back as gone\./);
  await expect(mayGo.getByRole("article", { name: removed })).toBeHidden();
  expect((await rows("Disposals")).at(-1)).toMatchObject({
    kind: "rows.disposed",
    createdBy: "Olu Ward",
    payload: { body: { why: "retention", authority: "Retention schedule, entry 12" } },
  });
  expect(JSON.stringify(await rows("People"))).not.toContain(removed);

  await checkAgain(manager);
  await goTo(manager, "People");
  await expect(tab(manager).getByRole("table", { name: "People" })).not.toContainText(removed);
  await goTo(manager, "Records");
  await tab(manager).getByRole("button", { name: "Verify the chain" }).click();
  await expect(tab(manager).getByText(/^The chain holds: \d+ rows? verified\.$/)).toBeVisible();
});

test("a manager prints and saves what is on record about one person, as the person would read it too", async ({ page, rows }) => {
  const recorded = (await rows("People")).find(({ kind, payload }) => kind === "person.recorded" && JSON.stringify(payload).includes("Jordan Pike"));
  const person = recorded?.stream.replace("person:", "") ?? "";
  await openDesk(page, "manager", tabLink(`export:${person}`));
  await expect(tab(page).getByRole("heading", { level: 1, name: "Evidence log: Jordan Pike" })).toBeVisible();
  const log = tab(page).getByRole("table", { name: "Evidence log: Jordan Pike" });
  await expect(log).toContainText("Conduct logged");
  await expect(log).toContainText("Sam Okafor");
  await shoot(page, "evidence-log");

  const [file] = await Promise.all([page.waitForEvent("download"), tab(page).getByRole("button", { name: "Download as CSV" }).click()]);
  expect(file.suggestedFilename()).toMatch(/^evidence-log-\d{4}-\d{2}-\d{2}\.csv$/);

  await tab(page).getByRole("combobox", { name: "For whom" }).selectOption("As the person would read it");
  await expect(log).not.toContainText("Sam Okafor");
  await expect(tab(page).getByText(/Read all of it before you give it away/)).toBeVisible();
});
