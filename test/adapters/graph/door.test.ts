import { expect, test } from "vitest";
import { createDoor, type DoorDeps } from "../../../src/adapters/graph/door.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { doorOf, injectFaults, site } from "../support/site.ts";
import { testCreateTenant } from "../../support/tenant.ts";

const forEver = new Promise<never>(() => {});

/** A door whose network answers what the test says, and that notes what was sent and waited for. */
const testOpenDoor = (answers: readonly (Response | Error)[], deps: Partial<DoorDeps> = {}) => {
  const sent: Request[] = [];
  const rests: number[] = [];
  const left = [...answers];
  const door = createDoor({
    token: async ({ renew }) => ok(renew ? "renewed" : "first"),
    fetch: async (input, init) => {
      sent.push(new Request(input, init));
      const answer = left.shift();
      if (answer === undefined) return forEver;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    wait: async (milliseconds) => {
      rests.push(milliseconds);
    },
    random: () => 0.5,
    isOnline: () => true,
    deadline: () => AbortSignal.timeout(20),
    ...deps,
  });
  return { door, sent, rests };
};

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response => Response.json(body, { status, headers });

const lost = new TypeError("Failed to fetch");

test("a request goes to Graph with the person's token", async () => {
  const { door, sent } = testOpenDoor([json(200, { id: "1" })]);
  expect(await door.get("/me?$select=id")).toEqual(ok({ id: "1" }));
  expect(sent[0]?.url).toBe("https://graph.microsoft.com/v1.0/me?$select=id");
  expect(sent[0]?.headers.get("authorization")).toBe("Bearer first");
});

test("a sign-in that never ends is given up", async () => {
  const { door, sent } = testOpenDoor([], { token: () => forEver });
  expect(await door.get("/me")).toEqual(err({ type: "timed-out" }));
  expect(sent).toEqual([]);
});

test("a reading that is never answered is given up", async () => {
  const { door, sent } = testOpenDoor([]);
  expect(await door.get("/me")).toEqual(err({ type: "timed-out" }));
  expect(sent).toHaveLength(1);
});

test("a batch that only reads cannot have done anything when no answer comes, and one that writes can", async () => {
  const reading = { id: "a", method: "GET", url: "/me" } as const;
  const writing = { id: "b", method: "POST", url: "/x", body: {} } as const;
  expect(await testOpenDoor([lost, lost, lost]).door.batch([reading])).toEqual(err({ type: "offline" }));
  expect(await testOpenDoor([lost, lost, lost]).door.batch([reading, writing])).toEqual(err({ type: "answer-lost" }));
});

test("a posting that is never answered may have been carried out, and is not sent again", async () => {
  const { door, sent } = testOpenDoor([]);
  expect(await door.post("/x", {})).toEqual(err({ type: "answer-lost" }));
  expect(sent).toHaveLength(1);
});

test.each([lost, json(504, {}), json(503, {}, { "Retry-After": "1" })])("a posting is sent once, whatever happens to it", async (answer) => {
  const { door, sent } = testOpenDoor([answer, json(201, {})]);
  expect((await door.post("/x", {})).ok).toBe(false);
  expect(sent).toHaveLength(1);
});

test("a reading waits as long as the service asks, and tries again", async () => {
  const { door, rests } = testOpenDoor([json(429, {}, { "Retry-After": "2" }), json(200, { id: "1" })]);
  expect(await door.get("/me")).toEqual(ok({ id: "1" }));
  expect(rests).toEqual([2000]);
});

test.each([502, 503, 504])("a reading that a gateway answered with %i is tried again", async (status) => {
  const { door, sent } = testOpenDoor([json(status, {}), json(200, { id: "1" })]);
  expect(await door.get("/me")).toEqual(ok({ id: "1" }));
  expect(sent).toHaveLength(2);
});

test("a long rest is the caller's to take", async () => {
  const { door, sent, rests } = testOpenDoor([json(429, {}, { "Retry-After": "60" })]);
  expect(await door.get("/me")).toEqual(err({ type: "throttled", retryAfterMs: 60_000 }));
  expect(sent).toHaveLength(1);
  expect(rests).toEqual([]);
});

test("a service that stays away is asked three times and no more", async () => {
  const { door, sent } = testOpenDoor([json(503, {}), lost, json(504, {}), json(200, {})]);
  expect(await door.get("/me")).toEqual(err({ type: "unavailable", status: 504 }));
  expect(sent).toHaveLength(3);
});

test("a batch may be sent again when its answer was lost", async () => {
  const { door, sent } = testOpenDoor([lost, json(200, { responses: [{ id: "1", status: 200, body: { id: "x" } }] })]);
  const answers = await door.batch([{ id: "1", method: "GET", url: "/me" }]);
  expect(answers).toEqual(ok(new Map([["1", ok({ id: "x" })]])));
  expect(sent).toHaveLength(2);
});

test("a refused token is renewed once, silently", async () => {
  const { door, sent } = testOpenDoor([json(401, {}), json(201, { id: "1" })]);
  expect(await door.post("/x", {})).toEqual(ok({ id: "1" }));
  expect(sent.map((request) => request.headers.get("authorization"))).toEqual(["Bearer first", "Bearer renewed"]);
});

test("a renewed token that is refused too asks the person to sign in", async () => {
  const { door } = testOpenDoor([json(401, {}), json(401, { error: { code: "InvalidAuthenticationToken", message: "Expired" } })]);
  expect(await door.get("/me")).toEqual(err({ type: "sign-in-needed", detail: "InvalidAuthenticationToken: Expired", cause: "not-accepted" }));
});

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const challenge = (encoded: string) => ({
  "WWW-Authenticate": `Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims="${encoded}"`,
});

/** A door that notes how each token was asked for. */
const testOpenChallenged = (answers: readonly Response[]) => {
  const asked: object[] = [];
  const opened = testOpenDoor(answers, {
    token: async (how) => {
      asked.push(how);
      return ok("token");
    },
  });
  return { ...opened, asked };
};

test("a refusal that asks for claims leads to one token with them, and the request is sent once more", async () => {
  const { door, asked, sent } = testOpenChallenged([json(401, {}, challenge(btoa(claims))), json(201, { id: "1" })]);
  expect(await door.post("/x", {})).toEqual(ok({ id: "1" }));
  expect(asked).toEqual([{ renew: false }, { renew: true, claims }]);
  expect(sent).toHaveLength(2);
});

test("claims that an answer within a batch asks for are asked for too", async () => {
  const inner = (status: number, headers = {}) => json(200, { responses: [{ id: "1", status, headers, body: {} }] });
  const { door, asked } = testOpenChallenged([inner(401, challenge(btoa(claims))), inner(200)]);
  expect(await door.batch([{ id: "1", method: "GET", url: "/me" }])).toEqual(ok(new Map([["1", ok({})]])));
  expect(asked).toEqual([{ renew: false }, { renew: true, claims }]);
});

test("where the token with the claims is refused as well, it is said that one more step is asked for, and nothing is repeated", async () => {
  const { door, sent } = testOpenChallenged([json(401, {}, challenge(btoa(claims))), json(401, {}, challenge(btoa(claims)))]);
  expect(await door.get("/me")).toEqual(err({ type: "sign-in-needed", detail: "insufficient_claims", cause: "more-asked" }));
  expect(sent).toHaveLength(2);
});

test.each(["%%%", btoa("not JSON"), btoa('"a text"')])("claims that cannot be read (%s) renew the token as any refusal does", async (encoded) => {
  const { door, asked } = testOpenChallenged([json(401, {}, challenge(encoded)), json(200, {})]);
  expect(await door.get("/me")).toEqual(ok({}));
  expect(asked).toEqual([{ renew: false }, { renew: true }]);
});

test("a token that is refused within a batch is renewed too", async () => {
  const inner = (status: number) => json(200, { responses: [{ id: "1", status, body: {} }] });
  const { door, sent } = testOpenDoor([inner(401), inner(200)]);
  expect(await door.batch([{ id: "1", method: "GET", url: "/me" }])).toEqual(ok(new Map([["1", ok({})]])));
  expect(sent).toHaveLength(2);
});

test("every request of a batch has its own outcome", async () => {
  const responses = [
    { id: "d", status: 410, body: { error: { code: "resyncChangesApplyDifferences", message: "Start again" } } },
    { id: "c", status: 424, body: { error: { code: "FailedDependency", message: "" } } },
    { id: "b", status: 429, headers: { "Retry-After": "7" }, body: {} },
    { id: "a", status: 403, body: { error: { code: "accessDenied", message: "Access denied" } } },
  ];
  const { door } = testOpenDoor([json(200, { responses })]);
  const answers = await door.batch(["a", "b", "c", "d", "e"].map((id) => ({ id, method: "GET", url: "/me" })));
  expect(answers).toEqual(
    ok(
      new Map<string, unknown>([
        ["a", err({ type: "not-allowed", detail: "accessDenied: Access denied" })],
        ["b", err({ type: "throttled", retryAfterMs: 7000 })],
        ["c", err({ type: "refused", status: 424, detail: "FailedDependency: " })],
        ["d", err({ type: "refused", status: 410, detail: "resyncChangesApplyDifferences: Start again" })],
        ["e", err({ type: "unavailable", status: 200 })],
      ]),
    ),
  );
});

const shapeless = [null, [[null]], "", 7, {}, { responses: null }, { responses: {} }, { responses: [null, { id: "w" }, { id: "r", status: "200" }] }];

test.each(shapeless)("a batch's answer of another shape says nothing of what was read, and may hide what was written: %j", async (body) => {
  const reading = { id: "r", method: "GET", url: "/me" } as const;
  const writing = { id: "w", method: "POST", url: "/x", body: {} } as const;
  const { door } = testOpenDoor([json(200, body)]);
  const unanswered = new Map<string, unknown>([
    ["r", err({ type: "unavailable", status: 200 })],
    ["w", err({ type: "answer-lost" })],
  ]);
  expect(await door.batch([reading, writing])).toEqual(ok(unanswered));
});

test("a change whose answer broke off may have been carried out", async () => {
  const { door } = testOpenDoor([new Response('{"id":', { status: 201 })]);
  expect(await door.post("/x", {})).toEqual(err({ type: "answer-lost" }));
});

test("an empty batch asks nothing", async () => {
  const { door, sent } = testOpenDoor([]);
  expect(await door.batch([])).toEqual(ok(new Map()));
  expect(sent).toEqual([]);
});

test("a device that knows that it is offline says so and does not try again", async () => {
  const { door, sent } = testOpenDoor([lost], { isOnline: () => false });
  expect(await door.batch([{ id: "1", method: "GET", url: "/me" }])).toEqual(err({ type: "offline" }));
  expect(sent).toHaveLength(1);
});

/** A device whose network goes while a request is on its way. */
const networkThatGoes = () => {
  let isOnline = true;
  const goes = async (): Promise<never> => {
    isOnline = false;
    throw lost;
  };
  return testOpenDoor([], { isOnline: () => isOnline, fetch: goes });
};

test("a change that was on its way when the network went may have been carried out", async () => {
  const write = { id: "1", method: "POST", url: "/x", body: {} } as const;
  expect(await networkThatGoes().door.post("/x", {})).toEqual(err({ type: "answer-lost" }));
  expect(await networkThatGoes().door.patch("/x", {}, "1")).toEqual(err({ type: "answer-lost" }));
  expect(await networkThatGoes().door.remove("/x")).toEqual(err({ type: "answer-lost" }));
  expect(await networkThatGoes().door.batch([write])).toEqual(err({ type: "answer-lost" }));
  expect(await networkThatGoes().door.get("/x")).toEqual(err({ type: "offline" }));
});

test("what may be sent once only is not sent by a device that knows that it is offline", async () => {
  const { door, sent } = testOpenDoor([], { isOnline: () => false });
  expect(await door.post("/x", {})).toEqual(err({ type: "offline" }));
  expect(await door.patch("/x", {}, "1")).toEqual(err({ type: "offline" }));
  expect(sent).toEqual([]);
});

test.each([lost, json(504, {}), json(502, {})])("a change whose first attempt may have been done is not said to be undone because a later one was put off", async (first) => {
  const write = { id: "1", method: "POST", url: "/x", body: {} } as const;
  const { door } = testOpenDoor([first, json(429, {}, { "Retry-After": "60" })]);
  expect(await door.batch([write])).toEqual(err({ type: "answer-lost" }));
});

test("what a batch did is known, though no new token could be had for the rest of it", async () => {
  const answer = json(200, {
    responses: [
      { id: "1", status: 201, body: { id: "7" } },
      { id: "2", status: 401, body: {} },
    ],
  });
  const { door } = testOpenDoor([answer], { token: async ({ renew }) => (renew ? err({ type: "sign-in-needed", detail: "" }) : ok("first")) });
  const write = (id: string) => ({ id, method: "POST", url: "/x", body: {} }) as const;
  const answers = await door.batch([write("1"), write("2")]);
  expect(answers.ok && answers.value.get("1")).toEqual(ok({ id: "7" }));
  expect(answers.ok && answers.value.get("2")).toMatchObject({ ok: false, error: { type: "sign-in-needed" } });
});

test("a page of a portal in between is no answer of Graph", async () => {
  const portal = new Response("<html>Please accept the terms</html>", { headers: { "content-type": "text/html" } });
  const { door } = testOpenDoor([portal]);
  expect(await door.get("/me")).toEqual(err({ type: "unavailable", status: 200 }));
});

test("the tenant's throttling, outages and expired tokens reach the caller as what they are", async () => {
  const tenant = await testCreateTenant({ quirks: { retryAfter: "shown" } });
  const door = doorOf(tenant, "staff");
  await injectFaults(tenant, { kind: "throttled", retryAfter: 30 });
  expect(await door.get("/me")).toEqual(err({ type: "throttled", retryAfterMs: 30_000 }));
  await tenant.control("PUT", "/quirks", {});
  expect(await door.get("/me")).toEqual(err({ type: "throttled", retryAfterMs: 10_000 }));
  await injectFaults(tenant, { kind: "offline" });
  expect(await door.get("/me")).toEqual(err({ type: "offline" }));
  expect(await door.post(`${site}/lists`, {})).toEqual(err({ type: "answer-lost" }));
  await injectFaults(tenant, { kind: "expired-token", times: 1 });
  expect(await door.get("/me?$select=id")).toMatchObject({ ok: true });
});
