import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { replaceDateTokens } from "../../../src/entries/sandbox/node/mail/date-tokens.ts";

const start = new Date("2026-11-21T10:00:00Z");

test("a token becomes the date so many days before the start, at its time of day", () => {
  expect(replaceDateTokens("Date: {{days-ago 3 09:12}}", start)).toBe("Date: Wed, 18 Nov 2026 09:12:00 +0000");
});

test("a time of today that is still to come becomes the start", () => {
  expect(replaceDateTokens("{{days-ago 0 23:59}}", start)).toBe("Sat, 21 Nov 2026 10:00:00 +0000");
});

test("every token of a text is replaced", () => {
  expect(replaceDateTokens("{{days-ago 1 00:00}} and {{days-ago 2 00:00}}", start)).not.toContain("days-ago");
});

test("what is no token stays as it is", () => {
  const text = "{{days-ago soon}} {{days-ago 1 9:00}} {days-ago 1 09:00}";
  expect(replaceDateTokens(text, start)).toBe(text);
});

test("no token ever lies after the start", () => {
  assert(
    property(integer({ min: 0, max: 4000 }), integer({ min: 0, max: 23 }), integer({ min: 0, max: 59 }), (days, hours, minutes) => {
      const two = (number: number): string => String(number).padStart(2, "0");
      const date = replaceDateTokens(`{{days-ago ${days} ${two(hours)}:${two(minutes)}}}`, start);
      expect(Date.parse(date)).toBeLessThanOrEqual(start.getTime());
    }),
  );
});
