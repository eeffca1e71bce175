import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readMailDate } from "../../../src/domain/base/mail-date.ts";
import { runs } from "../../support/property-runs.ts";

test.each([
  ["Sat, 28 Nov 2026 09:00:05 +0000", "2026-11-28T09:00:05.000Z"],
  ["28 Nov 2026 09:00 +0100", "2026-11-28T08:00:00.000Z"],
  ["Sat, 28 Nov 2026 09:00:05 -0530 (it (was) here)", "2026-11-28T14:30:05.000Z"],
  [" sat ,  28  nov  2026  09 : 00 : 05  gmt ", "2026-11-28T09:00:05.000Z"],
  ["Sat, 28 Nov 26 09:00:05 EST", "2026-11-28T14:00:05.000Z"],
  ["28 Nov 98 09:00:05 PDT", "1998-11-28T16:00:05.000Z"],
  ["28 Nov 126 09:00:05 Z", "2026-11-28T09:00:05.000Z"],
  ["Tue, 29 Feb 2028 23:59:60 UT", "2028-03-01T00:00:00.000Z"],
])("%s is a date", (text, instant) => {
  expect(readMailDate(text)).toBe(instant);
});

test.each([
  "",
  "12",
  "2026",
  "soon",
  "nothing at all 7",
  "2026-11-28",
  "2026-11-28T09:00:00Z",
  "11/28/2026 09:00:00 +0000",
  "Nov 28 2026 09:00:00 +0000",
  "Sat, 28 Nov 2026 09:00:05",
  "Sat, 28 Nov 2026",
  "Sat, 28 Nov 2026 +0000",
  "Sat, 28 Nov 2026 09:00:05 CEST",
  "Sat, 28 Nov 2026 09:00:05 A",
  "Sat, 28 Nov 2026 09:00:05 +0000 and more",
  "Sun, 28 Nov 2026 09:00:05 +0000",
  "31 Nov 2026 09:00:05 +0000",
  "29 Feb 2027 09:00:05 +0000",
  "0 Nov 2026 09:00:05 +0000",
  "28 Nov 2026 24:00:05 +0000",
  "28 Nov 2026 09:60:05 +0000",
  "28 Nov 2026 09:00:61 +0000",
  "28 Nov 2026 09:00:05 +1500",
  "28 Nov 2026 09:00:05 +0060",
  "28 Nov 20266 09:00:05 +0000",
  "Thu, 1 Jan 1970 00:00:00 +0000",
  "28 Brumaire 2026 09:00:05 +0000",
])("%s is none", (text) => {
  expect(readMailDate(text)).toBeNull();
});

test("every moment that a mail program writes is read as that moment, and a part of what it writes as none", () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2199, 0, 1) }), fc.nat(), (milliseconds, cut) => {
      const date = new Date(Math.floor(milliseconds / 1000) * 1000);
      const text = date.toUTCString();
      expect(readMailDate(text)).toBe(date.toISOString());
      expect(readMailDate(text.slice(0, cut % text.length))).toBeNull();
    }),
    runs(300),
  );
});
