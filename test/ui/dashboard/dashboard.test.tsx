import { expect, test } from "vitest";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { Dashboard } from "../../../src/ui/dashboard/dashboard.tsx";
import { testDesk } from "../../support/desk.ts";
import { pageText, renderPage } from "../../support/render-page.tsx";
import { jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

const dashboard = (events: readonly LedgerEvent[]) => <Dashboard desk={testDesk(events)} due={[]} onOpen={() => {}} />;

test("an empty register says so in plain words", () => {
  const text = pageText(dashboard([]));
  expect(text).toContain("No restriction is in force.");
  expect(text).toContain("Nothing was logged in the last 8 weeks.");
});

test("the share of no concern stands beside the numbers that it is made of", () => {
  const logs = ["no-concern", "no-concern", "no-concern", "threats"].map((choice) => loggedMessage(jordan, choice));
  expect(pageText(dashboard(logs))).toContain("75% raised no concern: 3 of 4 contacts");
});

test("every number above nothing is a button that says what it opens", () => {
  const html = renderPage(dashboard([...restrictedPerson(jordan), loggedMessage(jordan, "threats"), loggedMessage(jordan, "no-concern")]));
  const numbers = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell ?? "").filter((cell) => cell !== "0");
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter((cell) => !/^<button [^>]*aria-label="[^"]+: \d+\. Show them\."/.test(cell))).toEqual([]);
});

test("the chart has a name, and its groups differ by pattern as well as by colour", () => {
  const html = renderPage(dashboard([loggedMessage(jordan, "threats"), loggedMessage(jordan, "scattergun"), loggedMessage(jordan, "refuses-decision")]));
  expect(html).toContain("<figure aria-label=");
  const patterns = [...html.matchAll(/<pattern [^>]*>(.*?)<\/pattern>/g)].map(([, content]) => (content ?? "").replaceAll(/ style="[^"]*"/g, ""));
  expect(patterns).toHaveLength(3);
  expect(new Set(patterns).size).toBe(3);
});
