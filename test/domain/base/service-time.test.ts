import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aheadBy,
  daysOf,
  daysToAsk,
  exactly,
  hasBegun,
  isOver,
  learnTime,
  likeliest,
  momentsToAsk,
  notBefore,
  offsetAt,
  problemsOnEach,
  spanAt,
  unknownTime,
  type DeviceReading,
  type TimeSpan,
} from "../../../src/domain/base/service-time.ts";
import { addDays, dayOf, instantOf, millisecondsOf, type Day } from "../../../src/domain/base/time.ts";
import { runs } from "../../support/property-runs.ts";

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 29, 12);

/** A device whose clock is off by some time, and whose other clock counts from its beginning. `at` is the service's time. */
const showing = (at: number, off: number, asleep = 0): DeviceReading => ({ clock: at + off, steady: at - noon - asleep + 5000 });

const dateAt = (at: number): number => Math.floor(at / 1000) * 1000;

const holds = ({ earliest, latest }: TimeSpan, at: number): boolean => millisecondsOf(earliest) <= at && (latest === null || at <= millisecondsOf(latest));

const offs = fc.integer({ min: -400 * day, max: 400 * day });

/** Asked, answered and looked at, at these moments of the service's time. */
const exchanges = fc.record({
  asked: fc.integer({ min: 0, max: day }),
  out: fc.integer({ min: 0, max: 20_000 }),
  back: fc.integer({ min: 0, max: 20_000 }),
  later: fc.integer({ min: 0, max: 3 * day }),
});

const learnedIn = ({ asked, out, back }: { readonly asked: number; readonly out: number; readonly back: number }, off: number) =>
  learnTime(dateAt(noon + asked + out), showing(noon + asked, off), showing(noon + asked + out + back, off));

describe("what one answer tells", () => {
  test("the service's time is within the span, however wrong the device's clock is and however long the answer took", () => {
    fc.assert(
      fc.property(offs, exchanges, (off, exchange) => {
        const now = noon + exchange.asked + exchange.out + exchange.back + exchange.later;
        expect(holds(spanAt(learnedIn(exchange, off), showing(now, off)), now)).toBe(true);
      }),
      runs(300),
    );
  });

  test("it is within the span whichever way the clock was moved since, and whether or not the device slept", () => {
    fc.assert(
      fc.property(offs, offs, fc.nat(3 * day), exchanges, (off, moved, slept, exchange) => {
        const now = noon + exchange.asked + exchange.out + exchange.back + exchange.later;
        const isMoved = moved % 2 === 0;
        const reading = isMoved ? showing(now, off + moved) : showing(now, off, Math.min(slept, exchange.later));
        expect(holds(spanAt(learnedIn(exchange, off), reading), now)).toBe(true);
      }),
      runs(300),
    );
  });

  test("another page that knows no more than the clock goes by it, until it shows less than it did", () => {
    const learned = learnTime(dateAt(noon), showing(noon, -day), showing(noon + 100, -day));
    const kept = learned && { ...learned, at: { ...learned.at, steady: null } };
    expect(daysOf(spanAt(kept, showing(noon + 3_600_000, -day)), "UTC")).toEqual({ first: "2026-11-29", last: "2026-11-29" });
    expect(spanAt(kept, showing(noon, -2 * day))).toEqual(unknownTime);
  });

  test("a clock that was moved while the answer was on its way tells nothing", () => {
    expect(learnTime(dateAt(noon), showing(noon, 0), showing(noon + 100, day))).toBeNull();
    expect(learnTime(dateAt(noon), showing(noon, 0), showing(noon + 100, -day))).toBeNull();
  });

  test("a device that slept, or whose clock was put ahead, may be at either time", () => {
    const learned = learnTime(dateAt(noon), showing(noon, 0), showing(noon, 0));
    expect(learned && offsetAt(learned, { clock: noon + 2 * day, steady: 5000 })).toMatchObject({ least: expect.closeTo(-2 * day, -6), most: expect.closeTo(1000, -6) });
  });
});

describe("what is said of the device's clock", () => {
  test("it is wrong by what the span leaves it, and right while it may be", () => {
    const off = (by: number): number => aheadBy({ earliest: instantOf(noon), latest: instantOf(noon + 2000) }, noon + by);
    expect([off(0), off(1500), off(-day), off(2000 + day)]).toEqual([0, 0, -day, day]);
    expect(aheadBy(unknownTime, noon)).toBe(0);
  });

  test("one moment of the span is the device's own while it may be right, and the nearest when not", () => {
    const span = { earliest: instantOf(noon), latest: instantOf(noon + 2000) };
    expect(likeliest(span, noon + 700)).toBe(instantOf(noon + 700));
    expect(likeliest(span, noon - day)).toBe(span.earliest);
    expect(likeliest(span, noon + day)).toBe(span.latest);
    expect(likeliest(unknownTime, noon)).toBe(instantOf(noon));
  });
});

describe("the newest row", () => {
  const span = { earliest: instantOf(noon), latest: instantOf(noon + 2000) };

  test("nothing was recorded in the future", () => {
    expect(notBefore(span, instantOf(noon + 500))).toEqual({ ...span, earliest: instantOf(noon + 500) });
    expect(notBefore(span, instantOf(noon - day))).toEqual(span);
    expect(notBefore(unknownTime, instantOf(noon))).toEqual({ earliest: instantOf(noon), latest: null });
    expect(notBefore(span, null)).toEqual(span);
  });

  test("a row a little ahead widens the span; one far ahead says that nobody knows how late it is", () => {
    expect(notBefore(span, instantOf(noon + 60_000))).toEqual({ ...span, latest: instantOf(noon + 60_000) });
    expect(notBefore(span, instantOf(noon + day))).toEqual({ ...span, latest: null });
  });
});

test("whatever is so on a day of the span is so on one of the days that are asked about", () => {
  const days = fc.integer({ min: 0, max: 40 }).map((many) => addDays("2026-11-20", many));
  fc.assert(
    fc.property(fc.array(days, { maxLength: 6 }), days, fc.nat(20), fc.boolean(), (turns, first, long, isBounded) => {
      const last = addDays(first, long);
      const asked = daysToAsk({ first, last: isBounded ? last : null }, turns);
      // Something that changes on the turns alone.
      const stateOn = (on: string): number => turns.filter((turn) => turn <= on).length;
      const states = new Set(asked.map(stateOn));
      for (let each = first; each <= last; each = addDays(each, 1)) expect(states).toContain(stateOn(each));
      for (const each of asked) expect(each >= first && (!isBounded || each <= last)).toBe(true);
    }),
    runs(200),
  );
});

test("an exact time is one day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 * day }), (at) => {
      const { first, last } = daysOf(exactly(instantOf(at)), "Europe/London");
      expect(first).toBe(last);
      expect(first).toBe(dayOf(instantOf(at), "Europe/London"));
    }),
    runs(50),
  );
});

test("what goes by the day is asked of the first, of the last and of the one that it is taken to be", () => {
  const span = { earliest: "2026-11-21T23:00:00Z", latest: "2026-11-23T01:00:00Z" } as const;
  expect(momentsToAsk(span, "2026-11-22T12:00:00Z", "Europe/London")).toEqual(["2026-11-22T12:00:00Z", span.earliest, span.latest]);
  expect(momentsToAsk({ ...span, latest: "2026-11-21T23:30:00Z" }, "2026-11-21T23:10:00Z", "Europe/London")).toEqual(["2026-11-21T23:10:00Z"]);
  // Where nothing bounds it, whatever was given a day has passed it on one that is asked.
  expect(momentsToAsk({ ...span, latest: null }, span.earliest, "Europe/London").at(-1)).toMatch(/^2036-/);
});

test("a day is over, or has begun, only where every day that it may be says so", () => {
  const days = { first: "2026-11-21", last: "2026-11-22" } as const;
  expect(["2026-11-20", "2026-11-21", "2026-11-22"].map((each) => isOver(each as Day, days))).toEqual(["yes", "day-unknown", "no"]);
  expect(["2026-11-21", "2026-11-22", "2026-11-23"].map((each) => hasBegun(each as Day, days))).toEqual(["yes", "day-unknown", "no"]);
  expect([isOver("2026-11-22", { ...days, last: null }), hasBegun("2030-01-01", { ...days, last: null })]).toEqual(["day-unknown", "day-unknown"]);
});

test("what stands against something on every day is said; what does on one of them alone could not be checked", () => {
  const check = (by: Readonly<Record<number, readonly string[]>>) => problemsOnEach([1, 2], (which) => by[which] ?? []);
  expect(check({ 1: ["a", "b"], 2: ["b"] })).toEqual({ ok: true, value: ["b"] });
  expect(check({ 1: [], 2: ["b"] })).toEqual({ ok: false, error: { type: "day-unknown" } });
  expect(check({ 1: ["a"], 2: ["b"] })).toEqual({ ok: false, error: { type: "day-unknown" } });
  expect(check({})).toEqual({ ok: true, value: [] });
});
