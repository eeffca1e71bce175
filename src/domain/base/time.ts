/**
 * Times are ISO 8601 text in UTC (`Instant`), days are `YYYY-MM-DD` in the body's own time zone (`Day`).
 * Both sort as text. Nothing here asks what the time is: that is always an argument.
 *
 * Text from outside becomes one by a shape (`dateText`, `instantText`) or by `readDay` and `isInstant`; neither is ever
 * empty, and what is not there is null.
 */
export type Day = `${number}-${number}-${number}`;
export type Instant = `${Day}T${string}Z`;

/** `2026-11-21`, and a day that exists. */
export const isDay = (value: unknown): value is Day =>
  // A day alone is read in UTC; one that its month does not have is another day, or none.
  isMoment(value, /^\d{4}-\d{2}-\d{2}$/) && instantOf(Date.parse(value)).startsWith(value);

/** An ISO 8601 time in UTC, such as `2026-11-21T09:12:00Z`. */
export const isInstant = (value: unknown): value is Instant =>
  // Engines differ in what they make of a time on a day that its month does not have.
  isMoment(value, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) && isDay(value.slice(0, 10));

const isMoment = (value: unknown, form: RegExp): value is string => typeof value === "string" && form.test(value) && !Number.isNaN(Date.parse(value));

/** What a field for a day holds; null while it is empty, or half written. */
export const readDay = (text: string): Day | null => (isDay(text) ? text : null);

// What a formatter writes is text to the compiler.
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** The calendar day of an instant in a time zone such as `Europe/London`. */
export const dayOf = (instant: Instant, timeZone: string): Day => {
  const { format, daysByQuarterHour } = calendarOf(timeZone);
  const quarterHour = Math.floor(millisecondsOf(instant) / 900_000);
  const known = daysByQuarterHour.get(quarterHour);
  if (known !== undefined) return known;
  const day = format.format(new Date(instant)) as Day;
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

export const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

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
