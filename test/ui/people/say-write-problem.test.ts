import { expect, test } from "vitest";
import { sayWriteProblem, type WriteProblem } from "../../../src/ui/kit/say-write-problem.ts";
import { eventToRow, personas } from "../../support/events.ts";
import { givenWarning, jordan } from "../../support/sample-ledger.ts";

const howToDispute = { id: "dispute", label: "How to dispute the decision", clause: "section 6" };

const problems: readonly WriteProblem[] = [
  { type: "offline" },
  { type: "timed-out" },
  { type: "answer-lost" },
  { type: "throttled", retryAfterMs: 1000 },
  { type: "unavailable", status: 503 },
  { type: "sign-in-needed", detail: "" },
  { type: "not-allowed", detail: "" },
  { type: "not-found", detail: "" },
  { type: "refused", status: 400, detail: "" },
  { type: "row-refused", detail: "" },
  { type: "could-not-check" },
  { type: "payload-too-large", length: 70_000, limit: 63_999 },
  { type: "contents-missing", problems: [{ type: "missing", element: howToDispute }] },
  { type: "contents-missing", problems: [{ type: "reason-missing", element: howToDispute }] },
  { type: "contents-missing", problems: [{ type: "not-to-be-waived", element: howToDispute }] },
  { type: "sent-too-early", notBefore: "2026-11-18" },
  { type: "policy-unknown" },
  { type: "decided-already" },
  { type: "not-sent-yet" },
  { type: "decision-void" },
  { type: "no-such-exception" },
  { type: "reason-missing" },
  { type: "name-missing" },
];

test.each(problems.map((problem) => [problem.type, problem] as const))("what was not recorded is said in a calm sentence: %s", (_, problem) => {
  expect(sayWriteProblem(problem)).toMatch(/^[A-Z“][^!]+\.$/);
});

test("nobody is told that a letter is kept on the device, because only contact logs are", () => {
  expect(sayWriteProblem({ type: "offline" })).not.toContain("kept");
  expect(sayWriteProblem({ type: "throttled", retryAfterMs: 1000 })).not.toContain("by itself");
});

test("whoever was second is told who was first", () => {
  const row = eventToRow(givenWarning(jordan, { by: personas.head }));
  expect(sayWriteProblem({ type: "already-done", row })).toContain("Helen Marsh");
});

test("what a letter lacks is named with its clause", () => {
  expect(sayWriteProblem({ type: "contents-missing", problems: [{ type: "missing", element: howToDispute }] })).toContain("How to dispute the decision (section 6)");
});
