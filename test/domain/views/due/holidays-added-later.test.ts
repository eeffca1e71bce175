import * as fc from "fast-check";
import { expect, test } from "vitest";
import { movedByHolidays } from "../../../../src/domain/base/spans.ts";
import { addDays, addWorkingDays, isWorkingDay, type Day } from "../../../../src/domain/base/time.ts";
import { holidaysEndSoon } from "../../../../src/domain/policy/holidays.ts";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { event, testSettings } from "../../../support/events.ts";
import { runs } from "../../../support/property-runs.ts";
import { jordan, loggedMessage } from "../../../support/sample-ledger.ts";
import { triagedAs } from "../../../support/triage-events.ts";

const log = loggedMessage(jordan, "no-concern", { message: "one" });

const dueWith = (holidays: readonly Day[], dueOn: string): Day | null | undefined => {
  const settings = { ...testSettings, holidays };
  const triaged = triagedAs(log, "information-request");
  return [...foldMessages(settings, [log, event("contact.triaged", { ...triaged.body, dueOn }, { stream: log.stream, at: "2026-11-20T12:00:00Z" })]).values()][0]?.triages[0]
    ?.dueOn;
};

test("a holiday that is added later moves the day of a task that is recorded, and no other day does", () => {
  const days = testSettings.desks["information-request"].workingDays;
  const received = triagedAs(log, "information-request").body.receivedAt.slice(0, 10) as Day;
  const recorded = addWorkingDays(received, days, testSettings.holidays);
  expect(dueWith(testSettings.holidays, recorded)).toBe(recorded);
  const added = [...testSettings.holidays, addWorkingDays(received, 1, testSettings.holidays)];
  expect(dueWith(added, recorded)).toBe(addWorkingDays(recorded, 1, added));
  expect(dueWith([...testSettings.holidays, addDays(recorded, 30)], recorded)).toBe(recorded);
});

test("a day that was fixed by another number of days stays, unless it became a holiday itself", () => {
  expect(movedByHolidays("2026-12-01", "2026-11-20", 20, ["2026-11-25"])).toBe("2026-12-01");
  expect(movedByHolidays("2026-12-01", "2026-11-20", 20, ["2026-12-01", "2026-12-02"])).toBe("2026-12-03");
});

test("however many holidays are added, the day is the one that they would have given from the beginning", () => {
  const days = fc.integer({ min: 0, max: 60 }).map((many) => addDays("2026-11-20", many));
  fc.assert(
    fc.property(fc.array(days, { maxLength: 8 }), fc.array(days, { maxLength: 8 }), fc.integer({ min: 1, max: 25 }), (before, added, count) => {
      const holidays = [...before, ...added];
      const moved = movedByHolidays(addWorkingDays("2026-11-20", count, before), "2026-11-20", count, holidays);
      expect(moved).toBe(addWorkingDays("2026-11-20", count, holidays));
      expect(isWorkingDay(moved, holidays)).toBe(true);
    }),
    runs(200),
  );
});

test("owners are told when the list of holidays ends within sixty days, or has ended", () => {
  const holidays = ["2027-01-01", "2026-12-25"] as const;
  expect(holidaysEndSoon({ holidays }, "2026-11-02")).toBeNull();
  expect(holidaysEndSoon({ holidays }, "2026-11-03")).toBe("2027-01-01");
  expect(holidaysEndSoon({ holidays }, "2027-03-01")).toBe("2027-01-01");
  expect(holidaysEndSoon({ holidays: [] }, "2027-03-01")).toBeNull();
});
