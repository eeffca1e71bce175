import * as fc from "fast-check";
import { expect, test } from "vitest";
import { piecedList, type PiecedList } from "../../../src/domain/views/long-list.ts";
import { runs } from "../../support/property-runs.ts";

const order = (left: number, right: number): number => left - right;

test("a list in pieces says what a sorted array says, whatever comes and goes, and one that was shown stays as it was", () => {
  fc.assert(
    fc.property(fc.nat(1500), fc.array(fc.tuple(fc.boolean(), fc.nat(3000)), { maxLength: 1200 }), (size, changes) => {
      const known = new Set(Array.from({ length: size }, (_, index) => index * 2));
      let list: PiecedList<number> = piecedList([...known], order);
      const [first, said] = [list, [...list]];
      for (const [comes, item] of changes) {
        if (comes === known.has(item)) continue;
        list = comes ? list.with(item) : list.without(item);
        if (comes) known.add(item);
        else known.delete(item);
      }
      const sorted = [...known].toSorted(order);
      expect([...list]).toEqual(sorted);
      expect([list.length, list.at(0), list.at(-1), list.at(700)]).toEqual([sorted.length, sorted.at(0), sorted.at(-1), sorted.at(700)]);
      expect(list.slice(250, 800)).toEqual(sorted.slice(250, 800));
      expect([...first]).toEqual(said);
    }),
    runs(30),
  );
});

test("what comes to a long list costs a piece of it, and not the list", () => {
  const comparisons = (size: number): number => {
    let compared = 0;
    const list = piecedList(
      Array.from({ length: size }, (_, index) => index * 2),
      (left, right) => {
        compared += 1;
        return left - right;
      },
    );
    list.with(size + 1).without(4);
    return compared;
  };
  expect(comparisons(100_000)).toBeLessThan(2 * comparisons(1_000));
});
