import { expect, test } from "vitest";
import { pendingEvent } from "../../../src/app/ledger/pending-event.ts";
import { isReceived, breachDraft, dangerDraft, detailDraft, logDraft, proposalDraft, triageDraft, undoTriageDraft } from "../../../src/app/pane/contact-drafts.ts";
import { readMessage } from "../../../src/app/pane/read-message.ts";
import type { OpenMessage } from "../../../src/app/ports.ts";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import { draftToFields } from "../../../src/domain/events/row-fields.ts";
import type { EventDraft } from "../../../src/domain/events/event.ts";
import { eventKinds } from "../../../src/domain/events/kinds.ts";
import { readShape } from "../../../src/domain/base/shape.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds } from "../../support/fake-services.ts";
import { jordan } from "../../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../../support/sample-mail.ts";
import { testWork } from "../../support/work.ts";

const deps = { clock: fakeClock(testNow), newId: fakeIds() };

const read = async (parts: Partial<OpenMessage> = {}) => {
  const message = await readMessage(testWork({ clock: fakeClock(testNow), sha256 }), testMessage(jordan, parts));
  if (message.type !== "sender" || !isReceived(message)) throw new Error("The sample has a sender.");
  return message;
};

const isReadable = (draft: EventDraft): boolean => readShape<unknown>(eventKinds[draft.kind].shape, draft.body).ok;

test("an information request is passed to the desk, due in working days from receipt", async () => {
  const draft = triageDraft(testWork(deps), await read({ copiedAt: "2026-12-18T10:00:00Z" }), "information-request");
  expect(draft.body).toMatchObject({ passedTo: "Information desk", dueOn: "2027-01-19" });
});

test("each find goes to the desk that Settings names for it, and a message that held nothing to none", async () => {
  expect(triageDraft(testWork(deps), await read(), "dispute").body).toMatchObject({ passedTo: "Head of function's office" });
  expect(triageDraft(testWork(deps), await read(), "crime").body).toMatchObject({ passedTo: "Duty manager", dueOn: "2026-11-23" });
  const none = triageDraft(testWork(deps), await read(), "none-of-these");
  expect(none.body).toEqual({ outcome: "none-of-these", receivedAt: "2026-11-20T10:00:00.000Z", passedTo: "" });
});

test("a call about a danger is kept beside the message, or apart from any", async () => {
  const message = await read();
  expect(dangerDraft(testWork(deps), message, "police")).toMatchObject({ stream: message.stream, body: { called: "police", at: testNow } });
  expect(dangerDraft(testWork(deps), null, "police")).toMatchObject({ stream: expect.stringMatching(/^danger:./), addressKey: "" });
});

test("whatever a mail holds, the row can be read back", async () => {
  const long = "x".repeat(5000);
  const message = await read({ subject: long, mailbox: long, internetMessageId: long });
  const settings = { ...testSettings, ask: "y".repeat(300) };
  const drafts = [
    logDraft(testWork(deps, { settings }), message, "rudeness"),
    triageDraft(testWork(deps, { settings }), message, "crime"),
    detailDraft(testWork(deps, { settings }), message, { of: "entry", effects: [], note: long, content: "attachment" }),
    breachDraft(testWork(deps, { settings }), message, { instruction: "instruction", note: long }),
    dangerDraft(testWork(deps, { settings }), null, "other"),
    proposalDraft(testWork(deps, { settings }), message, { personKey: "", why: long }),
    undoTriageDraft(testWork(deps, { settings }), message, "triage"),
  ];
  expect(drafts.filter((draft) => !isReadable(draft))).toEqual([]);
});

test("a detail that is given in the same instant as the entry still belongs to it", async () => {
  const message = await read();
  const logged = logDraft(testWork(deps), message, "rudeness");
  const detailed = detailDraft(testWork(deps), message, { of: logged.key, effects: ["staff-time"], note: "", content: null });
  const recorded = [detailed, logged].map((draft) => pendingEvent(draft, accountOf(personas.staff)));
  expect(foldMessages(testSettings, recorded).get(message.stream)?.views).toMatchObject([{ choice: "rudeness", effects: ["staff-time"] }]);
});

test("no name, address or subject stands in a column that a filter or a title may show", async () => {
  const message = await read({ subject: "Secret subject" });
  const fields = draftToFields(logDraft(testWork(deps), message, "rudeness"));
  if (!fields.ok) throw new Error("The draft fits in a row.");
  const { Payload, ...columns } = fields.value;
  expect(Payload).toContain("Secret subject");
  expect(JSON.stringify(columns)).not.toMatch(/secret subject|jordan/i);
});
