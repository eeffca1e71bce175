import { expect, test } from "vitest";
import { openTasks } from "../../../src/domain/subjects/contact/tasks.ts";
import { finishTask } from "../../../src/app/reading/finish-task.ts";
import { triageMessage } from "../../../src/app/reading/triage-message.ts";
import { personas } from "../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";
import { deskWork } from "../request/desk-work.ts";

test("a task that was passed to a desk is open until somebody says that it is done", async () => {
  const message = loggedMessage(jordan, "no-concern");
  const work = deskWork(personas.manager, [...restrictedPerson(jordan), message]);
  const logged = () => {
    const found = work.desk().messages.get(message.stream);
    if (!found) throw new Error("The message was logged.");
    return found;
  };
  await triageMessage(work.by, logged(), "new-complaint");
  const [task] = openTasks(logged());
  expect(task).toMatchObject({ outcome: "new-complaint", passedTo: "Assessment desk" });
  expect(await finishTask(work.by, { message: logged(), triage: task?.key ?? "", note: " Recorded as a complaint. " })).toMatchObject({
    ok: true,
  });
  expect(openTasks(logged())).toEqual([]);
  expect(logged().triage).toMatchObject({ done: { by: personas.manager, note: "Recorded as a complaint." } });
});

test("a note that is too long is refused, and the task stays open", async () => {
  const message = loggedMessage(jordan, "no-concern");
  const work = deskWork(personas.manager, [...restrictedPerson(jordan), message]);
  const logged = work.desk().messages.get(message.stream);
  if (!logged) throw new Error("The message was logged.");
  expect(await finishTask(work.by, { message: logged, triage: "any", note: "x".repeat(4001) })).toMatchObject({
    ok: false,
    error: { type: "row-refused" },
  });
});
