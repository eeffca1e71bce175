import { textOfRow } from "../../../../src/domain/events/row-text.ts";
import { expect, test } from "vitest";
import { actorAt } from "../../../../src/domain/policy/offices.ts";
import { currentPolicy } from "../../../../src/domain/policy/policy-at.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { unansweredFor } from "../../../../src/domain/policy/questions.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { latestReview } from "../../../../src/domain/decide/check-terms.ts";
import { addDays, type Day, type Instant } from "../../../../src/domain/base/time.ts";
import { completeSubmission, handlingAnswers, settingsUnder } from "../../../support/asked.ts";
import { checkDecision, type Asked, type ProposedDecision } from "../../../../src/domain/subjects/request/check-decision.ts";
import { policyAt } from "../../../../src/domain/policy/policy-at.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { noConflict } from "../../../../src/domain/decide/conflict.ts";
import type { Settings } from "../../../../src/domain/policy/settings.ts";
import { criteriaAnswers } from "../../../support/desk.ts";
import { personas, testNow, testSettings } from "../../../support/events.ts";
import { jordan, sampleSubmission } from "../../../support/sample-ledger.ts";

const { measures, reviewOn } = sampleSubmission(jordan);

const approval: ProposedDecision = {
  kind: "request.approved",
  criteria: criteriaAnswers(),
  reasons: "Everything else was tried.",
  wanted: "",
  conflict: noConflict,
  handlingComments: [],
  told: null,
  terms: { measures, reviewOn },
  matter: null,
};

const typesOf = (
  changed: Partial<ProposedDecision> = {},
  {
    oid = personas.head.oid,
    at = testNow,
    requesters = [personas.manager.oid],
    settings = testSettings,
  }: Partial<{ oid: string; at: Instant; requesters: string[]; settings: Settings }> = {},
) =>
  checkDecision(
    policyAt(settings, settings.policy, at) ?? iopc001,
    settings,
    { requesters, handling: null, intentions: [] },
    { ...approval, ...changed },
    actorAt(settings, oid, at),
  ).map(({ type, field }) => `${type} at ${field.join(":")}`);

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
  const on = (at: Instant) => typesOf({}, { oid: personas.decider.oid, at, settings });
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
  expect(typesOf({ criteria: criteriaAnswers({ communication: { verdict: "not-applicable" } }) })).toEqual(["cannot-be-not-applicable at criterion:communication"]);
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
  const problems = checkDecision(policy, testSettings, { requesters: [], handling: null, intentions: [] }, approval, actorAt(testSettings, personas.head.oid, testNow));
  expect(problems.map(({ type, field }) => `${type} at ${field.join(":")}`)).toEqual(["unanswered at criteria"]);
});

const policyUnder = (pack: Policy) => ({ settings: settingsUnder(pack), policy: currentPolicy(settingsUnder(pack), testNow) ?? pack });

/** Approves what this policy would have approved, but for what is changed. */
const approvedUnder = (pack: Policy, changed: Partial<ProposedDecision> = {}, asked: Partial<Asked> = {}, settings = settingsUnder(pack)): readonly string[] => {
  const { policy } = policyUnder(pack);
  const submission = completeSubmission(policy);
  const decision: ProposedDecision = {
    ...approval,
    criteria: (policy.criteria ?? []).map(({ id }) => ({ criterion: id, verdict: "satisfied", reason: "Shown by the log." })),
    told: policy.restrictionNotice.timing === "before-deciding" ? { notice: "intention:r1", exception: null, reason: "" } : null,
    terms: { measures: submission.measures, reviewOn: submission.reviewOn },
    matter: textOfRow(submission.matter),
    ...changed,
  };
  const at = currentPolicy(settings, testNow) ?? pack;
  return checkDecision(
    at,
    settings,
    { requesters: [personas.manager.oid], handling: submission.handling, intentions: ["intention:r1"], ...asked },
    decision,
    actorAt(settings, personas.head.oid, testNow),
  ).map(({ type, field }) => `${type} at ${field.join(":")}`);
};

test.each(policies)("a head of function approves a complete request under $id", (pack) => {
  expect(approvedUnder(pack)).toEqual([]);
});

test.each(policies)("under $id each criterion must be answered and satisfied", (pack) => {
  const { policy } = policyUnder(pack);
  const criteria = policy.criteria ?? [];
  expect(approvedUnder(pack, { criteria: [] })).toEqual(criteria.map(({ id }) => `criterion-unanswered at criterion:${id}`));
  for (const { id } of criteria) {
    const answers = criteria.map((each) => ({ criterion: each.id, verdict: each.id === id ? ("not-satisfied" as const) : ("satisfied" as const), reason: "Looked at." }));
    expect(approvedUnder(pack, { criteria: answers })).toEqual([`criterion-not-satisfied at criterion:${id}`]);
  }
});

test.each(policies)("under $id nothing is approved before set-up has answered what a decision waits for", (pack) => {
  const settings = { ...settingsUnder(pack), answers: [] };
  const open = [...unansweredFor(pack, "request"), ...unansweredFor(pack, "decision")].map(({ field }) => `unanswered at ${field}`);
  expect(open).toContain("unanswered at unsaid.whenReviewIsMissed");
  expect(approvedUnder(pack, {}, {}, settings)).toEqual(open);
  expect(approvedUnder(pack, { kind: "request.refused", terms: null }, {}, settings)).toEqual([]);
});

test("000 and 003 name nobody who decides: an approval waits for set-up to say who", () => {
  for (const pack of [iopc000, cleveland003]) {
    expect(approvedUnder(pack, {}, {}, { ...settingsUnder(pack), answers: settingsUnder(pack).answers.filter(({ field }) => field !== "authority.decides") })).toEqual([
      "unanswered at authority.decides",
    ]);
  }
});

test.each(policies)("under $id a review later than the policy or set-up allows is refused", (pack) => {
  const { policy } = policyUnder(pack);
  const latest = latestReview(policy, "2026-11-23") ?? "2000-01-01";
  const terms = (on: Day) => ({ terms: { measures: completeSubmission(policy).measures, reviewOn: on } });
  expect(approvedUnder(pack, terms(latest))).toEqual([]);
  expect(approvedUnder(pack, terms(addDays(latest, 1)))).toEqual(["review-too-late at reviewOn"]);
});

test("003 9.8: an approval names its matter", () => {
  expect(approvedUnder(cleveland003, { matter: " " })).toEqual(["missing at matter"]);
});

test("whoever was the target, decided the case or is otherwise in a conflict decides nothing at all", () => {
  for (const conflict of [
    { has: true as const, target: true, decidedCase: false, other: "" },
    { has: true as const, target: false, decidedCase: true, other: "" },
    { has: true as const, target: false, decidedCase: false, other: "My cousin" },
  ]) {
    expect(typesOf({ conflict })).toEqual(["conflict-declared at conflict"]);
    expect(typesOf({ conflict, kind: "request.refused", terms: null })).toEqual(["conflict-declared at conflict"]);
    expect(typesOf({ conflict, kind: "request.sent-back", terms: null, wanted: "More." })).toEqual(["conflict-declared at conflict"]);
  }
});

test("whether there is a conflict is said before anything is decided", () => {
  expect(typesOf({ conflict: null })).toEqual(["conflict-undeclared at conflict"]);
});

test("003 7.3: whoever approves comments on every no of our own handling, although one yes is enough", () => {
  const handling = { check: "c1", answers: handlingAnswers(cleveland003, { support: "no", explained: "no" }) };
  const comment = (question: string, text = "It is being put right.") => ({ question, comment: text });
  expect(approvedUnder(cleveland003, {}, { handling })).toEqual(["handling-without-comment at handling:explained", "handling-without-comment at handling:support"]);
  expect(approvedUnder(cleveland003, { handlingComments: [comment("explained"), comment("support", " ")] }, { handling })).toEqual([
    "handling-without-comment at handling:support",
  ]);
  expect(approvedUnder(cleveland003, { handlingComments: [comment("explained"), comment("support")] }, { handling })).toEqual([]);
  expect(approvedUnder(cleveland003, { kind: "request.refused", terms: null }, { handling })).toEqual([]);
});

test("000: the person is told before an approval, by a notice that is on record", () => {
  expect(approvedUnder(iopc000, { told: null })).toEqual(["not-told at told"]);
  expect(approvedUnder(iopc000, { told: { notice: "intention:other", exception: null, reason: "" } })).toEqual(["not-told at told"]);
  expect(approvedUnder(iopc000, { told: { notice: null, exception: null, reason: "" } })).toEqual(["not-told at told"]);
  expect(approvedUnder(iopc000, { told: null, kind: "request.refused", terms: null })).toEqual([]);
});

test("000: an exception that is about the restriction itself spares it, with its reason", () => {
  const excepted = (exception: string, reason: string) => approvedUnder(iopc000, { told: { notice: null, exception, reason } });
  expect(excepted("safety", "A visit was threatened for tonight.")).toEqual([]);
  expect(excepted("safety", " ")).toEqual(["told-without-reason at told"]);
  expect(excepted("violence-police", "A visit was threatened for tonight.")).toEqual(["told-exception-not-allowed at told"]);
});
