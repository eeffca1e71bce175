import { addDays } from "../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { momentAt, timeAt } from "../../../src/app/contact/local-moment.ts";
import { dayOf } from "../../../src/domain/base/time.ts";

test("a time is the office's own, in winter and in summer", () => {
  expect(momentAt("2026-11-23", "09:30", "Europe/London")).toBe("2026-11-23T09:30:00.000Z");
  expect(momentAt("2026-07-01", "09:30", "Europe/London")).toBe("2026-07-01T08:30:00.000Z");
});

test("a time on either side of an hour's change is right", () => {
  expect(momentAt("2026-03-29", "00:30", "Europe/London")).toBe("2026-03-29T00:30:00.000Z");
  expect(momentAt("2026-03-29", "02:30", "Europe/London")).toBe("2026-03-29T01:30:00.000Z");
  expect(momentAt("2026-10-25", "12:00", "Europe/London")).toBe("2026-10-25T12:00:00.000Z");
});

test("a moment is shown as the day and time that were written, in every zone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 3, max: 23 }),
      fc.constantFrom("Europe/London", "America/New_York", "Asia/Kolkata"),
      (dayNumber, hour, zone) => {
        const day = addDays("2026-01-01", dayNumber);
        const time = `${String(hour).padStart(2, "0")}:15`;
        const moment = momentAt(day, time, zone);
        expect([dayOf(moment, zone), timeAt(moment, zone)]).toEqual([day, time]);
      },
    ),
  );
});
