import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exactly, unknownTime, type TimeSpan } from "../../../src/domain/base/service-time.ts";
import { instantOf, millisecondsOf, type Instant } from "../../../src/domain/base/time.ts";
import { standingOf, standingWithin } from "../../../src/domain/views/standing.ts";
import { dayUnknownOf } from "../../../src/domain/views/day-unknown.ts";
import { restrictionsFold } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { foldAll } from "../../../src/domain/events/define-fold.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { runs } from "../../support/property-runs.ts";
import { jordan, restrictedPerson } from "../../support/sample-ledger.ts";

const facts = { settings: testSettings, reader: personas.staff.oid, addressKey: jordan.addressKey, events: restrictedPerson(jordan), unreadable: [], message: null };

const [restriction] = foldAll(restrictionsFold, testSettings, facts.events).values();
if (!restriction?.notice) throw new Error("Jordan is restricted.");
const reviewOn = restriction.reviewOn;

const around = (at: Instant, by: number): TimeSpan => ({ earliest: instantOf(millisecondsOf(at) - by), latest: instantOf(millisecondsOf(at) + by) });

test("where every day says the same, it is said, however little is known of the time", () => {
  expect(standingWithin({ ...facts, span: exactly(testNow) })).toEqual(standingOf({ ...facts, now: testNow }));
  expect(standingWithin({ ...facts, span: around(testNow, 3 * 86_400_000) })).toMatchObject({ type: "in-force", overdue: false });
  expect(standingWithin({ ...facts, events: [], span: unknownTime })).toEqual({ type: "no-rule" });
});

test("where the days differ, which of them it is could not be checked, and the weightiest is the last that is known", () => {
  // Midnight in London in summer.
  const span = around(`${reviewOn}T23:00:00Z`, 60_000);
  expect(standingWithin({ ...facts, span })).toMatchObject({ type: "day-unknown", known: { type: "in-force" } });
  expect([...dayUnknownOf(testSettings, new Map([[restriction.key, restriction]]), span)]).toEqual([restriction.key]);
  expect(dayUnknownOf(testSettings, new Map([[restriction.key, restriction]]), exactly(testNow)).size).toBe(0);
});

test("a device that never heard the time says of nobody who is restricted that there is no rule", () => {
  expect(standingWithin({ ...facts, span: unknownTime })).toMatchObject({ type: "day-unknown", known: { type: "in-force" } });
});

test("whatever day of the span it truly is, nothing else is said than what that day says, or that it could not be checked", () => {
  const moments = fc.integer({ min: -40, max: 400 }).map((days) => millisecondsOf(testNow) + days * 43_200_000);
  fc.assert(
    fc.property(moments, fc.nat(100), fc.nat(100), (now, before, after) => {
      const span = { earliest: instantOf(now - before * 43_200_000), latest: instantOf(now + after * 43_200_000) };
      // Rows from after that moment are not there yet.
      const events = facts.events.filter(({ recordedAt }) => recordedAt <= span.earliest);
      const said = standingWithin({ ...facts, events, span });
      const onTheDay = standingOf({ ...facts, events, now: instantOf(now) });
      expect([said.type === "day-unknown" ? onTheDay : said]).toEqual([onTheDay]);
    }),
    runs(100),
  );
});
