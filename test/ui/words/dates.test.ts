import { expect, test } from "vitest";
import { sayFullMoment, sayMoment } from "../../../src/ui/words/dates.ts";

test("a moment of today is said by its time alone, one of another day with its day", () => {
  expect(sayMoment("2026-11-23T09:12:00Z", "2026-11-23T17:00:00Z", "Europe/London")).toBe("09:12");
  expect(sayMoment("2026-11-03T09:12:00Z", "2026-11-23T17:00:00Z", "Europe/London")).toBe("3 November 2026, 09:12");
});

test("today is the day of the reader's time zone", () => {
  expect(sayMoment("2026-07-01T23:30:00Z", "2026-07-02T08:00:00Z", "Europe/London")).toBe("00:30");
});

test("a full moment has its day, in the reader's time zone", () => {
  expect(sayFullMoment("2026-07-01T23:30:00Z", "Europe/London")).toBe("2 July 2026, 00:30");
});
