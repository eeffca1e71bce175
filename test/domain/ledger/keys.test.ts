import * as fc from "fast-check";
import { expect, test } from "vitest";
import { instructionKey, orderedKey, subjectBounds, subjectWhen } from "../../../src/domain/ledger/keys.ts";
import { cardStream, decisionStream, messageStream, personStream, requestStream } from "../../../src/domain/ledger/streams.ts";

const id = fc.stringMatching(/^[a-z0-9-]{1,36}$/);
const streams = [messageStream, personStream, requestStream, decisionStream, cardStream];

/** A step that someone can take: which stream, of what, at which place, and whether it is the step's instruction. */
const step = fc.record({ stream: fc.nat({ max: streams.length - 1 }), id, sequence: fc.nat(), isInstruction: fc.boolean() });

const keyOf = (taken: { stream: number; id: string; sequence: number; isInstruction: boolean }): string => {
  const key = orderedKey(streams[taken.stream]?.(taken.id) ?? "", taken.sequence);
  return taken.isInstruction ? instructionKey(key) : key;
};

test("two steps share a key only when they are the same step", () => {
  fc.assert(
    fc.property(step, step, (left, right) => {
      expect(keyOf(left) === keyOf(right)).toBe(JSON.stringify(left) === JSON.stringify(right));
    }),
  );
});

test("two people who take the same step meet under one key", () => {
  expect(orderedKey(decisionStream("r1"), 1)).toBe(orderedKey(decisionStream("r1"), 1));
});

test("rows of one subject sort by their time", () => {
  const when = (at: string): string => subjectWhen("address-jordan", at);
  expect([when("2026-11-20T10:00:00Z"), when("2026-01-02T10:00:00Z")].toSorted()).toEqual([when("2026-01-02T10:00:00Z"), when("2026-11-20T10:00:00Z")]);
});

// A linguistic collation, as a site may have: signs sort before digits, and digits before letters.
const linguistic = new Intl.Collator("en").compare;
const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

test.each([
  ["by code unit", byCodeUnit],
  ["as a language sorts", linguistic],
])("a subject's rows since a day lie between its bounds, and no other subject's, when text sorts %s", (_, compare) => {
  const isWithin = (value: string, since: string | null): boolean => {
    const { from, before } = subjectBounds({ subject: "a1b2", since });
    return compare(value, from) >= 0 && compare(value, before) < 0;
  };
  const values = ["a1b2|2026-10-31T23:59:59.000Z", "a1b2|2026-11-01T00:00:00.000Z", "a1b2|2999-01-01T00:00:00Z", "a1b3|2026-11-20T10:00:00Z", "9f|2026-11-20T10:00:00Z"];
  expect(values.filter((value) => isWithin(value, "2026-11-01"))).toEqual(values.slice(1, 3));
  // A canary's row names its subject alone.
  expect(isWithin("a1b2", null)).toBe(true);
});
