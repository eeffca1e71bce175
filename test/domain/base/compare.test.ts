import * as fc from "fast-check";
import { expect, test } from "vitest";
import { by, compare, reversed } from "../../../src/domain/base/compare.ts";

interface Named {
  readonly day: string;
  readonly key: string;
}

const byDay = by<Named>(
  ({ day }) => day,
  ({ key }) => key,
);

test("texts are compared by their characters, and equal ones are neither before nor after each other", () => {
  expect([compare("a", "b"), compare("b", "a"), compare("b", "b")]).toEqual([-1, 1, 0]);
  expect(byDay({ day: "2026-11-20", key: "a" }, { day: "2026-11-20", key: "a" })).toBe(0);
});

test("entries of one day come in the same order, whatever order they arrived in, and the other way round newest first", () => {
  const entry = fc.record({ day: fc.constantFrom("2026-11-20", "2026-11-21"), key: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(entries.toReversed().toSorted(byDay)).toEqual(entries.toSorted(byDay));
      expect(entries.toSorted(reversed(byDay))).toEqual(entries.toSorted(byDay).toReversed());
    }),
  );
});
