import { expect, test } from "vitest";
import { checklist, type ToCheck } from "../../../src/app/setup/checklist.ts";
import { inFormat2, personas, testNow } from "../../support/events.ts";

const none = new Map() as ToCheck["requests"];

const checked = (given: Partial<ToCheck> = {}): Readonly<Record<string, unknown>> => {
  const checks = checklist({ settings: inFormat2, now: testNow, requests: none, look: { type: "seen", seen: { differences: [], unseen: ["rights"] } }, ...given });
  return Object.fromEntries(checks.map(({ name, ...rest }) => [name, rest]));
};

test("rights are never done, however well everything else is", () => {
  const settings = { ...inFormat2, channel: { ...inFormat2.channel, tested: "2026-11-20" } } as const;
  expect(checked({ settings })).toMatchObject({
    lists: { state: "done" },
    rights: { state: "unseen" },
    policy: { state: "done" },
    offices: { state: "done" },
    channels: { state: "done" },
  });
});

test("lists that were not looked at are not done", () => {
  for (const type of ["not-an-owner", "looking", "failed"] as const) expect(checked({ look: { type } })["lists"]).toEqual({ state: "unseen", count: 0 });
});

test("what is missing is counted: lists, offices, channels that nobody tried", () => {
  const look = { type: "seen", seen: { differences: [{ finding: { type: "list-missing", list: "People" }, mend: null }], unseen: [] } } as const;
  const offices = [{ role: "manager", ...personas.manager, from: "2026-01-01", until: "2026-01-02" }] as const;
  expect(checked({ look, settings: { ...inFormat2, offices } })).toMatchObject({
    lists: { state: "open", count: 1 },
    offices: { state: "open", missing: ["manager", "head", "decider"] },
    channels: { state: "open", count: 1 },
  });
});

test("one person alone who is manager and head of function can decide nothing", () => {
  const office = { ...personas.head, from: "2026-01-01", until: null } as const;
  const offices = [
    { role: "manager", ...office },
    { role: "head", ...office },
    { role: "decider", ...office },
  ] as const;
  expect(checked({ settings: { ...inFormat2, offices } })["offices"]).toEqual({ state: "open", missing: ["second-person"] });
});

test("a policy that this version does not know is to be chosen anew", () => {
  expect(checked({ settings: { ...inFormat2, policy: "nobody-009@1.0" } })).toMatchObject({ policy: { state: "open" }, questions: { state: "unseen" } });
});
