import { instantOf, type Instant } from "./time.ts";

/**
 * The moment that a header's date says (RFC 5322 section 3.3, with the years and zones of section 4.3), or null where it says
 * none. A date is all of it: one without a zone, on a day that its month does not have, of another weekday than it names, or a
 * number alone is none. An engine's own reading makes a day of nearly anything.
 */
export const readMailDate = (text: string): Instant | null => {
  const [, weekday, day = "", month = "", year = "", hour = "", minute = "", second = "0", zone = ""] = written.exec(withoutComments(text)) ?? [];
  const monthIndex = months.indexOf(month.toLowerCase());
  const offset = offsetOf(zone);
  if (monthIndex < 0 || offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const date = new Date(Date.UTC(yearOf(year), monthIndex, Number(day)));
  if (date.getUTCDate() !== Number(day) || (weekday !== undefined && weekdays[date.getUTCDay()] !== weekday.toLowerCase())) return null;
  const milliseconds = date.getTime() + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000;
  // Mail before this is no mail: the clock of whatever wrote the date had stopped.
  return milliseconds < earliest ? null : instantOf(milliseconds);
};

const written = /^\s*(?:([a-z]{3})\s*,)?\s*(\d{1,2})\s+([a-z]{3})\s+(\d{4}|\d{2,3})\s+(\d{2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2}))?\s+([+-]\d{4}|[a-z]{1,3})\s*$/i;

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const earliest = Date.UTC(1990, 0, 1);

/** Comments stand within each other (RFC 5322 section 3.2.2). */
const withoutComments = (text: string): string => {
  const without = text.replaceAll(/\([^()]*\)/g, " ");
  return without === text ? text : withoutComments(without);
};

/** Years of two figures are those from 1950 to 2049, those of three were counted from 1900. */
const yearOf = (year: string): number => (year.length === 4 ? Number(year) : year.length === 2 && Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year));

/** In minutes. Every other zone of letters says nothing that anybody could rely on (RFC 5322 section 4.3). */
const offsetOf = (zone: string): number | null => {
  const [, sign, hours = "", minutes = ""] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return lettered.get(zone.toLowerCase()) ?? null;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
};

const lettered: ReadonlyMap<string, number> = new Map(
  Object.entries({ z: 0, ut: 0, utc: 0, gmt: 0, edt: -4, est: -5, cdt: -5, cst: -6, mdt: -6, mst: -7, pdt: -7, pst: -8 }).map(([zone, hours]) => [zone, hours * 60]),
);
