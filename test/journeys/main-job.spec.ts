import { expect, test } from "./support/journey.ts";
import { approve, askAtOnce, expectRule, logThreat, recordItsAuthor, recordTheNotice, recordTheWarning } from "./support/main-job.ts";
import { mail, openMessage, standing } from "./support/outlook.ts";
import { shoot } from "./support/screenshot.ts";
import { openChannel, openTeams, threadsOf } from "./support/teams.ts";

test("a threat in an email becomes a lawful restriction that all staff see, and not before the person is told", async ({ page: staff, openDevice, rows }) => {
  const [manager, head, staff2] = [await openDevice(), await openDevice(), await openDevice()];

  await test.step("staff log the email in one click and finish it in the same card", () => logThreat(staff));

  await test.step("the manager finds it under conduct and says who wrote it", () => recordItsAuthor(manager));

  await test.step("the policy wants a written warning first, which no reason stands in for", () => recordTheWarning(manager));

  const reference = await test.step("the manager asks for a restriction, with the reason why it cannot wait", () => askAtOnce(manager));

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
    await approve(head, reference);
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

  await test.step("the manager records the written notice, and with that it is in force", () => recordTheNotice(manager, reference));

  await test.step("both colleagues see the instruction when they open her message", async () => {
    for (const [colleague, as] of [
      [staff, "staff"],
      [staff2, "staff2"],
    ] as const) {
      await openMessage(colleague, as, mail.gwenThreat);
      await expectRule(colleague);
    }
    await shoot(staff2, "main-job-in-force");
  });
});
