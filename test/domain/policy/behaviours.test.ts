import { expect, test } from "vitest";
import { aboutMe, noConcern } from "../../../src/domain/policy/vocabulary.ts";
import { behavioursOf, effectLimbOf, effectsMissing, effectsThatCount, isConcern, mustReportToPolice } from "../../../src/domain/policy/behaviours.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../src/domain/policy/packs/warwickshire-002.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";

test("a complaint about the reader is no concern about its writer", () => {
  expect(isConcern(aboutMe)).toBe(false);
  expect(isConcern(noConcern)).toBe(false);
  expect(isConcern("rudeness")).toBe(true);
});

test("no effect is asked for where there is no concern, and none for a behaviour that the policy does not have", () => {
  expect(effectLimbOf(iopc000, "threats")).not.toBeNull();
  expect(effectLimbOf(iopc000, noConcern)).toBeNull();
  expect(effectLimbOf(iopc000, "rudeness")).toBeNull();
});

test("an effect that counts for other behaviour does not stand in for the one that is asked for", () => {
  expect(effectsMissing(warwickshire002, "threats", ["staff-time"])).toBe(true);
  expect(effectsMissing(warwickshire002, "threats", ["staff-time", "distress"])).toBe(false);
  expect(effectsMissing(warwickshire002, "volume", ["distress"])).toBe(true);
  expect(effectsMissing(warwickshire002, "volume", ["other-people"])).toBe(false);
  expect(effectsMissing(iopc001, "rudeness", [])).toBe(false);
});

test("the effects that count for a choice are those of its limb, and saving with any of them leaves nothing missing", () => {
  for (const policy of policies) {
    for (const { id } of behavioursOf(policy)) {
      const counting = effectsThatCount(policy, id).map((effect) => effect.id);
      expect(counting.toSorted()).toEqual((effectLimbOf(policy, id)?.effects ?? []).toSorted());
      for (const effect of policy.effectTest.effects) expect(effectsMissing(policy, id, [effect.id])).toBe(counting.length > 0 && !counting.includes(effect.id));
    }
  }
});

test("without a police clause nothing must be reported", () => {
  expect(mustReportToPolice(iopc001, "physical-violence")).toBe(true);
  expect(mustReportToPolice({ ...iopc001, police: null }, "physical-violence")).toBe(false);
  expect(mustReportToPolice(iopc001, noConcern)).toBe(false);
});
