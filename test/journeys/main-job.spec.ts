import { expect, test } from "./support/journey.ts";
import { logCard, mail, openMessage, pane, standing } from "./support/outlook.ts";
import { adoptAll, criteria, criterionPart, decide, fillRequest, giveReasons, sendRequest } from "./support/requests.ts";
import { shoot } from "./support/screenshot.ts";
import { goTo, openChannel, openDesk, openTeams, part, tab, threadsOf } from "./support/teams.ts";

test("a threat in an email becomes a lawful restriction that all staff see, and not before the person is told", async ({ page: staff, openDevice, rows }) => {
  const [manager, head, staff2] = [await openDevice(), await openDevice(), await openDevice()];

  await test.step("staff log the email in one click and finish it in the same card", async () => {
    await openMessage(staff, "staff", mail.gwenThreat);
    await expect(standing(staff).getByRole("heading", { name: "No contact rule in force" })).toBeVisible();
    await pane(staff).getByRole("button", { name: "Other threats" }).click();
    await expect(logCard(staff).getByText(/^Logged \d\d:\d\d$/)).toBeVisible();
    await logCard(staff).getByRole("textbox", { name: "Note" }).fill("She says that she knows where staff park.");
    await logCard(staff).getByRole("button", { name: "Save" }).click();
  });

  await test.step("the manager finds it under conduct and says who wrote it", async () => {
    await openDesk(manager, "manager");
    await goTo(manager, "Conduct");
    const threat = tab(manager).getByRole("article", { name: "Other threats" }).filter({ hasText: "I am done writing" });
    await expect(threat.getByText("She says that she knows where staff park.")).toBeVisible();
    await expect(threat.getByText("This address belongs to nobody who is recorded.")).toBeVisible();
    await threat.getByRole("button", { name: "Say who this is" }).click();
    await threat.getByRole("textbox", { name: "Name" }).fill("Gwen Oddie");
    await threat.getByRole("button", { name: "Record the person" }).click();
    await threat.getByRole("button", { name: "Request a restriction" }).click();
  });

  await test.step("the policy wants a written warning first, which no reason stands in for", async () => {
    await tab(manager).getByRole("button", { name: "Record a warning on their page" }).click();
    await tab(manager).getByRole("button", { name: "Record a warning", exact: true }).click();
    const warning = tab(manager).getByRole("form", { name: "Record a warning" });
    await warning.getByLabel("Day on which it was sent").fill(new Date().toISOString().slice(0, 10));
    for (const content of await warning.getByRole("checkbox").all()) await content.check();
    await warning.getByRole("button", { name: "Record the warning" }).click();
    await expect(tab(manager).getByText("The warning is recorded.")).toBeVisible();
    await tab(manager).getByRole("button", { name: "Request a restriction" }).click();
  });

  const reference = await test.step("the manager asks for a restriction, with the reason why it cannot wait", async () => {
    await expect(tab(manager).getByRole("heading", { level: 1, name: "Ask for a restriction: Gwen Oddie" })).toBeVisible();
    await fillRequest(manager, {
      ask: "Read and file Gwen Oddie's emails, with one desk to answer what is new.",
      shortWait: "The last message threatened colleagues at their cars the same evening.",
      urgent: true,
    });
    const sent = await sendRequest(manager);
    await expect(tab(manager).getByText("Its card is in the head of function’s channel.")).toBeVisible();
    return sent;
  });

  await test.step("its card stands in the heads' channel and says nothing about the person", async () => {
    await openTeams(head, "head");
    await openChannel(head);
    const thread = threadsOf(head, reference);
    await expect(thread.getByRole("article")).toHaveCount(1);
    await expect(thread).toContainText("Requested by");
    await expect(thread).toContainText("Dafydd Rees");
    await expect(thread).toContainText("Urgent");
    await expect(thread).not.toContainText(/gwen|oddie|threat|example\.com/i);
    await shoot(head, "main-job-card");
    await thread.getByRole("link", { name: "Open the decision" }).click();
  });

  await test.step("the head of function answers each criterion and approves in their own words", async () => {
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
    await shoot(head, "main-job-approved");
  });

  await test.step("the thread says that it was decided, and not what", async () => {
    await openChannel(head);
    await expect(threadsOf(head, reference).getByRole("list", { name: "1 reply" })).toContainText(`${reference} has been decided. Open the request to see how.`);
    expect((await rows("Decisions")).filter(({ kind, createdBy }) => kind === "request.approved" && createdBy === "Helen Marsh")).not.toHaveLength(0);
  });

  await test.step("staff still see no rule, only that she was warned", async () => {
    await openMessage(staff, "staff", mail.gwenThreat);
    await expect(standing(staff)).toContainText("Warned on");
    await expect(standing(staff)).toContainText("Reply as usual");
    await expect(standing(staff).getByRole("heading", { name: "Contact rule in force", exact: true })).toHaveCount(0);
  });

  await test.step("the manager records the written notice, and with that it is in force", async () => {
    await tab(manager).getByRole("button", { name: "Check again" }).click();
    await goTo(manager, "Requests");
    await part(manager, "Approved, not in force").getByRole("row").filter({ hasText: reference }).getByRole("button", { name: "Record the notice" }).click();
    await part(manager, "Restrictions").getByRole("button", { name: "Record the notice" }).click();
    const form = tab(manager).getByRole("form", { name: "Record the written notice" });
    await form.getByLabel("Day on which it was sent").fill(new Date().toISOString().slice(0, 10));
    for (const content of await form.getByRole("checkbox").all()) await content.check();
    await form.getByRole("button", { name: "Record the notice" }).click();
    await expect(tab(manager).getByText("In force from now.")).toBeVisible();
  });

  await test.step("both colleagues see the instruction when they open her message", async () => {
    for (const [colleague, as] of [
      [staff, "staff"],
      [staff2, "staff2"],
    ] as const) {
      await openMessage(colleague, as, mail.gwenThreat);
      await expect(standing(colleague).getByRole("heading", { name: "Contact rule in force", exact: true })).toBeVisible({ timeout: 5_000 });
      await expect(standing(colleague)).toContainText("Reply only to new information or a new complaint.");
      await expect(standing(colleague)).toContainText("Casework desk");
      await expect(standing(colleague)).not.toContainText("nothing milder keeps colleagues safe");
    }
    await shoot(staff2, "main-job-in-force");
  });
});
