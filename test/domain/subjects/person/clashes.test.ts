import { expect, test } from "vitest";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { clashesOf } from "../../../../src/domain/subjects/person/clashes.ts";
import { callsOnly, filledMeasure } from "../../../support/asked.ts";
import { adjustment } from "../../../support/person-events.ts";

const clashing = (policy: Policy, given: typeof callsOnly, ...chosen: readonly (readonly [string, string])[]): readonly string[] =>
  clashesOf(
    policy,
    [given],
    chosen.map(([measure, method]) => ({ measure, parameters: { method } })),
  ).map(({ measure }) => measure);

test("a measure that closes a way which an adjustment needs clashes with it", () => {
  expect(clashing(iopc001, callsOnly, ["one-method", "email"])).toEqual(["one-method"]);
  expect(clashing(iopc001, callsOnly, ["one-method", "telephone"])).toEqual([]);
});

test("a measure that leaves only ways which an adjustment rules out clashes with it", () => {
  const noLetters = adjustment({ needs: [], avoids: ["letter"] });
  expect(clashing(iopc000, noLetters, ["limited-ways", "letter"])).toEqual(["limited-ways"]);
  expect(clashing(iopc000, noLetters, ["limited-ways", "email or letter"])).toEqual([]);
});

test("a way that is needed is there when the measure leaves several", () => {
  expect(clashing(iopc000, adjustment({ needs: ["call"] }), ["limited-ways", "letter or telephone"])).toEqual([]);
});

test("contact through an advocate takes every way from the person themselves", () => {
  expect(clashesOf(cleveland003, [callsOnly], [filledMeasure(cleveland003, "advocate-only")]).map(({ measure }) => measure)).toEqual(["advocate-only"]);
});

test("a measure that closes nothing, and one that is not chosen yet, clash with nothing", () => {
  expect(clashing(iopc001, callsOnly, ["read-and-file", ""], ["one-method", ""])).toEqual([]);
});

test("each measure is named with each adjustment that it gets in the way of", () => {
  const second = adjustment({ id: "a2", what: "Visits are possible", needs: ["visit"] });
  expect(clashesOf(iopc001, [callsOnly, second], [{ measure: "one-method", parameters: { method: "email" } }]).map((clash) => clash.adjustment.id)).toEqual(["a1", "a2"]);
});
