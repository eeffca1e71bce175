import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { boardReport, type ReportLine, type ReportLineId } from "../../../../src/domain/views/report/board-report.ts";
import { lifeFiguresOf } from "../../../../src/domain/views/report/life-figures.ts";
import type { Day } from "../../../../src/domain/base/time.ts";
import { testDesk } from "../../../support/desk.ts";
import { event } from "../../../support/events.ts";
import { givenWarning, inPerson, jordan, loggedMessage, priya, restrictedPerson, type SamplePerson } from "../../../support/sample-ledger.ts";

const now = "2027-03-01T09:00:00Z";

const report = (events: readonly LedgerEvent[], from: Day = "2026-11-01", to: Day = "2027-03-01"): readonly ReportLine[] => {
  const desk = testDesk(events, now);
  return boardReport({ ...desk, life: lifeFiguresOf(desk), from, to });
};

const countOf = (id: ReportLineId, ...facts: Parameters<typeof report>): number | null => {
  const line = report(...facts).find((each) => each.id === id);
  if (!line) throw new Error(`The report has no line ${id}.`);
  return line.count;
};

test("the report counts what stands now and what happened in its time, the first and the last day included", () => {
  const events = [
    ...restrictedPerson(jordan),
    loggedMessage(jordan, "threats"),
    loggedMessage(jordan, "no-concern"),
    loggedMessage(priya, "no-concern", { at: "2026-08-01T10:00:00Z" }),
  ];
  expect(countOf("in-force", events)).toBe(1);
  expect(countOf("messages", events)).toBe(2);
  expect(countOf("no-concern", events)).toBe(1);
  expect(countOf("messages", events, "2026-11-20", "2026-11-20")).toBe(2);
  expect(countOf("messages", events, "2026-11-21", "2026-11-30")).toBe(0);
  expect([countOf("requests", events), countOf("approved", events)]).toEqual([1, 1]);
});

const several = (count: number): readonly SamplePerson[] =>
  Array.from({ length: count }, (_, index) => ({ key: `p-${index}`, name: `Person ${index}`, address: `person${index}@example.org`, addressKey: `address-${index}` }));

const withAdjustment = (person: SamplePerson): LedgerEvent =>
  event(
    "communication.agreed",
    {
      prefers: ["email"],
      frequency: "",
      language: "",
      format: "",
      supporter: "",
      adjustments: [{ id: "calls", what: "Short calls", needs: ["call"], avoids: [], since: "2026-01-01", reviewOn: null, adviser: "" }],
    },
    inPerson(person),
  );

test("a count of fewer than five people is not shown where it says what they need", () => {
  const restricted = (count: number): readonly LedgerEvent[] =>
    several(count).flatMap((person) => restrictedPerson(person, { request: `r-${person.key}` }).concat(withAdjustment(person)));
  expect(countOf("restricted-with-adjustments", [])).toBe(0);
  expect(countOf("restricted-with-adjustments", restricted(1))).toBeNull();
  expect(countOf("restricted-with-adjustments", restricted(4))).toBeNull();
  expect(countOf("restricted-with-adjustments", restricted(5))).toBe(5);
  expect(countOf("in-force", restricted(4))).toBe(4);
});

test("a warning was enough when no restriction followed within ninety days, and too new a one says nothing", () => {
  const old = givenWarning(priya, { on: "2026-11-10" });
  expect(countOf("warnings-enough", [old])).toBe(1);
  expect(countOf("warnings-enough", [givenWarning(priya, { on: "2027-02-10" })])).toBe(0);
  expect(countOf("warnings-enough", [givenWarning(jordan, { on: "2026-11-10" }), ...restrictedPerson(jordan)])).toBe(0);
});

test("a restriction is quiet after eight weeks without a message", () => {
  const restricted = restrictedPerson(jordan);
  expect(countOf("quiet", restricted)).toBe(1);
  expect(countOf("quiet", [...restricted, loggedMessage(jordan, "no-concern", { at: "2027-01-05T10:00:00Z" })])).toBe(0);
  expect(countOf("quiet", [...restricted, loggedMessage(jordan, "no-concern", { at: "2027-01-04T10:00:00Z" })])).toBe(1);
});
