import { expect, test } from "vitest";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { fieldLabel } from "../../../../src/ui/kit/fields/field-label.ts";
import { findMeasure, measureLabel, offeredMeasures } from "../../../../src/ui/kit/cases/measures.ts";

test("another measure is offered last, and only where the policy's list is open", () => {
  expect(offeredMeasures(iopc001).map(({ id }) => id)).toEqual([...iopc001.measures.map(({ id }) => id), "other"]);
  expect(offeredMeasures({ ...iopc001, otherMeasures: false })).toEqual(iopc001.measures);
});

test("another measure asks what staff do and what it means to the person", () => {
  expect(findMeasure(iopc001, "other")?.parameters.map(({ id, required }) => [id, required])).toEqual([
    ["says", true],
    ["means", true],
  ]);
});

test("a measure that the policy does not know is named as it is recorded", () => {
  expect(measureLabel(iopc001, "curfew")).toBe("curfew");
});

test("a problem's field is named as the policy names it", () => {
  expect(fieldLabel(iopc001, ["measure", "block"])).toBe("Block telephone numbers or email addresses");
  expect(fieldLabel(iopc001, ["measure", "other"])).toBe("Another measure");
  expect(fieldLabel(iopc001, ["tried", "signposted"])).toBe("Suggested a gateway organisation or legal advice");
  expect(fieldLabel(iopc001, ["criterion", "access"])).toContain("Access needs");
  expect(fieldLabel(iopc001, ["ask"])).toBe("");
});
