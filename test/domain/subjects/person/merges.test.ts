import type { Instant } from "../../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { foldMerges, mergedPeople, mergeHeldBy, mergesInEffect, recordKeysOf, type Merge, type MergedPerson } from "../../../../src/domain/subjects/person/merges.ts";
import { foldPeople } from "../../../../src/domain/subjects/person/people.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { personas, testNow, testSettings } from "../../../support/events.ts";
import { aboutPerson, mergeConfirmation, mergeProposal, mergeUndoing } from "../../../support/person-events.ts";
import { jordan, linkedAddress, priya, recordedPerson, restrictedPerson } from "../../../support/sample-ledger.ts";

const both = [...recordedPerson(jordan), ...recordedPerson(priya)];

const mergeOf = (...events: readonly LedgerEvent[]): Merge | undefined => foldMerges(testSettings, events).get("merge:1");

const peopleOf = (events: readonly LedgerEvent[]): ReadonlyMap<string, MergedPerson> => {
  const restrictions = foldRestrictions(testSettings, events, testNow);
  return mergedPeople(foldPeople(testSettings, events), mergesInEffect(foldMerges(testSettings, events).values(), restrictions));
};

test("anyone proposes a merge, and nothing is merged by it", () => {
  expect(mergeOf(mergeProposal())).toMatchObject({ into: jordan.key, from: priya.key, state: "proposed", basis: "Same case number." });
  expect([...peopleOf([...both, mergeProposal()]).keys()]).toEqual([jordan.key, priya.key]);
});

test("a handler confirms a merge, and two records become one person with the addresses of both", () => {
  const people = peopleOf([...both, mergeProposal(), mergeConfirmation()]);
  expect([...people.keys()]).toEqual([jordan.key]);
  expect(people.get(jordan.key)).toMatchObject({ name: jordan.name, recordKeys: [jordan.key, priya.key] });
  expect(people.get(jordan.key)?.addresses.map(({ addressKey }) => addressKey)).toEqual([jordan.addressKey, priya.addressKey]);
});

test("a confirmation by somebody who was no handler merges nothing", () => {
  expect(mergeOf(mergeProposal(), mergeConfirmation({ by: personas.staff }))?.state).toBe("proposed");
});

test("a confirmation that names another record merges nothing", () => {
  const other = aboutPerson("merge.confirmed", { of: "merge:1", with: "p-somebody", basis: "" }, { at: "2026-11-21T09:00:00Z" });
  expect(mergeOf(mergeProposal(), other)?.state).toBe("proposed");
});

test("undoing a merge restores both people as they were", () => {
  expect(peopleOf([...both, mergeProposal(), mergeConfirmation(), mergeUndoing()])).toEqual(peopleOf(both));
});

test("anyone takes a proposal back, and only a handler undoes a confirmed merge", () => {
  expect(mergeOf(mergeProposal(), mergeUndoing({ by: personas.staff }))?.state).toBe("undone");
  expect(mergeOf(mergeProposal(), mergeConfirmation(), mergeUndoing({ by: personas.staff }))?.state).toBe("confirmed");
});

test("a merge that was undone is not confirmed again: it is proposed anew", () => {
  expect(mergeOf(mergeProposal(), mergeUndoing(), mergeConfirmation({ at: "2026-11-22T10:00:00Z" }))?.state).toBe("undone");
});

test("a record is never merged with itself", () => {
  expect(foldMerges(testSettings, [aboutPerson("merge.proposed", { with: jordan.key, basis: "Same." })]).size).toBe(0);
});

test("a merge that touches an older instruction stays a proposal until a head has given a new one", () => {
  const events = [...restrictedPerson(jordan), ...recordedPerson(priya), mergeProposal(), mergeConfirmation()];
  const restrictions = foldRestrictions(testSettings, events, testNow);
  const merge = mergeOf(...events);
  expect(merge && mergeHeldBy(merge, restrictions).map(({ personKey }) => personKey)).toEqual([jordan.key]);
  expect([...peopleOf(events).keys()]).toEqual([jordan.key, priya.key]);

  const renewed = restrictedPerson(jordan, { decidedAt: "2026-11-20T15:00:00Z", noticedOn: "2026-11-21", addressKeys: [jordan.addressKey, priya.addressKey] });
  expect([...peopleOf([...renewed, ...recordedPerson(priya), mergeProposal(), mergeConfirmation()]).keys()]).toEqual([jordan.key]);
});

test("an instruction of the second in which a merge was proposed holds it no more than a later one", () => {
  const at = "2026-11-20T09:00:00Z";
  const givenAt = (decidedAt: Instant): number => {
    const restrictions = foldRestrictions(testSettings, restrictedPerson(jordan, { decidedAt, noticedOn: "2026-11-21" }), testNow);
    const merge = mergeOf(mergeProposal({ at }), mergeConfirmation());
    return merge ? mergeHeldBy(merge, restrictions).length : Number.NaN;
  };
  expect([givenAt("2026-11-20T08:59:59Z"), givenAt(at), givenAt("2026-11-20T09:00:01Z")]).toEqual([1, 0, 0]);
});

test("a merge waits no longer once the older instruction has ended, and the instruction keeps the addresses that it names", () => {
  const events = [...restrictedPerson(jordan, { endsOn: "2026-11-21" }), ...recordedPerson(priya), mergeProposal(), mergeConfirmation()];
  expect([...peopleOf(events).keys()]).toEqual([jordan.key]);
  expect(foldRestrictions(testSettings, events, testNow)).toMatchObject([{ personKey: jordan.key, addressKeys: [jordan.addressKey] }]);
});

test("an address that is confirmed on either record is confirmed for the person", () => {
  const proposed = linkedAddress(jordan, priya, { by: personas.staff, standing: "proposed" });
  const person = peopleOf([...both, proposed, mergeProposal(), mergeConfirmation()]).get(jordan.key);
  expect(person?.addresses.filter(({ addressKey }) => addressKey === priya.addressKey)).toMatchObject([{ state: "confirmed" }]);
});

test("all records of a person are found from any of them", () => {
  const people = peopleOf([...both, mergeProposal(), mergeConfirmation()]);
  expect(recordKeysOf(people, jordan.key)).toEqual([jordan.key, priya.key]);
  expect(recordKeysOf(people, priya.key)).toEqual([priya.key, jordan.key]);
  expect(recordKeysOf(peopleOf(both), priya.key)).toEqual([priya.key]);
});

test("merges that go round in a circle make one person", () => {
  const merge = (into: string, from: string): Merge => ({
    key: `${into} ${from}`,
    into,
    from,
    state: "confirmed",
    basis: "",
    proposedAt: "2026-11-20T09:00:00Z",
    by: personas.manager,
  });
  const people = mergedPeople(foldPeople(testSettings, both), [merge(jordan.key, priya.key), merge(priya.key, jordan.key)]);
  expect([...people.values()].map(({ recordKeys }) => recordKeys)).toEqual([[jordan.key, priya.key]]);
});

test("people come out the same whatever the order in which events arrive", () => {
  const events = [...both, mergeProposal(), mergeConfirmation()];
  const expected = Object.fromEntries(peopleOf(events));
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (arrived) => {
      expect(Object.fromEntries(peopleOf(arrived))).toEqual(expected);
    }),
  );
});
