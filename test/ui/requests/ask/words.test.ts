import { expect, test } from "vitest";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { type Problem, problem } from "../../../../src/domain/decide/problem.ts";
import { eventToRow } from "../../../support/events.ts";
import { jordan, sentRequest } from "../../../support/sample-ledger.ts";
import { saySendError, saySendOutcome, sayRequestProblem, type SendError, words } from "../../../../src/ui/requests/ask/words.ts";
import type { FieldOrPath } from "../../../../src/domain/decide/field.ts";

const say = (type: Problem["type"], field: FieldOrPath = "", label = ""): string => sayRequestProblem(iopc001, problem(type, field, ""), label);

test("a missing field is asked for in its own words", () => {
  const sentences = ["ask", "purpose", "circumstances", "contact", "answer", "matter"].map((field) => say("missing", field));
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).not.toContain("Something is missing");
});

test("a problem names the criterion or measure that it is about", () => {
  expect(say("criterion-without-evidence", ["criterion", "access"], "Access needs")).toBe("Give evidence for “Access needs”.");
  expect(say("measure-needs-severity", ["measure", "block"], "Block telephone numbers")).toContain("“Block telephone numbers”");
});

test("too long and too many are told apart", () => {
  expect(say("does-not-fit", "quotes")).toContain("50");
  expect(say("does-not-fit", "ask")).toContain("too long");
});

const [row] = sentRequest(jordan).map(eventToRow);

test("a lost answer never says that nothing was sent, and says that sending again is safe", () => {
  for (const error of [{ type: "answer-lost" }, { type: "timed-out" }, { type: "unavailable", status: 503 }] satisfies readonly SendError[]) {
    expect(saySendOutcome(error)).toBe(words.maybeSent);
    expect(saySendError(error)).toContain("cannot be sent twice");
  }
});

test("a request that is recorded already is not called unsent", () => {
  if (!row) throw new Error("The row is missing.");
  expect(saySendOutcome({ type: "already-done", row })).toBe(words.sentBefore);
});

test("what was surely not sent is called so, and nothing is lost", () => {
  expect(saySendOutcome({ type: "offline" })).toBe(words.notSent);
  expect(saySendError({ type: "offline" })).toContain("nothing is lost");
  expect(saySendError({ type: "payload-too-large", length: 65_000, limit: 63_999 })).toContain("1,001 characters too long");
});

test("what is asked for is called by the policy's own word", () => {
  expect(words.title(iopc001, "Jordan Vale")).toBe("Ask for a restriction: Jordan Vale");
  expect(words.title(cleveland003, "Jordan Vale")).toBe("Ask for a contact strategy: Jordan Vale");
  expect(sayRequestProblem(cleveland003, { type: "no-confirmed-address", field: [""], clause: "" }, "")).toContain("a contact strategy covers confirmed addresses only");
});
