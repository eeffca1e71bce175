import { expect, test, vi } from "vitest";
import { itemData } from "../../../src/sandbox/hosts/outlook/item-data.ts";
import type { MailboxMessage } from "../../../src/sandbox/hosts/outlook/mailbox-entry.ts";
import { createOfficeMethods, headersLateMs } from "../../../src/sandbox/hosts/outlook/office-methods.ts";
import { firstState, marksOf, selectMessage } from "../../../src/sandbox/hosts/outlook/outlook-state.ts";
import type { MethodAnswer } from "../../../src/sandbox/hosts/outlook/office-protocol.ts";
import type { Quirks } from "../../../src/sandbox/tenant/quirks/quirks.ts";
import type { Person } from "../../../src/sandbox/hosts/shared/people.ts";
import { createStore } from "../../../src/sandbox/hosts/shared/store.ts";

const sam: Person = { as: "staff", id: "oid-sam", tenantId: "tid", name: "Sam Okafor", jobTitle: "Casework officer", address: "sam@brackenshire.example" };

const message: MailboxMessage = {
  kind: "message",
  id: "a.eml",
  subject: "RE: FW: The fence",
  from: { name: "Alwen", address: "alwen@example.org" },
  sender: { name: "Alwen", address: "alwen@example.org" },
  replyTo: [],
  to: [{ name: "", address: "Casework@brackenshire.example" }],
  cc: [],
  receivedAt: "2026-11-20T10:00:00.000Z",
  internetMessageId: "<a@example.org>",
  headers: "From: alwen@example.org",
  text: "The <fence>.",
  html: null,
  attachmentNames: [],
};

const open = (selected: MailboxMessage | null = message, quirks: Quirks = {}) => {
  const store = createStore(selectMessage(firstState, selected?.id ?? null));
  const ask = createOfficeMethods({ person: sam, store, readSelected: () => selected, quirks: () => quirks, htmlToText: (html) => `text of ${html}` });
  const call = (...asked: Parameters<typeof ask>): MethodAnswer => {
    const answer = ask(...asked);
    if (answer instanceof Promise) throw new Error("The answer comes late");
    return answer;
  };
  return { store, ask, call };
};

const notice = (key: string) => ({ key, type: 0, message: "Logged.", icon: "icon", persistent: false });

test("at most five notices stand above one message, each under its own key", () => {
  const { call, store } = open();
  const answers = ["1", "2", "3", "4", "5", "6"].map((key) => call(33, notice(key)));
  expect(answers.map(({ error }) => error)).toEqual([false, false, false, false, false, true]);
  expect(call(33, notice("1"))).toMatchObject({ errorCode: 9023 });
  expect(marksOf(store.get(), "a.eml").notices).toHaveLength(5);
});

test("a notice that is not there can be neither replaced nor removed", () => {
  const { call } = open();
  expect([call(35, notice("1")), call(36, { key: "1" })]).toMatchObject([{ errorCode: 9024 }, { errorCode: 9024 }]);
});

test("body and headers are the message's", () => {
  const { call } = open();
  expect([call(37, { coercionType: 0 }), call(37, { coercionType: 3 }), call(168, {})]).toMatchObject([
    { data: "The <fence>." },
    { data: "<pre>The &lt;fence>.</pre>" },
    { data: "From: alwen@example.org" },
  ]);
});

test("properties that the add-in saves with a message are there when it loads them", () => {
  const { call } = open();
  expect(call(3, {})).toMatchObject({ customProperties: "{}" });
  call(4, { customProperties: { logged: "yes" } });
  expect(call(3, {})).toMatchObject({ customProperties: '{"logged":"yes"}' });
});

test("mail to the casework address is shared, whatever its letters' case, and says whose mailbox it is in", () => {
  const { call } = open();
  expect(itemData(message, sam)).toMatchObject({ isFromSharedFolder: true, normalizedSubject: "The fence" });
  expect(call(108, {})).toMatchObject({ data: { owner: "casework@brackenshire.example" } });
});

test("mail to anybody else is not shared", () => {
  const own = { ...message, to: [{ name: "", address: "contact@brackenshire.example" }] };
  expect(itemData(own, sam).isFromSharedFolder).toBe(false);
  expect(open(own).call(108, {}).error).toBe(true);
});

test("the same message has another id in each person's mailbox", () => {
  const megan = { ...sam, id: "oid-megan" };
  expect(itemData(message, sam).id).not.toBe(itemData(message, megan).id);
});

test("a new message keeps its recipients and subject, and its body as text", () => {
  const { call, store } = open(null);
  call(44, { toRecipients: ["alwen@example.org"], subject: "Your complaint", htmlBody: "<p>Dear Alwen</p>" });
  expect(store.get().draft).toMatchObject({ to: [{ name: "", address: "alwen@example.org" }], subject: "Your complaint", text: "text of <p>Dear Alwen</p>" });
});

test("a reply goes where the message asks for replies, else to its sender", () => {
  const asked = { ...message, replyTo: [{ name: "", address: "desk@example.org" }] };
  const drafts = [message, asked].map((each) => {
    const { call, store } = open(each);
    call(30, { htmlBody: "" });
    return store.get().draft?.to.map(({ address }) => address);
  });
  expect(drafts).toEqual([["alwen@example.org"], ["desk@example.org"]]);
});

test("with no message selected, a question about the message fails", () => {
  expect(open(null).call(37, { coercionType: 0 })).toMatchObject({ error: true, errorCode: 9030 });
});

test("a method that the sandbox lacks fails rather than succeeding with nothing", () => {
  expect(open().call(149, {})).toEqual({ error: true, wasSuccessful: false, errorCode: 5000 });
});

test.each<[Quirks, object]>([
  [{}, { data: "From: alwen@example.org" }],
  [{ headers: "empty" }, { error: false, data: "" }],
  [{ headers: "failed" }, { error: true, errorCode: 5001 }],
])("%j: the headers are answered", (quirks, answer) => {
  expect(open(message, quirks).call(168, {})).toMatchObject(answer);
});

test("headers: late: the headers come, and not at once", async () => {
  vi.useFakeTimers();
  const answer = open(message, { headers: "late" }).ask(168, {});
  expect(answer).toBeInstanceOf(Promise);
  await vi.advanceTimersByTimeAsync(headersLateMs);
  expect(await answer).toMatchObject({ data: "From: alwen@example.org" });
  vi.useRealTimers();
});
