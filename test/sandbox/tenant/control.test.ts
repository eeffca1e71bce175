import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TestBody, TestTenant } from "../../support/tenant.ts";
import { testCreateTenant } from "../../support/tenant.ts";
import { add, createThings, managing, rowsOf, site, things } from "./things.ts";
import { runs } from "../../support/property-runs.ts";

const exchangesOf = async ({ control }: TestTenant): Promise<readonly TestBody[]> =>
  (await control("GET", "/exchanges")).text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as TestBody);

test("a reset wipes everything, lets the seed be written and answers only then", async () => {
  const asked: unknown[] = [];
  const sandbox: TestTenant = await testCreateTenant({
    afterReset: async (request) => {
      asked.push(request);
      await sandbox.graph("owner", managing)("POST", `${site}/lists`, { displayName: "Seeded" });
    },
  });
  const owner = sandbox.graph("owner", managing);
  await owner("POST", `${site}/lists`, { displayName: "Mine" });
  await sandbox.control("PUT", "/clock", { advance: 86_400_000 });
  await sandbox.control("PUT", "/faults", [{ kind: "latency" }]);

  expect((await sandbox.control("POST", "/reset", { seed: "empty", pack: "003" })).status).toBe(204);
  expect(asked).toEqual([{ seed: "empty", pack: "003" }]);
  expect(await exchangesOf(sandbox)).toEqual([]);
  expect(rowsOf(await owner("GET", `${site}/lists`)).map(({ displayName }) => displayName)).toEqual(["Seeded"]);
  expect((await sandbox.control("GET", "/clock")).body).toEqual({ now: "2026-11-23T09:00:00.000Z" });
  expect((await sandbox.control("GET", "/faults")).text).toBe("[]");
});

test("a reset without a body is a reset", async () => {
  const { control, owner } = await createThings();
  expect((await control("POST", "/reset")).status).toBe(204);
  expect((await owner("GET", things)).status).toBe(404);
});

test("every exchange with Graph is kept, with who made it and without their token", async () => {
  const sandbox = await createThings();
  await sandbox.control("DELETE", "/exchanges");
  await add(sandbox.staff, { Key: "a" });
  await sandbox.staff("POST", "/$batch", { requests: [{ id: "1", method: "GET", url: `${things}/items/1` }] });
  const [first, second, third] = await exchangesOf(sandbox);
  expect(first).toMatchObject({
    method: "POST",
    url: `https://graph.microsoft.com/v1.0${things}/items`,
    requestHeaders: { authorization: "Bearer x", "content-type": "application/json" },
    requestBody: { fields: { Key: "a" } },
    status: 201,
    responseHeaders: { "content-type": expect.stringContaining("application/json") },
    responseBody: { id: "1" },
    as: "staff",
  });
  expect(second).toMatchObject({ url: "https://graph.microsoft.com/v1.0/$batch", status: 200 });
  expect(third).toBeUndefined();
});

test("an exchange by an unknown caller is kept, and one whose answer was lost has no status", async () => {
  const sandbox = await createThings();
  await sandbox.control("PUT", "/faults", [{ kind: "lost-answer", times: 1, match: { as: "staff" } }]);
  await sandbox.control("DELETE", "/exchanges");
  await add(sandbox.staff, { Key: "a" });
  await sandbox.tenant.fetch(new Request("http://localhost/graph/v1.0/me"));
  expect(await exchangesOf(sandbox)).toMatchObject([
    { as: "staff", status: null },
    { as: null, status: 401, url: "https://graph.microsoft.com/v1.0/me" },
  ]);
});

test("the tenant's clock can be set, moved on and given back, and keeps running", async () => {
  const { clock, control, owner } = await createThings();
  expect((await control("PUT", "/clock", { now: "2027-05-03T08:00:00Z" })).body).toEqual({ now: "2027-05-03T08:00:00.000Z" });
  clock.now += 60_000;
  expect((await control("PUT", "/clock", { advance: 60_000 })).body).toEqual({ now: "2027-05-03T08:02:00.000Z" });
  expect((await add(owner, { Key: "a" })).body).toMatchObject({ createdDateTime: "2027-05-03T08:02:00Z" });
  expect((await control("PUT", "/clock", { reset: true })).body).toEqual({ now: "2026-11-23T09:01:00.000Z" });
  expect((await control("PUT", "/clock", { now: "soon" })).status).toBe(400);
});

test("the people are told with their groups", async () => {
  const { control } = await testCreateTenant();
  const people = JSON.parse((await control("GET", "/people")).text) as readonly TestBody[];
  expect(people.map(({ key }) => key)).toEqual(["staff", "staff2", "manager", "head", "head2", "decider", "owner"]);
  expect(people[6]).toEqual({
    key: "owner",
    name: "Olu Ward",
    upn: "olu.ward@brackenshire.example",
    oid: "5b0e0000-0000-4000-8000-000000000007",
    jobTitle: "Records and IT",
    tenantId: "5b070000-0000-4000-8000-000000000001",
    groups: [{ id: "5b060000-0000-4000-8000-000000000005", name: "Evenhand owners" }],
    isSiteOwner: true,
  });
});

test("an export of another version, or of no sense, is refused and changes nothing", async () => {
  const { control, owner } = await createThings();
  const refused = await control("POST", "/import", { version: 2, changes: [] });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("This sandbox reads exports of version 1; this one has version 2.");
  expect((await control("POST", "/import", { version: 1 })).status).toBe(400);
  expect((await control("POST", "/import", { version: 1, changes: [{ type: "something-else" }] })).status).toBe(400);
  expect((await owner("GET", things)).status).toBe(200);
});

test("an export that is imported elsewhere exports the same, and goes on as the first would have", async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("add" as const), text: fc.string({ unit: "grapheme", maxLength: 20 }) }),
    fc.record({ do: fc.constant("edit" as const), nth: fc.nat() }),
    fc.record({ do: fc.constant("delete" as const), nth: fc.nat() }),
    fc.record({ do: fc.constant("post" as const), text: fc.string({ maxLength: 20 }) }),
    fc.record({ do: fc.constant("advance" as const), ms: fc.integer({ min: 1, max: 600_000 }) }),
    fc.record({ do: fc.constant("limit" as const), versions: fc.integer({ min: 1, max: 3 }) }),
  );
  const channel = "/teams/5b030000-0000-4000-8000-000000000001/channels/19:5b0c0000000000000000000000000001@thread.tacv2";
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const first = await createThings();
      for (const [number, each] of steps.entries()) {
        const ids = rowsOf(await first.owner("GET", `${things}/items`)).map(({ id }) => String(id));
        const id = "nth" in each ? ids[each.nth % Math.max(ids.length, 1)] : undefined;
        if (each.do === "add") await add(first.staff, { Key: String(number), Colour: each.text });
        if (each.do === "edit" && id !== undefined) await first.owner("PATCH", `${things}/items/${id}/fields`, { Title: String(number) });
        if (each.do === "delete" && id !== undefined) await first.owner("DELETE", `${things}/items/${id}`);
        if (each.do === "post") await first.graph("head", ["ChannelMessage.Send"])("POST", `${channel}/messages`, { body: { content: each.text } });
        if (each.do === "advance") await first.control("PUT", "/clock", { advance: each.ms });
        if (each.do === "limit") await first.sharePoint("owner")("MERGE", "web/lists/getbytitle('Things')", { MajorVersionLimit: each.versions });
      }
      const exported = (await first.control("GET", "/export")).text;
      const second = await testCreateTenant();
      expect((await second.control("POST", "/import", exported)).status).toBe(204);
      expect((await second.control("GET", "/export")).text).toBe(exported);
      const next = await add(second.graph("owner", managing), { Key: "next" });
      expect(next.body).toMatchObject({ id: (await add(first.owner, { Key: "next" })).body["id"] });
    }),
    runs(60),
  );
});
