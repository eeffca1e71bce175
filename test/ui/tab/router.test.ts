import { expect, test } from "vitest";
import { createRouter } from "../../../src/ui/tab/router.ts";

/** A page's history and address, as a browser keeps them. */
const createBrowser = (address = "https://contact.example.org/tab.html", state: unknown = null) => {
  const entries: { state: unknown; address: string }[] = [{ state, address }];
  let index = 0;
  let moved = (): void => {};
  const here = (): { state: unknown; address: string } => entries[index] ?? { state: null, address };
  const step = (by: number): void => {
    if (!entries[index + by]) return;
    index += by;
    moved();
  };
  return {
    history: {
      get state() {
        return here().state;
      },
      pushState: (next: unknown, _: string, hash?: string | URL | null) => {
        entries.splice(index + 1, entries.length, { state: next, address: new URL(String(hash), address).href });
        index += 1;
      },
      replaceState: (next: unknown, _: string, hash?: string | URL | null) => {
        entries[index] = { state: next, address: new URL(String(hash), address).href };
      },
      back: () => step(-1),
    },
    address: () => here().address,
    onMoved: (then: () => void) => {
      moved = then;
    },
    forward: () => step(1),
    reloaded: () => createBrowser(here().address, here().state),
  };
};

const open = (browser = createBrowser(), first = "") => {
  const kept: string[] = [];
  return { browser, kept, router: createRouter({ ...browser, history: browser.history, first, keep: (place) => kept.push(place) }) };
};

test("a tab opens where the link leads, and its address says so", () => {
  const { router, browser } = open(createBrowser(), "request:r1");
  expect(router.whereabouts()).toEqual({ place: { type: "request", request: "r1" }, unread: false, led: null, visit: 0 });
  expect(browser.address()).toBe("https://contact.example.org/tab.html#request%3Ar1");
});

test("a page that is loaded again is where its own address says, whatever the link was", () => {
  const { browser, router } = open(createBrowser(), "request:r1");
  router.go({ type: "person", person: "p-1" });
  expect(open(browser.reloaded(), "request:r1").router.whereabouts().place).toEqual({ type: "person", person: "p-1" });
});

test("back and forward go through the places, and back says when there is none left", () => {
  const { router, browser } = open(createBrowser(), "people");
  router.go({ type: "person", person: "p-1" });
  router.go({ type: "letter", letter: "warning", person: "p-1", about: "decision:r1#1#instruction" });
  expect(router.back()).toBe(true);
  expect(router.whereabouts().place).toEqual({ type: "person", person: "p-1" });
  browser.forward();
  expect(router.whereabouts().place).toEqual({ type: "letter", letter: "warning", person: "p-1", about: "decision:r1#1#instruction" });
  router.back();
  router.back();
  expect(router.whereabouts().place).toEqual({ type: "people" });
  expect(router.back()).toBe(false);
});

test("going where one is makes no step, and is a visit all the same, so that the page begins at its top", () => {
  const { router } = open(createBrowser(), "people");
  router.go({ type: "people" });
  expect(router.whereabouts().visit).toBe(1);
  expect(router.back()).toBe(false);
});

test("where the tab leads somebody by itself is no step to come back to", () => {
  const { router } = open();
  expect(router.whereabouts().place).toBeNull();
  router.lead({ type: "due" }, "to-front");
  expect(router.whereabouts()).toEqual({ place: { type: "due" }, unread: false, led: "to-front", visit: 0 });
  expect(router.back()).toBe(false);
  router.go({ type: "people" });
  expect(router.whereabouts().led).toBeNull();
});

test("a link that says no place is known as one that could not be read", () => {
  for (const text of ["person:<script>", "request", "\u0000", "%"]) expect(open(createBrowser(), text).router.whereabouts()).toMatchObject({ place: null, unread: true });
  expect(open(createBrowser("https://contact.example.org/tab.html#%E0%A4%A")).router.whereabouts()).toMatchObject({ place: null, unread: false });
});

test("every place that the tab comes to is kept for a reload of Teams", () => {
  const { router, kept } = open(createBrowser(), "people");
  router.go({ type: "person", person: "p-1" });
  router.back();
  expect(kept).toEqual(["people", "person:p-1", "people"]);
});
