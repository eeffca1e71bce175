import { addDays, type Day } from "../base/time.ts";
import type { Settings } from "./settings.ts";

const warnDaysBefore = 60;

/** The last holiday that is listed, once it is near or past: after it every weekday counts as a working day. Null while there is time, and where the body lists none. */
export const holidaysEndSoon = ({ holidays }: Pick<Settings, "holidays">, today: Day): Day | null => {
  const last = holidays.toSorted().at(-1);
  return last !== undefined && last < addDays(today, warnDaysBefore) ? last : null;
};
