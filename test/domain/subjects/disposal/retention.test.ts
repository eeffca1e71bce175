import * as fc from "fast-check";
import { expect, test } from "vitest";
import { retentionOf, retentionWithin, type Retention } from "../../../../src/domain/subjects/disposal/retention.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { messageStream } from "../../../../src/domain/ledger/streams.ts";
import { foldRequests } from "../../../../src/domain/subjects/request/requests.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import type { Instant } from "../../../../src/domain/base/time.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { inPerson, instruction, jordan, linkedAddress, loggedMessage, priya, recordedPerson, restrictedPerson, sentRequest } from "../../../support/sample-ledger.ts";

const answer = (field: string, value: string): Settings["answers"][number] => ({ policy: testSettings.policy, field, value, from: "2026-01-01T00:00:00Z" });

/** Every question answered: without an answer that it needs, no decision counts either. */
const settings: Settings = {
  ...testSettings,
  answers: Object.entries({
    "unsaid.retentionYears": "3",
    "unsaid.noConcernDays": "90",
    "unsaid.whenReviewIsMissed": "It stays as it is until the review is done.",
    "unsaid.daysToDispute": "20",
    "dispute.decidedBy": "Chief Executive",
    "dispute.days": "20",
    "warning.waitDays": "14",
  }).map(([field, value]) => answer(field, value)),
};

const retention = (events: readonly LedgerEvent[], now: Instant, under: Settings = settings): Retention =>
  retentionOf(under, { events, restrictions: foldRestrictions(under, events, now), requests: foldRequests(under, events) }, now);

const listedOwners = (events: readonly LedgerEvent[], now: Instant, under?: Settings): readonly string[] => retention(events, now, under).listed.map(({ owner }) => owner);

/** Jordan's restriction ends by its own date on 31 May 2027. */
const ended = restrictedPerson(jordan, { endsOn: "2027-05-31" });

test("a person's records are listed the day after the time that set-up gives, counted from the day on which the restriction ended", () => {
  expect(listedOwners(ended, "2030-05-31T12:00:00Z")).toEqual([]);
  const [listed] = retention(ended, "2030-06-01T12:00:00Z").listed;
  expect(listed).toMatchObject({ personKey: jordan.key, why: "retention", last: { what: "restriction-ended", on: "2027-05-31" }, keptUntil: "2030-05-31" });
  expect(listed?.rows.map(({ key }) => key).toSorted()).toEqual(ended.map(({ key }) => key).toSorted());
});

test("where it may be two days, nothing is listed that would not be on both, whichever it is taken to be", () => {
  const [before, after] = [retention(ended, "2030-05-31T12:00:00Z"), retention(ended, "2030-06-01T12:00:00Z")];
  expect(retentionWithin(after, [before])).toMatchObject({ listed: [], dayUnknown: 1 });
  expect(retentionWithin(before, [after])).toMatchObject({ listed: [], dayUnknown: 1 });
  expect(retentionWithin(after, [retention(ended, "2030-06-02T12:00:00Z")])).toEqual(after);
});

test("a message that came later starts the time again", () => {
  const late = loggedMessage(jordan, "rudeness", { at: "2028-01-10T10:00:00Z" });
  expect(listedOwners([...ended, late], "2031-01-10T12:00:00Z")).toEqual([]);
  expect(retention([...ended, late], "2031-01-11T12:00:00Z").listed).toMatchObject([{ owner: jordan.key, last: { what: "message", on: "2028-01-10" } }]);
});

test("nothing is listed while a restriction, a request, a dispute or a hold is open, however long ago it was", () => {
  const later = "2046-01-01T00:00:00Z";
  const inForce = restrictedPerson(jordan);
  const waiting = [...recordedPerson(jordan), ...sentRequest(jordan)];
  const dispute = event(
    "dispute.received",
    { dispute: "d1", instruction: instruction(jordan).key, receivedOn: "2027-01-04", channel: "letter", grounds: ["facts"], says: "It was not me.", message: "", dueOn: null },
    { by: personas.manager, at: "2027-01-04T10:00:00Z", ...inPerson(jordan), stream: "dispute:d1" },
  );
  const hold = event("hold.placed", { reason: "A claim is before the court." }, { by: personas.manager, at: "2027-06-01T10:00:00Z", ...inPerson(jordan) });
  expect(retention(inForce, later)).toMatchObject({ listed: [], kept: [{ personKey: jordan.key, because: ["restriction"] }] });
  expect(retention(waiting, later)).toMatchObject({ listed: [], kept: [{ because: ["request"] }] });
  expect(retention([...ended, dispute], later)).toMatchObject({ listed: [], kept: [{ because: ["dispute"] }] });
  expect(retention([...ended, hold], later)).toMatchObject({ listed: [], kept: [{ because: ["hold"] }], holds: [{ personKey: jordan.key }] });
});

test("a dispute stays open until somebody who may decide it has", () => {
  const received = event(
    "dispute.received",
    { dispute: "d1", instruction: instruction(jordan).key, receivedOn: "2027-01-04", channel: "letter", grounds: ["facts"], says: "It was not me.", message: "", dueOn: null },
    { by: personas.manager, at: "2027-01-04T10:00:00Z", ...inPerson(jordan), stream: "dispute:d1" },
  );
  const decided = (by: typeof personas.head): LedgerEvent =>
    event(
      "dispute.decided",
      { dispute: "d1", instruction: instruction(jordan).key, outcome: "refused", reasons: "The log shows who wrote.", conflict: { target: false, decidedCase: false, other: "" } },
      { by, at: "2027-02-04T10:00:00Z", ...inPerson(jordan), stream: "disputedecision:d1" },
    );
  expect(listedOwners([...ended, received, decided(personas.head)], "2046-01-01T00:00:00Z")).toEqual([]);
  expect(listedOwners([...ended, received, decided(personas.decider)], "2046-01-01T00:00:00Z")).toEqual([jordan.key]);
});

test("a hold by somebody who is no handler keeps nothing, and a lifted one does not start the time again", () => {
  const holding = (by: typeof personas.staff): LedgerEvent =>
    event("hold.placed", { reason: "An inquiry." }, { by, at: "2027-06-01T10:00:00Z", key: "hold#1", ...inPerson(jordan) });
  const lifting = event("hold.lifted", { of: "hold#1", reason: "The inquiry has ended." }, { by: personas.manager, at: "2030-06-01T08:00:00Z", ...inPerson(jordan) });
  expect(listedOwners([...ended, holding(personas.staff)], "2030-06-01T12:00:00Z")).toEqual([jordan.key]);
  expect(listedOwners([...ended, holding(personas.manager)], "2030-06-01T12:00:00Z")).toEqual([]);
  expect(listedOwners([...ended, holding(personas.manager), lifting], "2030-06-01T12:00:00Z")).toEqual([jordan.key]);
});

test("without the answer to how long records are kept nothing is listed, and the missing answer is said with its policy", () => {
  const unanswered = { ...settings, answers: settings.answers.filter(({ field }) => field !== "unsaid.retentionYears") };
  expect(retention(ended, "2046-01-01T00:00:00Z", unanswered)).toMatchObject({
    listed: [],
    missing: [{ policyVersion: "iopc-001@1.0", field: "unsaid.retentionYears", isPolicyKnown: true }],
  });
});

test("records under several policies are kept for the longest of their times, and for good while one of them gives none", () => {
  const under003 = event(
    "person.recorded",
    { name: jordan.name },
    { by: personas.manager, at: "2027-05-01T10:00:00Z", policyVersion: "cleveland-opcc-003@1.0", ...inPerson(jordan) },
  );
  const longer: Settings = { ...settings, answers: [...settings.answers, { ...answer("unsaid.retentionYears", "6"), policy: "cleveland-opcc-003@1.0" }] };
  expect(retention([...ended, under003], "2046-01-01T00:00:00Z").missing).toMatchObject([{ policyVersion: "cleveland-opcc-003@1.0" }]);
  expect(listedOwners([...ended, under003], "2046-01-01T00:00:00Z")).toEqual([]);
  expect(listedOwners([...ended, under003], "2033-05-31T12:00:00Z", longer)).toEqual([]);
  expect(listedOwners([...ended, under003], "2033-06-01T12:00:00Z", longer)).toEqual([jordan.key]);
});

test("an entry without a concern about somebody without a record is kept briefly, and one with a concern as long as any record", () => {
  const calm = loggedMessage(priya, "no-concern", { message: "calm", at: "2026-08-01T10:00:00Z" });
  const rude = loggedMessage(priya, "rudeness", { message: "rude", at: "2026-08-01T10:00:00Z" });
  expect(listedOwners([calm, rude], "2026-10-30T12:00:00Z")).toEqual([]);
  expect(retention([calm, rude], "2026-10-31T12:00:00Z").listed).toMatchObject([{ owner: messageStream("calm"), personKey: "", why: "no-concern", rows: [{ key: calm.key }] }]);
  expect(listedOwners([calm, rude], "2029-08-02T12:00:00Z").toSorted()).toEqual([messageStream("calm"), messageStream("rude")]);
});

test("an entry without a concern about a person who has a record is kept with the person", () => {
  const calm = loggedMessage(jordan, "no-concern", { message: "calm", at: "2026-08-01T10:00:00Z" });
  expect(listedOwners([...recordedPerson(jordan), calm], "2027-08-01T12:00:00Z")).toEqual([]);
});

test("a colleague's concern about the same message keeps the entries of both", () => {
  const calm = loggedMessage(priya, "no-concern", { message: "one", at: "2026-08-01T10:00:00Z" });
  const rude = loggedMessage(priya, "rudeness", { message: "one", by: personas.staff2, at: "2026-08-01T11:00:00Z" });
  expect(listedOwners([calm, rude], "2027-08-01T12:00:00Z")).toEqual([]);
});

test("a message from an address that two people use is removed only with the last of them", () => {
  const shared = linkedAddress(priya, jordan, { at: "2026-09-01T09:00:00Z" });
  const message = loggedMessage(jordan, "rudeness", { at: "2026-10-01T10:00:00Z" });
  const still = event(
    "communication.agreed",
    { prefers: [], frequency: "", language: "", format: "", supporter: "", adjustments: [] },
    { at: "2029-12-01T10:00:00Z", ...inPerson(priya) },
  );
  const events = [...ended, ...recordedPerson(priya), shared, message, still];
  const [first] = retention(events, "2030-06-01T12:00:00Z").listed;
  expect(first?.owner).toBe(jordan.key);
  expect(first?.rows.map(({ key }) => key)).not.toContain(message.key);
  const both = retention(events, "2033-01-01T12:00:00Z").listed;
  expect(both.find(({ owner }) => owner === jordan.key)?.rows.map(({ key }) => key)).toContain(message.key);
});

test("two records that may be one person are kept as long as the later of them", () => {
  const merge = event("merge.proposed", { with: priya.key, basis: "The same voice." }, { at: "2026-12-01T10:00:00Z", ...inPerson(jordan) });
  const late = event("person.recorded", { name: priya.name }, { at: "2030-01-01T10:00:00Z", ...inPerson(priya) });
  expect(listedOwners([...ended, merge, late], "2030-06-01T12:00:00Z")).toEqual([]);
});

test("what names no person goes with the record that it names", () => {
  const message = loggedMessage(jordan, "rudeness", { message: "threat", at: "2026-10-01T10:00:00Z" });
  const police = event(
    "police.reported",
    { message: messageStream("threat"), on: "2026-10-02", reportedBy: "Dafydd Rees", reference: "", warned: false, note: "" },
    { by: personas.manager, at: "2026-10-02T10:00:00Z", stream: "police:threat" },
  );
  const elsewhere = event("mailbox.checked", { mailbox: "casework", left: 0 }, { at: "2026-10-02T10:00:00Z", stream: "mailbox:casework" });
  const rows = retention([...ended, message, police, elsewhere], "2030-06-01T12:00:00Z").listed.flatMap((listed) => listed.rows);
  expect(rows.filter(({ kind }) => kind === "card.posting")).toHaveLength(2);
  expect(rows.map(({ key }) => key)).toContain(police.key);
  expect(rows.map(({ key }) => key)).not.toContain(elsewhere.key);
});

test("no row is listed that is about somebody whose time is not over, whatever the order of arrival", () => {
  const people = [...ended, ...restrictedPerson(priya, { request: "r2" }), linkedAddress(priya, jordan), loggedMessage(jordan, "rudeness"), loggedMessage(priya, "no-concern")];
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: people.length }), fc.integer({ min: 2027, max: 2060 }), (events, year) => {
      const { listed } = retention(events, `${year}-06-15T12:00:00Z`);
      const rows = listed.flatMap((each) => each.rows);
      expect(rows.filter((row) => row.personKey === priya.key || (row.addressKey === jordan.addressKey && row.list === "Contacts"))).toEqual([]);
      expect(rows.map(({ key }) => key).toSorted()).toEqual(
        retention(people, `${year}-06-15T12:00:00Z`)
          .listed.flatMap((each) => each.rows.map(({ key }) => key))
          .toSorted(),
      );
    }),
  );
});
