import { describe, expect, test } from "vitest";
import { asPageSees } from "../../../src/sandbox/tenant/cors.ts";
import type { Quirks } from "../../../src/sandbox/tenant/quirks/quirks.ts";
import type { TestBody } from "../../support/tenant.ts";
import type { ThingsTenant } from "./things.ts";
import { add, createThings, fieldsOf, filterQuery, graphError, rowsOf, selected, things, valuesOf } from "./things.ts";

const withQuirks = async (quirks: Quirks): Promise<ThingsTenant> => {
  const sandbox = await createThings();
  expect((await sandbox.control("PUT", "/quirks", quirks)).body).toEqual(quirks);
  return sandbox;
};

const authorsOf = async ({ owner }: ThingsTenant): Promise<{ readonly plain: unknown; readonly delta: unknown }> => {
  const [plain] = rowsOf(await owner("GET", `${things}/items`));
  const [delta] = rowsOf(await owner("GET", `${things}/items/delta`));
  return { plain: plain?.["createdBy"], delta: delta?.["createdBy"] };
};

const sam = { displayName: "Sam Okafor", email: "sam.okafor@brackenshire.example" };
const samId = "5b0e0000-0000-4000-8000-000000000001";

describe("what is put", () => {
  test("replaces what was, and {} takes all away", async () => {
    const { control } = await withQuirks({ authorIds: "none", delta: { repeatedLink: true }, fields: { omitVersion: true } });
    await control("PUT", "/quirks", { collation: "ordinal" });
    expect((await control("GET", "/quirks")).body).toEqual({ collation: "ordinal" });
    expect((await control("PUT", "/quirks", {})).body).toEqual({});
  });

  test.each<[string, unknown]>([
    ["colour", { colour: "red" }],
    ["delta.thrice", { delta: { thrice: true } }],
    ["delta.twice", { delta: { twice: "yes" } }],
    ["delta.lagMs", { delta: { lagMs: -1 } }],
    ["authorIds", { authorIds: "some" }],
    ["authorIds[1]", { authorIds: ["staff", "nobody"] }],
    ["authors.nobody", { authors: { nobody: "guest" } }],
    ["authors.staff", { authors: { staff: "robot" } }],
    ["duplicate.status", { duplicate: { status: 500 } }],
    ["serviceClockMs", { serviceClockMs: "1 day" }],
    ["item[0]", { item: ["everything"] }],
    ["toString", { toString: 1 }],
    ["an object of quirks", []],
  ])("is refused by name when %s is mistaken, and nothing is changed", async (name, body) => {
    const { control } = await withQuirks({ collation: "ordinal" });
    const answer = await control("PUT", "/quirks", body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(name);
    expect((await control("GET", "/quirks")).body).toEqual({ collation: "ordinal" });
  });

  test("is gone after a reset, and no part of an export", async () => {
    const { control } = await withQuirks({ collation: "ordinal" });
    expect((await control("GET", "/export")).text).not.toContain("ordinal");
    await control("POST", "/import", JSON.parse((await control("GET", "/export")).text));
    expect((await control("GET", "/quirks")).body).toEqual({ collation: "ordinal" });
    await control("POST", "/reset", {});
    expect((await control("GET", "/quirks")).body).toEqual({});
  });
});

describe("authors", () => {
  test.each<[Quirks, boolean, boolean]>([
    [{}, true, false],
    [{ authorIds: "plain" }, true, false],
    [{ authorIds: "all" }, true, true],
    [{ authorIds: "none" }, false, false],
    [{ authorIds: ["staff"] }, false, false],
    [{ authorIds: ["manager"] }, true, false],
  ])("%j: an id in a plain read: %s, in a delta: %s", async (quirks, plain, delta) => {
    const sandbox = await withQuirks(quirks);
    await add(sandbox.staff, { Key: "1" });
    const named = (hasId: boolean): object => ({ user: hasId ? { ...sam, id: samId } : sam });
    expect(await authorsOf(sandbox)).toEqual({ plain: named(plain), delta: named(delta) });
  });

  test.each<[Quirks, object]>([
    [{ authors: "guest" }, { user: { ...sam, id: samId, displayName: "Sam Okafor (Guest)" } }],
    [{ authors: "deleted" }, { user: { displayName: "Sam Okafor" } }],
    [{ authors: "application" }, { application: { id: expect.any(String), displayName: "Another application" } }],
    [{ authors: { staff: "deleted" } }, { user: { displayName: "Sam Okafor" } }],
    [{ authors: { manager: "deleted" } }, { user: { ...sam, id: samId } }],
  ])("%j: an item's author", async (quirks, author) => {
    const sandbox = await withQuirks(quirks);
    await add(sandbox.staff, { Key: "1" });
    expect((await authorsOf(sandbox)).plain).toEqual(author);
  });
});

describe("delta", () => {
  const changedAndDeleted = async (quirks: Quirks) => {
    const sandbox = await withQuirks(quirks);
    await add(sandbox.staff, { Key: "a" });
    const link = String((await sandbox.owner("GET", `${things}/items/delta?token=latest`)).body["@odata.deltaLink"]);
    await sandbox.owner("DELETE", `${things}/items/1`);
    await add(sandbox.staff, { Key: "b" });
    return { ...sandbox, link };
  };

  test("errorForDeleted: an error stands in the place of what was deleted", async () => {
    const { link, owner } = await changedAndDeleted({ delta: { errorForDeleted: true } });
    expect(rowsOf(await owner("GET", link))).toMatchObject([{ error: { code: "itemNotFound" } }, { id: "2" }]);
  });

  test("twice: what changed comes twice", async () => {
    const { link, owner } = await changedAndDeleted({ delta: { twice: true } });
    expect(rowsOf(await owner("GET", link)).map(({ id }) => id)).toEqual(["1", "2", "1", "2"]);
  });

  test("repeatedLink: the next page is the page itself, without end", async () => {
    const { staff } = await withQuirks({ delta: { repeatedLink: true } });
    await add(staff, { Key: "a" });
    const first = await staff("GET", `${things}/items/delta`);
    const second = await staff("GET", String(first.body["@odata.nextLink"]));
    expect(second.body).toEqual(first.body);
    expect(first.body).not.toHaveProperty(["@odata.deltaLink"]);
  });

  test("lagMs: a change is told of when it is that old, and then not missed", async () => {
    const { clock, control, owner, staff } = await withQuirks({});
    await add(staff, { Key: "a" });
    await control("PUT", "/quirks", { delta: { lagMs: 60_000 } });
    clock.now += 61_000;
    await add(staff, { Key: "b" });
    await owner("DELETE", `${things}/items/1`);
    const early = await owner("GET", `${things}/items/delta`);
    expect(rowsOf(early)).toEqual([]);
    clock.now += 61_000;
    const late = await owner("GET", String(early.body["@odata.deltaLink"]));
    expect(rowsOf(late)).toMatchObject([{ id: "2" }, { id: "1", deleted: {} }]);
  });
});

test.each<[Quirks, readonly string[]]>([
  [{}, ["Key"]],
  [{ fields: { omitNulls: true } }, ["Key"]],
  [{ fields: { omitNulls: false } }, ["Colour", "Key"]],
])("%j: an item shows the fields", async (quirks, names) => {
  const { staff } = await withQuirks(quirks);
  await add(staff, { Key: "1" });
  const { body } = await staff("GET", `${things}/items/1?$expand=fields($select=Key,Colour)`);
  const { "@odata.etag": _, ...fields } = fieldsOf(body);
  expect(Object.keys(fields).toSorted()).toEqual(names);
});

test("fields.omitVersion: no answer has the version of a row", async () => {
  const { staff } = await withQuirks({ fields: { omitVersion: true } });
  await add(staff, { Key: "1" });
  expect(fieldsOf((await staff("GET", `${things}/items/1?$expand=fields`)).body)).not.toHaveProperty("_UIVersionString");
  expect(rowsOf(await staff("GET", `${things}/items/delta?$expand=fields`))[0]).not.toHaveProperty(["fields", "_UIVersionString"]);
});

test.each<[Quirks, readonly string[]]>([
  // As Windows sorts: signs, digits, letters with their accents beside them, hyphens last of all.
  [{}, ["~", "1", "ab", "a-c", "é", "f"]],
  [{ collation: "linguistic" }, ["~", "1", "ab", "a-c", "é", "f"]],
  [{ collation: "ordinal" }, ["1", "a-c", "ab", "f", "~", "é"]],
])("%j: text sorts, and a range holds it, as the collation says", async (quirks, sorted) => {
  const { staff } = await withQuirks(quirks);
  for (const [key, value] of ["é", "f", "~", "1", "a-c", "ab"].entries()) await add(staff, { Key: String(key), Colour: value });
  expect(valuesOf(await staff("GET", `${things}/items?$expand=fields&$orderby=fields/Colour`), "Colour")).toEqual(sorted);
  const upwards = await staff("GET", `${things}/items?$expand=fields&${filterQuery("fields/Colour ge 'ab' and fields/Colour lt 'f'")}`);
  expect(valuesOf(upwards, "Colour").toSorted()).toEqual(sorted.slice(sorted.indexOf("ab"), sorted.indexOf("f")).toSorted());
});

test.each<[Quirks, string | null, string]>([
  [{}, null, "application/json"],
  [{ retryAfter: "hidden" }, null, "application/json"],
  [{ retryAfter: "shown" }, "7", "application/json"],
  [{ retryAfter: "html" }, null, "text/html"],
])("%j: a page reads of a busy service's answer the header %s and a body of %s", async (quirks, retryAfter, type) => {
  const { control, tenant, tokenFor } = await withQuirks(quirks);
  await control("PUT", "/faults", [{ kind: "throttled", retryAfter: 7 }]);
  const authorization = `Bearer ${await tokenFor("staff", selected)}`;
  const answer = await tenant.fetch(new Request("https://graph.microsoft.com/v1.0/me", { headers: { authorization } }));
  expect(answer.headers.get("retry-after")).toBe("7");
  const seen = asPageSees(answer);
  expect([seen.status, seen.headers.get("retry-after"), seen.headers.get("date")]).toEqual([429, retryAfter, null]);
  expect(seen.headers.get("content-type")).toContain(type);
});

test.each<[Quirks, number, string]>([
  [{}, 400, "One or more fields with unique constraints already has the provided value."],
  [{ duplicate: { status: 409, text: "Taken." } }, 409, "Taken."],
  [{ duplicate: { text: "Taken." } }, 400, "Taken."],
])("%j: a value that is taken is refused with %s: %s", async (quirks, status, text) => {
  const { staff } = await withQuirks(quirks);
  await add(staff, { Key: "1" });
  expect(await add(staff, { Key: "1" })).toMatchObject({ status, body: graphError("invalidRequest", text) });
});

test("serviceClockMs: the service stamps by its own clock, every answer carries it, and the devices keep theirs", async () => {
  const day = 24 * 60 * 60 * 1000;
  const { clock, control, owner, sharePoint, staff } = await withQuirks({ serviceClockMs: -day });
  const yesterday = new Date(clock.now - day);
  expect((await add(staff, { Key: "1" })).body).toMatchObject({ createdDateTime: yesterday.toISOString().replace(".000", "") });
  const answers: { readonly headers: Headers; readonly body: TestBody }[] = [
    await owner("GET", things),
    await staff("GET", `${things}/items/99`),
    await sharePoint("owner")("GET", "web/roledefinitions"),
    await control("GET", "/clock"),
  ];
  expect(answers.map(({ headers }) => headers.get("date"))).toEqual(answers.map(() => yesterday.toUTCString()));
  expect(answers.at(-1)?.body).toEqual({ now: new Date(clock.now).toISOString() });
});
