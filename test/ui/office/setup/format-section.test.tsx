import { expect, test } from "vitest";
import { FormatSection } from "../../../../src/ui/office/setup/format-section.tsx";
import type { SetUpProps } from "../../../../src/ui/office/setup/use-settings.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { testDesk } from "../../../support/desk.ts";
import { inFormat2, testNow, testSettings } from "../../../support/events.ts";
import { pageWork } from "../../../support/page-work.ts";
import { pageText } from "../../../support/render-page.tsx";

const shown = (settings: Settings, isOwner: boolean): string => {
  const { connection, services } = pageWork();
  const siteAdmin = {} as NonNullable<SetUpProps["connection"]["siteAdmin"]>;
  const desk = testDesk([], testNow, settings);
  return pageText(<FormatSection desk={desk} services={services} connection={isOwner ? { ...connection, siteAdmin } : connection} onSettingsChanged={async () => {}} />);
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
