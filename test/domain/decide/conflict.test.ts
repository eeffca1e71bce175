import { expect, test } from "vitest";
import { bodyToConflict, checkConflict, conflictToBody, noConflict, unexplainedConflict, type Conflict } from "../../../src/domain/decide/conflict.ts";
import { conflictShape } from "../../../src/domain/events/conflict-shape.ts";
import { readShape } from "../../../src/domain/base/shape.ts";

const blanks = ["", " ", "\t", "\n \n", "\u00A0"];
const conflicts: readonly Conflict[] = [
  { ...unexplainedConflict, target: true },
  { ...unexplainedConflict, decidedCase: true },
  { ...unexplainedConflict, other: "My cousin" },
  { ...unexplainedConflict, target: true, other: "And my cousin" },
];

test("whoever says yes is in a conflict, whatever they say or do not say about it", () => {
  for (const conflict of [...conflicts, ...blanks.map((other) => ({ ...unexplainedConflict, other }))]) {
    expect(checkConflict(conflict).map(({ type }) => type)).toContain("conflict-declared");
    expect(bodyToConflict(conflictToBody(conflict)).has).toBe(true);
  }
});

test("a conflict is explained by its kind or by words, and blanks are no words", () => {
  for (const conflict of conflicts) expect(checkConflict(conflict)).toEqual([{ type: "conflict-declared", field: ["conflict"], clause: "" }]);
  for (const other of blanks) {
    expect(checkConflict({ ...unexplainedConflict, other }).map(({ type }) => type)).toEqual(["conflict-declared", "conflict-unexplained"]);
  }
});

test("nothing is decided before there is a declaration, and a declaration of none stops nothing", () => {
  expect(checkConflict(null).map(({ type }) => type)).toEqual(["conflict-undeclared"]);
  expect(checkConflict(noConflict)).toEqual([]);
});

test("a row keeps the shape that it always had, and what was not declared never reads as no conflict", () => {
  expect(conflictToBody(noConflict)).toEqual({ target: false, decidedCase: false, other: "" });
  expect(conflictToBody({ ...unexplainedConflict, target: true, other: " " })).toEqual({ target: true, decidedCase: false, other: "" });
  for (const declared of [null, noConflict, unexplainedConflict, ...conflicts]) expect(readShape(conflictShape, conflictToBody(declared)).ok).toBe(true);
  // By the rule of the versions before, too, which trimmed the words.
  expect(conflictToBody(null).other.trim()).not.toBe("");
  expect(conflictToBody(unexplainedConflict).other.trim()).not.toBe("");
});

test("a row that says no conflict is read as none, and one whose words are blank as a conflict", () => {
  expect(bodyToConflict({ target: false, decidedCase: false, other: "" })).toEqual({ has: false });
  for (const other of blanks.slice(1)) expect(bodyToConflict({ target: false, decidedCase: false, other })).toEqual({ has: true, target: false, decidedCase: false, other });
});
