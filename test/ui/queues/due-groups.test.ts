import { expect, test } from "vitest";
import type { DueItem, ForWhom } from "../../../src/domain/views/due/due-item.ts";
import type { Role } from "../../../src/domain/ledger/lists.ts";
import { dueGroups } from "../../../src/ui/queues/due-groups.ts";
import { testDesk } from "../../support/desk.ts";
import { personas } from "../../support/events.ts";

let made = 0;

const item = (forWhom: ForWhom): DueItem => {
  made += 1;
  return { type: "review", key: `item-${made}`, forWhom, on: null, since: "2026-11-20", overdue: false, about: { type: "person", person: "p" }, clause: "" };
};

const session = (roles: readonly Role[], oid = personas.manager.oid) => ({ roles, account: { oid, tenantId: "t", name: "", username: "" } });

const labels = (roles: readonly Role[], items: readonly DueItem[]): readonly (readonly [string, number])[] =>
  dueGroups(testDesk([]), session(roles), items).map(({ label, items: grouped }) => [label, grouped.length] as const);

test("what is the reader's own by role or by name comes first, and the rest stands under whom it is for", () => {
  const items = [
    item({ type: "role", role: "head" }),
    item({ type: "named", name: "Information desk" }),
    item({ type: "role", role: "manager" }),
    item({ type: "people", people: [personas.manager, personas.staff] }),
    item({ type: "people", people: [personas.staff] }),
    item({ type: "role", role: "owner" }),
  ];
  expect(labels(["staff", "manager"], items)).toEqual([
    ["For you", 2],
    ["Heads of function", 1],
    ["Information desk", 1],
    [personas.staff.name, 1],
    ["Owners of Evenhand", 1],
  ]);
});

test("somebody with nothing of their own has no group of their own", () => {
  expect(labels(["manager"], [item({ type: "role", role: "owner" })])).toEqual([["Owners of Evenhand", 1]]);
  expect(labels(["manager"], [])).toEqual([]);
});
