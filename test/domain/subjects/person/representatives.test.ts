import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { lettersMayGoTo, representativesForLetters } from "../../../../src/domain/subjects/letter/letter-addresses.ts";
import { foldRepresentatives, representedBy, type Representative } from "../../../../src/domain/subjects/person/representatives.ts";
import { foldPeople, writersOf } from "../../../../src/domain/subjects/person/people.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { personas, testNow, testSettings } from "../../../support/events.ts";
import { aboutPerson } from "../../../support/person-events.ts";
import { jordan, priya, recordedPerson, restrictedPerson } from "../../../support/sample-ledger.ts";

const fold = (...events: readonly LedgerEvent[]): ReadonlyMap<string, readonly Representative[]> => foldRepresentatives(testSettings, events);

const advocate = aboutPerson(
  "representative.recorded",
  { name: "Ada Pryce", capacity: "advocate", address: "ada@advocacy.example", note: "" },
  { key: "representative:1", addressKey: "address-ada", by: personas.manager },
);

const ending = (of: string, person = jordan, by = personas.manager): LedgerEvent =>
  aboutPerson("representative.ended", { of, reason: "They parted." }, { person, by, at: "2026-11-10T09:00:00Z" });

test("somebody who writes for a person is found by their address", () => {
  expect(representedBy(fold(advocate), "address-ada")).toMatchObject([{ personKey: jordan.key, name: "Ada Pryce", capacity: "advocate" }]);
  expect(representedBy(fold(advocate), "address-jordan")).toEqual([]);
});

test("a representative whose address is not known is nobody's sender", () => {
  expect(representedBy(fold(aboutPerson("representative.recorded", { name: "Ada Pryce", capacity: "solicitor", address: "", note: "" })), "")).toEqual([]);
});

test("one who writes for several people is found for each of them", () => {
  const second = { ...advocate, key: "representative:2", personKey: priya.key, itemId: "second" };
  expect(representedBy(fold(advocate, second), "address-ada").map(({ personKey }) => personKey)).toEqual([jordan.key, priya.key]);
});

test("one who no longer writes for the person stays on record and is not found", () => {
  const representatives = fold(advocate, ending("representative:1"));
  expect(representedBy(representatives, "address-ada")).toEqual([]);
  expect(representatives.get(jordan.key)).toMatchObject([{ name: "Ada Pryce", ended: { reason: "They parted." } }]);
});

test("an ending that stands under another person ends nothing", () => {
  expect(representedBy(fold(advocate, ending("representative:1", priya)), "address-ada")).toHaveLength(1);
});

test("a representative inherits no restriction and is no writer of the person's addresses", () => {
  const events = [...restrictedPerson(jordan), ...recordedPerson(priya), advocate];
  expect(foldRestrictions(testSettings, events, testNow).some(({ addressKeys }) => addressKeys.includes("address-ada"))).toBe(false);
  expect(writersOf(foldPeople(testSettings, events), "address-ada")).toEqual([]);
});

const proposal: LedgerEvent = { ...advocate, key: "representative:proposed", itemId: "proposed", by: personas.staff };

test("whom a member of staff names is proposed, and is shown to nobody as writing for the person until a handler has recorded the same", () => {
  expect(fold(proposal).get(jordan.key)).toMatchObject([{ name: "Ada Pryce", state: "proposed", by: personas.staff }]);
  expect(representedBy(fold(proposal), "address-ada")).toEqual([]);
  const confirmed = fold(proposal, { ...advocate, occurredAt: "2026-11-20T09:00:00Z" });
  expect(confirmed.get(jordan.key)).toMatchObject([{ name: "Ada Pryce", state: "confirmed", by: personas.manager }]);
  expect(representedBy(confirmed, "address-ada")).toHaveLength(1);
});

test("a proposal is anybody's to take back, and what a handler recorded is a handler's to end", () => {
  expect(fold(proposal, ending("representative:proposed", jordan, personas.staff2)).get(jordan.key)).toMatchObject([{ ended: { reason: "They parted." } }]);
  expect(representedBy(fold(advocate, ending("representative:1", jordan, personas.staff2)), "address-ada")).toHaveLength(1);
});

test("a letter goes to no address of which somebody says that another writes from it, confirmed or not, and to nobody who is only proposed", () => {
  const events = [...recordedPerson(jordan), { ...proposal, addressKey: jordan.addressKey }];
  const people = foldPeople(testSettings, events);
  const [own] = [...people.values()];
  expect(own && lettersMayGoTo(own, people, fold(...events)).map(({ refusal }) => refusal?.type)).toEqual(["representative"]);
  expect(representativesForLetters(jordan, fold(proposal))).toEqual([]);
});
