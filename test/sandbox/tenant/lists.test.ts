import { expect, test } from "vitest";
import { testCreateTenant } from "../../support/tenant.ts";
import type { TestBody } from "../../support/tenant.ts";
import { add, createThings, graphError, managing, rowsOf, selected, site, things } from "./things.ts";

test("a list is made with its columns in one call and read back by name and by id", async () => {
  const { graph } = await testCreateTenant();
  const owner = graph("owner", managing);
  const made = await owner("POST", `${site}/lists`, {
    displayName: "Odd things",
    columns: [{ name: "Key", displayName: "The key", text: { maxLength: 64 }, indexed: true, enforceUniqueValues: true }],
    list: { template: "genericList" },
  });
  expect(made).toMatchObject({ status: 201, body: { displayName: "Odd things", list: { template: "genericList" } } });
  expect((await owner("GET", `${site}/lists/${String(made.body["id"])}`)).body).toMatchObject({ displayName: "Odd things" });
  const columns = await owner("GET", `${site}/lists/odd%20things/columns`);
  expect(rowsOf(columns)).toContainEqual(
    expect.objectContaining({ name: "Key", displayName: "The key", indexed: true, enforceUniqueValues: true, text: expect.objectContaining({ maxLength: 64 }) }),
  );
  expect(rowsOf(columns)).toContainEqual(expect.objectContaining({ name: "Title", indexed: false }));
});

test("lists can be made by nobody but a site owner, and not with the scope of run time", async () => {
  const { graph } = await testCreateTenant();
  const body = { displayName: "Mine" };
  expect(await graph("head", managing)("POST", `${site}/lists`, body)).toMatchObject({ status: 403, body: graphError("accessDenied") });
  expect(await graph("owner", selected)("POST", `${site}/lists`, body)).toMatchObject({ status: 403, body: graphError("accessDenied") });
});

test("a list's name is the server's to give, and a display name is taken once", async () => {
  const { owner } = await createThings();
  expect(await owner("POST", `${site}/lists`, { name: "x", displayName: "x" })).toMatchObject({ status: 400, body: graphError("invalidRequest") });
  expect(await owner("POST", `${site}/lists`, { displayName: "THINGS" })).toMatchObject({ status: 409, body: graphError("nameAlreadyExists") });
  expect((await owner("POST", `${site}/lists`, { displayName: "Papers", list: { template: "documentLibrary" } })).status).toBe(501);
});

const refusedColumns: readonly (readonly [string, TestBody, number])[] = [
  ["has no type", { name: "A" }, 400],
  ["has two types", { name: "A", text: {}, number: {} }, 400],
  ["is multi-line and indexed", { name: "A", text: { allowMultipleLines: true }, indexed: true }, 400],
  ["is unique and not indexed", { name: "A", text: {}, enforceUniqueValues: true }, 400],
  ["is longer than a single line can be", { name: "A", text: { maxLength: 256 } }, 400],
  ["has a name that is taken", { name: "colour", text: {} }, 409],
  ["is of a type that the sandbox lacks", { name: "A", lookup: { listId: "x" } }, 501],
];

test.each(refusedColumns)("a column is refused that %s", async (_, column, status) => {
  const { owner } = await createThings();
  expect((await owner("POST", `${things}/columns`, column)).status).toBe(status);
});

test("a list takes 20 indexed columns and refuses the next", async () => {
  const { owner } = await createThings();
  const before = rowsOf(await owner("GET", `${things}/columns`)).filter((column) => column["indexed"] === true).length;
  for (let number = before; number < 20; number++) {
    expect((await owner("POST", `${things}/columns`, { name: `C${number}`, text: {}, indexed: true })).status).toBe(201);
  }
  expect((await owner("POST", `${things}/columns`, { name: "One", text: {}, indexed: true })).status).toBe(400);
  expect((await owner("POST", `${things}/columns`, { name: "One", text: {} })).status).toBe(201);
});

test("a column that is indexed later finds the rows that were there before", async () => {
  const { owner } = await createThings();
  await add(owner, { Title: "first", Key: "1" });
  const filter = `${things}/items?$filter=fields/Title eq 'first'`;
  expect((await owner("GET", filter)).status).toBe(400);
  expect((await owner("PATCH", `${things}/columns/Title`, { indexed: true })).body).toMatchObject({ indexed: true });
  expect(rowsOf(await owner("GET", filter))).toHaveLength(1);
});

test("a column cannot be made unique while two rows have the same value", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "1", Colour: "Red" });
  await add(owner, { Key: "2", Colour: "red" });
  expect((await owner("PATCH", `${things}/columns/Colour`, { enforceUniqueValues: true })).status).toBe(400);
});

test("lists are found by display name, with their columns when these are asked for", async () => {
  const { owner } = await createThings();
  const answer = await owner("GET", `${site}/lists?$filter=displayName eq 'things'&$select=displayName,id&$expand=columns($select=name)`);
  expect(rowsOf(answer)).toMatchObject([{ displayName: "Things", columns: expect.arrayContaining([{ name: "Colour" }]) }]);
});
