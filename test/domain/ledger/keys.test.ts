import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cardStream, decisionStream, instructionKey, messageStream, orderedKey, personStream, requestStream, subjectWhen } from "../../../src/domain/ledger/keys.ts";

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
