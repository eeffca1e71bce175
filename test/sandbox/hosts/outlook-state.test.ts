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

test("of the notices above a message only the persistent ones are there on return", () => {
  const notice = { type: "informationalMessage", message: "Logged." } as const;
  const notices = [
    { ...notice, key: "stays", persistent: true },
    { ...notice, key: "goes", persistent: false },
  ];
  const marked = markSelected(selectMessage(firstState, "a"), (marks) => ({ ...marks, notices }));
  const back = selectMessage(selectMessage(marked, "b"), "a");
  expect(marksOf(back, "a").notices.map(({ key }) => key)).toEqual(["stays"]);
});

test("with no message selected there is nothing to attach to", () => {
  expect(markSelected(firstState, (marks) => ({ ...marks, categories: ["Logged"] }))).toBe(firstState);
});
