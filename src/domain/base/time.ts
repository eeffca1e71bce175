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
  const { format, daysByQuarterHour } = calendarOf(timeZone);
  const quarterHour = Math.floor(millisecondsOf(instant) / 900_000);
  const known = daysByQuarterHour.get(quarterHour);
  if (known !== undefined) return known;
  const day = format.format(new Date(instant));
  if (daysByQuarterHour.size >= mostKnownDays) daysByQuarterHour.clear();
  daysByQuarterHour.set(quarterHour, day);
  return day;
};

/**
 * Making a formatter is dear, and formatting is the dearest step of a fold over a hundred thousand contacts. Every time
 * zone changes its day at a whole quarter of an hour, so the moments of a quarter of an hour share their day.
 */
interface Calendar {
  readonly format: Intl.DateTimeFormat;
  readonly daysByQuarterHour: Map<number, Day>;
}

const mostKnownDays = 50_000;

const calendars = new Map<string, Calendar>();

const calendarOf = (timeZone: string): Calendar => {
  const known = calendars.get(timeZone);
  if (known) return known;
  // Sweden's locale writes dates as YYYY-MM-DD.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const made = { format, daysByQuarterHour: new Map<number, Day>() };
  calendars.set(timeZone, made);
  return made;
};

/** The first moment of a day, as UTC counts it. */
export const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

export const toDay = (date: Date): Day => date.toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
};

export const isWorkingDay = (day: Day, holidays: readonly Day[]): boolean => isWeekday(day) && !holidays.includes(day);

export const isWeekday = (day: Day): boolean => {
  const weekday = utc(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** The day that is `count` working days after `from`; the day of receipt is not counted. */
export const addWorkingDays = (from: Day, count: number, holidays: readonly Day[]): Day => {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
};
