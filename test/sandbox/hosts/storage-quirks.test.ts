import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { installStorageQuirk } from "../../../src/sandbox/hosts/frame/storage-quirks.ts";
import type { Quirks } from "../../../src/sandbox/tenant/quirks/quirks.ts";

const createStorage = (): Storage => {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
};

type Scope = Window & typeof globalThis;

const scopeUnder = (kind: Quirks["storage"], shared = { localStorage: createStorage(), indexedDB: new IDBFactory() }, partition = "outlook"): Scope => {
  // The part of a window that the quirks touch.
  const scope = { ...shared, sessionStorage: createStorage(), BroadcastChannel, setTimeout: globalThis.setTimeout } as unknown as Scope;
  installStorageQuirk(kind, partition, scope);
  return scope;
};

const openIn = (scope: Scope): Promise<IDBDatabase> =>
  new Promise((opened, failed) => {
    const request = scope.indexedDB.open("kept", 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore("facts"));
    request.addEventListener("success", () => opened(request.result));
    request.addEventListener("error", () => failed(new Error("refused")));
  });

const begins = (database: IDBDatabase): boolean => {
  try {
    return database.transaction("facts").mode === "readonly";
  } catch {
    return false;
  }
};

afterEach(() => void vi.useRealTimers());

test("without a quirk a page keeps what it likes", async () => {
  expect(begins(await openIn(scopeUnder(undefined)))).toBe(true);
});

test("storage: throws: storage and databases throw as soon as they are looked at", () => {
  const scope = scopeUnder("throws");
  expect(() => scope.localStorage).toThrow("Access is denied");
  expect(() => scope.sessionStorage).toThrow("Access is denied");
  expect(() => scope.indexedDB).toThrow("Access is denied");
});

test("storage: refused: opening a database fails", async () => {
  await expect(openIn(scopeUnder("refused"))).rejects.toThrow("refused");
});

test("storage: diesLater: a database is closed after ten seconds, and nobody is told", async () => {
  const timers: { readonly run: () => void; readonly ms: number }[] = [];
  const scope = scopeUnder("diesLater");
  Object.assign(scope, { setTimeout: (run: () => void, ms: number) => timers.push({ run, ms }) });
  const database = await openIn(scope);
  const told = vi.fn();
  database.addEventListener("close", told);
  expect([begins(database), timers.map(({ ms }) => ms)]).toEqual([true, [10_000]]);
  timers[0]?.run();
  expect(begins(database)).toBe(false);
  expect(told).not.toHaveBeenCalled();
});

test("storage: partitioned: what a frame keeps, another host's frame and a window do not see", async () => {
  const shared = { localStorage: createStorage(), indexedDB: new IDBFactory() };
  const outlook = scopeUnder("partitioned", shared);
  const teams = scopeUnder("partitioned", { ...shared, indexedDB: shared.indexedDB }, "teams");
  outlook.localStorage.setItem("hint", "sam");
  expect([outlook.localStorage.getItem("hint"), Object.keys(outlook.localStorage), outlook.localStorage.length]).toEqual(["sam", ["hint"], 1]);
  expect([teams.localStorage.getItem("hint"), shared.localStorage.getItem("hint"), teams.localStorage.length]).toEqual([null, null, 0]);
  outlook.localStorage.clear();
  expect(shared.localStorage.length).toBe(0);
  await openIn(scopeUnder("partitioned"));
});
