import { expect, test } from "vitest";
import { createServiceClock } from "../../src/app/service-clock.ts";
import type { LearnedTime } from "../../src/domain/base/service-time.ts";
import { dayOf } from "../../src/domain/base/time.ts";

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 29, 12);

/** A device whose clock is off, and a host that answers or does not. */
const device = (off: number, kept: LearnedTime | null = null) => {
  const at = { now: noon, off, answers: true, asked: 0 };
  const keeps = { learned: kept };
  const clock = createServiceClock({
    read: () => ({ clock: at.now + at.off, steady: at.now - noon }),
    ask: async () => {
      at.asked += 1;
      return at.answers ? Math.floor(at.now / 1000) * 1000 : null;
    },
    kept: { read: () => keeps.learned, keep: (learned) => void (keeps.learned = learned) },
  });
  return { at, keeps, clock };
};

test("a device a day ahead, or behind, goes by the service's day once it has heard it", async () => {
  for (const off of [-day, day]) {
    const { clock } = device(off);
    await clock.learn();
    expect(dayOf(clock.now(), "Europe/London")).toBe("2026-11-29");
    expect(Math.abs(clock.aheadMs() - off)).toBeLessThan(2000);
  }
});

test("a device that never heard it says so, and that nothing is wrong with its clock is not claimed", () => {
  const { clock } = device(-day);
  expect(clock.span().latest).toBeNull();
  expect(clock.aheadMs()).toBe(0);
});

test("what was learned last is kept for the next page, which goes by it while nobody answers", async () => {
  const first = device(-day);
  await first.clock.learn();
  const next = device(-day, first.keeps.learned);
  next.at.answers = false;
  next.at.now += 3_600_000;
  await next.clock.learn();
  expect(dayOf(next.clock.span().earliest, "Europe/London")).toBe("2026-11-29");
  expect(next.clock.span().latest?.slice(0, 10)).toBe("2026-11-29");
});

test("between two pages the clock may have been put ahead: the day when it was last heard stays possible", async () => {
  const first = device(0);
  await first.clock.learn();
  const next = device(day, first.keeps.learned);
  expect(next.clock.span().earliest.slice(0, 10)).toBe("2026-11-29");
  expect(next.clock.span().latest?.slice(0, 10)).toBe("2026-11-30");
});

test("it is asked again after three minutes, and at once after the clock was moved", async () => {
  const { at, clock } = device(0);
  await clock.learn();
  await clock.learn();
  expect(at.asked).toBe(1);
  at.off = day;
  await clock.learn();
  expect(at.asked).toBe(2);
  at.now += 4 * 60_000;
  await clock.learn();
  expect(at.asked).toBe(3);
});
