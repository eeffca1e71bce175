import { recordedWords } from "../../../src/ui/words/recorded-words.ts";
import { expect, test } from "vitest";
import { dueOfDesk, dueShownTo, isDueFor } from "../../../src/app/desk/due-of-desk.ts";
import { letterSubject } from "../../../src/app/letter/letter-subject.ts";
import type { Connection, SignedIn } from "../../../src/app/services.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import type { Role } from "../../../src/domain/ledger/lists.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { DuePage } from "../../../src/ui/queues/due-page.tsx";
import { ReadingPage } from "../../../src/ui/queues/reading-page.tsx";
import { dueEntry } from "../../../src/ui/kit/due-entry.ts";
import { testDesk } from "../../support/desk.ts";
import { event, personas, testNow, testSettings } from "../../support/events.ts";
import { pageText } from "../../support/render-page.tsx";
import { answeredSettings, refusedMessage } from "../../support/review-events.ts";
import { approval, jordan, loggedMessage, recordedPerson, restrictedPerson, sentRequest } from "../../support/sample-ledger.ts";
import { underPolicy } from "../../support/under-policy.ts";
import { connectionOf, pageMeans } from "../../support/page-work.ts";

const settings: Settings = {
  ...testSettings,
  mailboxes: [
    { id: "single", name: "Single contact", address: "single@brackenshire.example", use: "single-contact", reader: personas.staff, deputy: personas.staff2 },
    { id: "blocked", name: "Blocked contact", address: "blocked@brackenshire.example", use: "blocked", reader: personas.manager, deputy: personas.head },
  ],
};

const signedIn = (who: Signatory, roles: readonly Role[], extra: Partial<SignedIn> = {}): Connection =>
  connectionOf({
    workspace: {} as Connection["workspace"],
    session: { account: { ...who, tenantId: "t", username: "" }, settings, roles },
    ledger: {} as Connection["ledger"],
    says: recordedWords,
    channel: {} as Connection["channel"],
    ...extra,
  });

const page = (events: readonly LedgerEvent[], connection: Connection, now = testNow): string =>
  pageText(<ReadingPage desk={testDesk(events, now, settings)} onOpen={() => {}} />, { ...pageMeans(), connection });

const manager = signedIn(personas.manager, ["staff", "manager"]);

test("the queue says whose message waits, since when, and where it came", () => {
  const text = page(
    [...restrictedPerson(jordan, { noticedOn: "2026-11-18" }), loggedMessage(jordan, "no-concern", { subject: "<b>My case</b>", receivedAt: "2026-11-18T10:00:00Z" })],
    manager,
  );
  expect(text).toContain("Opened or logged, not fully read (1)");
  expect(text).toContain("Jordan Vale <b>My case</b>");
  expect(text).toContain("Waits 3 working days");
  expect(text).toContain("In casework@brackenshire.example");
});

test("what came before the restriction is to be looked through, and does not count as waiting", () => {
  const text = page([...restrictedPerson(jordan, { noticedOn: "2026-11-19" }), loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-18T10:00:00Z" })], manager);
  expect(text).toContain("Opened or logged, not fully read (0)");
  expect(text).toContain("From before the restriction (1)");
  expect(text).not.toContain("Waits");
});

test("there is no answer for several messages at once, and none before a message is opened", () => {
  const text = page([...restrictedPerson(jordan), loggedMessage(jordan, "no-concern"), loggedMessage(jordan, "no-concern")], manager);
  expect(text.match(/I have read it/g)).toHaveLength(2);
  expect(text).not.toContain("none of these");
});

test("a mailbox that nobody has read is late in plain words", () => {
  const text = page([], manager);
  expect(text).toContain("Single contact Single contact Late");
  expect(text).toContain("Nobody has ever said that none was left.");
});

test("on a day that is no working day a mailbox that was read before it asks for nothing, and is not said to have been read", () => {
  const readOnFriday = event("mailbox.checked", { mailbox: "single", left: 0 }, { by: personas.staff, stream: "mailbox:single", at: "2026-11-20T16:00:00Z" });
  expect(page([readOnFriday], manager, "2026-11-21T10:00:00Z")).toContain("Nothing to do today");
  expect(page([readOnFriday], manager, "2026-11-20T17:00:00Z")).toContain("Read today");
});

test("a check by somebody else is shown and does not count", () => {
  const text = page([event("mailbox.checked", { mailbox: "single", left: 0 }, { by: personas.head, stream: "mailbox:single" })], manager);
  expect(text).toContain("Helen Marsh: none left (does not count)");
});

test("staff see the mailboxes that they read and nothing of the queue", () => {
  const text = page([...restrictedPerson(jordan), loggedMessage(jordan, "no-concern")], signedIn(personas.staff, ["staff"]));
  expect(text).toContain("Single contact");
  expect(text).not.toContain("Blocked contact");
  expect(text).not.toContain("Jordan");
});

test("unopened mail is offered only where the body asked for it", () => {
  expect(page([], manager)).not.toContain("Unopened mail");
  const withMail = signedIn(personas.manager, ["manager"], { unopenedMail: { look: async () => ({ ok: true, value: [] }) } });
  expect(page([], withMail)).toContain("Unopened mail from restricted addresses");
});

const due = (events: readonly LedgerEvent[], connection: Connection): string => {
  const desk = testDesk(events, testNow, settings);
  const shown = dueShownTo(connection.session, dueOfDesk(desk, connection.session.roles));
  return pageText(<DuePage desk={desk} due={shown} onOpen={() => {}} />, { ...pageMeans(), connection });
};

test("what is due says what it is, by when and where the policy asks for it, and how much is overdue", () => {
  const text = due([...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan)], signedIn(personas.head, ["head"]));
  expect(text).toContain("R-R1: Jordan Vale Approved, instruction to staff missing Overdue");
  expect(text).toContain("Was due on 18 November 2026 Policy, section 6");
  expect(text).toMatch(/\d things are overdue\./);
});

test("several messages to read are one row, and the headings, the reader's count and the tab count every one of them", () => {
  const events = [
    ...restrictedPerson(jordan, { decidedAt: "2026-11-17T09:00:00Z", noticedOn: "2026-11-17" }),
    ...(["2026-11-20", "2026-11-18", "2026-11-19"] as const).map((day) => loggedMessage(jordan, "no-concern", { receivedAt: `${day}T10:00:00Z` })),
  ];
  const text = due(events, manager);
  expect(text).toContain("3 messages not fully read The oldest since 18 November 2026");
  const mine = dueOfDesk(testDesk(events, testNow, settings), ["manager"]).filter((item) => isDueFor(manager.session, item));
  expect(mine.length).toBeGreaterThan(3);
  expect(text).toContain(`For you (${mine.length})`);
  expect(text).toContain(`${mine.length} things are for you or for a desk. Each is counted by itself, also where one row stands for several.`);
});

test("where every row stands for one thing nothing is said about counting", () => {
  const text = due(
    [...restrictedPerson(jordan, { decidedAt: "2026-11-17T09:00:00Z", noticedOn: "2026-11-17" }), loggedMessage(jordan, "no-concern", { subject: "Once more" })],
    manager,
  );
  expect(text).toContain("Jordan Vale: Once more Message not fully read");
  expect(text).not.toContain("counted by itself");
});

test("an owner is shown that rows are to be restricted, and how much is for them", () => {
  const kept = event("person.kept-from", { people: [personas.staff], because: "relative" }, { by: personas.head, personKey: jordan.key });
  const text = due([...recordedPerson(jordan), kept], signedIn(personas.owner, ["owner"]));
  expect(text).toContain("Jordan Vale Rows to restrict in SharePoint: the record is kept from a colleague Due by 23 November 2026");
  expect(text).toMatch(/\d+ things are for you\./);
  expect(text).not.toContain("or for a desk");
});

test("a letter that a message is not taken as a dispute is called so, and can be written and recorded for that message", () => {
  const under000 = answeredSettings(iopc000);
  const desk = testDesk(underPolicy([...restrictedPerson(jordan), refusedMessage()], under000.policy), testNow, under000);
  const refusal = dueOfDesk(desk, ["manager"]).find(({ type }) => type === "result-letter");
  if (refusal?.about.type !== "letter") throw new Error("A letter is due.");
  expect(dueEntry(desk, refusal).what).toBe("Letter that a message is not taken as a dispute");
  expect(letterSubject(desk, refusal.about)).toMatchObject({ type: "result", decided: { kind: "dispute.message-refused" } });
});

test("a decider of disputes is shown what is for them, and nothing of requests", () => {
  const text = due([...recordedPerson(jordan), ...sentRequest(jordan)], signedIn(personas.decider, ["staff", "decider"]));
  expect(text).not.toContain("R-R1");
});

test("what a desk or a named post has to do is seen to by handlers alone", () => {
  const item = dueOfDesk(testDesk([...restrictedPerson(jordan)], "2027-05-10T09:00:00Z", settings), ["manager"])[0];
  if (!item) throw new Error("A review is due.");
  const named = { ...item, forWhom: { type: "named" as const, name: "Information desk" } };
  expect(isDueFor(manager.session, named)).toBe(true);
  expect(isDueFor(signedIn(personas.staff, ["staff"]).session, named)).toBe(false);
});
