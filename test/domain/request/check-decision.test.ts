import { expect, test } from "vitest";
import { checkDecision, type ProposedDecision } from "../../../src/domain/request/check-decision.ts";
import { policyAt } from "../../../src/domain/policy/policy-at.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { criteriaAnswers } from "../../support/desk.ts";
import { personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, sampleSubmission } from "../../support/sample-ledger.ts";

const { measures, reviewOn } = sampleSubmission(jordan);

const approval: ProposedDecision = {
  kind: "request.approved",
  criteria: criteriaAnswers(),
  reasons: "Everything else was tried.",
  wanted: "",
  conflict: { target: false, decidedCase: false, other: "" },
  handlingComments: [],
  told: null,
  terms: { measures, reviewOn },
  matter: "",
};

const typesOf = (
  changed: Partial<ProposedDecision> = {},
  { oid = personas.head.oid, at = testNow, requesters = [personas.manager.oid], settings = testSettings }: Partial<{ oid: string; at: string; requesters: string[]; settings: Settings }> = {},
) => checkDecision(policyAt(settings, settings.policy, at) ?? iopc001, settings, { requesters, handling: null, intentions: [] }, { ...approval, ...changed }, { oid, at }).map(({ type, field }) => `${type} at ${field}`);

test("a head of function approves when every criterion is satisfied", () => {
  expect(typesOf()).toEqual([]);
});

test("only a head of function decides", () => {
  expect(typesOf({}, { oid: personas.manager.oid, requesters: [] })).toEqual(["not-a-head at decider"]);
  expect(typesOf({}, { oid: personas.staff.oid })).toEqual(["not-a-head at decider"]);
});

test("nobody decides on their own request, a head of function included", () => {
  expect(typesOf({}, { requesters: [personas.head.oid] })).toEqual(["requester-decides at decider"]);
});

test("a stand-in decides from their first day to their last and on no other", () => {
  const settings: Settings = {
    ...testSettings,
    offices: [{ role: "head", oid: personas.decider.oid, name: personas.decider.name, from: "2026-11-23", until: "2026-11-27" }],
  };
  const on = (at: string) => typesOf({}, { oid: personas.decider.oid, at, settings });
  expect(on("2026-11-22T12:00:00Z")).toEqual(["not-a-head at decider"]);
  expect(on("2026-11-23T00:00:00Z")).toEqual([]);
  expect(on("2026-11-27T23:59:59Z")).toEqual([]);
  expect(on("2026-11-28T00:00:00Z")).toEqual(["not-a-head at decider"]);
});

test("approval needs an answer to each criterion", () => {
  expect(typesOf({ criteria: criteriaAnswers().slice(1) })).toEqual(["criterion-unanswered at criterion:considered"]);
});

test("an answer without a reason is no answer, whatever is decided", () => {
  const criteria = criteriaAnswers({ access: { reason: " " } });
  expect(typesOf({ criteria })).toEqual(["criterion-without-reason at criterion:access"]);
  expect(typesOf({ kind: "request.refused", criteria, terms: null })).toEqual(["criterion-without-reason at criterion:access"]);
});

test("a criterion that is not satisfied leaves refusing and sending back", () => {
  const criteria = criteriaAnswers({ gateway: { verdict: "not-satisfied" } });
  expect(typesOf({ criteria })).toEqual(["criterion-not-satisfied at criterion:gateway"]);
  expect(typesOf({ kind: "request.refused", criteria, terms: null })).toEqual([]);
  expect(typesOf({ kind: "request.sent-back", criteria, terms: null, wanted: "Name an advice centre." })).toEqual([]);
});

test("a criterion is not applicable only where the policy has such a case", () => {
  expect(typesOf({ criteria: criteriaAnswers({ "decision-right": { verdict: "not-applicable" } }) })).toEqual([]);
  expect(typesOf({ criteria: criteriaAnswers({ communication: { verdict: "not-applicable" } }) })).toEqual([
    "cannot-be-not-applicable at criterion:communication",
  ]);
});

test("every decision has reasons in the head's own words", () => {
  expect(typesOf({ reasons: "" })).toEqual(["reasons-missing at reasons"]);
  expect(typesOf({ kind: "request.refused", reasons: "\n", terms: null })).toEqual(["reasons-missing at reasons"]);
});

test("sending back says what is wanted", () => {
  expect(typesOf({ kind: "request.sent-back", terms: null })).toEqual(["wanted-missing at wanted"]);
});

test("refusing needs no criterion answered", () => {
  expect(typesOf({ kind: "request.refused", criteria: [], terms: null })).toEqual([]);
});

test("an approval has terms, and its review is never later than a year", () => {
  expect(typesOf({ terms: null })).toEqual(["terms-missing at measures"]);
  expect(typesOf({ terms: { measures, reviewOn: "2027-11-24" } })).toEqual(["review-too-late at reviewOn"]);
});

test("an approval that closes every route is refused", () => {
  const choices = ["telephone", "email"].map((method) => ({ measure: "one-method", parameters: { method }, why: "" }));
  expect(typesOf({ terms: { measures: choices, reviewOn } })).toEqual(["no-route-open at measures"]);
});

test("where the policy has no criteria nothing is approved until set-up gives them", () => {
  const policy = { ...(policyAt(testSettings, testSettings.policy, testNow) ?? iopc001), criteria: null };
  const problems = checkDecision(policy, testSettings, { requesters: [], handling: null, intentions: [] }, approval, { oid: personas.head.oid, at: testNow });
  expect(problems.map(({ type, field }) => `${type} at ${field}`)).toEqual(["unanswered at criteria"]);
});
