import { expect, test } from "vitest";
import { sayClock } from "../../../src/ui/words/clock-words.ts";

const minute = 60_000;

test("a few minutes are not worth a word; beyond that it is said what is wrong and what to do", () => {
  expect(sayClock(0)).toBeNull();
  expect(sayClock(-5 * minute)).toBeNull();
  expect(sayClock(6 * minute)).toBe("This device’s clock is 6 minutes fast. Evenhand goes by the service’s clock; set this device’s date and time to automatic.");
});

test.each([
  [-60, "an hour slow"],
  [180, "3 hours fast"],
  [-1440, "a day slow"],
  [2880, "2 days fast"],
] as const)("a clock that is %s minutes off is %s", (minutes, says) => {
  expect(sayClock(minutes * minute)).toContain(says);
});
