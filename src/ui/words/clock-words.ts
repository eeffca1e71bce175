import { inLanguages } from "./in-languages.ts";

/** Up to here nobody need do anything: the day is the service's all the same. */
const worthSayingMs = 5 * 60_000;

const words = inLanguages({
  en: {
    wrong: (by: string, ahead: boolean): string =>
      `This device’s clock is ${by} ${ahead ? "fast" : "slow"}. Evenhand goes by the service’s clock; set this device’s date and time to automatic.`,
    by: {
      minutes: (count: number): string => `${count} minutes`,
      hours: (count: number): string => (count === 1 ? "an hour" : `${count} hours`),
      days: (count: number): string => (count === 1 ? "a day" : `${count} days`),
    },
  },
});

/** What is wrong with this device's clock, and what to do; null while it is right but for a few minutes. `ahead` in milliseconds, below 0 where it is slow. */
export const sayClock = (ahead: number): string | null => {
  const off = Math.abs(ahead);
  if (off <= worthSayingMs) return null;
  const minutes = Math.round(off / 60_000);
  const by = minutes < 60 ? words.by.minutes(minutes) : minutes < 23.5 * 60 ? words.by.hours(Math.round(minutes / 60)) : words.by.days(Math.round(minutes / 1440));
  return words.wrong(by, ahead > 0);
};
