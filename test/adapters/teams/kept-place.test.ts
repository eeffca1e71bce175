import { expect, test } from "vitest";
import { createKeptPlace, type Opening, type PlaceStorage } from "../../../src/adapters/teams/kept-place.ts";

const createStorage = (): (() => PlaceStorage) => {
  const kept = new Map<string, string>();
  const storage: PlaceStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  return () => storage;
};

const first: Opening = { tab: "t|helen|evenhand|", hostSession: "monday", link: "request:r1" };

test("after a reload of Teams the tab opens where it was, and not where its link led at first", () => {
  const storage = createStorage();
  createKeptPlace(storage, first).keep("person:p-1");
  expect(createKeptPlace(storage, { ...first, hostSession: "reloaded" }).place()).toBe("person:p-1");
});

test("a link that was followed again in the same Teams leads where it says", () => {
  const storage = createStorage();
  createKeptPlace(storage, first).keep("person:p-1");
  expect(createKeptPlace(storage, first).place()).toBe("request:r1");
});

test("a new link leads where it says, before and after a reload", () => {
  const storage = createStorage();
  createKeptPlace(storage, first).keep("person:p-1");
  expect(createKeptPlace(storage, { ...first, link: "dispute:d1" }).place()).toBe("dispute:d1");
  expect(createKeptPlace(storage, { ...first, link: "dispute:d1", hostSession: "reloaded" }).place()).toBe("dispute:d1");
});

test("somebody who comes back to the tab without a link is where they were", () => {
  const storage = createStorage();
  createKeptPlace(storage, { ...first, link: "" }).keep("people");
  expect(createKeptPlace(storage, { ...first, link: "" }).place()).toBe("people");
});

test("another person's place, or another tab's, is nothing to this one", () => {
  const storage = createStorage();
  createKeptPlace(storage, { ...first, link: "" }).keep("people");
  expect(createKeptPlace(storage, { ...first, link: "", tab: "t|sam|evenhand|" }).place()).toBe("");
});

test("a browser that refuses to remember, or remembers something else, leads where the link says", () => {
  const refusing = (): PlaceStorage => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  };
  const kept = createKeptPlace(refusing, first);
  kept.keep("people");
  expect(kept.place()).toBe("request:r1");
  for (const text of ["{", "7", "null", JSON.stringify({ ...first, place: 7 })]) {
    expect(createKeptPlace(() => ({ getItem: () => text, setItem: () => {} }), { ...first, link: "" }).place()).toBe("");
  }
});
