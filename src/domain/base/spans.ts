import { addWorkingDays, isWeekday, isWorkingDay, toDay, utc, type Day } from "./time.ts";

/** The same day of the month, or the month's last day when it has no such day (31 January + 1 = 28 February). */
export const addMonths = (day: Day, months: number): Day => {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, lastOfMonth));
  return toDay(date);
};

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** Working days after `from` up to and including `to`; 0 on the same day. Holidays are the body's own list in Settings. */
export const workingDaysBetween = (from: Day, to: Day, holidays: readonly Day[]): number => {
  if (to <= from) return 0;
  const free = new Set(holidays.filter((day) => from < day && day <= to && isWeekday(day)));
  return weekdaysUpTo(to) - weekdaysUpTo(from) - free.size;
};

/**
 * A day that was fixed as so many working days after another, by the holidays as they stand now: those that were added since
 * move it. How many days it were is not in the rows. Where the day cannot come of `count`, it was fixed by another number,
 * and stays unless it has become a holiday itself.
 */
export const movedByHolidays = (recorded: Day, from: Day, count: number, holidays: readonly Day[]): Day => {
  const now = addWorkingDays(from, count, holidays);
  if (addWorkingDays(from, count, []) <= recorded && recorded <= now) return now;
  return isWorkingDay(recorded, holidays) || !isWeekday(recorded) ? recorded : addWorkingDays(recorded, 1, holidays);
};

/** Weekdays since a Monday long ago. Counting day by day is slow for a queue of thousands of messages. */
const weekdaysUpTo = (day: Day): number => {
  const days = daysBetween("1900-01-01", day);
  return Math.floor(days / 7) * 5 + Math.min((days % 7) + 1, 5);
};
