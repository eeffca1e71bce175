import type { Instant } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import type { Signatory } from "../../../../src/domain/ledger/recorded.ts";
import { warwickshire002 } from "../../../../src/domain/policy/packs/warwickshire-002.ts";
import { mailboxChecks, unreadPlaces, type MailboxState } from "../../../../src/domain/views/reading/mailboxes.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { jordan, restrictedPerson } from "../../../support/sample-ledger.ts";

const diverted: Settings["mailboxes"][number] = {
  id: "diverted",
  name: "Diverted mail",
  address: "diverted@brackenshire.example",
  use: "diversion",
  reader: personas.staff,
  deputy: personas.staff2,
};

const settings: Settings = { ...testSettings, mailboxes: [diverted] };

const checked = (at: Instant, left: number, by: Signatory = personas.staff): LedgerEvent =>
  event("mailbox.checked", { mailbox: "diverted", left }, { by, at, stream: "mailbox:diverted" });

const state = (events: readonly LedgerEvent[], now: Instant): MailboxState => {
  const [first] = mailboxChecks(settings, events, now);
  if (!first) throw new Error("Settings name one mailbox.");
  return first;
};

test("a mailbox of which nobody ever said that none is left is late", () => {
  expect(state([], testNow)).toMatchObject({ late: true, missedDays: null, dueToday: true, clear: null });
});

test("a mailbox that was clear on Friday is due on Monday, and late on Tuesday", () => {
  const friday = [checked("2026-11-20T10:00:00Z", 0)];
  expect(state(friday, "2026-11-20T12:00:00Z")).toMatchObject({ late: false, dueToday: false });
  expect(state(friday, "2026-11-22T09:00:00Z")).toMatchObject({ late: false, dueToday: false });
  expect(state(friday, "2026-11-23T09:00:00Z")).toMatchObject({ late: false, dueToday: true, missedDays: 0 });
  expect(state(friday, "2026-11-24T09:00:00Z")).toMatchObject({ late: true, missedDays: 1 });
});

test("a holiday of the body is no working day", () => {
  // Christmas Day is a Friday here, and Monday the 28th a holiday too.
  expect(state([checked("2026-12-24T10:00:00Z", 0)], "2026-12-29T09:00:00Z")).toMatchObject({ late: false, dueToday: true });
  expect(state([checked("2026-12-24T10:00:00Z", 0)], "2026-12-30T09:00:00Z")).toMatchObject({ late: true, missedDays: 1 });
});

test("only a check that left none ends the day, and a later one makes up for a missed day", () => {
  const some = [checked("2026-11-20T10:00:00Z", 0), checked("2026-11-23T09:00:00Z", 3)];
  expect(state(some, "2026-11-23T10:00:00Z")).toMatchObject({ dueToday: true });
  expect(state(some, "2026-11-24T10:00:00Z")).toMatchObject({ late: true });
  expect(state([...some, checked("2026-11-24T11:00:00Z", 0)], "2026-11-24T12:00:00Z")).toMatchObject({ late: false, dueToday: false });
});

test("the deputy's check counts as the reader's does, and anybody else's is shown and does not", () => {
  expect(state([checked("2026-11-23T08:00:00Z", 0, personas.staff2)], testNow)).toMatchObject({ late: false });
  const byOthers = state([checked("2026-11-23T08:00:00Z", 0, personas.manager)], testNow);
  expect(byOthers).toMatchObject({ late: true });
  expect(byOthers.checks).toMatchObject([{ by: personas.manager, left: 0, counts: false }]);
});

test("the late mailboxes come first", () => {
  const second = { ...diverted, id: "second", name: "Second" };
  const states = mailboxChecks({ ...settings, mailboxes: [diverted, second] }, [checked("2026-11-23T08:00:00Z", 0)], testNow);
  expect(states.map(({ mailbox }) => mailbox.id)).toEqual(["second", "diverted"]);
});

/** What is found of a restriction under policy 002 whose one measure names this mailbox. */
const places = (measure: "dedicated-mailbox" | "single-contact", named: string) => {
  const [restriction] = foldRestrictions(settings, restrictedPerson(jordan, { measures: [{ measure, parameters: { mailbox: named }, why: "" }] }), testNow);
  if (!restriction) throw new Error("The events make one restriction.");
  return unreadPlaces(settings, [{ ...restriction, policy: warwickshire002 }]);
};

test("a restriction that names a mailbox without a reader is found, however the mailbox is named", () => {
  expect(places("dedicated-mailbox", "Somewhere else")).toMatchObject([{ named: "Somewhere else", measure: { id: "dedicated-mailbox" } }]);
  expect(places("dedicated-mailbox", "")).toHaveLength(1);
  expect(places("dedicated-mailbox", "  diverted MAIL ")).toEqual([]);
  expect(places("dedicated-mailbox", "diverted@brackenshire.example")).toEqual([]);
});

test("a mailbox that a measure need not name may be left out, but not be an unknown one", () => {
  expect(places("single-contact", "")).toEqual([]);
  expect(places("single-contact", "Somewhere else")).toHaveLength(1);
});
