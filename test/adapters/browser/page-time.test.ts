import { expect, test } from "vitest";
import { dateOf, keptTime } from "../../../src/adapters/browser/page-time.ts";

const noon = "Sun, 29 Nov 2026 12:00:00 GMT";

test("the time is that of the answer, and of one out of a cache the time that it lay there besides", () => {
  expect(dateOf(new Headers({ Date: noon }))).toBe(Date.UTC(2026, 10, 29, 12));
  expect(dateOf(new Headers({ Date: noon, Age: "90" }))).toBe(Date.UTC(2026, 10, 29, 12, 1, 30));
  expect(dateOf(new Headers())).toBeNull();
  expect(dateOf(new Headers({ Date: "yesterday" }))).toBeNull();
});

test("what was learned is kept, and read back as another page's", () => {
  const items = new Map<string, string>();
  const kept = keptTime({ getItem: (name) => items.get(name) ?? null, setItem: (name, value) => void items.set(name, value) });
  expect(kept.read()).toBeNull();
  kept.keep({ least: -5.5, most: 1000, at: { clock: 7, steady: 3 } });
  expect(kept.read()).toEqual({ least: -5.5, most: 1000, at: { clock: 7, steady: null } });
  items.set("evenhand-time", "1 2");
  expect(kept.read()).toBeNull();
  items.set("evenhand-time", "9 2 3");
  expect(kept.read()).toBeNull();
});

test("a browser that refuses storage keeps nothing, and nothing fails", () => {
  const refuse = (): never => {
    throw new DOMException("No.", "SecurityError");
  };
  const kept = keptTime({ getItem: refuse, setItem: refuse });
  kept.keep({ least: 0, most: 1, at: { clock: 2, steady: null } });
  expect(kept.read()).toBeNull();
});
