import type { Instant } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { deskOf, type Desk } from "../../../../src/app/desk/read-desk.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import type { Signatory } from "../../../../src/domain/ledger/recorded.ts";
import { irregularitiesOf } from "../../../../src/domain/views/irregularities.ts";
import { foldKeptFrom, rowsToRestrict } from "../../../../src/domain/subjects/person/kept-from.ts";
import { hiddenFrom } from "../../../../src/domain/subjects/person/hidden.ts";
import { foldPeople } from "../../../../src/domain/subjects/person/people.ts";
import { isColleagueAddress } from "../../../../src/domain/subjects/person/colleague.ts";
import { event, inFormat2, personas, testNow, testSettings } from "../../../support/events.ts";
import { aboutPerson, handlingChecked, policeReported } from "../../../support/person-events.ts";
import { jordan, loggedMessage, priya, recordedPerson, restrictedPerson } from "../../../support/sample-ledger.ts";

const keeping = (people: readonly Signatory[], by: Signatory = personas.head, at: Instant = "2026-11-20T09:00:00Z"): LedgerEvent =>
  aboutPerson("person.kept-from", { people, because: "relative" }, { by, at, key: `kept:${at}` });

const abuse = loggedMessage(jordan, "physical-violence", { message: "m-violence" });

const story = [...restrictedPerson(jordan), ...recordedPerson(priya), abuse, policeReported(abuse.stream), handlingChecked(), loggedMessage(priya, "no-concern")];

const leftFor = (events: readonly LedgerEvent[], { oid }: Signatory): readonly LedgerEvent[] => {
  const { isHidden } = hiddenFrom(testSettings, events, oid);
  return events.filter((each) => !isHidden(each));
};

const deskFor = (events: readonly LedgerEvent[], by: Signatory): Desk => deskOf(testSettings, leftFor(events, by), testNow);

test("the named person's screens show neither the record nor its messages, requests, restrictions and checks", () => {
  const desk = deskFor([...story, keeping([personas.manager])], personas.manager);
  expect([...desk.people.keys()]).toEqual([priya.key]);
  expect([...desk.messages.values()].map(({ addressKey }) => addressKey)).toEqual([priya.addressKey]);
  expect([desk.requests.size, desk.restrictions.length, desk.handling.size]).toEqual([0, 0, 0]);
});

test("nothing that stays behind names the record: no card, no report, no task", () => {
  const left = leftFor([...story, keeping([personas.manager])], personas.manager);
  expect(left.every(({ personKey, addressKey }) => personKey === priya.key || addressKey === priya.addressKey)).toBe(true);
});

test("they are told how many records are kept from them, and others see all of them", () => {
  const events = [...story, keeping([personas.manager])];
  expect(hiddenFrom(testSettings, events, personas.manager.oid).people).toBe(1);
  expect(hiddenFrom(testSettings, events, personas.head.oid).people).toBe(0);
  expect(leftFor(events, personas.head)).toEqual(events);
});

test("only a handler keeps a record from somebody, and an empty list lifts it", () => {
  expect(foldKeptFrom(testSettings, [keeping([personas.manager], personas.staff)]).size).toBe(0);
  expect(foldKeptFrom(testSettings, [keeping([personas.manager]), keeping([], personas.head, "2026-11-21T09:00:00Z")]).size).toBe(0);
});

test("an owner is to restrict the rows by hand until somebody says that it was done, and again when the names change", () => {
  const first = keeping([personas.manager]);
  const done = aboutPerson("person.rows-restricted", { of: first.key, note: "" }, { by: personas.owner, at: "2026-11-20T12:00:00Z" });
  const second = keeping([personas.manager, personas.head2], personas.head, "2026-11-21T09:00:00Z");
  const toDo = (...events: readonly LedgerEvent[]): readonly string[] => rowsToRestrict(foldKeptFrom(testSettings, events)).map(({ key }) => key);
  expect(toDo(first)).toEqual([first.key]);
  expect(toDo(first, done)).toEqual([]);
  expect(toDo(first, done, second)).toEqual([second.key]);
});

test("an address of the body's own domain prompts the question whether it is a colleague's, whatever its capitals", () => {
  expect(isColleagueAddress(testSettings, "Sam.Field@Brackenshire.Example")).toBe(true);
  expect(isColleagueAddress(testSettings, "sam@brackenshire.example.org")).toBe(false);
  expect(isColleagueAddress(testSettings, "no address")).toBe(false);
});

test("a colleague is recorded as one, and is a person like anybody else", () => {
  const recorded = aboutPerson("person.recorded", { name: "Sam Field", isColleague: true });
  expect(foldPeople(testSettings, [recorded]).get(jordan.key)?.isColleague).toBe(true);
  expect(foldPeople(testSettings, recordedPerson(priya)).get(priya.key)).not.toHaveProperty("isColleague");
});

test("from whom a record is kept cannot say that its rows were restricted", () => {
  const kept = keeping([personas.manager]);
  const done = (by: Signatory): LedgerEvent => aboutPerson("person.rows-restricted", { of: kept.key, note: "" }, { by, at: "2026-11-21T09:00:00Z" });
  expect(rowsToRestrict(foldKeptFrom(testSettings, [kept, done(personas.manager)]))).toHaveLength(1);
  expect(rowsToRestrict(foldKeptFrom(testSettings, [kept, done(personas.head)]))).toEqual([]);
});

test("since format 2 an owner says that rows were restricted, in a list that only owners add to; anybody else's word is reported", () => {
  const kept = keeping([personas.manager]);
  const byAnybody = aboutPerson("person.rows-restricted", { of: kept.key, note: "" }, { by: personas.staff, at: "2026-11-21T09:00:00Z" });
  const byOwner = { ...event("rows.restricted", { of: kept.key, note: "" }, { by: personas.owner, at: "2026-11-21T10:00:00Z", personKey: jordan.key }), format: 2 } as LedgerEvent;
  const toDo = (...events: readonly LedgerEvent[]): number => rowsToRestrict(foldKeptFrom(inFormat2, events)).length;
  expect([toDo(kept), toDo(kept, byAnybody), toDo(kept, byOwner)]).toEqual([1, 1, 0]);
  const reported = (...events: readonly LedgerEvent[]) => irregularitiesOf(inFormat2, events, []).map(({ reason, by }) => [reason, by?.oid]);
  expect(reported(kept, byAnybody)).toEqual([["without-effect", personas.staff.oid]]);
  expect(reported(kept, byOwner)).toEqual([]);
  // What was recorded in format 1 keeps its meaning.
  expect(rowsToRestrict(foldKeptFrom(testSettings, [kept, byAnybody]))).toEqual([]);
});

test("whether somebody who is recorded is a colleague only a handler says, and a later word of anybody else is reported", () => {
  const first = aboutPerson("person.recorded", { name: "Sam Field" }, { at: "2026-11-20T09:00:00Z" });
  const says = (by: Signatory): LedgerEvent => aboutPerson("person.recorded", { name: "zz", isColleague: true }, { by, at: "2026-11-21T09:00:00Z" });
  expect([personas.staff, personas.manager].map((by) => foldPeople(testSettings, [first, says(by)]).get(jordan.key)?.isColleague)).toEqual([undefined, true]);
  expect(irregularitiesOf(testSettings, [first, says(personas.staff)], []).map(({ reason, by }) => [reason, by?.oid])).toEqual([["without-effect", personas.staff.oid]]);
});
