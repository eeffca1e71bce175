import { expect, test } from "vitest";
import { firstState, markSelected, marksOf, selectMessage } from "../../../src/sandbox/hosts/outlook/outlook-state.ts";

const unpinned = { ...firstState, panePinned: false };

test("a pinned pane stays open for the next message", () => {
  expect(selectMessage(selectMessage(firstState, "a"), "b")).toMatchObject({ selectedId: "b", paneOpen: true });
});

test("a pane that is not pinned closes with its message", () => {
  expect(selectMessage({ ...unpinned, selectedId: "a" }, "b")).toMatchObject({ selectedId: "b", paneOpen: false });
});

test("selecting the same message again changes nothing", () => {
  const state = { ...unpinned, selectedId: "a" };
  expect(selectMessage(state, "a")).toBe(state);
});

test("what the add-in attaches belongs to the selected message alone", () => {
  const marked = markSelected(selectMessage(firstState, "a"), (marks) => ({ ...marks, categories: ["Logged"] }));
  expect([marksOf(marked, "a").categories, marksOf(marked, "b").categories]).toEqual([["Logged"], []]);
});

test("with no message selected there is nothing to attach to", () => {
  expect(markSelected(firstState, (marks) => ({ ...marks, categories: ["Logged"] }))).toBe(firstState);
});
