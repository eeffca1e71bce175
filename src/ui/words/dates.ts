import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import { locale } from "./locale.ts";

/** `3 November 2026`. */
export const sayDay = (day: Day): string =>
  new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** `09:12`. */
export const sayTime = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(instant));

/** `3 November 2026, 09:12`, today too: what is on record is read on other days. */
export const sayFullMoment = (instant: Instant, timeZone: string): string => `${sayDay(dayOf(instant, timeZone))}, ${sayTime(instant, timeZone)}`;

/** `09:12` today, `3 November 2026, 09:12` otherwise. */
export const sayMoment = (instant: Instant, now: Instant, timeZone: string): string =>
  dayOf(instant, timeZone) === dayOf(now, timeZone) ? sayTime(instant, timeZone) : sayFullMoment(instant, timeZone);
