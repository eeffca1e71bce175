import { expect, test } from "vitest";
import { policeStream } from "../../../../src/domain/ledger/streams.ts";
import { foldProposals } from "../../../../src/domain/subjects/contact/proposals.ts";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { concernsWaiting } from "../../../../src/domain/subjects/contact/message-concerns.ts";
import { foldDisputes, foldRefusedMessages } from "../../../../src/domain/subjects/dispute/disputes.ts";
import { toldFold } from "../../../../src/domain/views/due/of-letters.ts";
import { keepDueOfMessages } from "../../../../src/domain/views/due/of-messages.ts";
import type { Kept } from "../../../../src/domain/views/keep-view.ts";
import { foldAll } from "../../../../src/domain/events/define-fold.ts";
import { waitingProposals } from "../../../../src/domain/subjects/request/waiting-proposals.ts";
import { dueItems, dueWithin } from "../../../../src/domain/views/due/due-items.ts";
import { type DueItem, inUrgency } from "../../../../src/domain/views/due/due-item.ts";
import { foldHandling } from "../../../../src/domain/subjects/handling/handling.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import type { Signatory } from "../../../../src/domain/ledger/recorded.ts";
import { foldKeptFrom } from "../../../../src/domain/subjects/person/kept-from.ts";
import { foldNeeds } from "../../../../src/domain/subjects/person/needs.ts";
import { foldPeople } from "../../../../src/domain/subjects/person/people.ts";
import { foldPrivate } from "../../../../src/domain/subjects/person/private-file.ts";
import { foldSupport } from "../../../../src/domain/subjects/person/support.ts";
import { foldPolice } from "../../../../src/domain/subjects/police/police.ts";
import { currentPolicy } from "../../../../src/domain/policy/policy-at.ts";
import { mailboxChecks } from "../../../../src/domain/views/reading/mailboxes.ts";
import { readingQueue } from "../../../../src/domain/views/reading/reading-queue.ts";
import { foldRequests } from "../../../../src/domain/subjects/request/requests.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { foldFurtherActions } from "../../../../src/domain/subjects/review/further-actions.ts";
import { foldReviews } from "../../../../src/domain/subjects/review/reviews.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { exactly, momentsToAsk, type TimeSpan } from "../../../../src/domain/base/service-time.ts";
import { dayOf, type Day, type Instant } from "../../../../src/domain/base/time.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { approval, inPerson, instruction, jordan, loggedMessage, recordedPerson, restrictedPerson, sentRequest } from "../../../support/sample-ledger.ts";

/** Every answer given, so that no question of set-up stands beside what a test is about. */
const answered: Settings = {
  ...testSettings,
  answers: Object.entries({
    "unsaid.whenReviewIsMissed": "The restriction stays until the review is done.",
    "unsaid.retentionYears": "3",
    "unsaid.daysToDispute": "20",
    "unsaid.noConcernDays": "90",
    "dispute.decidedBy": "Chief Executive",
    "dispute.days": "20",
    "warning.waitDays": "14",
  }).map(([field, value]) => ({ policy: testSettings.policy, field, value, from: "2020-01-01T00:00:00.000Z" })),
};

const due = (
  events: readonly LedgerEvent[],
  now = testNow,
  settings: Settings = answered,
  listed: Parameters<typeof dueItems>[0]["retention"]["listed"] = [],
  span: TimeSpan = exactly(now),
): readonly DueItem[] => {
  const [taken, ...others] = momentsToAsk(span, now, settings.timeZone);
  return dueWithin([dueAt(events, taken, settings, listed), ...others.map((moment) => dueAt(events, moment, settings, listed))]);
};

const dueAt = (events: readonly LedgerEvent[], now: Instant, settings: Settings, listed: Parameters<typeof dueItems>[0]["retention"]["listed"]): readonly DueItem[] => {
  const messages = foldMessages(settings, events);
  const restrictions = foldRestrictions(settings, events, now);
  const people = foldPeople(settings, events);
  const today = dayOf(now, settings.timeZone);
  const kept = { messages: still(messages), police: still(foldPolice(settings, events)), support: still(foldSupport(settings, events)) };
  return dueItems({
    settings,
    today,
    policy: currentPolicy(settings, now) ?? null,
    messagesDue: keepDueOfMessages(settings, kept)(today),
    breached: [...messages.values()].filter(({ breaches }) => breaches.length > 0),
    told: foldAll(toldFold, settings, events),
    restrictions,
    requests: foldRequests(settings, events),
    reviews: foldReviews(settings, events),
    disputes: foldDisputes(settings, events),
    refusedMessages: foldRefusedMessages(settings, events),
    furtherActions: foldFurtherActions(settings, events),
    reading: readingQueue({ settings, messages: messages.values(), people, restrictions, now }),
    concerns: concernsWaiting(messages.values()),
    needs: foldNeeds(settings, events),
    handling: foldHandling(settings, events),
    privateFiles: foldPrivate(settings, events),
    keptFrom: foldKeptFrom(settings, events),
    proposalsWaiting: waitingProposals(foldProposals(settings, events).values(), foldRequests(settings, events).values()),
    mailboxes: mailboxChecks(settings, events, now),
    retention: { listed },
    allRead: false,
  });
};

/** Entries that do not change. */
const still = <T>(entries: ReadonlyMap<string, T>): Kept<T> => ({ entries: () => entries, onChange: () => {} });

const types = (items: readonly DueItem[]): readonly string[] => items.map(({ type }) => type);

const only = (type: DueItem["type"], items: readonly DueItem[]): DueItem => {
  const [first, ...others] = items.filter((item) => item.type === type);
  if (!first || others.length > 0) throw new Error(`One item of type ${type} was expected among ${types(items).join(", ")}.`);
  return first;
};

test("where nothing has happened and everything is answered nothing is due", () => {
  expect(due([])).toEqual([]);
});

test("a request waits for a head of function and only grows older, without ever lapsing", () => {
  const events = [...recordedPerson(jordan), ...sentRequest(jordan)];
  for (const now of ["2026-11-17T09:00:00Z", "2029-11-17T09:00:00Z"] as const) {
    expect(only("request", due(events, now))).toMatchObject({
      forWhom: { type: "role", role: "head" },
      on: null,
      since: "2026-11-16",
      overdue: false,
      about: { type: "request", request: "r1" },
      clause: "section 6",
    });
  }
});

test("an approval without its instruction must not wait, and with one its notice is due", () => {
  const approved = [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan)];
  expect(only("instruction", due(approved))).toMatchObject({ forWhom: { role: "head" }, overdue: true, on: "2026-11-18" });
  const instructed = [...approved, instruction(jordan)];
  expect(types(due(instructed))).toEqual(["notice"]);
  expect(only("notice", due(instructed))).toMatchObject({
    forWhom: { role: "manager" },
    since: "2026-11-18",
    about: { type: "letter", letter: "restriction", person: jordan.key, about: instruction(jordan).key },
  });
  expect(types(due(restrictedPerson(jordan)))).toEqual([]);
});

test("where it may be the day on which something is due or the day after, whether it is late could not be checked", () => {
  const events = restrictedPerson(jordan, { reviewOn: "2027-05-20" });
  const within = (now: Instant, earliest: Instant, latest: Instant | null): DueItem => only("review", due(events, now, answered, [], { earliest, latest }));
  const [dueDay, dayAfter, later] = ["2027-05-20T22:00:00Z", "2027-05-21T01:00:00Z", "2027-05-22T09:00:00Z"] as const;
  expect(within(dueDay, dueDay, dayAfter)).toMatchObject({ overdue: false, unknown: "late" });
  expect(within(dayAfter, dueDay, dayAfter)).toMatchObject({ overdue: true, unknown: "late" });
  expect(within(dueDay, dueDay, null)).toMatchObject({ unknown: "late" });
  // Late on both days, or on neither.
  expect(within(later, dayAfter, later)).not.toHaveProperty("unknown");
  expect(within("2027-05-19T09:00:00Z", "2027-05-19T09:00:00Z", dueDay)).not.toHaveProperty("unknown");
  expect(within(dueDay, dueDay, dueDay)).not.toHaveProperty("unknown");
});

test("what must not wait is late whatever the day", () => {
  const approved = [...recordedPerson(jordan), ...sentRequest(jordan), approval(jordan)];
  expect(only("instruction", due(approved, "2026-11-18T15:00:00Z", answered, [], { earliest: "2026-11-18T15:00:00Z", latest: "2026-11-19T15:00:00Z" }))).not.toHaveProperty(
    "unknown",
  );
});

test("a mailbox that nobody ever read is late on each day that it may be, and said to be", () => {
  const mailbox = { id: "m1", name: "Concerns", address: "concerns@council.example", use: "shared" as const, reader: personas.manager, deputy: personas.head };
  const settings = { ...answered, mailboxes: [mailbox] };
  // Its day is the working day before, which lies within the days that it may be.
  const items = due([], "2026-11-25T09:00:00Z", settings, [], { earliest: "2026-11-24T09:00:00Z", latest: "2026-11-26T09:00:00Z" });
  expect(only("mailbox", items)).toMatchObject({ on: "2026-11-24", overdue: true });
  expect(only("mailbox", items)).not.toHaveProperty("unknown");
});

test("what is due on one of the days that it may be and not on another is listed, and said to be so", () => {
  const events = restrictedPerson(jordan, { reviewOn: "2027-05-20" });
  const span: TimeSpan = { earliest: "2027-04-21T09:00:00Z", latest: "2027-04-22T09:00:00Z" };
  expect(only("review", due(events, span.earliest, answered, [], span))).toMatchObject({ on: "2027-05-20", unknown: "due" });
  expect(only("review", due(events, "2027-04-22T09:00:00Z", answered, [], span))).toMatchObject({ unknown: "due" });
});

test("a review is due from four weeks before its day, and overdue after it", () => {
  const events = restrictedPerson(jordan, { reviewOn: "2027-05-20" });
  expect(types(due(events, "2027-04-21T09:00:00Z"))).toEqual([]);
  expect(only("review", due(events, "2027-04-22T09:00:00Z"))).toMatchObject({ on: "2027-05-20", overdue: false, forWhom: { role: "head" }, clause: "section 8" });
  expect(only("review", due(events, "2027-05-20T09:00:00Z"))).toMatchObject({ overdue: false });
  expect(only("review", due(events, "2027-05-21T09:00:00Z"))).toMatchObject({ overdue: true });
});

test("a dispute is due by its day for whoever decides disputes", () => {
  const received = event(
    "dispute.received",
    {
      dispute: "d1",
      instruction: instruction(jordan).key,
      receivedOn: "2026-11-20",
      channel: "letter",
      grounds: ["facts"],
      says: "It was not me.",
      message: "",
      dueOn: "2026-12-18",
    },
    { by: personas.manager, at: "2026-11-20T10:00:00Z", key: "dispute:d1#1", stream: "dispute:d1", sequence: 1, personKey: jordan.key },
  );
  const events = [...restrictedPerson(jordan), received];
  expect(only("dispute", due(events))).toMatchObject({
    forWhom: { role: "decider" },
    on: "2026-12-18",
    since: "2026-11-20",
    overdue: false,
    about: { type: "dispute", dispute: "d1" },
  });
  expect(only("dispute", due(events, "2026-12-19T09:00:00Z"))).toMatchObject({ overdue: true });
});

const triaged = (of: ReturnType<typeof loggedMessage>, dueOn: Day): LedgerEvent =>
  event(
    "contact.triaged",
    { outcome: "information-request", receivedAt: of.body.receivedAt, passedTo: "Information desk", dueOn },
    {
      key: "triage-1",
      stream: of.stream,
      addressKey: of.addressKey,
      at: "2026-11-23T08:30:00Z",
    },
  );

test("a message in the queue is due, and once it was triaged the task of its desk is, by the day that runs from receipt", () => {
  const message = loggedMessage(jordan, "no-concern", { receivedAt: "2026-11-20T10:00:00Z" });
  const seen = [...restrictedPerson(jordan), message];
  expect(only("reading", due(seen))).toMatchObject({ forWhom: { role: "manager" }, since: "2026-11-20", about: { type: "message", message: message.stream } });
  const passed = [...seen, triaged(message, "2026-12-18")];
  expect(types(due(passed))).toEqual(["triage-task"]);
  expect(only("triage-task", due(passed))).toMatchObject({
    forWhom: { type: "named", name: "Information desk" },
    on: "2026-12-18",
    since: "2026-11-20",
    overdue: false,
    about: { type: "task", message: message.stream, triage: "triage-1" },
  });
  expect(only("triage-task", due(passed, "2026-12-19T09:00:00Z"))).toMatchObject({ overdue: true });
  const done = event("task.done", { of: "triage-1", note: "" }, { stream: message.stream, addressKey: jordan.addressKey, at: "2026-11-23T08:40:00Z" });
  expect(types(due([...passed, done]))).toEqual([]);
});

test("threatened violence asks for a police report, for support of whoever read it, and for a manager to look at it", () => {
  const message = loggedMessage(jordan, "physical-violence", { receivedAt: "2026-11-20T10:00:00Z" });
  const items = due([...recordedPerson(jordan), message]);
  expect(new Set(types(items))).toEqual(new Set(["police-report", "support", "concern"]));
  expect(only("police-report", items)).toMatchObject({ overdue: true, on: "2026-11-20", clause: "section 4" });
  const reported = event(
    "police.reported",
    { message: message.stream, on: "2026-11-20", reportedBy: "Dafydd Rees", reference: "", warned: false, note: "" },
    { by: personas.manager, stream: policeStream(message.stream), sequence: 1 },
  );
  const offered = event("support.offered", { message: message.stream, to: personas.staff, on: "2026-11-20", note: "" }, { by: personas.manager });
  expect(types(due([...recordedPerson(jordan), message, reported, offered]))).toEqual(["concern"]);
});

test("a shortcoming of ours is due for whoever owns it until it is put right", () => {
  const checked = event(
    "handling.checked",
    {
      check: "c1",
      answers: [{ question: "explained", answer: "no", note: "" }],
      actions: [{ id: "a1", question: "explained", what: "Explain the process in writing.", owner: "Casework desk", dueOn: "2026-11-20" }],
    },
    { by: personas.manager, personKey: jordan.key, key: "handling:c1#1", stream: "handling:c1", sequence: 1, at: "2026-11-10T10:00:00Z" },
  );
  expect(only("shortcoming", due([...recordedPerson(jordan), checked]))).toMatchObject({
    forWhom: { type: "named", name: "Casework desk" },
    on: "2026-11-20",
    overdue: true,
    about: { type: "person", person: jordan.key },
  });
  const done = event(
    "handling.action-done",
    { check: "c1", action: "a1", on: "2026-11-21", note: "" },
    { by: personas.manager, personKey: jordan.key, stream: "handling:c1", sequence: 2 },
  );
  expect(due([...recordedPerson(jordan), checked, done])).toEqual([]);
});

test("an adjustment is looked at again on its day", () => {
  const agreed = (reviewOn: Day | null): LedgerEvent =>
    event(
      "communication.agreed",
      {
        prefers: ["email"],
        frequency: "",
        language: "",
        format: "",
        supporter: "",
        adjustments: [{ id: "calls", what: "Short calls", needs: ["call"], avoids: [], since: "2026-01-01", reviewOn, adviser: "" }],
      },
      { by: personas.staff, ...inPerson(jordan) },
    );
  expect(only("adjustment", due([...recordedPerson(jordan), agreed("2026-11-23")]))).toMatchObject({ on: "2026-11-23", overdue: false });
  expect(due([...recordedPerson(jordan), agreed("2026-11-24")])).toEqual([]);
  expect(due([...recordedPerson(jordan), agreed(null)])).toEqual([]);
});

test("what was shared in an emergency is due to be told to the adviser", () => {
  const shared = event(
    "sharing.recorded",
    {
      partner: "Ambulance service",
      what: "Address",
      reason: "Danger to life",
      sharedOn: "2026-11-20",
      adviser: null,
      consent: "not-asked",
      consentReason: "",
      emergency: true,
      of: "",
    },
    { by: personas.manager, personKey: jordan.key, key: "shared-1" },
  );
  expect(only("adviser-to-tell", due([shared]))).toMatchObject({ forWhom: { role: "manager" }, overdue: true });
  const told = event("adviser.told", { of: "shared-1", adviser: "Data Protection Officer", on: "2026-11-21" }, { by: personas.manager, personKey: jordan.key });
  expect(due([shared, told])).toEqual([]);
});

test("rows of a record that is kept from a colleague are to be restricted in SharePoint by an owner, at once", () => {
  const kept = event(
    "person.kept-from",
    { people: [personas.staff], because: "relative" },
    { by: personas.head, personKey: jordan.key, key: "kept-1", at: "2026-11-20T10:00:00Z" },
  );
  const events = [...recordedPerson(jordan), kept];
  expect(due(events, "2026-11-20T12:00:00Z")).toMatchObject([
    { type: "rows-to-restrict", forWhom: { type: "role", role: "owner" }, on: "2026-11-20", overdue: false, about: { type: "person", person: jordan.key } },
  ]);
  expect(only("rows-to-restrict", due(events))).toMatchObject({ overdue: true });
  const restricted = event("person.rows-restricted", { of: "kept-1", note: "" }, { by: personas.owner, personKey: jordan.key, at: "2026-11-21T10:00:00Z" });
  expect(due([...events, restricted])).toEqual([]);
});

test("a proposal waits for a manager until somebody asks for a restriction or looks at it", () => {
  const proposed = event("restriction.proposed", { why: "Nine emails today." }, { personKey: jordan.key, stream: "proposal:1", at: "2026-11-15T10:00:00Z" });
  expect(only("proposal", due([...recordedPerson(jordan), proposed]))).toMatchObject({ since: "2026-11-15", about: { type: "person", person: jordan.key } });
  expect(types(due([...recordedPerson(jordan), proposed, ...sentRequest(jordan)]))).toEqual(["request"]);
  const considered = event("concern.considered", { note: "" }, { by: personas.manager, stream: "proposal:1", at: "2026-11-16T10:00:00Z" });
  expect(due([...recordedPerson(jordan), proposed, considered])).toEqual([]);
});

const withMailbox: Settings = {
  ...answered,
  mailboxes: [{ id: "single", name: "Single contact", address: "single@brackenshire.example", use: "single-contact", reader: personas.staff, deputy: personas.staff2 }],
};

test("a mailbox is due today for its reader and its deputy, and overdue from the first day on which nobody said that none is left", () => {
  const checked = (at: Instant, by: Signatory = personas.staff): LedgerEvent => event("mailbox.checked", { mailbox: "single", left: 0 }, { by, at, stream: "mailbox:single" });
  expect(only("mailbox", due([checked("2026-11-20T10:00:00Z")], testNow, withMailbox))).toMatchObject({
    forWhom: { type: "people", people: [personas.staff, personas.staff2] },
    on: "2026-11-23",
    overdue: false,
  });
  expect(only("mailbox", due([checked("2026-11-18T10:00:00Z")], testNow, withMailbox))).toMatchObject({ on: "2026-11-19", overdue: true });
  expect(only("mailbox", due([], testNow, withMailbox))).toMatchObject({ on: "2026-11-20", overdue: true });
  expect(due([checked("2026-11-23T08:00:00Z")], testNow, withMailbox)).toEqual([]);
});

test("a question of set-up that nobody has answered is due for whoever can answer it", () => {
  const items = due([], testNow, { ...answered, answers: answered.answers.filter(({ field }) => field !== "unsaid.retentionYears") });
  expect(items).toMatchObject([{ type: "set-up-question", forWhom: { role: "owner" }, about: { type: "question", field: "unsaid.retentionYears" } }]);
});

test("records whose time is over are listed for an owner", () => {
  const listed = [
    {
      owner: "p-jordan",
      personKey: "p-jordan",
      why: "retention" as const,
      last: { what: "message" as const, on: "2023-01-01" as const },
      keptUntil: "2026-01-01" as const,
      rows: [],
    },
  ];
  expect(due([], testNow, answered, listed)).toMatchObject([{ type: "disposal", forWhom: { role: "owner" }, since: "2026-01-02" }]);
});

test("what is overdue comes first and the longest overdue before the rest, and what has no day comes last", () => {
  const item = (key: string, on: Day | null, overdue: boolean, since: Day = "2026-11-01"): DueItem => ({
    type: "review",
    key,
    forWhom: { type: "role", role: "head" },
    on,
    since,
    overdue,
    about: { type: "person", person: "p" },
    clause: "",
  });
  const items = [
    item("old", null, false, "2026-01-01"),
    item("new", null, false),
    item("soon", "2026-12-01", false),
    item("late", "2026-11-20", true),
    item("later", "2026-11-10", true),
  ];
  expect(inUrgency(items).map(({ key }) => key)).toEqual(["later", "late", "soon", "old", "new"]);
});

test("no two items have the same key, also where one message asks for several things", () => {
  const message = loggedMessage(jordan, "physical-violence", { message: "both" });
  const other = loggedMessage(jordan, "physical-violence", { message: "both", by: personas.staff2 });
  const keys = due([...restrictedPerson(jordan), message, other]).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(4);
  expect(new Set(keys).size).toBe(keys.length);
});
