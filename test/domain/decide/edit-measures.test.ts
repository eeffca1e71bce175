import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editMeasures, type MeasureChoice, type MeasureEdit } from "../../../src/domain/decide/edit-measures.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";

const choice = (measure: string): MeasureChoice => ({ measure, parameters: {}, why: "" });

const edited = (measures: readonly MeasureChoice[], ...edits: readonly MeasureEdit[]): readonly MeasureChoice[] =>
  edits.reduce((before, edit) => editMeasures(iopc001, before, edit), measures);

const choose = (measure: string): MeasureEdit => ({ type: "choose", measure });

test("measures stand in the policy's order, with another measure last, in whatever order they are chosen", () => {
  const chosen = edited([], choose("other"), choose("block"), choose("time-limits"), choose("record-calls"));
  expect(chosen.map(({ measure }) => measure)).toEqual(["time-limits", "record-calls", "block", "other"]);
});

test("a measure is chosen once, and choosing it again loses nothing that was typed", () => {
  const typed = edited([], choose("block"), { type: "reason", measure: "block", why: "Threats by telephone." });
  expect(edited(typed, choose("block"))).toBe(typed);
});

test("what is set in a measure changes that parameter and no other measure", () => {
  const chosen = edited([choice("one-method"), choice("read-and-file")], { type: "set", measure: "one-method", parameter: "method", value: "letter" });
  expect(edited(chosen, { type: "set", measure: "one-method", parameter: "what", value: "the case" })).toEqual([
    { measure: "one-method", parameters: { method: "letter", what: "the case" }, why: "" },
    choice("read-and-file"),
  ]);
});

test("a measure that is taken out leaves the others, and comes back empty unless it is said how it was", () => {
  const chosen = edited([choice("block"), choice("read-and-file")], { type: "reason", measure: "block", why: "Threats by telephone." });
  const without = edited(chosen, { type: "remove", measure: "block" });
  expect(without).toEqual([choice("read-and-file")]);
  expect(edited(without, choose("block"))).toContainEqual(choice("block"));
  const proposed = { measure: "block", parameters: { what: "two numbers" }, why: "Threats by telephone." };
  expect(edited(without, { type: "choose", measure: "block", as: proposed })).toContainEqual(proposed);
});

test("what is set in a measure that is not chosen does nothing", () => {
  expect(edited([choice("block")], { type: "set", measure: "one-method", parameter: "method", value: "letter" })).toEqual([choice("block")]);
});

test("whatever is done to the measures, each stands once and in the policy's order", () => {
  const ids = [...iopc001.measures.map(({ id }) => id), "other"];
  const anyEdit: fc.Arbitrary<MeasureEdit> = fc.oneof(
    fc.constantFrom(...ids).map((measure): MeasureEdit => ({ type: "choose", measure })),
    fc.constantFrom(...ids).map((measure): MeasureEdit => ({ type: "remove", measure })),
    fc.constantFrom(...ids).map((measure): MeasureEdit => ({ type: "set", measure, parameter: "what", value: "x" })),
  );
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
      const places = edited([], ...edits).map(({ measure }) => ids.indexOf(measure));
      expect(places).toEqual([...new Set(places)].toSorted((left, right) => left - right));
    }),
  );
});
