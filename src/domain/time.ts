/**
 * Times are ISO 8601 text in UTC (`Instant`), days are `YYYY-MM-DD` in the body's own time zone (`Day`).
 * Both sort as text. Nothing here asks what the time is: that is always an argument.
 */
export type Instant = string;
export type Day = string;

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** The calendar day of an instant in a time zone such as `Europe/London`. */
export const dayOf = (instant: Instant, timeZone: string): Day => {
  const quarterHour = `${timeZone} ${Math.floor(millisecondsOf(instant) / 900_000)}`;
  const known = daysByQuarterHour.get(quarterHour);
  if (known !== undefined) return known;
  const day = dayFormat(timeZone).format(new Date(instant));
  if (daysByQuarterHour.size >= mostKnownDays) daysByQuarterHour.clear();
  daysByQuarterHour.set(quarterHour, day);
  return day;
};

// Formatting is the dearest step of a fold over a hundred thousand contacts. Every time zone changes its day at a whole
// quarter of an hour, so the moments of a quarter of an hour share their day.
const daysByQuarterHour = new Map<string, Day>();
const mostKnownDays = 20_000;

const dayFormats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs far more than using one, and the folds ask for a day per event.
const dayFormat = (timeZone: string): Intl.DateTimeFormat => {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  // Sweden's locale writes dates as YYYY-MM-DD.
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  dayFormats.set(timeZone, made);
  return made;
};

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const toDay = (date: Date): Day => date.toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
};

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

export const isWorkingDay = (day: Day, holidays: readonly Day[]): boolean => {
  const weekday = utc(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
};

/** Working days after `from` up to and including `to`; 0 on the same day. Holidays are the body's own list in Settings. */
export const workingDaysBetween = (from: Day, to: Day, holidays: readonly Day[]): number => {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) counted += 1;
  return counted;
};

/** The day that is `count` working days after `from`; the day of receipt is not counted. */
export const addWorkingDays = (from: Day, count: number, holidays: readonly Day[]): Day => {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
};
