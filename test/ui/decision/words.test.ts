import { expect, test } from "vitest";
import { sayDecideError, sayDecisionProblem, sayWithdrawError, words } from "../../../src/ui/decision/words.ts";

test("what approving needs names the criterion that stands in its way", () => {
  expect(sayDecisionProblem({ type: "criterion-not-satisfied", field: "criterion:access", clause: "" }, "Access needs")).toContain("only refusing or sending back is left");
  expect(sayDecisionProblem({ type: "criterion-unanswered", field: "criterion:access", clause: "" }, "Access needs")).toBe("An answer on “Access needs”.");
});

test("one matter without its reference is asked for", () => {
  expect(sayDecisionProblem({ type: "missing", field: "matter", clause: "" }, "")).toBe("The reference of the matter.");
});

test("a lost answer never says that nothing was recorded", () => {
  for (const said of [sayDecideError({ type: "answer-lost" }), sayWithdrawError({ type: "timed-out" })]) {
    expect(said).toContain("may have been recorded");
    expect(said).not.toContain("Nothing was recorded");
  }
});

test("a withdrawal that came first is said to win", () => {
  expect(sayDecideError({ type: "withdrawn" })).toContain("wins");
});

test("a decision without effect says why", () => {
  expect(sayDecideError({ type: "no-effect", reason: "not-entitled" })).toContain(words.voidReasons["not-entitled"]);
});

test("no sentence of the page is an exclamation, a label on a person or a score", () => {
  const said = JSON.stringify(words).toLowerCase();
  for (const unwanted of ["!", "vexatious", "abuser", "score", "error"]) expect(said).not.toContain(unwanted);
});
