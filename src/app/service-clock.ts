import { aheadBy, learnTime, likeliest, spanAt, type DeviceReading, type LearnedTime, type TimeSpan } from "../domain/base/service-time.ts";
import type { ClockParts, ServiceClock } from "./ports.ts";

/** While it is younger than this, what was learned is gone by. */
const learnedFreshForMs = 3 * 60_000;

/**
 * The service's time on this device. A browser may not read the `Date` of Microsoft Graph's answers, so it is that of the
 * host from which the pages come. Without an answer what was learned last stands, wherever the device's clock went since.
 */
export const createServiceClock = ({ read, ask, kept }: ClockParts): ServiceClock => {
  let learned = kept.read();
  let learning: Promise<void> | null = null;
  const spanOf = (now: DeviceReading): TimeSpan => spanAt(learned, now);

  const attempt = async (): Promise<void> => {
    const asked = read();
    const date = await ask();
    const heard = date === null ? null : learnTime(date, asked, read());
    if (heard === null) return;
    learned = heard;
    kept.keep({ ...heard, at: { ...heard.at, steady: null } });
  };

  return {
    now: () => {
      const now = read();
      return likeliest(spanOf(now), now.clock);
    },
    span: () => spanOf(read()),
    aheadMs: () => {
      const now = read();
      return aheadBy(spanOf(now), now.clock);
    },
    learn: () => {
      if (learned && isFresh(learned, read())) return Promise.resolve();
      learning ??= attempt().finally(() => {
        learning = null;
      });
      return learning;
    },
  };
};

/** Whether this page heard it a moment ago, and nothing befell the device's clock since. */
const isFresh = ({ at }: LearnedTime, now: DeviceReading): boolean => {
  if (at.steady === null) return false;
  const counted = now.steady - at.steady;
  return counted < learnedFreshForMs && Math.abs(now.clock - at.clock - counted) < 1000;
};
