import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { PaneServices } from "../../../src/app/services.ts";
import { LeaveDevice } from "../../../src/ui/pane/parts/leave-device.tsx";
import { fakePane } from "../../support/fake-pane.ts";
import { showPage } from "../../support/render-in-document.tsx";

afterEach(() => {
  vi.doUnmock("../../../src/ui/pane/parts/themed-leave-form.tsx");
  vi.restoreAllMocks();
});

const open = (): void => void fireEvent.click(screen.getByRole("button", { name: "Sign out and delete from this device" }));

const services = async (): Promise<PaneServices> => (await fakePane()).services;

test("the pane fetches what asks and deletes once it has been open for a while, asks before it deletes, and keeping everything leads back", async () => {
  const around = await fakePane();
  showPage(<LeaveDevice services={around.services} />);
  act(() => around.passTime(2_000));
  open();
  const heading = await screen.findByRole("heading", { name: "Sign out and delete from this device?" }, { timeout: 10_000 });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  fireEvent.click(screen.getByRole("button", { name: "Keep everything" }));
  expect(screen.getByRole("button", { name: "Sign out and delete from this device" })).toBe(document.activeElement);
});

test("where what deletes cannot be fetched, the pane says so and when to try again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.resetModules();
  vi.doMock("../../../src/ui/pane/parts/themed-leave-form.tsx", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  const { LeaveDevice: Unfetched } = await import("../../../src/ui/pane/parts/leave-device.tsx");
  showPage(<Unfetched services={await services()} />);
  open();
  expect((await screen.findByText(/Evenhand could not load what deletes it/, {}, { timeout: 10_000 })).getAttribute("role")).toBe("alert");
});
