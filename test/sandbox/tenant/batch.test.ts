import { expect, test } from "vitest";
import type { TestAnswer, TestBody } from "../../support/tenant.ts";
import { add, createThings, graphError, rowsOf, site, things } from "./things.ts";

const answersById = (answer: TestAnswer): Readonly<Record<string, TestBody>> => {
  const responses = answer.body["responses"] as readonly TestBody[];
  return Object.fromEntries(responses.map((response) => [String(response["id"]), response]));
};

const json = { "Content-Type": "application/json" };

test("each request of a batch is answered for itself, in no order to rely on", async () => {
  const { staff } = await createThings();
  await add(staff, { Key: "a" });
  const answer = await staff("POST", "/$batch", {
    requests: [
      { id: "1", method: "GET", url: `${things}/items?$filter=fields/Key eq 'a'&$expand=fields` },
      { id: "2", method: "GET", url: `${things}/items/99` },
      { id: "3", method: "POST", url: `${things}/items`.slice(1), headers: json, body: { fields: { Key: "b" } } },
      { id: "4", method: "GET", url: "/me/messages" },
    ],
  });
  expect(answer.status).toBe(200);
  expect((answer.body["responses"] as readonly TestBody[]).map(({ id }) => id)).not.toEqual(["1", "2", "3", "4"]);
  expect(answersById(answer)).toMatchObject({
    "1": { status: 200, headers: json, body: { value: [{ fields: { Key: "a" } }] } },
    "2": { status: 404, body: graphError("itemNotFound") },
    "3": { status: 201, body: { id: "2" } },
    "4": { status: 501, body: graphError("notImplemented") },
  });
});

test("requests that depend on the same one run after it", async () => {
  const { staff } = await createThings();
  const answer = await staff("POST", "/$batch", {
    requests: [
      { id: "read", method: "GET", url: `${things}/items?$filter=fields/Key eq 'a'`, dependsOn: ["write"] },
      { id: "write", method: "POST", url: `${things}/items`, headers: json, body: { fields: { Key: "a" } } },
      { id: "read too", method: "GET", url: `${things}/items/1`, dependsOn: ["write"] },
    ],
  });
  expect(answersById(answer)).toMatchObject({ read: { status: 200, body: { value: [{ id: "1" }] } }, "read too": { status: 200 } });
});

test("of requests in a row none runs behind one that failed", async () => {
  const { staff } = await createThings();
  const answer = await staff("POST", "/$batch", {
    requests: [
      { id: "fail", method: "GET", url: `${things}/items/99` },
      { id: "skipped", method: "POST", url: `${things}/items`, headers: json, body: { fields: { Key: "b" } }, dependsOn: ["fail"] },
      { id: "skipped too", method: "GET", url: `${things}/items`, dependsOn: ["skipped"] },
    ],
  });
  expect(answersById(answer)).toMatchObject({ fail: { status: 404 }, skipped: { status: 424 }, "skipped too": { status: 424 } });
  expect(rowsOf(await staff("GET", `${things}/items`))).toHaveLength(0);
});

test("a deletion within a batch answers 204 without a body", async () => {
  const { owner } = await createThings();
  await add(owner, { Key: "a" });
  const answer = await owner("POST", "/$batch", { requests: [{ id: "1", method: "DELETE", url: `${things}/items/1` }] });
  expect(answer.body["responses"]).toEqual([{ id: "1", status: 204, headers: {} }]);
});

const get = (id: string, more: TestBody = {}): TestBody => ({ id, method: "GET", url: `${site}/lists`, ...more });

test.each([
  ["more than 20 requests", Array.from({ length: 21 }, (_, number) => get(String(number)))],
  ["no requests", []],
  ["one id twice", [get("1"), get("1")]],
  ["an unknown dependency", [get("1", { dependsOn: ["2"] })]],
  ["a circle", [get("1", { dependsOn: ["2"] }), get("2", { dependsOn: ["1"] })]],
  ["one that depends on itself", [get("1", { dependsOn: ["1"] })]],
  ["a row that others depend on in its middle", [get("1"), get("2", { dependsOn: ["1"] }), get("3", { dependsOn: ["2"] }), get("4", { dependsOn: ["2"] })]],
  ["a row and a request beside it", [get("1"), get("2", { dependsOn: ["1"] }), get("3", { dependsOn: ["2"] }), get("4")]],
  ["a row in another order than it runs", [get("3", { dependsOn: ["2"] }), get("2", { dependsOn: ["1"] }), get("1")]],
  ["one that depends on two", [get("1"), get("2"), get("3", { dependsOn: ["1", "2"] })]],
  ["a body without its type", [get("1", { method: "POST", body: {} })]],
  ["a batch within it", [get("1", { method: "POST", url: "/$batch" })]],
  ["an absolute address", [get("1", { url: "https://graph.microsoft.com/v1.0/me" })]],
])("a batch with %s is refused as a whole", async (_, requests) => {
  const { staff } = await createThings();
  expect((await staff("POST", "/$batch", { requests })).status).toBe(400);
});

test("a batch of 20 is taken", async () => {
  const { staff } = await createThings();
  const answer = await staff("POST", "/$batch", { requests: Array.from({ length: 20 }, (_, number) => get(String(number))) });
  expect(Object.keys(answersById(answer))).toHaveLength(20);
});

test("scopes are checked for each request of a batch", async () => {
  const { staff } = await createThings();
  const answer = await staff("POST", "/$batch", { requests: [{ id: "1", method: "GET", url: "/me" }, get("2")] });
  expect(answersById(answer)).toMatchObject({ "1": { status: 403 }, "2": { status: 200 } });
});
