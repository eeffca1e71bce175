import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { OutboxEntry } from "../../../src/app/ports.ts";
import type { Leaving, Left } from "../../../src/app/ports.ts";
import { showLeft } from "../../../src/entries/compose/show-left.ts";
import { LeaveForm } from "../../../src/ui/kit/leave/leave-form.tsx";
import { showPage } from "../../support/render-in-document.tsx";

const click = (key: string, subject: string): OutboxEntry => ({ draft: { key, body: { subject } }, by: null, attempts: 0, notBefore: 0, refusal: null }) as unknown as OutboxEntry;

const press = (name: string): void => void fireEvent.click(screen.getByRole("button", { name }));

const show = async (clicks: readonly OutboxEntry[], answers: readonly Left[]) => {
  const agreed: (readonly string[])[] = [];
  const left = [...answers];
  const leaving: Leaving = {
    waiting: async () => clicks,
    leave: async (keys) => {
      agreed.push(keys);
      return left.shift() ?? { type: "left", isAsleepElsewhere: false };
    },
  };
  showPage(<LeaveForm leaving={leaving} onKeep={() => {}} />);
  await screen.findByRole("heading", { name: "Sign out and delete from this device?" });
  return agreed;
};

test("it is said what goes from the device and what stays in the records, before anything goes", async () => {
  const agreed = await show([], []);
  expect(document.body.textContent).toContain("This deletes what Evenhand keeps here for you");
  expect(document.body.textContent).toContain("The records in Microsoft 365 stay as they are");
  expect(agreed).toEqual([]);
  press("Sign out and delete");
  await waitFor(() => expect(agreed).toEqual([[]]));
});

test("clicks that would be lost are named and agreed to by themselves", async () => {
  const agreed = await show([click("k1", "Late bins"), click("k2", "")], []);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["“Late bins”", "an email without a subject"]);
  press("Sign out and delete");
  expect((await screen.findByRole("alert")).textContent).toContain("Say first that the clicks may be lost");
  expect(agreed).toEqual([]);
  fireEvent.click(screen.getByRole("checkbox", { name: /Delete these 2 clicks too/ }));
  press("Sign out and delete");
  await waitFor(() => expect(agreed).toEqual([["k1", "k2"]]));
});

test("a click that came meanwhile is named and asked about before anything goes", async () => {
  const agreed = await show([], [{ type: "clicks-wait", clicks: [click("k1", "Late bins")] }]);
  press("Sign out and delete");
  expect(await screen.findByText("“Late bins”")).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("Nothing was deleted");
  press("Sign out and delete");
  expect(agreed).toEqual([[]]);
});

test("a device that did not delete it says so, and what to do", async () => {
  await show([], [{ type: "device-failed" }]);
  press("Sign out and delete");
  expect((await screen.findByText(/This device did not delete it/)).textContent).toContain("browser’s settings");
});

test("at the end the page says that it is done and can be closed, and what stays signed in", () => {
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.querySelector("#root");
  showLeft(root, { signedOut: "host-keeps", isAsleepElsewhere: false });
  expect(document.activeElement?.textContent).toBe("Signed out and deleted");
  expect(root?.textContent).toContain("Evenhand cannot sign you out of them");
  expect(root?.textContent).toContain("You can close this window.");
  showLeft(root, { signedOut: "here", isAsleepElsewhere: true });
  expect(root?.textContent).toContain("Another window of Evenhand is asleep");
});
