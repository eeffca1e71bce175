import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { LostClickAlert } from "../../../src/ui/pane/log/lost-click-alert.tsx";
import { behind } from "../../../src/ui/pane/parts/behind.tsx";

afterEach(cleanup);

const Entry = ({ name }: { readonly name: string }): ReactNode => <p>Logged by {name}</p>;
const NotThere = (): ReactNode => <p>It could not be loaded.</p>;

test("a part that comes behind the first paint leaves what stands there alone until it came", async () => {
  let arrive = (_part: typeof Entry): void => {};
  const Part = behind(() => new Promise<typeof Entry>((resolve) => (arrive = resolve)), NotThere);
  render(
    <main>
      <h1>Contact rule in force</h1>
      <Part name="Priya" />
    </main>,
  );
  expect(screen.getByRole("main").textContent).toBe("Contact rule in force");
  await vi.waitFor(() => arrive(Entry));
  expect(await screen.findByText("Logged by Priya")).toBeTruthy();
});

test("a part that cannot be loaded says so, and the rule above it stands", async () => {
  // React says once more what a boundary caught.
  vi.spyOn(console, "error").mockImplementation(() => {});
  const Part = behind<{ readonly name: string }>(() => Promise.reject(new TypeError("Failed to fetch dynamically imported module")), NotThere);
  render(
    <main>
      <h1>Contact rule in force</h1>
      <Part name="Priya" />
    </main>,
  );
  expect(await screen.findByText("It could not be loaded.")).toBeTruthy();
  expect(screen.getByRole("heading").textContent).toBe("Contact rule in force");
});

test("a click that was lost is said whatever else was loaded", () => {
  render(<LostClickAlert lostClick="not-loaded" />);
  expect(screen.getByRole("alert").textContent).toContain("it is not logged");
});
