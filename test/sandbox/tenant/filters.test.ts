import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TestGraph } from "../../support/tenant.ts";
import { add, createThings, filterQuery, graphError, rowsOf, things, valuesOf } from "./things.ts";
import { runs } from "../../support/property-runs.ts";

const createRows = async (): Promise<TestGraph> => {
  const { staff } = await createThings();
  await add(staff, { Key: "a", Colour: "Red", Weight: 1, IsOpen: true, SeenAt: "2026-11-01T00:00:00Z" });
  await add(staff, { Key: "b", Colour: "red wine", Weight: 2, IsOpen: false, SeenAt: "2026-11-02T00:00:00Z" });
  await add(staff, { Key: "c", Colour: "blue", Weight: 3, IsOpen: true, SeenAt: "2026-11-03T00:00:00Z" });
  await add(staff, { Key: "d" });
  return staff;
};

const keysWhere = async (graph: TestGraph, filter: string): Promise<readonly unknown[]> =>
  valuesOf(await graph("GET", `${things}/items?$expand=fields&${filterQuery(filter)}`), "Key");

test.each([
  ["fields/Colour eq 'RED'", ["a"]],
  ["fields/Colour ne 'red'", ["b", "c", "d"]],
  ["startswith(fields/Colour,'red')", ["a", "b"]],
  ["startswith(fields/Colour,'red') and fields/Weight gt 1", ["b"]],
  ["fields/Weight gt 1 and fields/Weight le 3", ["b", "c"]],
  ["fields/Weight lt 2", ["a"]],
  ["fields/Colour ge 'blue' and fields/Colour lt 'red w'", ["a", "c"]],
  ["fields/IsOpen eq true", ["a", "c"]],
  ["fields/IsOpen eq 0", ["b"]],
  ["fields/SeenAt ge '2026-11-02T00:00:00.000Z'", ["b", "c"]],
  ["fields/Key eq 'a' or fields/Key eq 'd'", ["a", "d"]],
  ["fields/Key eq 'a' or fields/Key eq 'b' and fields/Weight eq 9", ["a"]],
  ["(fields/Key eq 'a' or fields/Key eq 'b') and fields/Weight eq 2", ["b"]],
  ["not (fields/Key eq 'a') and not startswith(fields/Key,'d')", ["b", "c"]],
  ["fields/Weight eq -1", []],
  ["startswith(fields/Colour,'')", ["a", "b", "c"]],
])("the filter %s finds %j", async (filter, keys) => {
  expect(await keysWhere(await createRows(), filter)).toEqual(keys);
});

test.each(["Key eq 'a'", "fields/Key eq", "fields/Key eq 'a", "fields/Key = 'a'", "fields/Key eq 'it's'", "(fields/Key eq 'a'", "fields/Key like 'a'", ""])(
  "what is no filter is refused: %s",
  async (filter) => {
    const staff = await createRows();
    expect(await staff("GET", `${things}/items?${filterQuery(filter)}`)).toMatchObject({
      status: 400,
      body: graphError("BadRequest", "Invalid filter clause"),
    });
  },
);

test.each(["contains(fields/Key,'a')", "endswith(fields/Key,'a')", "fields/Key eq null", "fields/Key in ('a')"])(
  "a filter that the sandbox lacks answers 501: %s",
  async (filter) => {
    expect((await (await createRows())("GET", `${things}/items?${filterQuery(filter)}`)).status).toBe(501);
  },
);

const notIndexed = (field: string): string =>
  `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`;

test("a filter or an order on a column that is not indexed is refused on a list of any size", async () => {
  const staff = await createRows();
  const refused = { status: 400, body: graphError("invalidRequest", notIndexed("Title")) };
  expect(await staff("GET", `${things}/items?$filter=fields/Title eq 'x'`)).toMatchObject(refused);
  expect(await staff("GET", `${things}/items?$filter=fields/Key eq 'a' and startswith(fields/Title,'x')`)).toMatchObject(refused);
  expect(await staff("GET", `${things}/items?$orderby=fields/Title`)).toMatchObject(refused);
  expect(await staff("GET", `${things}/items?$orderby=fields/Created`)).toMatchObject({ status: 400 });
});

test("with the Prefer header a column that is not indexed is searched all the same", async () => {
  const staff = await createRows();
  const prefer = { prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
  expect(rowsOf(await staff("GET", `${things}/items?$filter=fields/Created ge '2026-11-23'`, undefined, prefer))).toHaveLength(4);
});

test("a filter on a column that the list does not have is refused by name", async () => {
  const staff = await createRows();
  expect(await staff("GET", `${things}/items?$filter=fields/Shape eq 'x'`)).toMatchObject({
    status: 400,
    body: graphError("invalidRequest", "Field 'Shape' is not recognized"),
  });
});

test("rows come in the order asked for, rows without the value first, page after page", async () => {
  const staff = await createRows();
  const first = await staff("GET", `${things}/items?$expand=fields&$orderby=fields/Weight desc&$top=2`);
  const second = await staff("GET", String(first.body["@odata.nextLink"]));
  expect([...valuesOf(first, "Key"), ...valuesOf(second, "Key")]).toEqual(["c", "b", "a", "d"]);
  expect(second.body).not.toHaveProperty("@odata.nextLink");
  expect(valuesOf(await staff("GET", `${things}/items?$expand=fields&$orderby=fields/IsOpen,fields/Weight desc`), "Key")).toEqual(["d", "b", "c", "a"]);
});

test("a filter finds a row by its new value after an edit, and no longer by the old one", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "a", Colour: "red" });
  await owner("PATCH", `${things}/items/1/fields`, { Colour: "blue" });
  expect(await keysWhere(owner, "fields/Colour eq 'red'")).toEqual([]);
  expect(await keysWhere(owner, "startswith(fields/Colour,'b')")).toEqual(["a"]);
});

test("any text, quoted and encoded, finds the row that holds it and no other", async () => {
  const { owner } = await createThings();
  const text = fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), fc.stringMatching(/^['%&+#()/ ]{1,12}$/));
  await fc.assert(
    fc.asyncProperty(
      text.filter((each) => each.length <= 250),
      async (colour) => {
        const id = String((await add(owner, { Colour: colour })).body["id"]);
        const other = String((await add(owner, { Colour: `${colour}x` })).body["id"]);
        const literal = `'${colour.replaceAll("'", "''")}'`;
        const found = rowsOf(await owner("GET", `${things}/items?${filterQuery(`fields/Colour eq ${literal}`)}`));
        const started = rowsOf(await owner("GET", `${things}/items?${filterQuery(`startswith(fields/Colour,${literal})`)}`));
        await owner("DELETE", `${things}/items/${id}`);
        await owner("DELETE", `${things}/items/${other}`);
        expect(found.map((row) => row["id"])).toEqual([id]);
        expect(started.map((row) => row["id"])).toEqual([id, other]);
      },
    ),
  );
});

test("an indexed filter finds what looking at every row finds", async () => {
  const operators = ["eq", "ne", "gt", "ge", "lt", "le"] as const;
  const colours = ["amber", "Amber", "azure", "blue", "b", ""];
  const comparison = fc.record({ operator: fc.constantFrom(...operators), value: fc.constantFrom(...colours.filter((colour) => colour !== "")) });
  const rows = fc.array(fc.constantFrom(...colours), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, comparison, comparison, fc.constantFrom("and", "or"), async (values, left, right, joint) => {
      const { owner } = await createThings();
      for (const [number, colour] of values.entries()) await add(owner, { Key: String(number), Colour: colour });
      const filter = `fields/Colour ${left.operator} '${left.value}' ${joint} fields/Colour ${right.operator} '${right.value}'`;
      const holds = (colour: string, { operator, value }: { operator: string; value: string }): boolean => {
        const [have, want] = [colour.toLowerCase(), value.toLowerCase()];
        if (have === "") return operator === "ne";
        const results: Record<string, boolean> = { eq: have === want, ne: have !== want, gt: have > want, ge: have >= want, lt: have < want, le: have <= want };
        return results[operator] === true;
      };
      const expected = values.flatMap((colour, number) => {
        const passes = joint === "and" ? holds(colour, left) && holds(colour, right) : holds(colour, left) || holds(colour, right);
        return passes ? [String(number)] : [];
      });
      expect(await keysWhere(owner, filter)).toEqual(expected);
    }),
    runs(60),
  );
});
