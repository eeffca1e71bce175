import type { Instant } from "../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { endOffice, giveOffice, type Office } from "../../../src/app/setup/change-offices.ts";
import { officesOf } from "../../../src/domain/policy/offices.ts";
import { personas, testSettings } from "../../support/events.ts";

const today = "2026-11-23";
const standIn: Office = { role: "head", ...personas.staff2, from: "2026-12-01", until: "2026-12-31" };

test("a stand-in holds the office from the first day to the last, and not a day longer", () => {
  const given = giveOffice(testSettings, standIn, today);
  if (!given.ok) throw new Error(given.error.type);
  const holds = (at: Instant): boolean => officesOf(given.value, standIn.oid, at).head;
  expect([holds("2026-11-30T12:00:00Z"), holds("2026-12-01T12:00:00Z"), holds("2026-12-31T12:00:00Z"), holds("2027-01-01T12:00:00Z")]).toEqual([false, true, true, false]);
});

test("no office begins or ends in the past, so that nothing that was decided comes to count or ceases to", () => {
  const [manager] = testSettings.offices as readonly [Office];
  expect(giveOffice(testSettings, { ...standIn, from: "2026-11-22" }, today)).toEqual({ ok: false, error: { type: "begins-in-the-past" } });
  expect(endOffice(testSettings, manager, { until: "2026-11-22", today })).toEqual({ ok: false, error: { type: "ends-in-the-past" } });
  expect(endOffice(testSettings, manager, { until: today, today })).toMatchObject({ ok: true, value: { offices: [{ oid: manager.oid, until: today }, {}, {}, {}] } });
});

test("an office needs a person, an end after its beginning, and nobody who holds it already", () => {
  expect(giveOffice(testSettings, { ...standIn, oid: " " }, today)).toMatchObject({ error: { type: "person-missing" } });
  expect(giveOffice(testSettings, { ...standIn, until: "2026-11-30" }, today)).toMatchObject({ error: { type: "ends-before-it-begins" } });
  expect(giveOffice(testSettings, { ...standIn, ...personas.head }, today)).toMatchObject({ error: { type: "held-already" } });
  expect(endOffice(testSettings, standIn, { until: "2026-12-02", today })).toMatchObject({ error: { type: "no-such-office" } });
});
