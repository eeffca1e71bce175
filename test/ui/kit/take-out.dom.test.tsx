import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { TakeOut } from "../../../src/ui/kit/take-out.tsx";
import { showPage } from "../../support/render-in-document.tsx";

const press = (name: string): void => void fireEvent.click(screen.getByRole("button", { name }));

const show = (): void => void showPage(<TakeOut text={() => "one,two"} file="log.csv" />);

/** Has the host let pages copy, or not. */
const withClipboard = (writeText: (text: string) => Promise<void>): void => {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
};

test("where a host lets no print window come, the page says what to do instead", () => {
  vi.spyOn(window, "print").mockImplementation(() => {});
  show();
  press("Print");
  expect(screen.getByText(/If no print window came/)).toBeDefined();
});

test("where the print window came, nothing more is said", () => {
  vi.spyOn(window, "print").mockImplementation(() => void window.dispatchEvent(new Event("beforeprint")));
  show();
  press("Print");
  expect(screen.queryByText(/If no print window came/)).toBeNull();
});

test("a file is saved as often as it is asked for, from an address that outlasts the click, and what to do without it is said", () => {
  vi.useFakeTimers();
  const made: string[] = [];
  const revoked: string[] = [];
  const clicked: string[] = [];
  URL.createObjectURL = () => `blob:${made.push("made")}`;
  URL.revokeObjectURL = (address) => void revoked.push(address);
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  show();
  press("Download as CSV");
  press("Download as CSV");
  expect(clicked).toEqual(["log.csv blob:1", "log.csv blob:2"]);
  expect(revoked).toEqual([]);
  expect(screen.getByText(/If no file came/)).toBeDefined();
  vi.advanceTimersByTime(60_000);
  expect(revoked).toEqual(["blob:1", "blob:2"]);
  vi.useRealTimers();
});

test("it can be copied, and where the host forbids that, the text is shown to be copied by hand", async () => {
  const copied: string[] = [];
  withClipboard(async (text) => void copied.push(text));
  show();
  press("Copy as text");
  await waitFor(() => screen.getByText("Copied."));
  expect(copied).toEqual(["one,two"]);
  withClipboard(() => Promise.reject(new DOMException("Denied.", "NotAllowedError")));
  press("Copy as text");
  await waitFor(() => screen.getByText(/could not be copied here/));
  expect(screen.getByLabelText<HTMLTextAreaElement>("The text").value).toBe("one,two");
});
