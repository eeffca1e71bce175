import { expect, test } from "vitest";
import { createLock, newId, openStorage, readDevice, sha256 } from "../../../src/adapters/browser/device.ts";

test("a hash is lower-case hex of the text in UTF-8", async () => {
  expect(await sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});

test("ids differ and hold nothing but lower-case letters, digits and dashes", () => {
  const ids = new Set(Array.from({ length: 100 }, newId));
  expect(ids.size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
});

test("the device shows its clock, and counts on", async () => {
  const first = readDevice();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const next = readDevice();
  expect(first.clock).toBeGreaterThan(Date.UTC(2020, 0, 1));
  expect(next.steady - first.steady).toBeGreaterThan(10);
});

test("without the browser's locks, work under one name still runs alone in its window", async () => {
  const ifFree = createLock(undefined);
  let finish = (): void => {};
  const first = ifFree("outbox", () => new Promise<string>((resolve) => (finish = () => resolve("done"))));
  expect(await ifFree("outbox", async () => "second")).toBeNull();
  expect(await ifFree("other", async () => "other")).toBe("other");
  finish();
  expect(await first).toBe("done");
  expect(await ifFree("outbox", async () => "third")).toBe("third");
});

test("work that fails frees its name", async () => {
  const ifFree = createLock(undefined);
  await expect(ifFree("outbox", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await ifFree("outbox", async () => "again")).toBe("again");
});

test("a browser that refuses its locks to a frame stops no work", async () => {
  const refused = { request: () => Promise.reject(new DOMException("Access is denied.", "SecurityError")) } as unknown as LockManager;
  const ifFree = createLock(refused);
  expect(await ifFree("outbox", async () => "done")).toBe("done");
  expect(await ifFree("outbox", async () => "again")).toBe("again");
});

test("a storage that may not even be looked at is one that ends with the window", () => {
  const storage = openStorage(() => {
    throw new DOMException("Access is denied.", "SecurityError");
  });
  storage.setItem("one", "1");
  expect([storage.getItem("one"), storage.getItem("two"), storage.length, storage.key(0)]).toEqual(["1", null, 1, "one"]);
});
