import { expect, test } from "vitest";
import { editMeasures } from "../../../../src/domain/decide/edit-measures.ts";
import { decisionProblems } from "../../../../src/app/request/decision-form.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { adopt, draftToForm, fromProposal, originOf, startDecision, typedText, type DecisionDraft } from "../../../../src/ui/requests/decision/decision-state.ts";
import type { DecisionKind } from "../../../../src/domain/subjects/request/check-decision.ts";
import { noConflict, unexplainedConflict } from "../../../../src/domain/decide/conflict.ts";
import { testRequest } from "../../../support/desk.ts";
import { callsOnly } from "../../../support/asked.ts";
import { event, personas, testNow } from "../../../support/events.ts";
import { testWork } from "../../../support/work.ts";
import { fakeClock } from "../../../support/fake-services.ts";

const request = testRequest();
const start = startDecision(request);
const proposed = request.submission.body.measures;

const answered: DecisionDraft = {
  ...start,
  conflict: noConflict,
  criteria: Object.fromEntries((iopc001.criteria ?? []).map(({ id }) => [id, { verdict: "satisfied" as const, reason: "Shown by the log." }])),
  reasons: "Everything else was tried.",
};

const headWork = testWork({ clock: fakeClock(testNow) }, { account: { ...personas.head, tenantId: "tenant", username: "someone@brackenshire.example" } });

const problemsOf = (draft: DecisionDraft, kind: DecisionKind) =>
  decisionProblems(headWork, { request, records: { adjustments: [], mailboxes: [] } }, draftToForm(iopc001, request, draft, kind)).map(({ field }) => field.join(":"));

test("a decision starts with the proposed terms and with no criterion answered", () => {
  expect(start).toMatchObject({ measures: proposed, contact: "Casework desk", reviewOn: "2027-05-20", criteria: {}, touched: false });
  expect(draftToForm(iopc001, request, start, "request.approved").criteria).toEqual([]);
});

test("a decision that is wholly answered can be recorded", () => {
  expect(problemsOf(answered, "request.approved")).toEqual([]);
});

test("a verdict that was not chosen is not recorded, although a reason was typed", () => {
  const draft: DecisionDraft = { ...answered, criteria: { ...answered.criteria, access: { verdict: null, reason: "Adopted" } } };
  expect(draftToForm(iopc001, request, draft, "request.approved").criteria.map(({ criterion }) => criterion)).not.toContain("access");
  expect(problemsOf(draft, "request.approved")).toEqual(["criterion:access"]);
});

test("only an approval has terms, and only sending back has a question", () => {
  const draft = { ...answered, wanted: "Ask about access needs." };
  expect(draftToForm(iopc001, request, draft, "request.refused")).toMatchObject({ terms: null, wanted: "" });
  expect(draftToForm(iopc001, request, draft, "request.sent-back")).toMatchObject({ terms: null, wanted: "Ask about access needs." });
  expect(draftToForm(iopc001, request, draft, "request.approved").terms).toEqual({ measures: proposed, reviewOn: "2027-05-20" });
});

test("an end date is recorded only when it is given", () => {
  expect(draftToForm(iopc001, request, { ...answered, endsOn: "2027-06-01" }, "request.approved").terms).toMatchObject({ endsOn: "2027-06-01" });
});

test("choosing all contact drops the matter that was typed", () => {
  expect(draftToForm(iopc001, request, { ...answered, isOneMatter: false, matter: "2026/14" }, "request.approved").matter).toBeNull();
});

test("adopting evidence fills an empty reason and never overwrites what was typed", () => {
  expect(adopt(" ", "A second caseworker agreed.")).toBe("A second caseworker agreed.");
  expect(adopt("I read the file.", "A second caseworker agreed.")).toBe("I read the file.\nA second caseworker agreed.");
});

test("adopting twice adopts once", () => {
  const once = adopt("", "A second caseworker agreed.");
  expect(adopt(once, "A second caseworker agreed.")).toBe(once);
});

test("a proposed measure that was taken out comes back as it was proposed", () => {
  const without = editMeasures(iopc001, proposed, { type: "remove", measure: "read-and-file" });
  expect(without).not.toEqual(proposed);
  expect(editMeasures(iopc001, without, fromProposal(proposed, { type: "choose", measure: "read-and-file" }))).toEqual(proposed);
});

test("a measure is proposed, changed or added", () => {
  const [first] = proposed;
  if (!first) throw new Error("The sample proposes a measure.");
  expect(originOf(proposed, first)).toBe("proposed");
  expect(originOf(proposed, { ...first, parameters: { note: "x" } })).toBe("changed");
  expect(originOf(proposed, { measure: "record-calls", parameters: {}, why: "" })).toBe("added");
});

test("everything that was typed can be copied when it could not be recorded", () => {
  const text = typedText(iopc001, { ...answered, wanted: "Ask about access needs." });
  for (const typed of ["Everything else was tried.", "Ask about access needs.", "Access needs and solutions were considered", "Shown by the log."]) {
    expect(text).toContain(typed);
  }
  expect(typedText(iopc001, start)).toBe("");
});

test("nothing is declared before the choice", () => {
  expect(draftToForm(iopc001, request, { ...answered, conflict: start.conflict }, "request.approved").conflict).toBeNull();
});

test("a conflict without a word, or with nothing but a space, is one all the same, and is asked for its explanation", () => {
  for (const other of ["", " ", "\n"]) {
    expect(problemsOf({ ...answered, conflict: { ...unexplainedConflict, other } }, "request.refused")).toEqual(["conflict", "conflict"]);
  }
});

test("only comments that say something are recorded", () => {
  const draft: DecisionDraft = { ...answered, handlingComments: { support: "It is being put right.", explained: " " } };
  expect(draftToForm(iopc001, request, draft, "request.approved").handlingComments).toEqual([{ question: "support", comment: "It is being put right." }]);
});

test("how the person was told is recorded where the policy tells them before deciding, and the notice comes before an exception", () => {
  const draft: DecisionDraft = { ...answered, toldException: "safety", toldReason: "A visit was threatened." };
  const told = event("intention.noticed", { request: "r1", sentOn: "2026-11-17", way: "letter", contents: [], waived: [], note: "" }, { key: "intention:r1" });
  expect(draftToForm(iopc001, request, draft, "request.approved").told).toBeNull();
  expect(draftToForm(iopc000, request, draft, "request.approved").told).toEqual({ notice: null, exception: "safety", reason: "A visit was threatened." });
  expect(draftToForm(iopc000, { intentions: [told] }, draft, "request.approved").told).toEqual({ notice: "intention:r1", exception: null, reason: "" });
});

test("a measure that a head adds against an adjustment needs a reason of their own", () => {
  const found = (why: string) =>
    decisionProblems(
      headWork,
      { request, records: { adjustments: [callsOnly], mailboxes: [] } },
      draftToForm(iopc001, request, { ...answered, measures: [{ measure: "one-method", parameters: { method: "email" }, why }] }, "request.approved"),
    ).map(({ type }) => type);
  expect(found("")).toEqual(["clash-without-why"]);
  expect(found("A relative reads for them.")).toEqual([]);
});
