import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { HostLimits } from "../../../src/ui/pane/log/host-limits.tsx";
import "../../support/render-in-document.tsx";

test("the pane on a phone says what it does not do there", async () => {
  render(<HostLimits host={{ limits: async () => ["phone"] }} />);
  expect(await screen.findByText(/nobody whom only a reply reaches is looked up/)).toBeTruthy();
});

test("an Outlook that does not name shared mailboxes says where an entry is filed", async () => {
  render(<HostLimits host={{ limits: async () => ["shared-mailbox"] }} />);
  expect(await screen.findByText(/filed under your own mailbox/)).toBeTruthy();
});
