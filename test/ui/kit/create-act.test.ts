import { expect, test } from "vitest";
import { err, ok, type Result } from "../../../src/domain/base/result.ts";
import { createAct } from "../../../src/ui/kit/create-act.ts";
import { sayProblem } from "../../../src/ui/words/service-words.ts";

const broken = new Error("The device's store failed.");

/** An act, with what it told whoever looks for defects. */
const acting = () => {
  const told: unknown[] = [];
  return { told, ...createAct<{ readonly type: "offline" }>((error) => told.push(error)) };
};

test("an act is busy until what follows it has happened, and then it is not", async () => {
  const { act, state } = acting();
  const seen: boolean[] = [];
  const ended = act(
    async () => ok("written"),
    async () => void seen.push(state().isBusy),
  );
  expect(state()).toEqual({ isBusy: true, problem: null });
  await ended;
  expect(seen).toEqual([true]);
  expect(state()).toEqual({ isBusy: false, problem: null });
});

test("what is refused is the problem, and nothing follows it", async () => {
  const { act, state, told } = acting();
  let followed = false;
  await act(
    async () => err({ type: "offline" }),
    () => void (followed = true),
  );
  expect(state()).toEqual({ isBusy: false, problem: { type: "offline" } });
  expect([followed, told]).toEqual([false, []]);
});

test("what throws ends the act, is said in words, and is not swallowed", async () => {
  const { act, state, told } = acting();
  await act(async () => {
    throw broken;
  });
  expect(state()).toEqual({ isBusy: false, problem: { type: "device-failed", isDone: false } });
  expect(told).toEqual([broken]);
  expect(sayProblem({ type: "device-failed", isDone: false })).toContain("This device could not keep or read");
});

test("what was recorded is said to be recorded, although this device could not show it", async () => {
  const { act, state, told } = acting();
  await act(
    async () => ok("written"),
    async () => {
      throw broken;
    },
  );
  expect(state()).toEqual({ isBusy: false, problem: { type: "device-failed", isDone: true } });
  expect(told).toEqual([broken]);
  expect(sayProblem({ type: "device-failed", isDone: true })).toMatch(/^It is recorded\./);
});

test("a second click does nothing while the first is at work, and the next one forgets an earlier problem", async () => {
  const { act, state } = acting();
  let works = 0;
  let finish: (result: Result<string, { readonly type: "offline" }>) => void = () => {};
  const work = () => {
    works += 1;
    return new Promise<Result<string, { readonly type: "offline" }>>((resolve) => (finish = resolve));
  };
  const first = act(work);
  await act(work);
  expect(works).toBe(1);
  finish(err({ type: "offline" }));
  await first;
  const next = act(work);
  expect(state()).toEqual({ isBusy: true, problem: null });
  finish(ok("written"));
  await next;
  expect(state()).toEqual({ isBusy: false, problem: null });
});
