import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { sha256 } from "../../../src/adapters/browser/device.ts";
import { createWorkspaces } from "../../../src/adapters/browser/workspaces.ts";
import type { Account } from "../../../src/app/ports.ts";

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

test("a mailbox finds the workspace that it last opened, with what was kept in it", async () => {
  const workspaces = createWorkspaces({ sha256, storage: createStorage() });
  const opened = await workspaces.open("Sam.Okafor@brackenshire.example", account);
  await opened.replica.keepRoles(["staff"]);
  const found = await workspaces.find("sam.okafor@brackenshire.example ");
  expect(found?.account).toEqual(account);
  expect(await found?.replica.roles()).toEqual(["staff"]);
  expect(await workspaces.find("megan.pryce@brackenshire.example")).toBeNull();
});

test("another account in the same mailbox gets a workspace of its own", async () => {
  const workspaces = createWorkspaces({ sha256, storage: createStorage() });
  await (await workspaces.open("shared", { ...account, oid: "o2" })).replica.keepRoles(["head"]);
  const other = await workspaces.open("shared", { ...account, oid: "o3" });
  expect(await other.replica.roles()).toEqual([]);
  expect((await workspaces.find("shared"))?.account.oid).toBe("o3");
});

test("names under which things are kept tell nothing of the person", async () => {
  const items = new Map<string, string>();
  await createWorkspaces({ sha256, storage: createStorage(items) }).open("sam.okafor@brackenshire.example", account);
  const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
  for (const name of [...names, ...items.keys(), ...items.values()]) expect(name).toMatch(/^(evenhand-(hint-)?)?[0-9a-f]{64}$/);
});

test("a browser that refuses storage remembers nothing and still works", async () => {
  const refuse = (): never => {
    throw new Error("SecurityError");
  };
  const workspaces = createWorkspaces({ sha256, storage: { ...createStorage(), getItem: refuse, setItem: refuse } });
  expect((await workspaces.open("hint", account)).account).toEqual(account);
  expect(await workspaces.find("hint")).toBeNull();
});
