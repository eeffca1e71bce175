import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addWorkingDays, dayOf, instantOf, isWorkingDay, type Day } from "../../../src/domain/base/time.ts";
import { addMonths, daysBetween, workingDaysBetween } from "../../../src/domain/base/spans.ts";
import { runs } from "../../support/property-runs.ts";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays("2000-01-01", offset));

test("a year after 29 February is 28 February", () => {
  expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
});

test("a month after 31 January is the last day of February", () => {
  expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
  expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
});

test("months cross the end of a year", () => {
  expect(addMonths("2026-11-23", 3)).toBe("2027-02-23");
  expect(addMonths("2027-01-15", -1)).toBe("2026-12-15");
});

test("weekends and the body's holidays are no working days", () => {
  expect(isWorkingDay("2026-11-21", [])).toBe(false);
  expect(isWorkingDay("2026-12-25", ["2026-12-25"])).toBe(false);
  expect(isWorkingDay("2026-11-23", ["2026-12-25"])).toBe(true);
});

test("the day of receipt is not counted, and the last day is", () => {
  expect(workingDaysBetween("2026-11-20", "2026-11-20", [])).toBe(0);
  expect(workingDaysBetween("2026-11-20", "2026-11-23", [])).toBe(1);
});

test("twenty working days from 2 December pass over Christmas and the weekends", () => {
  expect(addWorkingDays("2026-12-02", 20, ["2026-12-25", "2026-12-28", "2027-01-01"])).toBe("2027-01-04");
});

test("a moment before midnight UTC in summer belongs to the next day in London", () => {
  expect(dayOf("2026-07-01T23:30:00Z", "Europe/London")).toBe("2026-07-02");
  expect(dayOf("2026-12-01T23:30:00Z", "Europe/London")).toBe("2026-12-01");
});

test("working days are those that one meets going from day to day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -10, max: 120 }), fc.array(fc.integer({ min: -5, max: 130 }), { maxLength: 12 }), (from, length, offsets) => {
      const holidays = offsets.map((offset) => addDays(from, offset));
      const days = Array.from({ length: Math.max(length, 0) }, (_, index) => addDays(from, index + 1));
      expect(workingDaysBetween(from, addDays(from, length), holidays)).toBe(days.filter((day) => isWorkingDay(day, holidays)).length);
    }),
  );
});

test("adding working days and counting them agree", () => {
  const holidays = ["2026-12-25", "2026-12-28"] as const;
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, count) => {
      expect(workingDaysBetween(from, addWorkingDays(from, count, holidays), holidays)).toBe(count);
    }),
  );
});

test("adding days and counting them agree, also where clocks change", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test("adding months never skips a month", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 48 }), (from, months) => {
      const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      expect(monthOf(addMonths(from, months)) - monthOf(from)).toBe(months);
    }),
  );
});

test("the day of a moment is the same however often and in whatever order it is asked for, also where clocks are half an hour apart", () => {
  const zone = fc.constantFrom("Europe/London", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham");
  fc.assert(
    fc.property(fc.date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2030-01-01T00:00:00Z"), noInvalidDate: true }), zone, (date, timeZone) => {
      const parts = new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(date).split("/");
      expect(dayOf(instantOf(date.getTime()), timeZone)).toBe(parts.toReversed().join("-"));
    }),
    runs(1000),
  );
});
