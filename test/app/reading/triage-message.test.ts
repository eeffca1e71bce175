import { expect, test } from "vitest";
import { triageMessage } from "../../../src/app/reading/triage-message.ts";
import { readingQueue } from "../../../src/domain/views/reading/reading-queue.ts";
import { personas } from "../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";
import { deskWork } from "../request/desk-work.ts";

const waiting = () => {
  const message = loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T10:00:00Z" });
  const work = deskWork(personas.manager, [...restrictedPerson(jordan), message]);
  const logged = work.desk().messages.get(message.stream);
  if (!logged) throw new Error("The message was logged.");
  return { work, logged };
};

test("one answer to one message takes it out of the queue", async () => {
  const { work, logged } = waiting();
  expect(readingQueue({ ...work.desk(), messages: work.desk().messages.values() })).toHaveLength(1);
  expect(await triageMessage(work.by, logged, "none-of-these")).toMatchObject({ ok: true });
  expect(readingQueue({ ...work.desk(), messages: work.desk().messages.values() })).toEqual([]);
});

test("an information request goes to its desk, and its clock runs from the receipt", async () => {
  const { work, logged } = waiting();
  await triageMessage(work.by, logged, "information-request");
  expect(work.events().at(-1)).toMatchObject({
    kind: "contact.triaged",
    // Twenty working days from Friday the 20th.
    body: { outcome: "information-request", passedTo: "Information desk", dueOn: "2026-12-18" },
    addressKey: jordan.addressKey,
  });
});

test("without an answer from the service nothing counts as read", async () => {
  const { work, logged } = waiting();
  work.fail("offline");
  expect(await triageMessage(work.by, logged, "none-of-these")).toMatchObject({ ok: false, error: { type: "offline" } });
  expect(readingQueue({ ...work.desk(), messages: work.desk().messages.values() })).toHaveLength(1);
});
