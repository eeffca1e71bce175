import { expect, test } from "vitest";
import { setUpClause } from "../../../../src/domain/policy/answers.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../../src/domain/policy/packs/warwickshire-002.ts";
import { sayChangeProblem } from "../../../../src/ui/words/change-words.ts";
import { formWords } from "../../../../src/ui/words/form-words.ts";
import { sayDecideError, sayDecisionProblem, sayWithdrawError, words } from "../../../../src/ui/requests/decision/words.ts";

test("what approving needs names the criterion that stands in its way", () => {
  expect(sayDecisionProblem(iopc001, { type: "criterion-not-satisfied", field: ["criterion", "access"], clause: "" }, "Access needs")).toContain(
    "only refusing or sending back is left",
  );
  expect(sayDecisionProblem(iopc001, { type: "criterion-unanswered", field: ["criterion", "access"], clause: "" }, "Access needs")).toBe("An answer on “Access needs”.");
});

test("one matter without its reference is asked for", () => {
  expect(sayDecisionProblem(iopc001, { type: "missing", field: ["matter"], clause: "" }, "")).toBe("The reference of the matter.");
});

test("what terms still need is said alike in a decision and in a change of what was decided", () => {
  for (const type of ["no-measures", "measure-without-why", "measure-parameter-missing", "no-route-open", "review-too-late", "end-before-start"] as const) {
    expect(sayDecisionProblem(iopc001, { type, field: ["measures"], clause: "" }, "Calls at set times")).toBe(sayChangeProblem(type, ["measures"], "Calls at set times"));
  }
  expect(sayDecisionProblem(iopc001, { type: "measure-without-why", field: ["measures"], clause: "" }, "Calls at set times")).toBe("Why you chose “Calls at set times”.");
});

test("a lost answer never says that nothing was recorded", () => {
  for (const said of [sayDecideError(iopc001, { type: "answer-lost" }), sayWithdrawError({ type: "timed-out" })]) {
    expect(said).toContain("may have been recorded");
    expect(said).not.toContain("Nothing was recorded");
  }
});

test("a withdrawal that came first is said to be so", () => {
  expect(sayDecideError(iopc001, { type: "withdrawn" })).toContain("your decision does not count");
});

test("a decision without effect says why", () => {
  expect(sayDecideError(iopc001, { type: "no-effect", reason: "not-entitled" })).toContain(words.voidReasons["not-entitled"](iopc001));
});

test("who decides and what is decided are called by the policy's own words", () => {
  expect(words.notYours(iopc001)).toBe("A head of function decides on this request. You can read it.");
  expect(words.notYours(warwickshire002)).toBe("A Head of Business Services and Assurance decides on this request. You can read it.");
  expect(words.does["request.refused"](iopc001)).toBe("There will be no restriction. The request is closed.");
  expect(words.does["request.refused"](warwickshire002)).toBe("There will be no contact strategy. The request is closed.");
  expect(sayDecideError(warwickshire002, { type: "withdrawn" })).toContain("There is no contact strategy.");
});

test("an answer of set-up is not called the policy's word", () => {
  expect(formWords.clause("section 6")).toBe("Policy, section 6");
  expect(formWords.clause(setUpClause)).toBe("Answered at set-up");
});

test("no sentence of the page is an exclamation, a label on a person or a score", () => {
  const said = JSON.stringify(words).toLowerCase();
  for (const unwanted of ["!", "vexatious", "abuser", "score", "error"]) expect(said).not.toContain(unwanted);
});
