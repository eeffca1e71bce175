import * as fc from "fast-check";
import { expect, test } from "vitest";
import { count, dateText, filledText, flag, instantText, listOf, mapOf, nullable, objectOf, oneOf, optional, readShape, text } from "../../../src/domain/base/shape.ts";

const letter = objectOf({ way: oneOf("email", "letter"), pages: count, signed: flag, note: optional(text(5)), endsOn: nullable(dateText) });

const whole = { way: "letter", pages: 2, signed: true, endsOn: null };

test("a value of the right shape is read as it is", () => {
  expect(readShape(letter, whole)).toEqual({ ok: true, value: whole });
  expect(readShape(letter, { ...whole, note: "short", endsOn: "2027-01-01" }).ok).toBe(true);
});

test("each problem names its field and what was expected", () => {
  const read = readShape(letter, { way: "fax", pages: -1, signed: "yes", note: "too long", endsOn: "2027-02-30" }, "letter");
  expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual(["letter.way", "letter.pages", "letter.signed", "letter.note", "letter.endsOn"]);
});

test("a missing field is a problem unless it is optional", () => {
  const read = readShape(letter, { way: "email", pages: 0, endsOn: null });
  expect(read.ok ? [] : read.error).toEqual([{ path: "signed", expected: { type: "missing" } }]);
});

test("an unknown field is a problem, so that a newer row is not half understood", () => {
  const read = readShape(letter, { ...whole, urgency: "high" });
  expect(read.ok ? [] : read.error).toEqual([{ path: "urgency", expected: { type: "unknown-field" } }]);
});

test("fields that every object inherits are not taken for known ones", () => {
  expect(readShape(letter, JSON.parse('{"way":"email","pages":1,"signed":true,"endsOn":null,"__proto__":{}}')).ok).toBe(false);
  expect(readShape(objectOf({ constructor: text() }), {}).ok).toBe(false);
});

test("a list that is too long and entries that are wrong are told apart", () => {
  expect(readShape(listOf(count, 2), [1, 2, 3])).toMatchObject({ ok: false, error: [{ expected: { type: "short-list", most: 2 } }] });
  expect(readShape(listOf(count), [1, "two"], "counts")).toMatchObject({ ok: false, error: [{ path: "counts[1]" }] });
  expect(readShape(listOf(count), { 0: 1 }).ok).toBe(false);
});

test("a map's keys are free and its values are not", () => {
  expect(readShape(mapOf(count), { any: 1, thing: 2 }).ok).toBe(true);
  expect(readShape(mapOf(count), { any: "1" }, "counts")).toMatchObject({ ok: false, error: [{ path: "counts.any" }] });
});

test("text of spaces alone is not filled", () => {
  expect(readShape(filledText(), " \n").ok).toBe(false);
});

test("a date must exist, and a time must be in UTC", () => {
  expect(readShape(dateText, "2028-02-29").ok).toBe(true);
  expect(readShape(dateText, "2027-02-29").ok).toBe(false);
  expect(readShape(dateText, "29/02/2028").ok).toBe(false);
  expect(readShape(instantText, "2026-11-21T09:12:00.5Z").ok).toBe(true);
  expect(readShape(instantText, "2026-11-21T09:12:00+01:00").ok).toBe(false);
  expect(readShape(instantText, "yesterday").ok).toBe(false);
});

test("whatever comes, reading it gives a value or problems and never throws", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      const read = readShape(letter, value);
      expect(read.ok || read.error.length > 0).toBe(true);
    }),
  );
});
