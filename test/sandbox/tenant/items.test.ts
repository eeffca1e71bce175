import { expect, test } from "vitest";
import { add, createThings, fieldsOf, graphError, rowsOf, selected, things, valuesOf } from "./things.ts";

test("the answer to a new item says who made it and when, with its eTag, and the item itself has the fields and the first version", async () => {
  const { staff } = await createThings({ now: Date.UTC(2026, 10, 23, 9, 12, 30, 987) });
  const made = await add(staff, { Title: "A thing", Key: "1" });
  expect(made).toMatchObject({
    status: 201,
    body: {
      id: "1",
      eTag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
      createdDateTime: "2026-11-23T09:12:30Z",
      createdBy: {
        user: { id: "5b0e0000-0000-4000-8000-000000000001", displayName: "Sam Okafor", email: "sam.okafor@brackenshire.example" },
      },
      lastModifiedBy: { user: { displayName: "Sam Okafor" } },
    },
  });
  expect(made.body).not.toHaveProperty("fields");
  const { body } = await staff("GET", `${things}/items/1?$expand=fields`);
  expect(fieldsOf(body)).toMatchObject({ id: "1", Title: "A thing", Key: "1", _UIVersionString: "1.0", Created: "2026-11-23T09:12:30Z", "@odata.etag": made.body["eTag"] });
});

test("fields come only when they are expanded, only those selected, and none that is empty", async () => {
  const { staff } = await createThings();
  await add(staff, { Title: "A thing", Key: "1", Colour: "", Note: null });
  const [bare] = rowsOf(await staff("GET", `${things}/items`));
  const [whole] = rowsOf(await staff("GET", `${things}/items?$expand=fields`));
  const [some] = rowsOf(await staff("GET", `${things}/items?$select=id&$expand=fields($select=Key,Colour)`));
  expect(bare).not.toHaveProperty("fields");
  expect(Object.keys(fieldsOf(whole ?? {}))).not.toEqual(expect.arrayContaining(["Colour"]));
  expect(whole).not.toHaveProperty(["fields", "Note"]);
  expect(some).toEqual({ "@odata.etag": expect.any(String), id: "1", fields: { "@odata.etag": expect.any(String), Key: "1" } });
});

test("values keep their types, and a time is kept in UTC to the second", async () => {
  const { staff } = await createThings();
  await add(staff, { Key: "1", Weight: 2.5, IsOpen: false, Size: "small", SeenAt: "2026-11-23T10:00:00.900+01:00" });
  expect((await staff("GET", `${things}/items/1/fields`)).body).toMatchObject({ Weight: 2.5, IsOpen: false, Size: "small", SeenAt: "2026-11-23T09:00:00Z" });
});

test("a field that the list does not have is refused by name", async () => {
  const { staff } = await createThings();
  expect(await add(staff, { Shape: "round" })).toMatchObject({
    status: 400,
    body: graphError("invalidRequest", "Field 'Shape' is not recognized"),
  });
  expect((await add(staff, { Created: "2026-01-01" })).status).toBe(400);
});

test.each([
  ["a single line over 255 characters", { Colour: "x".repeat(256) }],
  ["several lines over 63,999 characters", { Note: "x".repeat(64_000) }],
  ["text for a number", { Weight: "2" }],
  ["text for yes or no", { IsOpen: "yes" }],
  ["a choice that is not offered", { Size: "huge" }],
  ["a time that is none", { SeenAt: "yesterday" }],
])("%s is refused", async (_, fields) => {
  const { staff } = await createThings();
  expect(await add(staff, fields)).toMatchObject({ status: 400, body: graphError("invalidRequest") });
});

test("the longest texts are taken", async () => {
  const { staff } = await createThings();
  expect((await add(staff, { Colour: "x".repeat(255), Note: "x".repeat(63_999) })).status).toBe(201);
});

test("a value that a unique column holds is refused, whatever its case, and nothing is added", async () => {
  const { staff } = await createThings();
  await add(staff, { Key: "REQ-1#2" });
  expect(await add(staff, { Key: "req-1#2" })).toMatchObject({
    status: 400,
    body: graphError("invalidRequest", "One or more fields with unique constraints already has the provided value."),
  });
  expect(rowsOf(await staff("GET", `${things}/items`))).toHaveLength(1);
});

test("of twenty people who write one unique value at once, one succeeds", async () => {
  const { staff } = await createThings();
  const answers = await Promise.all(Array.from({ length: 20 }, () => add(staff, { Key: "same" })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
});

test("a unique value is free again once its item is deleted or edited", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "a" });
  await add(owner, { Key: "b" });
  await owner("DELETE", `${things}/items/1`);
  await owner("PATCH", `${things}/items/2/fields`, { Key: "c" });
  expect([(await add(owner, { Key: "a" })).status, (await add(owner, { Key: "b" })).status]).toEqual([201, 201]);
});

test("an edit gives a new eTag, the version 2.0 and the editor's name, and keeps the creator's", async () => {
  const { clock, owner, staff } = await createThings();
  const made = await add(staff, { Title: "before", Key: "1", Colour: "red" });
  clock.now += 60_000;
  const edited = await owner("PATCH", `${things}/items/1/fields`, { Title: "after", Colour: null });
  expect(edited).toMatchObject({ status: 200, body: { Title: "after", Key: "1", _UIVersionString: "2.0", Modified: "2026-11-23T09:01:00Z" } });
  expect(edited.body).not.toHaveProperty("Colour");
  const read = await owner("GET", `${things}/items/1?$expand=fields`);
  expect(read.body).toMatchObject({
    createdBy: { user: { displayName: "Sam Okafor" } },
    createdDateTime: "2026-11-23T09:00:00Z",
    lastModifiedBy: { user: { displayName: "Olu Ward" } },
    lastModifiedDateTime: "2026-11-23T09:01:00Z",
  });
  expect(read.body["eTag"]).toBe(String(made.body["eTag"]).replace(',1"', ',2"'));
});

test("an item is edited as a whole entity too", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "1", Title: "before" });
  expect(await owner("PATCH", `${things}/items/1`, { fields: { Title: "after" } })).toMatchObject({
    status: 200,
    body: { id: "1", fields: { Title: "after", Key: "1" } },
  });
});

test("a stale eTag stops an edit and a deletion", async () => {
  const { owner } = await createThings();
  const made = await add(owner, { Key: "1" });
  const ifMatch = { "if-match": String(made.body["eTag"]) };
  expect((await owner("PATCH", `${things}/items/1/fields`, { Title: "mine" }, ifMatch)).status).toBe(200);
  expect((await owner("PATCH", `${things}/items/1/fields`, { Title: "late" }, ifMatch)).status).toBe(412);
  expect((await owner("DELETE", `${things}/items/1`, undefined, ifMatch)).status).toBe(412);
  expect((await owner("GET", `${things}/items/1?$expand=fields`)).body).toMatchObject({ fields: { Title: "mine" } });
});

test("versions come newest first, each with its fields and its editor", async () => {
  const { owner, staff } = await createThings();
  await add(staff, { Key: "1", Title: "one" });
  await owner("PATCH", `${things}/items/1/fields`, { Title: "two" });
  const versions = await owner("GET", `${things}/items/1/versions?$expand=fields`);
  expect(rowsOf(versions)).toMatchObject([
    { id: "2.0", lastModifiedBy: { user: { displayName: "Olu Ward" } }, fields: { Title: "two", _UIVersionString: "2.0" } },
    { id: "1.0", lastModifiedBy: { user: { displayName: "Sam Okafor" } }, fields: { Title: "one", _UIVersionString: "1.0" } },
  ]);
});

test("only as many versions are kept as the list is set to keep", async () => {
  const { owner, sharePoint } = await createThings();
  await sharePoint("owner")("MERGE", "web/lists/getbytitle('Things')", { MajorVersionLimit: 2 });
  await add(owner, { Key: "1", Title: "one" });
  for (const title of ["two", "three"]) await owner("PATCH", `${things}/items/1/fields`, { Title: title });
  expect(rowsOf(await owner("GET", `${things}/items/1/versions`)).map(({ id }) => id)).toEqual(["3.0", "2.0"]);
});

test("a list without versioning hides that an item was edited, though its eTag tells", async () => {
  const { owner, sharePoint } = await createThings();
  await sharePoint("owner")("MERGE", "web/lists/getbytitle('Things')", { EnableVersioning: false });
  await add(owner, { Key: "1", Title: "one" });
  expect((await owner("PATCH", `${things}/items/1/fields`, { Title: "two" })).body).toMatchObject({
    _UIVersionString: "1.0",
    "@odata.etag": expect.stringMatching(/,2"$/),
  });
  expect(rowsOf(await owner("GET", `${things}/items/1/versions`))).toHaveLength(1);
});

test("a deleted item is gone, and its id is never given again", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "1" });
  expect((await owner("DELETE", `${things}/items/1`)).status).toBe(204);
  expect(await owner("GET", `${things}/items/1`)).toMatchObject({ status: 404, body: graphError("itemNotFound") });
  expect((await add(owner, { Key: "1" })).body).toMatchObject({ id: "2" });
});

test("items come in pages that lose and repeat nothing", async () => {
  const { graph, staff } = await createThings();
  for (let number = 1; number <= 7; number++) await add(staff, { Key: `k${number}` });
  const ask = graph("staff2", selected);
  const keys: unknown[] = [];
  let address = `${things}/items?$expand=fields($select=Key)&$top=3`;
  while (address !== "undefined") {
    const page = await ask("GET", address);
    keys.push(...valuesOf(page, "Key"));
    address = String(page.body["@odata.nextLink"]);
  }
  expect(keys).toEqual(["k1", "k2", "k3", "k4", "k5", "k6", "k7"]);
});
