import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isInstant, readDay, type Day, type Instant } from "../../../src/domain/base/time.ts";

test("only a day that exists, written in full, is a day", () => {
  for (const day of ["2026-11-21", "2024-02-29", "0001-01-01"]) expect(readDay(day)).toBe(day);
  for (const text of ["", " ", "2026-02-30", "2026-13-01", "2026-1-1", "12026-11-21", "2026-11-21T09:00:00Z", "21.11.2026"]) expect(readDay(text)).toBeNull();
});

test("only a time in Universal Time is an instant, and no day is one", () => {
  for (const time of ["2026-11-21T09:12:00Z", "2026-11-21T09:12:00.000Z"]) expect(isInstant(time)).toBe(true);
  for (const text of ["", "2026-11-21", "2026-11-21T09:12:00", "2026-11-21T09:12:00+01:00", "2026-11-21T29:12:00Z", null]) expect(isInstant(text)).toBe(false);
});

test("no text but a day passes for one", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readDay(text)).toBe(/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null);
    }),
  );
});

test("a day is neither empty text nor a moment, as the compiler sees it", () => {
  const days = ["2026-11-21"] as const satisfies readonly Day[];
  // @ts-expect-error: what is not there is null.
  const none: Day = "";
  // @ts-expect-error: a moment is not a day.
  const moment: Day = "2026-11-21T09:12:00Z";
  // @ts-expect-error: a day is no moment.
  const day: Instant = "2026-11-21";
  expect([...days, none, moment, day]).toHaveLength(4);
});
