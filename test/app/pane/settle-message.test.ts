import { expect, test } from "vitest";
import { dangerDraft, isReceived, logDraft } from "../../../src/app/pane/contact-drafts.ts";
import { withHeader } from "../../../src/app/pane/headed-message.ts";
import { localAnswer } from "../../../src/app/pane/local-answer.ts";
import { keep } from "../../../src/app/pane/keep.ts";
import { nothingSaidByReader, readMessage, type ReadMessage } from "../../../src/app/pane/read-message.ts";
import { inFormat2, testNow } from "../../support/events.ts";
import { fakeClock, fakeOutbox, fakeReplica } from "../../support/fake-services.ts";
import { jordan } from "../../support/sample-ledger.ts";
import { emptyHeaders, sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

const newWork = () => {
  let ids = 0;
  return testWork({ clock: fakeClock(testNow), sha256, replica: fakeReplica(), outbox: fakeOutbox(), newId: () => String((ids += 1)) }, { settings: inFormat2 });
};

const open = testMessage({ name: jordan.name, address: jordan.address }, { copiedAt: "2026-11-20T10:00:00.000Z" });

const opened = async (work: ReturnType<typeof newWork>): Promise<ReadMessage> => {
  const read = await readMessage(work, open);
  if (read.type !== "sender") throw new Error(`It was read as ${read.type}.`);
  return withHeader(work, read, { header: { type: "read", headers: emptyHeaders }, said: nothingSaidByReader });
};

test("a click on a message about which somebody called for help, long after it came, is shown as kept until the records have it", async () => {
  const work = newWork();
  const before = await opened(work);
  await keep(work, dangerDraft(work, before, "police"), work.account);
  const read = await opened(work);
  if (!isReceived(read)) throw new Error("Nothing says when it came.");
  const log = logDraft(work, read, "rudeness");
  expect(log.stream).toBe(before.stream);
  await keep(work, log, work.account);
  const { message, pending } = await localAnswer(work, await opened(work));
  expect(message?.views.map(({ key }) => key)).toEqual([log.key]);
  expect(pending.map(({ draft }) => draft.key)).toContain(log.key);
});
