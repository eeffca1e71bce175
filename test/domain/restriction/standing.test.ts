import { expect, test } from "vitest";
import { foldMessages } from "../../../src/domain/contact/messages.ts";
import type { TriageOutcome } from "../../../src/domain/contact/contact-events.ts";
import { rowToEvent } from "../../../src/domain/ledger/envelope.ts";
import type { EventOf, LedgerEvent } from "../../../src/domain/ledger/event.ts";
import { standingOf, type Standing } from "../../../src/domain/restriction/standing.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { givenWarning, inPerson, jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";

interface Reading {
  readonly addressKey?: string;
  /** Events of the message that is read. */
  readonly message?: readonly LedgerEvent[];
  readonly now?: string;
}

const standing = (events: readonly LedgerEvent[], { addressKey = jordan.addressKey, message = [], now = testNow }: Reading = {}): Standing =>
  standingOf({
    settings: testSettings,
    addressKey,
    events,
    unreadable: [],
    message: [...foldMessages(testSettings, message).values()][0] ?? null,
    now,
  });

const log = loggedMessage(jordan, "no-concern", { message: "one" });

const wrote = (body: EventOf<"contact.attributed">["body"]): readonly LedgerEvent[] => [
  log,
  event("contact.attributed", body, { stream: log.stream, addressKey: log.addressKey, at: "2026-11-20T11:00:00Z" }),
];

const triaged = (outcome: TriageOutcome): readonly LedgerEvent[] => [
  log,
  event(
    "contact.triaged",
    { outcome, receivedAt: "2026-11-20T10:00:00Z", passedTo: "Information desk" },
    { stream: log.stream, addressKey: log.addressKey, at: "2026-11-20T11:00:00Z" },
  ),
];

const sharedAddress = [...restrictedPerson(jordan), ...recordedPerson(priya), linkedAddress(priya, jordan)];

test("an address of which nothing is recorded has no rule", () => {
  expect(standing([])).toEqual({ type: "no-rule" });
});

test("someone who was warned is not restricted", () => {
  expect(standing([...recordedPerson(jordan), givenWarning(jordan)])).toMatchObject({ type: "warned", on: "2026-11-03" });
});

test("a restriction in force tells what to do, and that its review is late", () => {
  expect(standing(restrictedPerson(jordan))).toMatchObject({ type: "in-force", person: { name: jordan.name }, overdue: false });
  expect(standing(restrictedPerson(jordan), { now: "2027-06-01T09:00:00Z" })).toMatchObject({ type: "in-force", overdue: true });
});

test("an ended restriction stops at once for every reader", () => {
  expect(standing(restrictedPerson(jordan, { endsOn: "2026-11-30" }), { now: "2026-12-01T00:00:01Z" })).toEqual({ type: "no-rule" });
});

test("one address with two people asks who wrote", () => {
  const asked = standing(sharedAddress);
  expect(asked).toMatchObject({ type: "several-writers", notSure: false });
  expect(asked.type === "several-writers" ? asked.writers.map(({ name }) => name) : []).toEqual([jordan.name, priya.name]);
});

test("a restriction of one is not shown as the other's", () => {
  expect(standing(sharedAddress, { message: wrote({ writer: "person", person: priya.key }) })).toEqual({ type: "no-rule" });
  expect(standing(sharedAddress, { message: wrote({ writer: "person", person: jordan.key }) })).toMatchObject({ type: "in-force" });
});

test("while a reader is not sure who wrote, no instruction applies", () => {
  expect(standing(sharedAddress, { message: wrote({ writer: "not-sure" }) })).toMatchObject({ type: "several-writers", notSure: true });
});

test("when somebody else wrote, no rule applies", () => {
  expect(standing(sharedAddress, { message: wrote({ writer: "someone-else" }) })).toEqual({ type: "no-rule" });
});

test("an unlinked address keeps its instruction until a head gives another", () => {
  const unlinked = event("address.unlinked", { reason: "Not theirs" }, { by: personas.manager, ...inPerson(jordan), addressKey: jordan.addressKey });
  expect(standing([...restrictedPerson(jordan), unlinked])).toMatchObject({ type: "in-force", person: { key: jordan.key } });
});

test("an unlinked address that passes to another person asks who wrote, and shows no rule as theirs", () => {
  const unlinked = event("address.unlinked", { reason: "Not theirs" }, { by: personas.manager, ...inPerson(jordan), addressKey: jordan.addressKey });
  expect(standing([...sharedAddress, unlinked])).toMatchObject({ type: "several-writers" });
});

test("another address of the same person is not covered until an instruction names it", () => {
  const second = { address: "j.vale@example.com", addressKey: "address-jordan-2" };
  const events = [...restrictedPerson(jordan), linkedAddress(jordan, second)];
  expect(standing(events, { addressKey: second.addressKey })).toEqual({ type: "no-rule" });
  const covered = restrictedPerson(jordan, { addressKeys: [jordan.addressKey, second.addressKey] });
  expect(standing([...covered, linkedAddress(jordan, second)], { addressKey: second.addressKey })).toMatchObject({ type: "in-force" });
});

test("a proposed address counts neither for a restriction nor for a warning", () => {
  const second = { address: "j.vale@example.com", addressKey: "address-jordan-2" };
  const proposed = linkedAddress(jordan, second, { by: personas.staff, standing: "proposed" });
  expect(standing([...recordedPerson(jordan), givenWarning(jordan), proposed], { addressKey: second.addressKey })).toEqual({ type: "no-rule" });
});

test("a person who writes for another inherits nothing", () => {
  const solicitor = { key: "p-solicitor", name: "Rhian Bowen", address: "r.bowen@solicitors.example", addressKey: "address-solicitor" };
  const events = [...restrictedPerson(jordan), ...recordedPerson(solicitor)];
  expect(standing(events, { addressKey: solicitor.addressKey })).toEqual({ type: "no-rule" });
});

test("a rule for one matter asks whether the message is about it", () => {
  const oneMatter = restrictedPerson(jordan, { matter: "2026/14" });
  expect(standing(oneMatter)).toMatchObject({ type: "one-matter", answer: null, restriction: { matter: "2026/14" } });
});

test("a rule for all contact holds whatever the message is about, beside one for a single matter", () => {
  const both = [...restrictedPerson(jordan), ...restrictedPerson(jordan, { request: "r2", matter: "2026/14" })];
  expect(standing(both)).toMatchObject({ type: "in-force", restrictions: [{ matter: "" }, { matter: "2026/14" }] });
});

test.each(["information-request", "dispute", "new-information", "new-complaint", "crime", "safeguarding"] as const)(
  "no restriction stops the answer to what was found to be: %s",
  (outcome) => {
    expect(standing(restrictedPerson(jordan), { message: triaged(outcome) })).toMatchObject({ type: "must-answer", triage: { outcome } });
  },
);

test("a message that is none of these stays under the rule", () => {
  expect(standing(restrictedPerson(jordan), { message: triaged("none-of-these") })).toMatchObject({ type: "in-force" });
});

test("a row that cannot be read stops every conclusion about the sender", () => {
  const [first] = recordedPerson(jordan);
  if (!first) throw new Error("There is no row.");
  const read = rowToEvent({ ...eventToRow(first), fields: { ...eventToRow(first).fields, Payload: '{"v":2,"body":{}}' } });
  const unreadable = read.ok ? [] : [read.error];
  const facts = { settings: testSettings, addressKey: jordan.addressKey, events: restrictedPerson(jordan), unreadable, message: null, now: testNow };
  expect(standingOf(facts)).toMatchObject({ type: "unreadable", rows: [{ reason: "newer-version" }] });
});
