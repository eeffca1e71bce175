import type { Day } from "../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type DueItem, dueTypes, type DueType } from "../../../src/domain/views/due/due-item.ts";
import { dueRows } from "../../../src/ui/queues/due-rows.ts";

const item = (type: DueType, key: string, since: Day = "2026-11-20"): DueItem => ({
  type,
  key,
  forWhom: { type: "role", role: "manager" },
  on: null,
  since,
  overdue: false,
  about: { type: "message", message: key },
  clause: "",
});

test("several messages to read are one row with the oldest day, where the first of them would stand", () => {
  const rows = dueRows([item("review", "1"), item("reading", "2", "2026-11-18"), item("support", "3"), item("reading", "4", "2026-11-16"), item("reading", "5")]);
  expect(rows.map(({ key }) => key)).toEqual(["1", "reading", "3"]);
  expect(rows[1]).toEqual({ type: "several", key: "reading", of: "reading", count: 3, oldest: "2026-11-16" });
});

test("conduct to look at has a row of its own beside messages to read", () => {
  const rows = dueRows([item("concern", "1"), item("reading", "2"), item("concern", "3"), item("reading", "4")]);
  expect(rows).toMatchObject([
    { of: "concern", count: 2 },
    { of: "reading", count: 2 },
  ]);
});

test("one message to read stands by itself, and what has no page of its own is never put together", () => {
  const items = [item("reading", "1"), item("support", "2"), item("support", "3"), item("police-report", "4"), item("police-report", "5")];
  expect(dueRows(items)).toEqual(items.map((each) => ({ type: "single", key: each.key, item: each })));
});

test("rows stand for every item exactly once, and no two have the same key", () => {
  const items = fc.array(fc.constantFrom(...dueTypes)).map((types) => types.map((type, index) => item(type, `${type} ${index}`)));
  fc.assert(
    fc.property(items, (given) => {
      const rows = dueRows(given);
      expect(rows.reduce((sum, row) => sum + (row.type === "several" ? row.count : 1), 0)).toBe(given.length);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }),
  );
});
