import { expect, test } from "vitest";
import type { Day } from "../../../../src/domain/base/time.ts";
import { HolidaysEnd } from "../../../../src/ui/office/setup/holidays-end.tsx";
import { testDesk } from "../../../support/desk.ts";
import { testNow, testSettings } from "../../../support/events.ts";
import { pageText } from "../../../support/render-page.tsx";

/** What set-up says on 23 November 2026 where these are the holidays. */
const shown = (...holidays: readonly Day[]): string => {
  const settings = { ...testSettings, holidays };
  return pageText(<HolidaysEnd desk={testDesk([], testNow, settings)} />).trim();
};

test("when the last holiday on the list is near or past, set-up says which it is, and to list those of the next year", () => {
  for (const last of ["2026-12-28", "2026-11-01"] as const) {
    expect(shown(last, "2026-01-01")).toMatch(/^The last holiday on the list is .+ 2026\. .*List those of the next year\.$/);
  }
  expect(shown("2026-12-28", "2026-01-01")).toContain("28 December 2026");
});

test("while the list reaches further than two months, or where none are listed, set-up says nothing of it", () => {
  expect(shown("2027-01-22")).toBe("");
  expect(shown()).toBe("");
});
