import { expect, test } from "vitest";
import { CouldNotCheck } from "../../../src/ui/pane/standing/could-not-check.tsx";
import { ProblemWords } from "../../../src/ui/pane/standing/problem-words.tsx";
import { sayProblem } from "../../../src/ui/words/service-words.ts";
import { pageText } from "../../support/render-page.tsx";

test("a device that was never used and is offline is not told that what it logs is kept: nothing can be logged on it", () => {
  const shown = pageText(<CouldNotCheck reason={{ type: "offline" }} ask={null} keeping={null} />);
  expect(shown).toContain("There may be a rule.");
  expect(shown).not.toContain("kept");
});

test("where the settings are known, what is logged offline is kept, and the pane says so", () => {
  expect(pageText(<ProblemWords problem={{ type: "offline" }} keeping="device" />)).toContain("What you log is kept on this device and sent when you are back.");
});

test("no page says of what it did not record that it is kept", () => {
  expect(sayProblem({ type: "offline" })).toBe("You are offline. Try again when you are back.");
});
