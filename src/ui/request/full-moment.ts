import { dayOf, type Instant } from "../../domain/time.ts";
import { sayDay, sayTime } from "../shared/dates.ts";

/** `3 November 2026, 09:12`, today too: what is on record is read on other days. */
export const sayFullMoment = (instant: Instant, timeZone: string): string => `${sayDay(dayOf(instant, timeZone))}, ${sayTime(instant, timeZone)}`;
