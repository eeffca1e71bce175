import { err, ok, type Result } from "./result.ts";
import { dayOf, instantOf, millisecondsOf, type Day, type Instant } from "./time.ts";

/**
 * Which time it is, the service says. A device's own clock may be wrong, and the service's time is heard now and then and
 * never exactly: so what is known of it is a span, and what depends on it may be so on one day of it and not on another.
 */
export interface TimeSpan {
  readonly earliest: Instant;
  /** Null where nothing says how late it may be. */
  readonly latest: Instant | null;
}

/** The days on which it may be today, both included. `last` is null where nothing bounds it. */
export interface PossibleDays {
  readonly first: Day;
  readonly last: Day | null;
}

/** What a device's two clocks show, in milliseconds: the one that somebody may set, and one that only counts on, and may stand still while the device sleeps. */
export interface DeviceReading {
  readonly clock: number;
  readonly steady: number;
}

/** By how many milliseconds the service's clock was ahead of a device's, when that was last heard. */
export interface LearnedTime {
  readonly least: number;
  readonly most: number;
  /** What the device showed when it was heard; `steady` is null once another page read it, for which it means nothing. */
  readonly at: { readonly clock: number; readonly steady: number | null };
}

export const exactly = (now: Instant): TimeSpan => ({ earliest: now, latest: now });

/** When nothing is known, it is later than the first moment that computers count. */
export const unknownTime: TimeSpan = { earliest: instantOf(0), latest: null };

// A `Date` is in whole seconds, rounded down (RFC 9110, 5.6.7).
const secondMs = 1000;

/** What an answer with this `Date` says, which was written at some moment between the two readings. Null where the clock was moved meanwhile. */
export const learnTime = (date: number, asked: DeviceReading, answered: DeviceReading): LearnedTime | null => {
  const took = answered.steady - asked.steady;
  if (took < 0 || Math.abs(answered.clock - asked.clock - took) > secondMs) return null;
  return { least: date - answered.clock, most: date + secondMs - Math.min(asked.clock, answered.clock - took), at: answered };
};

// A good clock loses or wins less than nine seconds a day; twice that is allowed for.
const driftOf = (elapsed: number): number => elapsed / 5000;

/** The span of the service's time, by what was learned and what the device shows now. */
export const spanAt = (learned: LearnedTime | null, now: DeviceReading): TimeSpan => {
  const offset = learned && offsetAt(learned, now);
  if (!offset) return unknownTime;
  // Since another page heard it, the clock may have been put ahead. It is no earlier than it was then.
  const from = learned.at.steady === null ? learned.at.clock + learned.least : now.clock + offset.least;
  return { earliest: instantOf(from), latest: instantOf(now.clock + offset.most) };
};

/** By how many milliseconds the service's clock may be ahead of the device's now. Null where the device's clock was put back since, nobody knows by how much. */
export const offsetAt = ({ least, most, at }: LearnedTime, now: DeviceReading): { readonly least: number; readonly most: number } | null => {
  const elapsed = now.clock - at.clock;
  if (at.steady === null) return elapsed < 0 ? null : widened({ least, most }, elapsed);
  const counted = now.steady - at.steady;
  const moved = elapsed - counted;
  // Ahead: the clock was moved, or the device slept and only the counting stood still. Behind: it was moved, for nobody sleeps backwards.
  const wasMoved = moved < -movedMs - driftOf(counted);
  return widened({ least: least - Math.max(0, moved) - (wasMoved ? moved : 0), most: most - Math.min(0, moved) }, Math.max(0, elapsed, counted));
};

// Below this the two clocks may merely count a little differently.
const movedMs = 500;

const widened = ({ least, most }: { readonly least: number; readonly most: number }, elapsed: number) => ({ least: least - driftOf(elapsed), most: most + driftOf(elapsed) });

/** By how many milliseconds the device's clock is ahead of the service's at least, or behind it (below 0); 0 while it may be right, or nobody knows. */
export const aheadBy = (span: TimeSpan, clock: number): number => {
  if (clock < millisecondsOf(span.earliest)) return clock - millisecondsOf(span.earliest) || 0;
  return span.latest !== null && clock > millisecondsOf(span.latest) ? clock - millisecondsOf(span.latest) : 0;
};

/** One moment of the span, for what needs one: the device's own where it may be right, so that it does not jump each time something is learned. */
export const likeliest = (span: TimeSpan, clock: number): Instant => {
  // While nobody knows, there is nothing better than the device's.
  if (span.latest === null) return instantOf(clock);
  return instantOf(Math.min(Math.max(clock, millisecondsOf(span.earliest)), millisecondsOf(span.latest)));
};

// How far apart the clock of the pages' host and that of the records may be.
const hostsApartMs = 10 * 60_000;

/** The span, by the newest row that the service stamped: nothing was recorded in the future. A row far ahead of what was learned says that what was learned is wrong. */
export const notBefore = (span: TimeSpan, newest: Instant | null): TimeSpan => {
  if (newest === null || newest <= span.earliest) return span;
  if (span.latest === null || newest <= span.latest) return { ...span, earliest: newest };
  return { ...span, latest: millisecondsOf(newest) - millisecondsOf(span.latest) <= hostsApartMs ? newest : null };
};

/**
 * The first moment that is surely no earlier than now, by the span and the newest row that the service stamped: what begins
 * then reaches back to no row. Null where nothing says how late it may be; then nothing may begin.
 */
export const surelyNotPast = (span: TimeSpan, newest: Instant | null): Instant | null => notBefore(span, newest).latest;

export const daysOf = ({ earliest, latest }: TimeSpan, timeZone: string): PossibleDays => ({
  first: dayOf(earliest, timeZone),
  last: latest === null ? null : dayOf(latest, timeZone),
});

// Whatever was given a day has passed it by then.
const farAheadDays = 3660;

/**
 * A moment of each day to ask, where what is asked may change on any of them: the one that it is taken to be, then the first and
 * the last that it may be. Where nothing bounds how late it is, a day ten years on stands for all that may follow.
 */
export const momentsToAsk = ({ earliest, latest }: TimeSpan, now: Instant, timeZone: string): readonly [Instant, ...Instant[]] => {
  const asked = new Set([dayOf(now, timeZone)]);
  const others = [earliest, latest ?? instantOf(millisecondsOf(now) + farAheadDays * dayMs)].filter((moment) => {
    const day = dayOf(moment, timeZone);
    return !asked.has(day) && asked.add(day);
  });
  return [now, ...others];
};

const dayMs = 24 * 60 * 60_000;

/** What is so on every day that it may be, or on none; else nobody knows. */
export type OnEachDay = "yes" | "no" | "day-unknown";

/** Whether a day is over. */
export const isOver = (day: Day, { first, last }: PossibleDays): OnEachDay => (first > day ? "yes" : last !== null && last <= day ? "no" : "day-unknown");

/** Whether a day has begun. */
export const hasBegun = (day: Day, { first, last }: PossibleDays): OnEachDay => (first >= day ? "yes" : last !== null && last < day ? "no" : "day-unknown");

/** It may be several days, and they do not all give the same answer. */
export interface DayUnknown {
  readonly type: "day-unknown";
}

/** What every day that it may be says; where they differ, nobody knows. The answers are plain data. */
export const sayAll = <D, T>([first, ...others]: readonly [D, ...D[]], ask: (day: D) => T): Result<T, DayUnknown> => {
  const answer = ask(first);
  const text = JSON.stringify(answer);
  return others.every((day) => JSON.stringify(ask(day)) === text) ? ok(answer) : err({ type: "day-unknown" });
};

/**
 * What stands against something on every day that it may be. Where nothing does, and something on one of them, nobody knows
 * whether it may be done.
 */
export const problemsOnEach = <D, P>(days: readonly [D, ...D[]], check: (day: D) => readonly P[]): Result<readonly P[], DayUnknown> => {
  const [first, ...others] = days.map(check);
  const found = others.map((problems) => new Set(problems.map((problem) => JSON.stringify(problem))));
  const sure = (first ?? []).filter((problem) => found.every((other) => other.has(JSON.stringify(problem))));
  return sure.length > 0 || [first ?? [], ...others].every(({ length }) => length === 0) ? ok(sure) : err({ type: "day-unknown" });
};

/** The days to ask about, if nothing changes but on the `turns`: whatever is so on a day of the span is so on one of these. */
export const daysToAsk = ({ first, last }: PossibleDays, turns: readonly Day[]): readonly [Day, ...Day[]] => [
  first,
  ...new Set(turns.filter((day) => day > first && (last === null || day <= last)).toSorted()),
];
