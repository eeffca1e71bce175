import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { FirstLookDep } from "../../../src/app/services.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import { NotSetUp, type NotSetUpProblem } from "../../../src/ui/tab/not-set-up.tsx";
import { showPage } from "../../support/render-in-document.tsx";

const none = ok({ seen: [], notSeen: ["Settings", "People"] });

const show = (problem: NotSetUpProblem, found: Awaited<ReturnType<FirstLookDep["lookAtStart"]>> = none) => {
  const lookAtStart = vi.fn(async () => found);
  showPage(<NotSetUp problem={problem} services={{ lookAtStart }} onAgain={() => {}} />);
  return lookAtStart;
};

const missing = { type: "settings-missing", detail: "" } as const;

const page = (): string => document.body.textContent ?? "";

test("an owner on an empty site reads what is seen of it, and which command is next", async () => {
  show(missing);
  expect(await screen.findByText("None of Evenhand's 2 lists.")).toBeTruthy();
  expect(page()).toContain("npm run provision -- apply --settings");
  expect(page()).toContain("A SharePoint Administrator who is in the Owners group");
  expect(page()).not.toMatch(/ask (the|an) owner/i);
});

test("on a site that is half set up it is said which lists are seen, and that others may be hidden", async () => {
  show(missing, ok({ seen: ["Settings"], notSeen: ["People"] }));
  expect(await screen.findByText("Settings. Not seen: People.")).toBeTruthy();
  expect(page()).toContain("may be there all the same");
});

test("whoever has no right on the site is not told that nothing is there", async () => {
  show(missing, err({ type: "not-allowed", detail: "" }));
  expect(await screen.findByText(/your account has no right on the site, or the site is not there/)).toBeTruthy();
});

test("a site that Evenhand may not open says both why that can be, and does not look again", () => {
  const looked = show({ type: "not-allowed", detail: "" });
  expect(screen.getByRole("heading", { name: "If Evenhand is new here" })).toBeTruthy();
  expect(screen.getByRole("heading", { name: "If others use Evenhand already" })).toBeTruthy();
  expect(page()).toContain("npm run provision -- verify --settings");
  expect(looked).not.toHaveBeenCalled();
});

test("settings that cannot be read are restored from their versions, and nobody is told to set up anew", () => {
  show({ type: "settings-unreadable", detail: "settings.salt: missing" });
  expect(page()).toContain("Version history");
  expect(page()).toContain("settings.salt: missing");
  expect(page()).not.toContain("-- apply");
});
