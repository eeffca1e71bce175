import { expect, test } from "vitest";
import { nothingSaidByReader } from "../../../src/app/pane/read-message.ts";
import { firstPaneState, nextPaneState, type Look, type OpenedMessage, type PaneState } from "../../../src/ui/pane/state/pane-state.ts";
import { testNow } from "../../support/events.ts";
import { jordan } from "../../support/sample-ledger.ts";
import { testMessage } from "../../support/sample-mail.ts";

const opened = (opening: string, look = 1): PaneState => {
  const open: OpenedMessage = {
    type: "message",
    message: testMessage(jordan, { opening }),
    header: { type: "waiting" },
    said: nothingSaidByReader,
    read: null,
    answer: null,
    look,
  };
  return nextPaneState(firstPaneState(testNow), { type: "opened", open, now: testNow });
};

const lookAt = (opening: string, number: number): Look => ({
  number,
  opening,
  now: "2026-11-23T09:01:00Z",
  answer: null,
  read: { type: "no-sender", named: [], open: testMessage(null, { opening }) },
});

const readOf = (state: PaneState) => (state.open.type === "message" ? state.open.read : null);

test("a look at the open message is shown", () => {
  const state = nextPaneState(opened("one"), { type: "looked", look: lookAt("one", 2) });
  expect(readOf(state)?.type).toBe("no-sender");
  expect(state.now).toBe("2026-11-23T09:01:00Z");
});

test("a look at another message changes nothing", () => {
  const state = opened("one");
  expect(nextPaneState(state, { type: "looked", look: lookAt("other", 2) })).toBe(state);
  expect(nextPaneState(state, { type: "check-ended", problem: { type: "offline" }, look: lookAt("other", 2) })).toBe(state);
});

test("a look that began earlier does not undo what a later one saw", () => {
  const state = opened("one", 5);
  expect(readOf(nextPaneState(state, { type: "looked", look: lookAt("one", 4) }))).toBeNull();
});

test("an earlier look of a check still says how the check ended", () => {
  const state = nextPaneState(opened("one", 5), { type: "check-ended", problem: { type: "offline" }, look: lookAt("one", 4) });
  expect(state.problem).toEqual({ type: "offline" });
  expect(state.checking).toBe(false);
});

test("starting a check forgets no problem, and opening another message neither", () => {
  const failed = nextPaneState(opened("one"), { type: "check-ended", problem: { type: "offline" }, look: null });
  const next = nextPaneState(nextPaneState(failed, { type: "check-started" }), { type: "opened", open: { type: "none" }, now: testNow });
  expect(next.problem).toEqual({ type: "offline" });
  expect(next.checking).toBe(true);
});

test("a click that was lost is said about the message that it was meant for only", () => {
  const lost = nextPaneState(opened("one"), { type: "click-lost", reason: "does-not-fit" });
  expect(lost.lostClick).toBe("does-not-fit");
  expect(nextPaneState(lost, { type: "opened", open: { type: "none" }, now: testNow }).lostClick).toBeNull();
});
