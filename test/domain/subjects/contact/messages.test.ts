import type { Instant } from "../../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aboutMe, noConcern } from "../../../../src/domain/policy/vocabulary.ts";
import { streamAmong } from "../../../../src/domain/subjects/contact/message-places.ts";
import { foldMessages, isUnfinished, placesFold, type LoggedMessage } from "../../../../src/domain/subjects/contact/messages.ts";
import { concernsWaiting, countedChoice, needsPoliceReport } from "../../../../src/domain/subjects/contact/message-concerns.ts";
import { foldAll } from "../../../../src/domain/events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../../../src/domain/events/event.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage, priya } from "../../../support/sample-ledger.ts";
import { breachOf, correctionOf, dangerOf, taskDone, triagedAs, undone } from "../../../support/triage-events.ts";

const fold = (...events: readonly LedgerEvent[]): LoggedMessage => {
  const [message] = foldMessages(testSettings, events).values();
  if (!message) throw new Error("Nothing was logged.");
  return message;
};

const about = (log: EventOf<"contact.logged">, at: Instant): { stream: string; addressKey: string; at: Instant } => ({
  stream: log.stream,
  addressKey: log.addressKey,
  at,
});

const correction = (log: EventOf<"contact.logged">, by = log.by): LedgerEvent =>
  event("contact.corrected", { of: log.key, reason: "" }, { by, ...about(log, "2026-11-20T12:00:00Z") });

const considered = (log: EventOf<"contact.logged">, by = personas.manager, note = ""): LedgerEvent =>
  event("concern.considered", { note }, { by, ...about(log, "2026-11-20T12:00:00Z") });

const rude = loggedMessage(jordan, "rudeness", { message: "one", by: personas.staff });
const calm = loggedMessage(jordan, noConcern, { message: "one", by: personas.staff2, at: "2026-11-20T11:00:00Z" });

test("a message counts once however many colleagues log it", () => {
  const messages = foldMessages(testSettings, [rude, calm]);
  expect(messages.size).toBe(1);
  expect(fold(rude, calm).views.map(({ by, choice }) => [by.name, choice])).toEqual([
    [personas.staff.name, "rudeness"],
    [personas.staff2.name, noConcern],
  ]);
});

test("no concern cancels nobody else's view", () => {
  expect(countedChoice(fold(rude, calm))).toBe("rudeness");
  expect(concernsWaiting([fold(rude, calm)])).toHaveLength(1);
});

test("logging again replaces one's own view and leaves the colleague's", () => {
  const again = loggedMessage(jordan, "threats", { message: "one", by: personas.staff, at: "2026-11-20T11:30:00Z" });
  expect(fold(rude, calm, again).views.map(({ choice }) => choice)).toEqual([noConcern, "threats"]);
});

test("a correction takes back one's own entry only", () => {
  expect(fold(rude, correction(rude)).views).toEqual([]);
  expect(fold(rude, correction(rude, personas.staff2)).views).toHaveLength(1);
});

test("a message whose every entry was corrected counts under nothing", () => {
  expect(countedChoice(fold(rude, correction(rude)))).toBeNull();
  expect(concernsWaiting([fold(rude, correction(rude))])).toEqual([]);
});

test("conduct waits for a manager from the click on, oldest first", () => {
  const later = loggedMessage(priya, "threats", { message: "two", at: "2026-11-21T10:00:00Z" });
  const messages = foldMessages(testSettings, [later, rude]);
  expect(concernsWaiting(messages.values()).map(({ stream }) => stream)).toEqual([rude.stream, later.stream]);
});

test("neither no concern nor a complaint about the reader waits for a manager", () => {
  const complaint = loggedMessage(jordan, aboutMe, { message: "two" });
  expect(concernsWaiting(foldMessages(testSettings, [loggedMessage(jordan, noConcern), complaint]).values())).toEqual([]);
});

test("conduct that a manager has looked at waits no more, and shows who looked", () => {
  const message = fold(rude, considered(rude, personas.manager, "Spoke to Sam."));
  expect(concernsWaiting([message])).toEqual([]);
  expect(message.considered).toMatchObject({ by: personas.manager, note: "Spoke to Sam." });
});

test("a caseworker cannot settle what waits for a manager", () => {
  expect(concernsWaiting([fold(rude, considered(rude, personas.staff2))])).toHaveLength(1);
});

test("a concern that a colleague adds after the manager has looked waits again", () => {
  const added = loggedMessage(jordan, "threats", { message: "one", by: personas.staff2, at: "2026-11-20T13:00:00Z" });
  expect(concernsWaiting([fold(rude, considered(rude), added)])).toHaveLength(1);
  const calmed = loggedMessage(jordan, noConcern, { message: "one", by: personas.staff2, at: "2026-11-20T13:00:00Z" });
  expect(concernsWaiting([fold(rude, considered(rude), calmed)])).toEqual([]);
});

test("an unreasonable demand is unfinished until its effect on the work is given (section 3)", () => {
  const demand = loggedMessage(jordan, "scattergun", { message: "two" });
  const detailed = (effects: readonly string[]): LedgerEvent =>
    event("contact.detailed", { of: demand.key, effects, note: "Twelve today" }, { ...about(demand, "2026-11-20T10:05:00Z"), by: demand.by });
  const view = (...events: readonly LedgerEvent[]) => fold(...events).views[0];
  const unfinished = (...events: readonly LedgerEvent[]): boolean | undefined => {
    const own = view(...events);
    return own && isUnfinished(iopc001, own);
  };
  expect(unfinished(demand)).toBe(true);
  expect(unfinished(demand, detailed([]))).toBe(true);
  expect(unfinished(demand, detailed(["staff-time"]))).toBe(false);
  expect(view(demand, detailed(["staff-time"]))).toMatchObject({ note: "Twelve today", effects: ["staff-time"] });
});

test("no concern is finished with the click", () => {
  const [view] = fold(loggedMessage(jordan, noConcern)).views;
  expect(view && isUnfinished(iopc001, view)).toBe(false);
});

test("physical violence must be reported to the police (section 4), rudeness need not be", () => {
  expect(needsPoliceReport(iopc001, fold(loggedMessage(jordan, "physical-violence")))).toBe(true);
  expect(needsPoliceReport(iopc001, fold(rude))).toBe(false);
});

test("who wrote is what the last reader said, and not sure is an answer", () => {
  const said = (body: EventOf<"contact.attributed">["body"], at: Instant): LedgerEvent => event("contact.attributed", body, about(rude, at));
  const chosen = said({ writer: "person", person: jordan.key }, "2026-11-20T12:00:00Z");
  expect(fold(rude).writer).toBeNull();
  expect(fold(rude, chosen).writer).toEqual({ type: "person", person: jordan.key });
  expect(fold(rude, chosen, said({ writer: "not-sure" }, "2026-11-20T13:00:00Z")).writer).toEqual({ type: "not-sure" });
});

test("what a message turned out to need is kept with its due day", () => {
  const triaged = event(
    "contact.triaged",
    { outcome: "information-request", receivedAt: "2026-11-20T10:00:00Z", dueOn: "2026-12-18", passedTo: "Information desk" },
    about(rude, "2026-11-20T12:00:00Z"),
  );
  expect(fold(rude, triaged).triage).toMatchObject({ outcome: "information-request", dueOn: "2026-12-18", passedTo: "Information desk" });
});

test("a picture, attachment or link that is itself the problem is named with the details of the entry", () => {
  const detail = event("contact.detailed", { of: rude.key, effects: [], note: "", content: "image" }, { ...about(rude, "2026-11-20T10:05:00Z"), by: rude.by });
  expect(fold(rude).views).toMatchObject([{ content: null }]);
  expect(fold(rude, detail).views).toMatchObject([{ content: "image" }]);
});

test("a breach stands beside what was logged, and is taken back by whoever logged it", () => {
  const breach = breachOf(rude, "instruction-1");
  expect(fold(rude, breach).breaches).toMatchObject([{ instruction: "instruction-1", by: personas.staff }]);
  expect(fold(rude, breach, correctionOf(breach)).breaches).toEqual([]);
  expect(fold(rude, breach, correctionOf(breach, { by: personas.staff2 })).breaches).toHaveLength(1);
});

test("that somebody acted on a danger is known to every colleague, with or without an entry on the message", () => {
  const danger = dangerOf(rude);
  expect(fold(danger)).toMatchObject({ views: [], dangers: [{ called: "police", by: personas.staff, calledAt: "2026-11-20T11:00:00Z" }] });
  expect(fold(rude, danger, correctionOf(danger)).dangers).toEqual([]);
});

test("a call that was ended keeps its reason, until its entry is taken back (001 section 6)", () => {
  const call = event(
    "contact.logged",
    { ...rude.body, channel: "call", minutes: 12, caseReference: "2026/14" },
    { stream: "message:call", personKey: jordan.key, by: personas.staff },
  );
  const ended = event("call.ended", { of: call.key, how: "ended", warned: true, reason: "Shouted after the warning." }, { stream: call.stream, by: personas.staff });
  const removed = event("contact.corrected", { of: call.key, reason: "" }, { stream: call.stream, by: personas.staff, at: "2026-11-23T09:00:00Z" });
  expect(fold(call, ended)).toMatchObject({
    personKey: jordan.key,
    channel: "call",
    minutes: 12,
    caseReference: "2026/14",
    call: { how: "ended", warned: true, reason: "Shouted after the warning." },
  });
  expect(fold(call, ended, removed).call).toBeNull();
});

test("a post says where it is kept before it says that it was deleted (002 section 6)", () => {
  const post = event("contact.logged", { ...rude.body, channel: "social", evidenceAt: "Evidence folder, 14" }, { stream: "message:post", personKey: jordan.key });
  const removed = event("post.removed", { of: post.key, on: "2026-11-23", action: "deleted" }, { stream: post.stream });
  expect(fold(post)).toMatchObject({ evidenceAt: "Evidence folder, 14", post: null });
  expect(fold(post, removed).post).toMatchObject({ action: "deleted", on: "2026-11-23" });
});

test("that a mailbox was checked is no contact", () => {
  expect(foldMessages(testSettings, [event("mailbox.checked", { mailbox: "single", left: 0 })]).size).toBe(0);
});

test("messages come out the same whatever the order in which events arrive, and however often", () => {
  const detail = event("contact.detailed", { of: rude.key, effects: [], note: "Shouted" }, { ...about(rude, "2026-11-20T10:05:00Z"), by: rude.by });
  const again = loggedMessage(jordan, "threats", { message: "one", by: personas.staff2, at: "2026-11-20T13:00:00Z" });
  const crime = triagedAs(rude, "crime");
  const none = triagedAs(rude, "none-of-these", { by: personas.staff2 });
  const breach = breachOf(rude, "instruction-1");
  const triages = [crime, none, taskDone(crime), undone(none, { by: personas.staff2 }), breach, correctionOf(breach), dangerOf(rude)];
  const events = [rude, calm, detail, considered(rude), correction(calm, personas.staff2), again, ...triages];
  const expected = Object.fromEntries(foldMessages(testSettings, events));
  fc.assert(
    fc.property(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), (arrived) => {
      expect(Object.fromEntries(foldMessages(testSettings, arrived))).toEqual(expected);
    }),
  );
});

test("facts of a message stand as first logged: another's row moves it to nobody and rewrites neither subject nor date", () => {
  const first = { ...rude, personKey: "" };
  for (const change of [
    { addressKey: priya.addressKey, body: { ...calm.body, address: priya.address } },
    { personKey: priya.key },
    { body: { ...calm.body, subject: "Another matter" } },
    { body: { ...calm.body, receivedAt: "2026-01-01T10:00:00Z" as const } },
    { body: { ...calm.body, channel: "call" as const } },
  ]) {
    const hostile = { ...calm, ...change };
    const message = fold(first, hostile);
    const { addressKey, personKey, address, subject, channel, receivedAt } = message;
    expect({ addressKey, personKey, address, subject, channel, receivedAt }).toEqual({
      addressKey: jordan.addressKey,
      personKey: "",
      address: jordan.address,
      subject: first.body.subject,
      channel: "email",
      receivedAt: first.body.receivedAt,
    });
    expect(message.differing).toEqual([expect.objectContaining({ key: hostile.key, by: personas.staff2 })]);
    // What a colleague saw in it still counts.
    expect(message.views).toHaveLength(2);
  }
});

test("the same message logged in another mailbox, seconds later and as a reply's subject, says nothing else", () => {
  const copy = { ...calm, body: { ...calm.body, subject: "RE: My  case", receivedAt: "2026-11-20T10:00:20Z" as const, mailbox: "other@brackenshire.example" } };
  expect(fold(rude, copy).differing).toBeUndefined();
});

const timeless = (
  receivedAt: Instant,
  options: Partial<Parameters<typeof loggedMessage>[2]> & { readonly stream?: string; readonly mark?: string } = {},
): EventOf<"contact.logged"> => {
  const log = loggedMessage(jordan, "rudeness", { by: personas.staff, at: receivedAt, ...options, receivedAt });
  return { ...log, stream: options.stream ?? `message:${options.mark ?? "mail-"}k` };
};

test("another receipt far away under one key is another message, with its own views and its own undo", () => {
  const one = timeless("2026-11-20T10:00:00Z");
  const other = timeless("2026-11-21T10:00:00Z", { stream: "message:mail-k@2026-11-21T10:00:00Z" });
  const messages = foldMessages(testSettings, [one, other, event("contact.corrected", { of: one.key, reason: "" }, { by: one.by, ...about(one, "2026-11-22T12:00:00Z") })]);
  expect([...messages.values()].map(({ stream, receivedAt, views }) => [stream, receivedAt, views.length])).toEqual([
    ["message:mail-k", "2026-11-20T10:00:00Z", 0],
    ["message:mail-k@2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z", 1],
  ]);
});

test("two colleagues who log two such messages at once, each as the first of its key, log two messages", () => {
  const messages = foldMessages(testSettings, [timeless("2026-11-20T10:00:00Z"), timeless("2026-11-21T10:00:00Z", { by: personas.staff2 })]);
  expect([...messages.values()].map(({ views }) => views.length)).toEqual([1, 1]);
});

test.each([
  ["mail-", "2026-11-20T10:09:00Z", 1],
  ["mail-", "2026-11-20T10:11:00Z", 2],
  ["noid-", "2026-11-20T10:00:20Z", 1],
  ["noid-", "2026-11-20T10:02:00Z", 2],
])("under a key that begins with %s, receipts at 10:00:00 and %s are %d message(s)", (mark, at, count) => {
  expect(foldMessages(testSettings, [timeless("2026-11-20T10:00:00Z", { mark }), timeless(at as Instant, { mark, by: personas.staff2 })]).size).toBe(count);
});

test("what is said of a later message in its stream is said of that one alone", () => {
  const later = "message:mail-k@2026-11-21T10:00:00Z";
  const one = timeless("2026-11-20T10:00:00Z");
  const other = timeless("2026-11-21T10:00:00Z", { stream: later });
  const seen = event("concern.considered", { note: "" }, { by: personas.manager, at: "2026-11-22T10:00:00Z", stream: later, addressKey: jordan.addressKey });
  const messages = foldMessages(testSettings, [one, other, seen]);
  expect(messages.get(one.stream)?.considered).toBeNull();
  expect(messages.get(later)?.considered).not.toBeNull();
});

test("a copy that a colleague logged in a stream of its own is the same message", () => {
  const [one, far, copy] = [
    timeless("2026-11-20T10:00:00Z"),
    timeless("2026-11-21T10:00:00Z", { stream: "message:mail-k@2026-11-21T10:00:00Z" }),
    timeless("2026-11-21T10:00:09Z", { stream: "message:mail-k@2026-11-21T10:00:09Z", by: personas.staff2 }),
  ];
  const messages = foldMessages(testSettings, [one, far, copy]);
  expect(messages.get(far.stream)?.views).toHaveLength(2);
  expect(messages.size).toBe(2);
});

test("rows under the keys of version 0.2.0 are one message for each stream, whenever they say that it came", () => {
  expect(foldMessages(testSettings, [rude, { ...calm, body: { ...calm.body, receivedAt: "2026-09-01T10:00:00Z" } }]).size).toBe(1);
});

const receipts: readonly Instant[] = ["2026-11-20T10:00:00Z", "2026-11-20T10:08:00Z", "2026-11-20T10:16:00Z", "2026-11-21T10:00:00Z"];

const saidWithoutReceipt = (minute: number): LedgerEvent =>
  event(
    "danger.acted",
    { called: "police", at: "2026-11-20T09:00:00Z", note: "" },
    { by: personas.manager, at: `2026-11-20T09:0${minute}:00Z`, stream: "message:mail-k", addressKey: jordan.addressKey },
  );

test("what is recorded of a message goes where it will be shown, whatever was recorded before under its key, and whether or not that says when it came", () => {
  const earlier = fc.array(
    fc.oneof(
      fc.constantFrom(...receipts).map((receivedAt) => timeless(receivedAt, { at: "2026-11-22T10:00:00Z" })),
      fc.nat({ max: 9 }).map(saidWithoutReceipt),
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(earlier, fc.constantFrom(...receipts), (events, receivedAt) => {
      const stream = streamAmong("message:mail-k", foldAll(placesFold, testSettings, events).get("message:mail-k") ?? [], receivedAt);
      const next = timeless(receivedAt, { stream, by: personas.staff2, at: "2026-11-23T10:00:00Z" });
      expect(
        foldMessages(testSettings, [...events, next])
          .get(stream)
          ?.views.map(({ key }) => key),
      ).toContain(next.key);
    }),
  );
});
