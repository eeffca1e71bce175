import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import type { TriageOutcome } from "../../../src/domain/policy/vocabulary.ts";
import { rowToEvent } from "../../../src/domain/events/envelope.ts";
import type { EventOf, LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { standingOf, type Standing } from "../../../src/domain/views/standing.ts";
import { event, eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { triagedAs } from "../../support/triage-events.ts";
import { aboutPerson, mergeConfirmation, mergeProposal } from "../../support/person-events.ts";
import { givenWarning, inPerson, jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson } from "../../support/sample-ledger.ts";
import { underPolicy } from "../../support/under-policy.ts";

interface Reading {
  readonly addressKey?: string;
  /** Events of the message that is read. */
  readonly message?: readonly LedgerEvent[];
  readonly now?: Instant;
  readonly settings?: Settings;
  /** Who looks; a caseworker. */
  readonly reader?: string;
}

const standing = (
  events: readonly LedgerEvent[],
  { addressKey = jordan.addressKey, message = [], now = testNow, settings = testSettings, reader = personas.staff.oid }: Reading = {},
): Standing =>
  standingOf({
    settings,
    reader,
    addressKey,
    events,
    unreadable: [],
    message: [...foldMessages(settings, message).values()][0] ?? null,
    now,
  });

const log = loggedMessage(jordan, "no-concern", { message: "one" });

const wrote = (body: EventOf<"contact.attributed">["body"]): readonly LedgerEvent[] => [
  log,
  event("contact.attributed", body, { stream: log.stream, addressKey: log.addressKey, at: "2026-11-20T11:00:00Z" }),
];

const triaged = (...outcomes: readonly TriageOutcome[]): readonly LedgerEvent[] => [log, ...outcomes.map((outcome) => triagedAs(log, outcome))];

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

test("two records that are one person ask nobody who wrote", () => {
  const linkedLater = event(
    "address.linked",
    { address: jordan.address, basis: "", standing: "confirmed" },
    { by: personas.manager, at: "2026-11-12T09:00:00Z", ...inPerson(priya), addressKey: jordan.addressKey },
  );
  const merged = [...recordedPerson(jordan), ...recordedPerson(priya), linkedLater, mergeProposal(), mergeConfirmation()];
  expect(standing(merged.slice(0, -2))).toMatchObject({ type: "several-writers" });
  expect(standing(merged)).toEqual({ type: "no-rule" });
});

test("whoever was chosen as the writer is still the writer after their record was merged into another", () => {
  const rhys = { key: "p-rhys", name: "Rhys Vale", address: "rhys.vale@example.org", addressKey: "address-rhys" };
  const merged = [
    ...sharedAddress,
    ...recordedPerson(rhys),
    aboutPerson("merge.proposed", { with: priya.key, basis: "Same case number." }, { key: "merge:1", at: "2026-11-20T09:00:00Z", person: rhys }),
    aboutPerson("merge.confirmed", { of: "merge:1", with: priya.key, basis: "" }, { at: "2026-11-21T09:00:00Z", person: rhys }),
  ];
  expect(standing(merged)).toMatchObject({ type: "several-writers" });
  expect(standing(merged, { message: wrote({ writer: "person", person: priya.key }) })).toEqual({ type: "no-rule" });
});

const solicitor = { key: "p-solicitor", name: "Rhian Bowen", address: "r.bowen@solicitors.example", addressKey: "address-solicitor" };

const writesFor = aboutPerson(
  "representative.recorded",
  { name: solicitor.name, capacity: "solicitor", address: solicitor.address, note: "" },
  { key: "representative:1", addressKey: solicitor.addressKey },
);

const stopped = aboutPerson("representative.ended", { of: writesFor.key, reason: "Instructed nobody" }, { at: "2026-11-20T09:00:00Z" });

const advocateOnly = [{ measure: "advocate-only", parameters: { advocate: solicitor.name }, why: "" }];

const throughRepresentative = underPolicy(restrictedPerson(jordan, { measures: advocateOnly }), "warwickshire-opcc-002@1.0");

const fromSolicitor = { addressKey: solicitor.addressKey };

test("whoever writes for a restricted person is answered as usual, and inherits nothing", () => {
  const answered = standing([...restrictedPerson(jordan), writesFor], fromSolicitor);
  expect(answered).toMatchObject({ type: "represents", represented: [{ name: jordan.name, representative: { name: "Rhian Bowen", capacity: "solicitor" } }] });
  expect(answered).not.toHaveProperty("restrictions");
});

test.each(["warwickshire-opcc-002@1.0", "cleveland-opcc-003@1.0"])(
  "where contact comes through an advocate only, the advocate's mail is the way that is open, under %s",
  (policyVersion) => {
    const events = underPolicy(restrictedPerson(jordan, { measures: advocateOnly }), policyVersion);
    expect(standing([...events, writesFor], fromSolicitor)).toMatchObject({
      type: "permitted-route",
      represented: [{ name: jordan.name }],
      restrictions: [{ personKey: jordan.key }],
    });
  },
);

test("the person's own mail stays under the rule, with those to whom they are pointed", () => {
  expect(standing([...throughRepresentative, writesFor])).toMatchObject({ type: "in-force", representatives: [{ name: "Rhian Bowen" }] });
  expect(standing([...throughRepresentative, writesFor, stopped])).toMatchObject({ type: "in-force", representatives: [] });
  expect(standing([...restrictedPerson(jordan), writesFor])).toMatchObject({ type: "in-force", representatives: [] });
});

test("a representative under an instruction of their own keeps it", () => {
  const own = restrictedPerson(solicitor, { request: "r2" });
  expect(standing([...throughRepresentative, writesFor, ...own], fromSolicitor)).toMatchObject({ type: "in-force", person: { name: "Rhian Bowen" } });
});

test("a representative who was warned was warned, unless their mail is the way that is open", () => {
  const own = [...recordedPerson(solicitor), givenWarning(solicitor)];
  expect(standing([...restrictedPerson(jordan), writesFor, ...own], fromSolicitor)).toMatchObject({ type: "warned" });
  expect(standing([...throughRepresentative, writesFor, ...own], fromSolicitor)).toMatchObject({ type: "permitted-route" });
});

test("somebody who no longer writes for a person is nobody's representative", () => {
  expect(standing([...throughRepresentative, writesFor, stopped], fromSolicitor)).toEqual({ type: "no-rule" });
});

const keptFrom = (...people: readonly Signatory[]): LedgerEvent => aboutPerson("person.kept-from", { people, because: "colleague" }, { at: "2026-11-20T09:00:00Z" });

test.each([
  ["restricted", restrictedPerson(jordan)],
  ["warned", [...recordedPerson(jordan), givenWarning(jordan)]],
  ["under no rule", recordedPerson(jordan)],
  ["one of several who use the address", sharedAddress],
])("a reader from whom the record is kept learns nothing of a person who is %s, not even that there is no rule", (_, events) => {
  const kept = [...events, keptFrom(personas.staff)];
  expect(standing(kept)).toEqual({ type: "kept-from-you" });
  expect(standing(kept, { reader: personas.staff2.oid }).type).toBe(standing(events).type);
  expect(standing([...kept, keptFrom()])).toEqual(standing(events));
});

test("a record that is kept from a reader does not come out through whoever writes for the person", () => {
  expect(standing([...throughRepresentative, writesFor, keptFrom(personas.staff)], fromSolicitor)).toEqual({ type: "kept-from-you" });
});

test("a rule for one matter asks whether the message is about it", () => {
  const oneMatter = restrictedPerson(jordan, { matter: "2026/14" });
  expect(standing(oneMatter)).toMatchObject({ type: "one-matter", answer: null, restriction: { matter: "2026/14" } });
});

test('"no" to one of two matters asks about the other, and "yes" to that one holds', () => {
  const both = [...restrictedPerson(jordan, { matter: "2026/14" }), ...restrictedPerson(jordan, { request: "r2", matter: "2026/15" })];
  const answered = (instruction: string, answer: "yes" | "no"): LedgerEvent =>
    event("contact.matter-answered", { instruction, answer }, { stream: log.stream, addressKey: log.addressKey, at: "2026-11-20T11:00:00Z" });
  const no = [log, answered("decision:r1#1#instruction", "no")];
  expect(standing(both, { message: no })).toMatchObject({ type: "one-matter", answer: null, restriction: { matter: "2026/15" } });
  expect(standing(both, { message: [...no, answered("decision:r2#1#instruction", "yes")] })).toMatchObject({
    type: "one-matter",
    answer: "yes",
    restriction: { matter: "2026/15" },
  });
});

test("a rule for all contact holds whatever the message is about, beside one for a single matter", () => {
  const both = [...restrictedPerson(jordan), ...restrictedPerson(jordan, { request: "r2", matter: "2026/14" })];
  expect(standing(both)).toMatchObject({ type: "in-force", restrictions: [{ matter: null }, { matter: "2026/14" }] });
});

test.each(["information-request", "dispute", "new-information", "new-complaint", "crime", "safeguarding"] as const)(
  "no restriction stops the answer to what was found to be: %s",
  (outcome) => {
    expect(standing(restrictedPerson(jordan), { message: triaged(outcome) })).toMatchObject({ type: "must-answer", triage: { outcome } });
  },
);

test("of several things that a message is, the one that weighs most is said, and one that must be answered is enough", () => {
  const both = triaged("new-information", "information-request");
  expect(standing(restrictedPerson(jordan), { message: both })).toMatchObject({ type: "must-answer", triage: { outcome: "information-request" } });
});

test("what must be answered is that message, not the next", () => {
  expect(standing(restrictedPerson(jordan), { message: triaged("information-request") }).type).toBe("must-answer");
  expect(standing(restrictedPerson(jordan), { message: [loggedMessage(jordan, "no-concern", { message: "two" })] }).type).toBe("in-force");
});

test("a message that is none of these stays under the rule", () => {
  expect(standing(restrictedPerson(jordan), { message: triaged("none-of-these") })).toMatchObject({ type: "in-force" });
});

test("a row that cannot be read stops every conclusion about the sender", () => {
  const [first] = recordedPerson(jordan);
  if (!first) throw new Error("There is no row.");
  const read = rowToEvent({ ...eventToRow(first), fields: { ...eventToRow(first).fields, Payload: '{"v":2,"body":{}}' } });
  const unreadable = read.ok ? [] : [read.error];
  const facts = { settings: testSettings, reader: personas.staff.oid, addressKey: jordan.addressKey, events: restrictedPerson(jordan), unreadable, message: null, now: testNow };
  expect(standingOf(facts)).toMatchObject({ type: "unreadable", rows: [{ reason: "newer-version" }] });
});
