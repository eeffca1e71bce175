import { expect, test } from "vitest";
import { aboutMe, noConcern } from "../../../src/domain/contact/contact-events.ts";
import { effectsMissing, isConcern, mustReportToPolice, needsEffect } from "../../../src/domain/policy/behaviours.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";

test("a complaint about the reader is no concern about its writer", () => {
  expect(isConcern(aboutMe)).toBe(false);
  expect(isConcern(noConcern)).toBe(false);
  expect(isConcern("rudeness")).toBe(true);
});

test("no effect is asked for where there is no concern, and none for a behaviour that the policy does not have", () => {
  expect(needsEffect(iopc000, "threats")).toBe(true);
  expect(needsEffect(iopc000, noConcern)).toBe(false);
  expect(needsEffect(iopc000, "rudeness")).toBe(false);
});

test("an effect that counts for other behaviour does not stand in for the one that is asked for", () => {
  expect(effectsMissing(warwickshire002, "threats", ["staff-time"])).toBe(true);
  expect(effectsMissing(warwickshire002, "threats", ["staff-time", "distress"])).toBe(false);
  expect(effectsMissing(warwickshire002, "volume", ["distress"])).toBe(true);
  expect(effectsMissing(warwickshire002, "volume", ["other-people"])).toBe(false);
  expect(effectsMissing(iopc001, "rudeness", [])).toBe(false);
});

test("without a police clause nothing must be reported", () => {
  expect(mustReportToPolice(iopc001, "physical-violence")).toBe(true);
  expect(mustReportToPolice({ ...iopc001, police: null }, "physical-violence")).toBe(false);
  expect(mustReportToPolice(iopc001, noConcern)).toBe(false);
});
