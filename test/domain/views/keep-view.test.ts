import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keepList, keepLists } from "../../../src/domain/views/keep-lists.ts";
import { keepView, keepWhole, type Kept } from "../../../src/domain/views/keep-view.ts";
import { by } from "../../../src/domain/base/compare.ts";
import { groupBy } from "../../../src/domain/base/group-by.ts";

interface Source<T> extends Kept<T> {
  readonly set: (key: string, entry: T | null) => void;
}

const source = <T>(): Source<T> => {
  const entries = new Map<string, T>();
  const listeners: ((keys: ReadonlySet<string>) => void)[] = [];
  let changed = new Set<string>();
  return {
    entries: () => {
      if (changed.size > 0) for (const listener of listeners) listener(changed);
      changed = new Set();
      return entries;
    },
    onChange: (listener) => void listeners.push(listener),
    set: (key, entry) => {
      changed.add(key);
      if (entry === null) entries.delete(key);
      else entries.set(key, entry);
    },
  };
};

interface Visit {
  readonly key: string;
  readonly house: string;
}

const change = fc.record({
  of: fc.constantFrom("visit", "house", "ask"),
  key: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  house: fc.constantFrom("red", "blue", "green"),
  isThere: fc.boolean(),
});

test("a view, its lists and what is worked out from all of it are what working out everything would give, whatever changes in between", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const visits = source<Visit>();
      const houses = source<string>();
      const lived = keepView(visits, { houses }, (look) => ({ key, house }) => {
        const said = look.houses(house);
        return said === undefined ? null : { key, house, said };
      });
      const lists = keepLists(
        lived,
        (entry) => [{ list: entry.said, item: entry }],
        by(({ key }) => key),
      );
      const list = keepList(
        lived,
        (entry) => entry,
        by(({ key }) => key),
      );
      const counts = keepWhole(
        lists,
        (all) => new Map([...all].map(([name, { length }]) => [name, length])),
        (left, right) => left === right,
      );
      const check = (): void => {
        const whole = [...visits.entries().values()].flatMap(({ key, house }) => {
          const said = houses.entries().get(house);
          return said === undefined ? [] : [{ key, house, said }];
        });
        const sorted = whole.toSorted(by(({ key }) => key));
        expect(list()).toEqual(sorted);
        expect(new Map(lists.entries())).toEqual(groupBy(sorted, ({ said }) => said));
        expect(new Map(counts.entries())).toEqual(new Map([...groupBy(sorted, ({ said }) => said)].map(([name, { length }]) => [name, length])));
      };
      for (const { of, key, house, isThere } of changes) {
        if (of === "ask") check();
        else if (of === "visit") visits.set(key, isThere ? { key, house } : null);
        else houses.set(house, isThere ? `${key} in it` : null);
      }
      check();
    }),
  );
});

test("a change works out again what it concerns, and no more", () => {
  const visits = source<Visit>();
  const houses = source<string>();
  const worked: string[] = [];
  const view = keepView(visits, { houses }, (look) => ({ key, house }) => {
    worked.push(key);
    return look.houses(house) ?? null;
  });
  for (let each = 0; each < 100; each += 1) visits.set(`v${each}`, { key: `v${each}`, house: each < 3 ? "red" : `own-${each}` });
  houses.set("red", "warm");
  view.entries();
  worked.length = 0;
  houses.set("red", "cold");
  view.entries();
  expect(worked.toSorted()).toEqual(["v0", "v1", "v2"]);
  worked.length = 0;
  visits.set("v50", { key: "v50", house: "red" });
  view.entries();
  expect(worked).toEqual(["v50"]);
});

test("a list that did not change is the same list, and one that did leaves the old one as it was", () => {
  const numbers = source<string>();
  const list = keepList(
    numbers,
    (each) => (each === "odd" ? null : each),
    by((each) => each),
  );
  numbers.set("1", "b");
  const before = list();
  numbers.set("2", "odd");
  expect(list()).toBe(before);
  numbers.set("3", "a");
  expect(list()).toEqual(["a", "b"]);
  expect(before).toEqual(["b"]);
});
