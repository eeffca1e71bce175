import { expect, test } from "vitest";
import type { TestBody, TestTenant } from "../../support/tenant.ts";
import { add, createThings, graphError, rowsOf, things } from "./things.ts";

const inject = async ({ control }: TestTenant, ...faults: readonly TestBody[]): Promise<void> => {
  expect((await control("PUT", "/faults", faults)).status).toBe(200);
};

test("a throttled call is told when to come back, as often as was asked for", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "throttled", retryAfter: 7, times: 2 });
  const refused = await sandbox.staff("GET", `${things}/items`);
  expect(refused).toMatchObject({ status: 429, body: graphError("TooManyRequests") });
  expect(refused.headers.get("retry-after")).toBe("7");
  expect((await sandbox.staff("GET", `${things}/items`)).status).toBe(429);
  expect((await sandbox.staff("GET", `${things}/items`)).status).toBe(200);
});

test("an unavailable service and an expired token answer as Graph does, until the fault is taken away", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "unavailable" });
  expect(await sandbox.staff("GET", `${things}/items`)).toMatchObject({ status: 503, body: graphError("serviceNotAvailable") });
  await inject(sandbox, { kind: "expired-token" });
  expect(await sandbox.staff("GET", `${things}/items`)).toMatchObject({ status: 401, body: graphError("InvalidAuthenticationToken") });
  await inject(sandbox, { kind: "claims" });
  const challenged = await sandbox.staff("GET", `${things}/items`);
  expect(challenged).toMatchObject({ status: 401, body: graphError("InvalidAuthenticationToken") });
  expect(challenged.headers.get("www-authenticate")).toMatch(/^Bearer realm="", authorization_uri="[^"]+", error="insufficient_claims", claims="[A-Za-z0-9+/=]+"$/);
  await inject(sandbox);
  expect((await sandbox.staff("GET", `${things}/items`)).status).toBe(200);
});

test("what is forbidden or too large is refused as Graph does, and nothing is done", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "forbidden", match: { method: "POST" }, times: 1 }, { kind: "too-large", times: 1 });
  expect(await add(sandbox.staff, { Key: "a" })).toMatchObject({ status: 413, body: graphError("RequestEntityTooLarge") });
  expect(await add(sandbox.staff, { Key: "a" })).toMatchObject({ status: 403, body: graphError("accessDenied") });
  expect(rowsOf(await sandbox.staff("GET", `${things}/items`))).toEqual([]);
});

test("a conflict meets writes and not reads", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "conflict", times: 1 });
  expect((await sandbox.staff("GET", `${things}/items`)).status).toBe(200);
  expect(await add(sandbox.staff, { Key: "a" })).toMatchObject({ status: 409, body: graphError("resourceModified") });
  expect((await add(sandbox.staff, { Key: "a" })).status).toBe(201);
});

test("a fault meets only the method, the path and the person that it names", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "unavailable", match: { method: "post", path: "/lists/Things/items$", as: "staff" } });
  expect((await add(sandbox.staff, { Key: "a" })).status).toBe(503);
  expect((await sandbox.staff("GET", `${things}/items`)).status).toBe(200);
  expect((await add(sandbox.owner, { Key: "a" })).status).toBe(201);
});

test("a lost answer is one to a write that was done", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "lost-answer", match: { method: "POST" }, times: 1 });
  const lost = await add(sandbox.staff, { Key: "a" });
  expect([lost.status, lost.headers.get("x-sandbox-lost"), lost.text]).toEqual([599, "1", ""]);
  expect(rowsOf(await sandbox.staff("GET", `${things}/items`))).toHaveLength(1);
});

test("offline, nothing is done", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "offline", times: 1 });
  const lost = await add(sandbox.staff, { Key: "a" });
  expect([lost.status, lost.headers.get("x-sandbox-lost")]).toEqual([599, "1"]);
  expect(rowsOf(await sandbox.staff("GET", `${things}/items`))).toEqual([]);
});

test("an empty read answers a collection without its rows and an item as if it were not there", async () => {
  const sandbox = await createThings();
  await add(sandbox.staff, { Key: "a" });
  await inject(sandbox, { kind: "empty-read", times: 4 });
  expect(await sandbox.staff("GET", things)).toMatchObject({ status: 200 });
  expect(await sandbox.staff("GET", `${things}/items?$filter=fields/Key eq 'a'`)).toMatchObject({ status: 200, body: { value: [] } });
  expect(await sandbox.staff("GET", `${things}/items`)).toMatchObject({ status: 200, body: { value: [] } });
  expect(await sandbox.staff("GET", `${things}/items/delta`)).toMatchObject({ status: 200, body: { value: [] } });
  expect((await sandbox.staff("GET", `${things}/items/1`)).status).toBe(404);
  expect(rowsOf(await sandbox.staff("GET", `${things}/items`))).toHaveLength(1);
});

test("a latency is waited for, and another fault may come after it", async () => {
  const waited: number[] = [];
  const sandbox = await createThings({ wait: async (ms) => void waited.push(ms) });
  await inject(sandbox, { kind: "latency", ms: 1500 }, { kind: "throttled", times: 1 });
  expect((await sandbox.staff("GET", `${things}/items`)).status).toBe(429);
  expect((await sandbox.staff("GET", `${things}/items`)).status).toBe(200);
  expect(waited).toEqual([1500, 1500]);
});

test("within a batch a fault meets the requests that match, and the others are answered", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "throttled", match: { path: "/items/1$" }, retryAfter: 3 }, { kind: "empty-read", match: { path: "/items\\?" } });
  await add(sandbox.staff, { Key: "a" });
  const answer = await sandbox.staff("POST", "/$batch", {
    requests: [
      { id: "1", method: "GET", url: `${things}/items/1` },
      { id: "2", method: "GET", url: `${things}/items` },
      { id: "3", method: "GET", url: `${things}/items?$top=5` },
    ],
  });
  expect(answer.status).toBe(200);
  expect(answer.body["responses"]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: "1", status: 429, headers: { "Content-Type": "application/json", "Retry-After": "3" } }),
      expect.objectContaining({ id: "2", status: 200, body: expect.objectContaining({ value: [expect.anything()] }) }),
      expect.objectContaining({ id: "3", status: 200, body: expect.objectContaining({ value: [] }) }),
    ]),
  );
});

test("a batch as a whole can be lost after it was done", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "lost-answer", match: { path: "^/\\$batch" }, times: 1 });
  const requests = [{ id: "1", method: "POST", url: `${things}/items`, headers: { "content-type": "application/json" }, body: { fields: { Key: "a" } } }];
  expect((await sandbox.staff("POST", "/$batch", { requests })).status).toBe(599);
  expect(rowsOf(await sandbox.staff("GET", `${things}/items`))).toHaveLength(1);
});

test("SharePoint REST meets the same faults", async () => {
  const sandbox = await createThings();
  await inject(sandbox, { kind: "unavailable", match: { path: "_api/web" } });
  expect((await sandbox.sharePoint("owner")("GET", "web/lists/getbytitle('Things')")).status).toBe(503);
});

test.each([
  ["is no array", { kind: "latency" }],
  ["has an unknown kind", [{ kind: "earthquake" }]],
  ["has a path that is no regular expression", [{ kind: "offline", match: { path: "(" } }]],
])("what is sent as faults is refused when it %s", async (_, body) => {
  const { control } = await createThings();
  expect((await control("PUT", "/faults", body)).status).toBe(400);
  expect((await control("GET", "/faults")).text).toBe("[]");
});
