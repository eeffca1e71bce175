import { expect, test } from "vitest";
import type { Journal } from "../../../src/sandbox/tenant/store/tenant-store.ts";
import { testCreateTenant } from "../../support/tenant.ts";
import { add, createThings, managing, rowsOf, selected, things, valuesOf } from "./things.ts";

interface MemoryJournal extends Journal {
  lines: string[];
}

const createMemoryJournal = (lines: string[] = []): MemoryJournal => {
  const journal: MemoryJournal = {
    lines,
    read: () => [...journal.lines],
    append: (line) => void journal.lines.push(line),
    replace: (next) => void (journal.lines = [...next]),
  };
  return journal;
};

test("what was written is there after a restart, with its rights, its clock and its delta links", async () => {
  const journal = createMemoryJournal();
  const before = await createThings({ journal });
  await add(before.staff, { Key: "a" });
  const delta = await before.owner("GET", `${things}/items/delta?$expand=fields`);
  await before.control("PUT", "/clock", { advance: 5000 });
  await add(before.staff, { Key: "b" });

  const after = await testCreateTenant({ journal });
  const staff = after.graph("staff", selected);
  expect(valuesOf(await staff("GET", String(delta.body["@odata.deltaLink"])), "Key")).toEqual(["b"]);
  expect((await add(staff, { Key: "A" })).status).toBe(400);
  expect((await add(staff, { Key: "c" })).body).toMatchObject({ id: "3", createdDateTime: "2026-11-23T09:00:05Z" });
  expect((await staff("PATCH", `${things}/items/1/fields`, { Title: "x" })).status).toBe(403);
});

test("a refused write leaves no trace in the journal", async () => {
  const journal = createMemoryJournal();
  const { staff } = await createThings({ journal });
  await add(staff, { Key: "a" });
  const before = [...journal.lines];
  await add(staff, { Key: "a" });
  await add(staff, { Shape: "round" });
  expect(journal.lines).toEqual(before);
});

test("the journal is shortened when the tenant is opened, and gives the same tenant", async () => {
  const journal = createMemoryJournal();
  const { control, owner } = await createThings({ journal });
  await add(owner, { Key: "a" });
  for (let number = 0; number < 60; number++) await owner("PATCH", `${things}/items/1/fields`, { Title: `t${number}` });
  const exported = (await control("GET", "/export")).text;
  const length = journal.lines.length;

  const reopened = await testCreateTenant({ journal });
  expect(journal.lines.length).toBeLessThan(length);
  expect((await reopened.control("GET", "/export")).text).toBe(exported);
  expect(rowsOf(await reopened.graph("owner", managing)("GET", `${things}/items/1/versions`))).toHaveLength(50);
});

test("a last line that was cut short by a stop is left out", async () => {
  const journal = createMemoryJournal();
  const { staff } = await createThings({ journal });
  await add(staff, { Key: "a" });
  await add(staff, { Key: "b" });
  const last = journal.lines.pop() ?? "";
  journal.lines.push(last.slice(0, last.length / 2));
  const { graph } = await testCreateTenant({ journal });
  expect(valuesOf(await graph("staff", selected)("GET", `${things}/items?$expand=fields`), "Key")).toEqual(["a"]);
});

test("a journal with a broken line in its middle is not opened, and not overwritten", async () => {
  const journal = createMemoryJournal();
  const { staff } = await createThings({ journal });
  await add(staff, { Key: "a" });
  journal.lines.splice(2, 1, "{ broken");
  const before = [...journal.lines];
  await expect(testCreateTenant({ journal })).rejects.toThrow("cannot be read");
  expect(journal.lines).toEqual(before);
});

test("a reset empties the journal", async () => {
  const journal = createMemoryJournal();
  const { control } = await createThings({ journal });
  await control("POST", "/reset");
  expect(journal.lines).toHaveLength(1);
});
