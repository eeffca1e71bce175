import { clashField, criterionField, measureField, triedField, type FieldOrPath } from "../../../../src/domain/decide/field.ts";
import { problem } from "../../../../src/domain/decide/problem.ts";
import { expect, test } from "vitest";
import { foldMessages } from "../../../../src/domain/subjects/contact/messages.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { checkSubmission } from "../../../../src/domain/subjects/request/check-submission.ts";
import { fieldId } from "../../../../src/ui/requests/ask/field-id.ts";
import { changeClash, changeEvidence, changeStep, clashReason, inFormOrder, isQuoted, toggleQuote, toggleStep } from "../../../../src/ui/requests/ask/form-state.ts";
import { personas, testSettings } from "../../../support/events.ts";
import { jordan, loggedMessage, sampleSubmission } from "../../../support/sample-ledger.ts";

test("steps that were tried stay in the policy's order, whatever is ticked first", () => {
  const tried = toggleStep(iopc001, toggleStep(iopc001, [], "signposted"), "explained-decision");
  expect(tried.map(({ step }) => step)).toEqual(["explained-decision", "signposted"]);
});

test("a step that is cleared is gone, and the others keep what was typed", () => {
  const tried = changeStep(toggleStep(iopc001, toggleStep(iopc001, [], "signposted"), "access-needs"), "signposted", { on: "2026-11-01", note: "By letter" });
  expect(toggleStep(iopc001, tried, "access-needs")).toEqual([{ step: "signposted", on: "2026-11-01", note: "By letter" }]);
});

test("evidence is changed for its criterion alone", () => {
  const criteria = changeEvidence(sampleSubmission(jordan).criteria, "access", "Asked on 2 November.");
  expect(criteria.filter(({ evidence }) => evidence === "Asked on 2 November.").map(({ criterion }) => criterion)).toEqual(["access"]);
});

test("quoting a message quotes every colleague's view of it, and quoting again drops them all", () => {
  const events = [loggedMessage(jordan, "threats", { message: "a", key: "log:1" }), loggedMessage(jordan, "rudeness", { message: "a", key: "log:2", by: personas.staff2 })];
  const [message] = foldMessages(testSettings, events).values();
  if (!message) throw new Error("The message was not folded.");
  const quoted = toggleQuote(["log:9"], message);
  expect(quoted).toEqual(["log:9", "log:1", "log:2"]);
  expect(isQuoted(quoted, message)).toBe(true);
  expect(toggleQuote(quoted, message)).toEqual(["log:9"]);
});

test("problems are listed in the order of the form, and none goes missing", () => {
  const empty = { ...sampleSubmission(jordan), ask: "", tried: [], measures: [], contact: "", criteria: [], warning: { notice: null, reason: "" } };
  const problems = checkSubmission(iopc001, empty, { today: "2026-11-23", warnedOn: null, adjustments: [], handling: null, mailboxes: [] });
  const ordered = inFormOrder(iopc001, [...problems].reverse());
  expect(ordered).toHaveLength(problems.length);
  expect(ordered.map(({ field }) => field.join(" "))).toEqual(["ask", "tried", "warning", ...(iopc001.criteria ?? []).map(({ id }) => `criterion ${id}`), "measures", "contact"]);
});

test("each field has an element id of its own without strange signs", () => {
  const ids = ["ask", "tried", triedField("signposted"), criterionField("access"), measureField("block"), "reviewOn"].map(fieldId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-]+$/);
});

test("the reason for one clash is changed alone, and an empty one is none", () => {
  const other = { adjustment: "a2", measure: "one-method", reason: "A relative reads for them." };
  const given = { adjustment: "a1", measure: "one-method", reason: "The desk calls each Monday." };
  const clashes = changeClash(changeClash([other], { ...given, reason: "T" }), given);
  expect(clashes).toEqual([other, given]);
  expect(clashReason(clashes, "a1", "one-method")).toBe("The desk calls each Monday.");
  expect(changeClash(clashes, { ...given, reason: "" })).toEqual([other]);
});

test("a clash stands beside its measure in the list of problems", () => {
  const at = (field: FieldOrPath) => problem("missing", field, "");
  const fields = inFormOrder(iopc001, [at("contact"), at(clashField("one-method", "a1")), at(measureField("block")), at(measureField("time-limits")), at("purpose")]).map(
    ({ field }) => field.join(" "),
  );
  expect(fields).toEqual(["purpose", "measure time-limits", "clash one-method a1", "measure block", "contact"]);
});
