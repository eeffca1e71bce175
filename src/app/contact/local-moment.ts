import { instantOf, millisecondsOf, type Day, type Instant } from "../../domain/base/time.ts";

/**
 * The moment at which clocks in a time zone show this day and time (`09:30`). Somebody who logs a call writes the time of
 * their office, wherever the device thinks that it is. A time that an hour's change skips is the moment after it.
 */
export const momentAt = (day: Day, time: string, timeZone: string): Instant => {
  const wanted = millisecondsOf(`${day}T${time}:00Z`);
  // What the zone is ahead may change between the first guess and the moment itself; asked twice, it is right.
  const guess = wanted - aheadBy(wanted, timeZone);
  return instantOf(wanted - aheadBy(guess, timeZone));
};

/** How far clocks in a zone are ahead of UTC, in milliseconds. */
const aheadBy = (at: number, timeZone: string): number => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return Date.parse(`${format.format(at).replace(" ", "T")}Z`) - at;
};

/** `09:30`, as clocks in a time zone show it. */
export const timeAt = (moment: Instant, timeZone: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date(moment));
