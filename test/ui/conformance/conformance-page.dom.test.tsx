import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { runTimeProbes } from "../../../src/app/conformance/probe.ts";
import { ConformancePage } from "../../../src/ui/conformance/conformance-page.tsx";
import { testScratchTenant, trialOf } from "../../adapters/support/scratch.ts";
import { showPage } from "../../support/render-in-document.tsx";

const press = (name: string): void => void fireEvent.click(screen.getByRole("button", { name }));

const opened = async (quirks: object = {}): Promise<void> => {
  const tenant = await testScratchTenant();
  await tenant.control("PUT", "/quirks", quirks);
  showPage(<ConformancePage trial={trialOf(tenant, "manager")} />);
  press("Sign in");
  await screen.findByText(/^Signed in as/);
};

test("a person signs in, begins, puts a label on or passes it over, and is told what was found and what to set", { timeout: 30_000 }, async () => {
  await opened({ collation: "ordinal" });
  press("Begin");
  await screen.findByText("Put a retention label on a row", {}, { timeout: 15_000 });
  expect(screen.getByRole("progressbar").getAttribute("aria-label")).toMatch(/^Trying|^$/);
  press("Pass this over");
  await screen.findByText(/1 differ/, {}, { timeout: 15_000 });
  const rows = within(screen.getByRole("table", { name: "What was found" })).getAllByRole("row");
  expect(rows).toHaveLength(runTimeProbes.length + 1);
  expect((screen.getByRole("textbox", { name: "Quirks, as JSON" }) as HTMLTextAreaElement).value).toBe(JSON.stringify({ collation: "ordinal" }, null, 2));
});

test("a link that leads to no channel is refused before anything is tried", async () => {
  await opened();
  fireEvent.change(screen.getByRole("textbox", { name: /Link to a channel/ }), { target: { value: "https://example.org" } });
  press("Begin");
  await waitFor(() => expect(screen.getByText(/no link to a channel/)).toBeDefined());
  expect(screen.getByText("Nothing has been tried yet.")).toBeDefined();
});

test("whoever stops it has the rows taken away and is told what was not tried", { timeout: 30_000 }, async () => {
  await opened();
  press("Begin");
  await screen.findByText("Put a retention label on a row", {}, { timeout: 15_000 });
  press("Stop and clean up");
  expect(await screen.findByText(/could not be tried\. All rows that could be were taken away again/, {}, { timeout: 15_000 })).toBeDefined();
});
