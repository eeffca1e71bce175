import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../src/domain/ledger/order.ts";
import { event } from "../../support/events.ts";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

test("the order is the service's, not the devices'", () => {
  const slowClock = loggedMessage(jordan, "threats", { at: "2026-11-20T10:00:05Z" });
  const first = { ...slowClock, key: "first", recordedAt: "2026-11-20T10:00:00Z" as const, occurredAt: "2026-11-20T11:00:00Z" as const };
  expect(inOrder([slowClock, first]).map(({ key }) => key)).toEqual(["first", slowClock.key]);
});

test("of two rows of one list and one moment, the one that the service numbered first comes first", () => {
  const log = { ...loggedMessage(jordan, "rudeness", { at: "2026-11-20T10:00:05Z" as const }), itemId: "9" };
  const undo = event("contact.corrected", { of: log.key, reason: "" }, { itemId: "10", stream: log.stream, at: "2026-11-20T10:00:05Z" });
  expect(inOrder([undo, log]).map(({ kind }) => kind)).toEqual(["contact.logged", "contact.corrected"]);
});

test("what waits on this device comes after what it answers, also when this device's clock is slow", () => {
  const log = loggedMessage(jordan, "threats", { at: "2026-11-20T10:00:05Z" });
  const undo = event("contact.corrected", { of: log.key, reason: "" }, { itemId: "", stream: log.stream, at: "2026-11-20T10:00:02Z" });
  expect(inOrder([undo, log]).map(({ kind }) => kind)).toEqual(["contact.logged", "contact.corrected"]);
});

test("an event that waits and is recorded meanwhile counts once, as recorded", () => {
  const recorded = loggedMessage(jordan, "threats", { key: "same" });
  const waiting = { ...recorded, itemId: "", recordedAt: "2026-11-20T09:59:00Z" as const };
  expect(inOrder([waiting, recorded])).toEqual([recorded]);
  expect(inOrder([recorded, waiting])).toEqual([recorded]);
});

test("the same key in two lists is two events", () => {
  const [first, second] = [event("person.recorded", { name: "A" }, { key: "k" }), event("concern.considered", { note: "" }, { key: "k" })];
  expect(inOrder([second, first])).toHaveLength(2);
});

test("the order is one and the same whatever the order of arrival, and duplicates change nothing", () => {
  const events = [...restrictedPerson(jordan), loggedMessage(jordan, "rudeness"), loggedMessage(jordan, "no-concern")];
  fc.assert(
    fc.property(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), (arrived) => {
      expect(inOrder(arrived)).toEqual(inOrder(events));
    }),
  );
});
