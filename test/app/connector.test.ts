import { expect, test } from "vitest";
import { createConnector, type ConnectError } from "../../src/app/connector.ts";
import type { Account } from "../../src/app/ports.ts";
import type { Connection } from "../../src/app/services.ts";
import type { Session } from "../../src/app/session.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { sha256 } from "../support/desk.ts";
import { personas, testNow, testSettings } from "../support/events.ts";
import { fakeClock, fakeIds } from "../support/fake-services.ts";
import { pageMeans } from "../support/page-work.ts";

const account = { ...personas.manager, tenantId: "tenant", username: "someone@brackenshire.example" };

/** A connection as each opening makes it: all of it new. */
const opened = (session: Partial<Session> = {}): Connection => {
  const { connection } = pageMeans();
  return {
    ...connection,
    workspace: { ...connection.workspace, account: session.account ?? account },
    session: { account, settings: testSettings, roles: ["staff", "manager"], ...session },
  };
};

/** A connector, whether each of its attempts was from a click, and what the service answers next. */
const connecting = () => {
  const clock = fakeClock(testNow);
  const asked: boolean[] = [];
  const answers: { signedIn: Account | null; next: () => Promise<Result<Connection, ConnectError>> } = { signedIn: null, next: async () => ok(opened()) };
  const remembered = { next: async () => opened().workspace };
  const connector = createConnector({
    clock,
    sha256,
    newId: fakeIds(),
    ifFree: (_, does) => does(),
    remembered: () => remembered.next(),
    connect: ({ fromClick, confirmed }) => {
      asked.push(fromClick);
      if (answers.signedIn) confirmed(answers.signedIn);
      return answers.next();
    },
  });
  return { clock, asked, answers, remembered, connector };
};

const fail = async (): Promise<never> => {
  throw new Error("The device's store failed.");
};

test("a session is opened once, and again when it is a quarter of an hour old", async () => {
  const { connector, asked, clock } = connecting();
  await connector.connect(false);
  clock.advance(14 * 60_000);
  await connector.connect(false);
  expect(asked).toEqual([false]);
  clock.advance(60_000);
  await connector.connect(false);
  expect(asked).toEqual([false, false]);
});

test("a clock that was put back vouches for no session", async () => {
  const { connector, asked, clock } = connecting();
  await connector.connect(false);
  clock.advance(-60_000);
  await connector.connect(false);
  expect(asked).toHaveLength(2);
});

test("a click to sign in always asks, with a window, however fresh the session is", async () => {
  const { connector, asked } = connecting();
  await connector.connect(false);
  await connector.connect(true);
  expect(asked).toEqual([false, true]);
});

test("a click to sign in does not wait for an attempt that may open no window", async () => {
  const { connector, asked, answers } = connecting();
  answers.next = () => new Promise(() => {});
  void connector.connect(false);
  void connector.connect(false);
  answers.next = async () => ok(opened());
  expect((await connector.connect(true)).ok).toBe(true);
  expect(asked).toEqual([false, true]);
});

test("each error of the service is handed on as it is, and the next attempt asks again", async () => {
  const { connector, answers, asked } = connecting();
  const errors: readonly ConnectError[] = [
    { type: "offline" },
    { type: "sign-in-needed", detail: "" },
    { type: "not-allowed", detail: "" },
    { type: "settings-missing", detail: "" },
  ];
  for (const error of errors) {
    answers.next = async () => err(error);
    expect(await connector.connect(false)).toEqual(err(error));
  }
  expect(asked).toHaveLength(errors.length);
  expect(connector.workspace()).toBeNull();
});

test("a store of this device that fails is an answer, and no attempt that never ends", async () => {
  const { connector, answers } = connecting();
  answers.next = fail;
  expect(await connector.connect(false)).toEqual(err({ type: "device-failed", isDone: false }));
  answers.next = async () => ok(opened());
  expect((await connector.connect(false)).ok).toBe(true);
});

test("a store that fails while the session is opened is tried again at once", async () => {
  const { connector, answers, asked } = connecting();
  let failures = 2;
  answers.next = async () => {
    failures -= 1;
    return failures >= 0 ? fail() : ok(opened());
  };
  expect((await connector.connect(false)).ok).toBe(true);
  expect(asked).toHaveLength(3);
});

test("a workspace whose store failed is left for a new one, however fresh the session is", async () => {
  const { connector, answers } = connecting();
  let failed = false;
  const first = opened();
  answers.next = async () => ok({ ...first, workspace: { ...first.workspace, hasFailed: () => failed } });
  await connector.connect(false);
  failed = true;
  const next = opened();
  answers.next = async () => ok(next);
  const connected = await connector.connect(false);
  expect(connected.ok && connected.value.workspace).toBe(next.workspace);
  expect(connector.workspace()).toBe(next.workspace);
});

test("roles and settings that changed are those of the session from then on, and the workspace stays", async () => {
  const { connector, answers } = connecting();
  const first = await connector.connect(false);
  answers.next = async () => ok(opened({ roles: ["staff", "manager", "head"], settings: { ...testSettings, ask: "the duty manager" } }));
  const renewed = await connector.renew();
  if (!first.ok || !renewed.ok) throw new Error("It did not connect.");
  expect(renewed.value.session).toMatchObject({ roles: ["staff", "manager", "head"], settings: { ask: "the duty manager" } });
  expect(renewed.value.workspace).toBe(first.value.workspace);
  expect(renewed.value.work).toMatchObject({ roles: ["staff", "manager", "head"], settings: { ask: "the duty manager" } });
});

test("a session that was opened again and is the same stays the thing that it was", async () => {
  const { connector } = connecting();
  const first = await connector.connect(false);
  const renewed = await connector.renew();
  if (!first.ok || !renewed.ok) throw new Error("It did not connect.");
  expect(renewed.value.session).toBe(first.value.session);
});

test("whoever signs in next has a workspace of their own", async () => {
  const { connector, answers } = connecting();
  const first = await connector.connect(false);
  answers.next = async () => ok(opened({ account: { ...account, ...personas.head } }));
  const next = await connector.connect(true);
  if (!first.ok || !next.ok) throw new Error("It did not connect.");
  expect(next.value.workspace).not.toBe(first.value.workspace);
  expect(connector.workspace()?.account.oid).toBe(personas.head.oid);
});

test("what this device kept is recalled without asking, unless the service answered before", async () => {
  const { connector, asked, remembered } = connecting();
  expect(await connector.recall()).toBeNull();
  const { workspace } = opened();
  await workspace.replica.keepSettings(testSettings);
  await workspace.replica.keepRoles(["staff"]);
  remembered.next = async () => workspace;
  expect(await connector.recall()).toMatchObject({ account, roles: ["staff"] });
  expect(asked).toEqual([]);
  expect(connector.workspace()).toBe(workspace);
});

const other: Account = { ...account, ...personas.head };

test("nobody is confirmed by what this device remembers, and whoever signed in is, though their session could not be opened", async () => {
  const { connector, answers, remembered } = connecting();
  const { workspace } = opened();
  await workspace.replica.keepSettings(testSettings);
  remembered.next = async () => workspace;
  await connector.recall();
  expect(connector.confirmed()).toBeNull();
  answers.signedIn = account;
  answers.next = async () => err({ type: "offline" });
  await connector.connect(false);
  expect(connector.confirmed()).toEqual(account);
  expect(connector.workspace()).toBe(workspace);
});

test("what is somebody else's is closed once another is signed in, whether or not their own could be opened", async () => {
  const { connector, answers, clock } = connecting();
  expect((await connector.connect(false)).ok).toBe(true);
  clock.advance(16 * 60_000);
  answers.signedIn = other;
  answers.next = async () => err({ type: "offline" });
  await connector.connect(false);
  expect(connector.workspace()).toBeNull();
  clock.advance(-16 * 60_000);
  expect(await connector.connect(false)).toEqual(err({ type: "offline" }));
});

test("what another left on this device is not recalled for whoever is signed in", async () => {
  const { connector, answers, remembered } = connecting();
  const { workspace } = opened();
  await workspace.replica.keepSettings(testSettings);
  remembered.next = async () => workspace;
  answers.signedIn = other;
  answers.next = async () => err({ type: "offline" });
  await connector.connect(false);
  expect(await connector.recall()).toBeNull();
});
