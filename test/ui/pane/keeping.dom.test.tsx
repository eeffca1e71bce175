import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { OutboxEntry } from "../../../src/app/ports.ts";
import { keepingOf, type Keeping } from "../../../src/app/services.ts";
import { keepingWords } from "../../../src/ui/pane/keeping-words.ts";
import { logWords } from "../../../src/ui/pane/log/words.ts";
import { KeptEntries } from "../../../src/ui/pane/log/kept-entries.tsx";
import { words as peopleWords } from "../../../src/ui/pane/people/words.ts";
import { rareWords } from "../../../src/ui/pane/standing/rare-words.ts";
import { CouldNotCheck } from "../../../src/ui/pane/standing/could-not-check.tsx";
import { createPane } from "../../../src/ui/pane/state/create-pane.ts";
import { words } from "../../../src/ui/pane/words.ts";
import { words as tabWords } from "../../../src/ui/tab/words.ts";
import { fakePane } from "../../support/fake-pane.ts";

afterEach(cleanup);

const around = await fakePane();
const { actions } = createPane(around.services);
const click: OutboxEntry = { draft: { key: "k1", body: {} } as OutboxEntry["draft"], by: around.session.account, attempts: 0, notBefore: 0, refusal: null };

const keepings: readonly Keeping[] = ["device", "window", "failing"];

const kept = (keeping: Keeping, outbox: readonly OutboxEntry[] = [click]) => (
  <KeptEntries outbox={outbox} isConfirmed problem={{ type: "offline" }} keeping={keeping} actions={actions} />
);

/** Whether the browser would ask before it closes the window. */
const asksBeforeClosing = (): boolean => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

/** Every text of some words, with the names that lead to it; of one that needs something, how it is made. */
const textsOf = (said: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] => {
  if (typeof said === "string" || typeof said === "function") return [[path.join("."), String(said)]];
  if (typeof said !== "object" || said === null) return [];
  return Object.entries(said).flatMap(([name, part]) => textsOf(part, [...path, name]));
};

test("where a click stays is told by the workspace alone", () => {
  const { workspace } = around;
  expect(keepingOf(workspace)).toBe("device");
  expect(keepingOf({ ...workspace, hasFailed: () => true })).toBe("failing");
  expect(keepingOf({ ...workspace, endsWithWindow: true })).toBe("window");
});

test.each(keepings)("what waits, and what will, is said to be kept on this device where that is so: %s", async (keeping) => {
  render(kept(keeping));
  render(<CouldNotCheck reason={{ type: "offline" }} ask="The casework manager" keeping={keeping} />);
  await waitFor(() => expect(document.body.textContent).toContain(keepingWords.offline[keeping]));
  const said = document.body.textContent ?? "";
  expect(said.match(/kept on this device/g) ?? []).toHaveLength(keeping === "device" ? 2 : 0);
  expect(said.match(/\b(Leave|Log|write) it\b|Leave this open/gi) ?? []).toHaveLength(keeping === "device" ? 0 : keeping === "window" ? 2 : 3);
});

test.each(keepings)("no words but those for a device that keeps it say that something is kept on it: %s", (keeping) => {
  const all = [keepingWords, logWords, words, peopleWords, rareWords, tabWords].flatMap((part) => textsOf(part));
  const promising = all.filter(([, text]) => /\bkept (on this device|here)\b/i.test(text) && !/could not be kept/.test(text));
  expect(promising.length).toBeGreaterThan(0);
  expect(promising.filter(([path]) => !path.split(".").includes("device"))).toEqual([]);
  expect(all.filter(([path]) => path.split(".").at(-1) === keeping)).toHaveLength(all.filter(([path]) => path.split(".").at(-1) === "device").length);
});

test.each(keepings)("closing the window is asked about while it would lose a click: %s", (keeping) => {
  const { rerender } = render(kept(keeping));
  expect(asksBeforeClosing()).toBe(keeping !== "device");
  rerender(kept(keeping, []));
  expect(asksBeforeClosing()).toBe(false);
});
