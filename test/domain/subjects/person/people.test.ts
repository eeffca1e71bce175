import type { Instant } from "../../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { confirmedKeys, foldPeople, writersOf, type Person } from "../../../../src/domain/subjects/person/people.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { event, personas, testSettings } from "../../../support/events.ts";
import { inPerson, jordan, linkedAddress, priya, recordedPerson } from "../../../support/sample-ledger.ts";

const second = { address: "j.vale@example.com", addressKey: "address-jordan-2" };

const fold = (...events: readonly LedgerEvent[]): Person | undefined => foldPeople(testSettings, events).get(jordan.key);

const stateOf = (person: Person | undefined, addressKey: string): string | undefined => person?.addresses.find((link) => link.addressKey === addressKey)?.state;

const confirmation = (by: typeof personas.staff, at: Instant = "2026-09-03T09:00:00Z"): LedgerEvent =>
  event("address.confirmed", { basis: "Same case number" }, { by, at, ...inPerson(jordan), addressKey: second.addressKey });

const unlinking = (by: typeof personas.staff, at: Instant = "2026-09-04T09:00:00Z"): LedgerEvent =>
  event("address.unlinked", { reason: "Another person" }, { by, at, ...inPerson(jordan), addressKey: second.addressKey });

const proposal = linkedAddress(jordan, second, { by: personas.staff, at: "2026-09-02T09:00:00Z", standing: "proposed" });

test("an address that a caseworker links is proposed, and counts for nothing yet", () => {
  const person = fold(...recordedPerson(jordan), proposal);
  expect(stateOf(person, second.addressKey)).toBe("proposed");
  expect(person && confirmedKeys(person)).toEqual([jordan.addressKey]);
});

test("a caseworker cannot confirm an address, nor link one as confirmed", () => {
  expect(stateOf(fold(proposal, confirmation(personas.staff)), second.addressKey)).toBe("proposed");
  expect(stateOf(fold(linkedAddress(jordan, second, { by: personas.staff })), second.addressKey)).toBe("proposed");
});

test("an address counts once a manager or a head has confirmed it", () => {
  expect(stateOf(fold(proposal, confirmation(personas.manager)), second.addressKey)).toBe("confirmed");
  expect(stateOf(fold(proposal, confirmation(personas.head)), second.addressKey)).toBe("confirmed");
});

test("how those who linked and confirmed an address knew is kept together, once", () => {
  const again = confirmation(personas.head, "2026-09-05T09:00:00Z");
  const link = fold({ ...proposal, body: { ...proposal.body, basis: "Same name." } }, confirmation(personas.manager), again)?.addresses[0];
  expect(link?.basis).toBe("Same name. Same case number");
});

test("confirming an address that nobody linked does nothing", () => {
  expect(stateOf(fold(...recordedPerson(jordan), confirmation(personas.manager)), second.addressKey)).toBeUndefined();
});

test("anyone may take a proposal back, and only a handler undoes a confirmed link", () => {
  expect(stateOf(fold(proposal, unlinking(personas.staff2)), second.addressKey)).toBeUndefined();
  expect(stateOf(fold(proposal, confirmation(personas.manager), unlinking(personas.staff2)), second.addressKey)).toBe("confirmed");
  expect(stateOf(fold(proposal, confirmation(personas.manager), unlinking(personas.head)), second.addressKey)).toBeUndefined();
});

test("a link that was undone can be made again", () => {
  const again = linkedAddress(jordan, second, { at: "2026-09-05T09:00:00Z" });
  expect(stateOf(fold(proposal, unlinking(personas.manager), again), second.addressKey)).toBe("confirmed");
});

test("a later proposal by somebody else does not reword a confirmed address", () => {
  const person = fold(
    linkedAddress(jordan, second),
    linkedAddress(jordan, { ...second, address: "somebody.else@example.net" }, { by: personas.staff, at: "2026-10-01T09:00:00Z", standing: "proposed" }),
  );
  expect(person?.addresses).toMatchObject([{ address: second.address, state: "confirmed" }]);
});

test("the name that was recorded first stays", () => {
  const later = event("person.recorded", { name: "Somebody Else" }, { at: "2026-10-01T09:00:00Z", ...inPerson(jordan) });
  expect(fold(later, ...recordedPerson(jordan))?.name).toBe(jordan.name);
});

test("an address with two confirmed people has two writers, by name", () => {
  const shared = linkedAddress(priya, jordan);
  const people = foldPeople(testSettings, [...recordedPerson(priya), ...recordedPerson(jordan), shared]);
  expect(writersOf(people, jordan.addressKey).map(({ name }) => name)).toEqual([jordan.name, priya.name]);
});

test("someone who is only proposed for an address is not among its writers", () => {
  const shared = linkedAddress(priya, jordan, { by: personas.staff, standing: "proposed" });
  const people = foldPeople(testSettings, [...recordedPerson(priya), ...recordedPerson(jordan), shared]);
  expect(writersOf(people, jordan.addressKey).map(({ name }) => name)).toEqual([jordan.name]);
});

test("a manager's right ends with the day until which they hold the office", () => {
  const settings = { ...testSettings, offices: [{ role: "manager" as const, ...personas.staff, from: "2026-09-01" as const, until: "2026-09-02" as const }] };
  const onTheLastDay = foldPeople(settings, [proposal, confirmation(personas.staff, "2026-09-02T15:00:00Z")]);
  const onTheNextDay = foldPeople(settings, [proposal, confirmation(personas.staff, "2026-09-03T09:00:00Z")]);
  expect(stateOf(onTheLastDay.get(jordan.key), second.addressKey)).toBe("confirmed");
  expect(stateOf(onTheNextDay.get(jordan.key), second.addressKey)).toBe("proposed");
});

test("people come out the same whatever the order in which events arrive, and however often", () => {
  const events = [...recordedPerson(jordan), ...recordedPerson(priya), proposal, confirmation(personas.manager), unlinking(personas.staff2), linkedAddress(priya, second)];
  const expected = foldPeople(testSettings, events);
  fc.assert(
    fc.property(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), (arrived) => {
      expect(Object.fromEntries(foldPeople(testSettings, arrived))).toEqual(Object.fromEntries(expected));
    }),
  );
});
