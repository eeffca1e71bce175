import { expect, test } from "vitest";
import { createRepeatableIds } from "../../../src/ui/kit/repeatable-ids.ts";
import { fakeIds } from "../../support/fake-services.ts";

test("each attempt of a form writes under the same ids, in the same order", () => {
  const attempt = createRepeatableIds(fakeIds());
  const first = attempt();
  const ids = [first(), first()];
  const second = attempt();
  expect([second(), second()]).toEqual(ids);
  expect(new Set(ids).size).toBe(2);
});

test("an attempt that gets further makes new ids only for what is new", () => {
  const attempt = createRepeatableIds(fakeIds());
  const [known] = [attempt()()];
  const second = attempt();
  expect([second(), second()]).toEqual([known, "id-0002"]);
});

test("two forms share no ids", () => {
  const newId = fakeIds();
  expect(createRepeatableIds(newId)()()).not.toBe(createRepeatableIds(newId)()());
});
