import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { compileEarly } from "../../../src/entries/early/compile-early.ts";
import { productPages, type ProductPage } from "../../../src/entries/headers/page-headers.ts";

let script = "";
beforeAll(async () => {
  script = await compileEarly();
});

const source = (page: ProductPage): string => readFileSync(join(import.meta.dirname, "../../../src/entries", `${page}.html`), "utf8");

interface OpenedPage {
  readonly page: Document;
  readonly text: () => string;
  readonly tell: (event: Event) => void;
  /** What was thrown by the engine of the page. */
  readonly failWith: (thrown: string) => void;
}

/** A page in an engine that runs its classic script and no modules. `lacks` is done in the engine before; without a network it says so. */
const openPage = (name: ProductPage, lacks = "", navigator = { onLine: true }): OpenedPage => {
  const page = new DOMParser().parseFromString(source(name).replace("%EVENHAND_EARLY%", ""), "text/html");
  const view = Object.assign(new EventTarget(), { navigator, location: { reload: () => undefined } });
  const engine = createContext({ window: view, document: page });
  runInContext(lacks, engine);
  runInContext(script, engine);
  return {
    page,
    text: () => [...page.querySelectorAll("body p, body button")].map((each) => each.textContent).join(" "),
    tell: (event) => void view.dispatchEvent(event),
    failWith: (thrown) => void view.dispatchEvent(Object.assign(new Event("error"), { error: runInContext(thrown, engine) as unknown })),
  };
};

const withoutSorting = "delete Array.prototype.toSorted";

const withApp = ["pane", "tab", "tab-setup", "conformance"] as const;

test.each(withApp)("%s says on an engine that is too old that it cannot run and that nothing was checked, instead of going on opening for ever", (name) => {
  const { page, text } = openPage(name, withoutSorting);
  expect(text()).toMatch(/^Evenhand cannot run here: .* too old\. Nothing was checked\. There may be a rule\. /);
  expect(page.querySelector("[role=alert]")).not.toBeNull();
});

test.each(withApp)("%s says so too where a pattern of today cannot be read", (name) => {
  expect(openPage(name, "RegExp = function () { throw new SyntaxError('invalid group') }").text()).toContain("too old");
});

test.each(withApp)("%s says so where its module cannot be read, and leaves a page alone that has begun", (name) => {
  const opening = openPage(name);
  opening.failWith("new SyntaxError('unexpected token')");
  expect(opening.text()).toContain("too old");
  const begun = openPage(name);
  begun.page.querySelector("p.opening")?.remove();
  begun.failWith("new SyntaxError('unexpected token')");
  expect(begun.text()).toBe("");
});

test.each(withApp)("%s stays as it is where the engine is new enough", (name) => {
  expect(openPage(name).text()).toMatch(/^Opening [^.]*\.$/);
});

test("every page that runs scripts has it before them, in the words of 2011", () => {
  for (const page of productPages.filter((name) => name !== "about")) {
    const html = source(page);
    expect(html.indexOf("%EVENHAND_EARLY%")).toBeGreaterThan(0);
    expect(html.indexOf("%EVENHAND_EARLY%")).toBeLessThan(html.indexOf('<script type="module"'));
  }
  // Its sentences may have any word.
  const code = script.replaceAll(/"[^"\n]*"/g, '""');
  expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|await|import|export)\b|\?[.?]|\.{3}|<\/|,\s*[)\]}]/);
});

test("a part that is gone after an update is told beside what the page shows, once, with a button that loads the page again", () => {
  const { page, text, tell } = openPage("pane");
  const line = page.querySelector("p.opening");
  line?.classList.remove("opening");
  if (line) line.textContent = "There is no rule about this sender.";
  tell(new Event("vite:preloadError"));
  tell(new Event("vite:preloadError"));
  expect(text()).toMatch(/^A part of Evenhand could not be loaded\. It was probably updated .* Load again There is no rule about this sender\.$/);
  expect(page.querySelectorAll("[role=alert]")).toHaveLength(1);
});

test("a page whose own script is gone says that nothing was checked, and offers to load it again", () => {
  const { page, text, tell } = openPage("pane");
  const gone = new Event("error");
  Object.defineProperty(gone, "target", { value: page.querySelector('script[type="module"]') });
  tell(gone);
  expect(text()).toMatch(/could not be loaded\..* Nothing was checked\. There may be a rule\. Load again$/);
});

test("without a network nobody is asked to load a page again that would then be gone", () => {
  const network = { onLine: false };
  const { text, tell } = openPage("pane", "", network);
  tell(new Event("vite:preloadError"));
  expect(text()).toMatch(/^Opening /);
  network.onLine = true;
  tell(new Event("online"));
  expect(text()).toContain("Load again");
});
