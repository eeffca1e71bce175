import { daysOf, daysToAsk, notBefore, type TimeSpan } from "../base/service-time.ts";
import type { Instant } from "../base/time.ts";
import type { Settings } from "../policy/settings.ts";
import { restrictionOn, turningDays, type RestrictionCourse } from "../subjects/restriction/restrictions.ts";

/** The span, by the newest row about a restriction. One that lies within a day is as narrow as it need be. */
export const spanByRows = (settings: Settings, courses: ReadonlyMap<string, RestrictionCourse>, span: TimeSpan): TimeSpan => {
  const { first, last } = daysOf(span, settings.timeZone);
  return first === last ? span : notBefore(span, newestOf(courses.values()));
};

/** The instructions that are not the same on every day that it may be. */
export const dayUnknownOf = (settings: Settings, courses: ReadonlyMap<string, RestrictionCourse>, span: TimeSpan): ReadonlySet<string> => {
  const within = daysOf(spanByRows(settings, courses, span), settings.timeZone);
  if (within.first === within.last) return new Set();
  return new Set([...courses.values()].filter((course) => isOtherwise(course, daysToAsk(within, turningDays(course)))).map(({ key }) => key));
};

const isOtherwise = (course: RestrictionCourse, [first, ...others]: ReturnType<typeof daysToAsk>): boolean => {
  const { state, reviewOverdue } = restrictionOn(course, first);
  return others.some((day) => {
    const other = restrictionOn(course, day);
    return other.state !== state || other.reviewOverdue !== reviewOverdue;
  });
};

const newestOf = (courses: Iterable<RestrictionCourse>): Instant | null => {
  let newest: Instant | null = null;
  for (const { givenAt, notice } of courses) {
    for (const at of [givenAt, notice?.recordedAt]) if (at !== undefined && (newest === null || at > newest)) newest = at;
  }
  return newest;
};
