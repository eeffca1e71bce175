import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { LeaveDevice } from "../../../src/ui/tab/leave-device.tsx";
import { fakeLeaving } from "../../support/fake-services.ts";
import { showPage } from "../../support/render-in-document.tsx";

const open = (): void => void fireEvent.click(screen.getByRole("button", { name: "Sign out and delete from this device" }));

test("the tab asks before it deletes anything, and keeping everything leads back to the button", async () => {
  showPage(<LeaveDevice leaving={fakeLeaving} />);
  open();
  const heading = await screen.findByRole("heading", { name: "Sign out and delete from this device?" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  fireEvent.click(screen.getByRole("button", { name: "Keep everything" }));
  expect(screen.getByRole("button", { name: "Sign out and delete from this device" })).toBe(document.activeElement);
});

test("a device that does not delete is said to, beside the button that tries again", async () => {
  showPage(<LeaveDevice leaving={fakeLeaving} />);
  open();
  fireEvent.click(await screen.findByRole("button", { name: "Sign out and delete" }));
  expect((await screen.findByRole("alert")).textContent).toContain("This device did not delete it.");
  expect(screen.getByRole("button", { name: "Sign out and delete" })).toBeTruthy();
});
