import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CouldNotCheck } from "../../../src/ui/pane/standing/could-not-check.tsx";

afterEach(cleanup);

test("that there may be a rule and whom to ask is said at once, and why it could not be checked as soon as its words came", async () => {
  render(<CouldNotCheck reason={{ type: "sign-in-needed", detail: "", cause: "window-blocked" }} ask="The casework manager" keeping="device" />);
  expect(document.body.textContent).toMatch(/Could not check.*There may be a rule.*Before you refuse anything, ask: The casework manager/);
  await vi.waitFor(() => expect(document.body.textContent).toContain("This device blocked the sign-in window."));
});
