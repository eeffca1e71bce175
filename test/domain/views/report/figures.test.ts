import type { Day } from "../../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { noConcern } from "../../../../src/domain/policy/vocabulary.ts";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { concernsWaiting } from "../../../../src/domain/subjects/contact/message-concerns.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { figuresOf, type Figures } from "../../../../src/domain/views/report/figures.ts";
import { foldRequests } from "../../../../src/domain/subjects/request/requests.ts";
import { foldRestrictions } from "../../../../src/domain/subjects/restriction/restrictions.ts";
import { event, personas, testNow, testSettings } from "../../../support/events.ts";
import { approval, instruction, jordan, loggedMessage, priya, restrictedPerson, sentRequest } from "../../../support/sample-ledger.ts";

const figures = (events: readonly LedgerEvent[], now = testNow): Figures => {
  const messages = foldMessages(testSettings, events);
  return figuresOf({
    settings: testSettings,
    restrictions: foldRestrictions(testSettings, events, now),
    requests: foldRequests(testSettings, events),
    messages: messages.values(),
    concerns: concernsWaiting(messages.values()),
    now,
  });
};

test("without records every figure is empty, and there is no share of nothing", () => {
  expect(figures([])).toMatchObject({ inForce: [], waiting: [], oldestWaitingDays: null, noConcernShare: null });
  expect(figures([]).weeks).toHaveLength(8);
});

test("a review that falls within 28 days is due, one that has passed is overdue, and neither is both", () => {
  const reviewOn = (day: Day, request: string): readonly LedgerEvent[] => restrictedPerson(jordan, { reviewOn: day, request });
  const all = figures(
    [...reviewOn("2027-06-10", "late"), ...reviewOn("2027-06-11", "today"), ...reviewOn("2027-07-09", "in28"), ...reviewOn("2027-07-10", "in29")],
    "2027-06-11T09:00:00Z",
  );
  expect(all.reviewsOverdue.map(({ request }) => request)).toEqual(["late"]);
  expect(all.reviewsDue.map(({ request }) => request)).toEqual(["today", "in28"]);
  expect(all.inForce).toHaveLength(4);
});

test("an approval without a notice is not in force, and is not counted as such", () => {
  const all = figures([...sentRequest(jordan), approval(jordan), instruction(jordan)]);
  expect(all.notInForce.map(({ request }) => request)).toEqual(["r1"]);
  expect(all.inForce).toEqual([]);
});

test("an approval without its instruction is missing one", () => {
  expect(figures([...sentRequest(jordan), approval(jordan)]).instructionsMissing.map(({ id }) => id)).toEqual(["r1"]);
  expect(figures([...sentRequest(jordan), approval(jordan), instruction(jordan)]).instructionsMissing).toEqual([]);
});

test("an instruction whose request was taken back first waits for no notice", () => {
  const withdrawn = event(
    "request.withdrawn",
    { request: "r1", reason: "Settled" },
    { by: personas.manager, at: "2026-11-18T09:00:00Z", key: "request:r1#2", stream: "request:r1", sequence: 2, personKey: jordan.key },
  );
  expect(figures([...sentRequest(jordan), withdrawn, approval(jordan), instruction(jordan)]).notInForce).toEqual([]);
});

test("requests wait oldest first, and the oldest in working days", () => {
  const older = sentRequest(jordan, { request: "older", at: "2026-11-12T10:00:00Z" });
  const newer = sentRequest(priya, { request: "newer", at: "2026-11-20T10:00:00Z" });
  const all = figures([...newer, ...older]);
  expect(all.waiting.map(({ id }) => id)).toEqual(["older", "newer"]);
  // From Thursday to the second Monday after: Friday, five days, Monday.
  expect(all.oldestWaitingDays).toBe(7);
});

test("weeks run from Monday to Sunday where the body is", () => {
  const sundayNight = loggedMessage(jordan, "threats", { receivedAt: "2026-11-15T23:59:00Z" });
  const monday = loggedMessage(jordan, "threats", { receivedAt: "2026-11-16T00:01:00Z" });
  const weeks = figures([sundayNight, monday]).weeks.map(({ from, messagesByChoice }) => [from, messagesByChoice.get("threats")?.length ?? 0]);
  expect(weeks.slice(-3)).toEqual([
    ["2026-11-09", 1],
    ["2026-11-16", 1],
    ["2026-11-23", 0],
  ]);
});

test("a message counts under the concern that anybody saw, once", () => {
  const seen = loggedMessage(jordan, "threats", { message: "one" });
  const calm = loggedMessage(jordan, noConcern, { message: "one", by: personas.staff2, at: "2026-11-20T11:00:00Z" });
  const all = figures([seen, calm, loggedMessage(priya, noConcern)]);
  expect(all.noConcernShare).toBe(1 / 2);
});

test("messages before the first week and entries that were corrected are in no week", () => {
  const old = loggedMessage(jordan, "threats", { receivedAt: "2026-10-04T10:00:00Z" });
  const log = loggedMessage(jordan, "threats");
  const undone = event("contact.corrected", { of: log.key, reason: "" }, { stream: log.stream, addressKey: log.addressKey });
  expect(figures([old, log, undone]).noConcernShare).toBeNull();
});

test("each message of the last eight weeks stands in exactly one week, whatever was logged", () => {
  const choice = fc.constantFrom(noConcern, "threats", "rudeness", "scattergun");
  const log = fc.record({ message: fc.nat({ max: 8 }), choice, by: fc.constantFrom(personas.staff, personas.staff2), day: fc.integer({ min: 10, max: 22 }) });
  fc.assert(
    fc.property(fc.array(log, { maxLength: 20 }), (logs) => {
      const events = logs.map(({ message, choice: chosen, by, day }) => loggedMessage(jordan, chosen, { message: String(message), by, at: `2026-11-${day}T10:00:00Z` }));
      const counted = figures(events).weeks.flatMap(({ messagesByChoice }) => [...messagesByChoice.values()].flat());
      expect(counted.map(({ stream }) => stream).toSorted()).toEqual([...new Set(events.map(({ stream }) => stream))].toSorted());
    }),
  );
});
