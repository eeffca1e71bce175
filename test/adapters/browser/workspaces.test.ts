import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { forgetWindow, sha256 } from "../../../src/adapters/browser/device.ts";
import { createDatabase } from "../../../src/adapters/browser/database.ts";
import { clearButOutbox, openWorkspace } from "../../../src/adapters/browser/open-workspace.ts";
import { createWorkspaces } from "../../../src/adapters/browser/workspaces.ts";
import { forgetOthers } from "../../../src/adapters/browser/forget-others.ts";
import { leaveDevice } from "../../../src/adapters/browser/leave-device.ts";
import type { Account, OutboxEntry } from "../../../src/app/ports.ts";
import { testNow } from "../../support/events.ts";
import { fakeClock } from "../../support/fake-services.ts";

const account: Account = { oid: "o1", tenantId: "t1", name: "Sam Okafor", username: "sam.okafor@brackenshire.example" };

const createStorage = (items = new Map<string, string>()): Storage => ({
  get length() {
    return items.size;
  },
  clear: () => items.clear(),
  key: (index) => [...items.keys()][index] ?? null,
  getItem: (key) => items.get(key) ?? null,
  setItem: (key, value) => void items.set(key, value),
  removeItem: (key) => void items.delete(key),
});

const clock = fakeClock(testNow);

/** Locks as browsers grant them, for as many windows as there are. */
const createLocks = (): LockManager => {
  const holders = new Map<string, Set<string>>();
  const request = async (name: string, options: LockOptions, work: (lock: Lock | null) => unknown): Promise<unknown> => {
    const held = holders.get(name) ?? new Set();
    holders.set(name, held);
    if (options.mode !== "shared" && held.size > 0) return work(null);
    const holder = crypto.randomUUID();
    held.add(holder);
    try {
      return await work({ name, mode: options.mode ?? "exclusive" });
    } finally {
      held.delete(holder);
    }
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
};

const testCreateWorkspaces = (deps: Partial<Parameters<typeof createWorkspaces>[0]> = {}) =>
  createWorkspaces({ clock, sha256, storage: createStorage(), locks: createLocks(), ...deps });

const names = async (): Promise<readonly string[]> => (await indexedDB.databases()).flatMap(({ name }) => name ?? []);

const click: OutboxEntry = { draft: { key: "k1" } as OutboxEntry["draft"], by: account, attempts: 0, notBefore: 0, refusal: null };

/** A device on which a colleague was at work before whoever is signed in now. */
const sharedDevice = async () => {
  const shared = { storage: createStorage(), locks: createLocks() };
  const colleague = { ...account, oid: crypto.randomUUID() };
  const theirWindow = testCreateWorkspaces(shared);
  const theirs = await openWorkspace(theirWindow, "shared", colleague);
  await theirs.replica.keepRoles(["head"]);
  const close = async (): Promise<void> => void (await openWorkspace(theirWindow, "shared", account));
  const forget = (): Promise<void> => forgetOthers({ ...testCreateWorkspaces(shared), clock, locks: shared.locks }, account);
  return { ...shared, colleague, theirs, close, forget, ownName: await theirWindow.databaseOf(account), theirName: await theirWindow.databaseOf(colleague) };
};

/** Has the browser refuse its databases, in one of the ways in which browsers do. */
const whileRefused = async (how: "throws" | "fails", work: () => Promise<void>): Promise<void> => {
  const original = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function refused(): IDBOpenDBRequest {
    if (how === "throws") throw new DOMException("Access is denied.", "SecurityError");
    const request = original.call(this, `refused-${crypto.randomUUID()}`, 1);
    request.addEventListener("upgradeneeded", (event) => {
      event.stopImmediatePropagation();
      request.transaction?.abort();
    });
    return request;
  };
  try {
    await work();
  } finally {
    IDBFactory.prototype.open = original;
  }
};

test.each(["throws", "fails"] as const)("where the browser's storage %s, all of it is kept as long as the window lives, and that is said", async (how) => {
  await whileRefused(how, async () => {
    const workspaces = testCreateWorkspaces({ locks: undefined });
    expect(await workspaces.find("mailbox")).toBeNull();
    const opened = await openWorkspace(workspaces, "mailbox", account);
    expect(opened.endsWithWindow).toBe(true);
    await opened.outbox.put(click);
    await opened.replica.keepRoles(["staff"]);
    expect(await workspaces.find("mailbox")).toBeNull();
    const again = await openWorkspace(workspaces, "mailbox", account);
    expect(await again.outbox.all()).toEqual([click]);
    expect(await again.replica.roles()).toEqual(["staff"]);
  });
});

test("a database that dies is opened again, and one that dies again is done without; what waits to be logged stays", async () => {
  const workspaces = testCreateWorkspaces();
  const mine = { ...account, oid: crypto.randomUUID() };
  const opened = await openWorkspace(workspaces, "mailbox", mine);
  await opened.outbox.put(click);
  const put = IDBObjectStore.prototype.put;
  const failing = async (workspace: typeof opened): Promise<void> => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
    await expect(workspace.replica.keepRoles(["staff"])).rejects.toThrow("The disk is full.");
    IDBObjectStore.prototype.put = put;
  };
  expect(opened.hasFailed()).toBe(false);
  await failing(opened);
  expect(opened.hasFailed()).toBe(true);
  const second = await openWorkspace(workspaces, "mailbox", mine);
  expect(second.endsWithWindow).toBeUndefined();
  expect(await second.outbox.all()).toEqual([click]);
  await failing(second);
  const third = await openWorkspace(workspaces, "mailbox", mine);
  expect(third.endsWithWindow).toBe(true);
  expect(await third.outbox.all()).toEqual([click]);
});

test("what a colleague left on a shared device is deleted once another is signed in, with what led to it", async () => {
  const device = await sharedDevice();
  device.storage.setItem("evenhand-hint-of-theirs", device.theirName.slice("evenhand-".length));
  await device.close();
  await device.forget();
  expect(await names()).toContain(device.ownName);
  expect(await names()).not.toContain(device.theirName);
  expect(device.storage.getItem("evenhand-hint-of-theirs")).toBeNull();
});

test("what a colleague has open in another window stays", async () => {
  const device = await sharedDevice();
  await device.forget();
  expect(await device.theirs.replica.roles()).toEqual(["head"]);
});

test("of a colleague whose clicks are not logged yet the clicks stay and nothing else, for a month", async () => {
  const device = await sharedDevice();
  await device.theirs.outbox.put(click);
  await device.theirs.replica.apply([{ list: "People", since: null, rows: [], removedItemIds: [], cursor: "1", whole: true }], testNow);
  await device.close();
  await device.forget();
  expect(await device.theirs.replica.roles()).toEqual([]);
  expect(await device.theirs.replica.cursors()).toEqual([]);
  expect(await device.theirs.outbox.all()).toEqual([click]);
  clock.advance(31 * 86_400_000);
  await device.forget();
  expect(await names()).not.toContain(device.theirName);
});

test("what was not used for a month is not shown before sign-in, and is read anew after it, but for clicks that are not logged yet", async () => {
  const storage = createStorage();
  const before = await openWorkspace(testCreateWorkspaces({ storage }), "mailbox", account);
  await before.replica.keepRoles(["head"]);
  await before.outbox.put(click);
  clock.advance(31 * 86_400_000);
  const workspaces = testCreateWorkspaces({ storage });
  expect(await workspaces.find("mailbox")).toBeNull();
  const after = await openWorkspace(workspaces, "mailbox", account);
  expect(await after.replica.roles()).toEqual([]);
  expect(await after.outbox.all()).toEqual([click]);
  expect((await workspaces.find("mailbox"))?.account).toEqual(account);
});

test("a mailbox finds the workspace that it last opened, with what was kept in it", async () => {
  const workspaces = testCreateWorkspaces();
  const opened = await openWorkspace(workspaces, "Sam.Okafor@brackenshire.example", account);
  await opened.replica.keepRoles(["staff"]);
  const found = await workspaces.find("sam.okafor@brackenshire.example ");
  expect(found?.account).toEqual(account);
  expect(await found?.replica.roles()).toEqual(["staff"]);
  expect(await workspaces.find("megan.pryce@brackenshire.example")).toBeNull();
});

test("a host that does not say whose device it is leads to nobody's workspace before somebody has signed in", async () => {
  const items = new Map<string, string>();
  const workspaces = testCreateWorkspaces({ storage: createStorage(items) });
  await openWorkspace(workspaces, " ", account);
  expect(items.size).toBe(0);
  expect(await workspaces.find("")).toBeNull();
});

test("another account in the same mailbox gets a workspace of its own", async () => {
  const workspaces = testCreateWorkspaces();
  await (await openWorkspace(workspaces, "shared", { ...account, oid: "o2" })).replica.keepRoles(["head"]);
  const other = await openWorkspace(workspaces, "shared", { ...account, oid: "o3" });
  expect(await other.replica.roles()).toEqual([]);
  expect((await workspaces.find("shared"))?.account.oid).toBe("o3");
});

test("names under which things are kept tell nothing of the person", async () => {
  const items = new Map<string, string>();
  await openWorkspace(testCreateWorkspaces({ storage: createStorage(items) }), "sam.okafor@brackenshire.example", account);
  for (const name of [...(await names()), ...items.keys(), ...items.values()]) expect(name).toMatch(/^(evenhand-(hint-)?)?[0-9a-f]{64}$/);
});

test("a browser that refuses storage remembers nothing and still works", async () => {
  const refuse = (): never => {
    throw new Error("SecurityError");
  };
  const workspaces = testCreateWorkspaces({ storage: { ...createStorage(), getItem: refuse, setItem: refuse } });
  expect((await openWorkspace(workspaces, "hint", account)).account).toEqual(account);
  expect(await workspaces.find("hint")).toBeNull();
});

/** Two windows of one account on one device, and how often each was told to end. */
const twoWindows = async () => {
  const shared = { storage: createStorage(), locks: createLocks() };
  const mine = { ...account, oid: crypto.randomUUID() };
  const ended: string[] = [];
  const openWindow = async (name: string) => {
    const workspaces = testCreateWorkspaces({ ...shared, onDeleted: () => void ended.push(name) });
    return { workspaces, workspace: await openWorkspace(workspaces, "mailbox", mine) };
  };
  const [here, there] = [await openWindow("here"), await openWindow("there")];
  return { ...shared, mine, here, there, ended, name: await here.workspaces.databaseOf(mine) };
};

test("who leaves a device takes all of theirs from it, and another window that is open ends and writes none of it again", async () => {
  const { storage, mine, here, there, ended, name } = await twoWindows();
  await there.workspace.replica.keepRoles(["head"]);
  expect(await leaveDevice(here.workspaces, [])).toEqual({ type: "left", isAsleepElsewhere: false });
  expect(await names()).not.toContain(name);
  expect(storage.length).toBe(0);
  expect(ended.toSorted()).toEqual(["here", "there"]);
  await expect(there.workspace.replica.keepRoles(["head"])).rejects.toThrow("deleted");
  await expect(there.workspace.outbox.put(click)).rejects.toThrow("deleted");
  // A session that it was just opening keeps nothing here either.
  await openWorkspace(there.workspaces, "mailbox", mine);
  expect(await there.workspaces.find("mailbox")).toBeNull();
  expect(await names()).not.toContain(name);
  expect(storage.length).toBe(0);
});

/** Has a window lose its connection, as browsers do, without hearing of anything more. */
const loseConnection = async (work: () => Promise<unknown>): Promise<void> => {
  const transaction = IDBDatabase.prototype.transaction;
  const lost = new Set<IDBDatabase>();
  IDBDatabase.prototype.transaction = function refused(): IDBTransaction {
    lost.add(this);
    throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
  };
  await work().catch(() => null);
  IDBDatabase.prototype.transaction = transaction;
  for (const connection of lost) connection.close();
};

test.each(["is not used by anybody since", "is used by its person again"])(
  "a window that had lost its connection when the device was left finds out and ends, where the device %s",
  async (since) => {
    const { storage, locks, mine, here, there, ended, name } = await twoWindows();
    await there.workspace.replica.keepRoles(["head"]);
    await loseConnection(() => there.workspace.replica.roles());
    expect(await leaveDevice(here.workspaces, [])).toEqual({ type: "left", isAsleepElsewhere: false });
    expect(ended).toEqual(["here"]);
    const isUsedAgain = since.includes("again");
    if (isUsedAgain) await openWorkspace(testCreateWorkspaces({ storage, locks }), "mailbox", mine);
    await expect(there.workspace.outbox.put(click)).rejects.toThrow("deleted");
    expect(ended).toEqual(["here", "there"]);
    await expect(there.workspace.replica.keepRoles(["head"])).rejects.toThrow("deleted");
    expect((await names()).includes(name)).toBe(isUsedAgain);
  },
);

test("a window that does without its store by now hears all the same that the device was left", async () => {
  const { mine, here, there, ended } = await twoWindows();
  for (const _ of [1, 2]) {
    const workspace = await openWorkspace(there.workspaces, "mailbox", mine);
    await loseConnection(() => workspace.replica.keepRoles(["staff"]));
  }
  expect((await openWorkspace(there.workspaces, "mailbox", mine)).endsWithWindow).toBe(true);
  await leaveDevice(here.workspaces, []);
  await expect.poll(() => ended.toSorted()).toEqual(["here", "there"]);
});

test("what is kept is cleared but for clicks, and the window that works with it goes on", async () => {
  const { there, ended, name } = await twoWindows();
  await clearButOutbox(createDatabase(name));
  await loseConnection(() => there.workspace.replica.roles());
  expect(await there.workspace.replica.roles()).toEqual([]);
  expect(ended).toEqual([]);
});

test("clicks that are not logged yet are deleted only where each was agreed to be lost, those of another window too", async () => {
  const { here, there, ended, name } = await twoWindows();
  const another = { ...click, draft: { ...click.draft, key: "k2" } };
  await here.workspace.outbox.put(click);
  await there.workspace.outbox.put(another);
  expect(await leaveDevice(here.workspaces, [])).toEqual({ type: "clicks-wait", clicks: [click, another] });
  expect(await leaveDevice(here.workspaces, ["k1"])).toEqual({ type: "clicks-wait", clicks: [click, another] });
  expect(await there.workspace.outbox.all()).toEqual([click, another]);
  expect(ended).toEqual([]);
  expect(await leaveDevice(here.workspaces, ["k1", "k2"])).toMatchObject({ type: "left" });
  expect(await names()).not.toContain(name);
});

test("what another window that sleeps holds is emptied all the same, and that it stays is said", async () => {
  const { here, name } = await twoWindows();
  await here.workspace.replica.keepRoles(["head"]);
  const asleep = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener("success", () => resolve(request.result));
  });
  expect(await leaveDevice(here.workspaces, [])).toEqual({ type: "left", isAsleepElsewhere: true });
  const kept = await new Promise<number>((resolve) => {
    const request = asleep.transaction("facts").objectStore("facts").count();
    request.addEventListener("success", () => resolve(request.result));
  });
  expect(kept).toBe(0);
  asleep.close();
});

test("where the browser keeps nothing, clicks of the window are agreed to be lost before it ends", async () => {
  await whileRefused("fails", async () => {
    const workspaces = testCreateWorkspaces({ locks: undefined });
    await (await openWorkspace(workspaces, "mailbox", account)).outbox.put(click);
    expect(await leaveDevice(workspaces, [])).toEqual({ type: "clicks-wait", clicks: [click] });
    expect(await leaveDevice(workspaces, ["k1"])).toMatchObject({ type: "left" });
  });
});

test("the window's own storage is emptied, and one that may not be looked at holds nothing", () => {
  const storage = createStorage(new Map([["msal.token", "t"]]));
  forgetWindow(() => storage);
  expect(storage.length).toBe(0);
  forgetWindow(() => {
    throw new DOMException("Access is denied.", "SecurityError");
  });
});
