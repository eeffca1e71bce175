import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../src/domain/ledger/canonical-json.ts";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
};

test("keys are sorted at every depth and nothing is spaced", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
});

test("a field without a value is left out", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test("equal values have equal text, whatever the order of their fields", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

test("the text reads back as the value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("different texts have different canonical texts", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      expect(canonicalJson({ note: left }) === canonicalJson({ note: right })).toBe(left === right);
    }),
  );
});
