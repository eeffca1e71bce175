import { expect, test } from "vitest";
import { FormatSection } from "../../../../src/ui/office/setup/format-section.tsx";
import type { PageMeans } from "../../../../src/ui/kit/page-means.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { testDesk } from "../../../support/desk.ts";
import { inFormat2, testNow, testSettings } from "../../../support/events.ts";
import { pageMeans } from "../../../support/page-work.ts";
import { pageText } from "../../../support/render-page.tsx";

const shown = (settings: Settings, isOwner: boolean): string => {
  const means = pageMeans();
  const { connection } = means;
  const siteAdmin = {} as NonNullable<PageMeans["connection"]["siteAdmin"]>;
  const desk = testDesk([], testNow, settings);
  return pageText(<FormatSection desk={desk} />, { ...means, connection: isOwner ? { ...connection, siteAdmin } : connection });
};

test("an owner of a site that 0.2.0 set up can raise its format; others read that it is the older one", () => {
  expect(shown(testSettings, true)).toContain("Raise the format");
  expect(shown(testSettings, false)).toContain("as version 0.2.0 did");
  expect(shown(testSettings, false)).not.toContain("Raise the format");
});

test("once it was raised it is said when it begins, and then nothing", () => {
  expect(shown({ ...testSettings, formats: [{ format: 2, from: "2026-11-23T09:20:00.000Z" }] }, true)).toContain("The newer format begins on");
  expect(shown(inFormat2, true).trim()).toBe("");
});
