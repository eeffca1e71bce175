import { expect, test } from "vitest";
import { checkSubmission } from "../../../../src/domain/subjects/request/check-submission.ts";
import { checkTerms, latestReview } from "../../../../src/domain/decide/check-terms.ts";
import type { AskRecords, SubmissionDraft } from "../../../../src/domain/subjects/request/submission.ts";
import { textLimits } from "../../../../src/domain/events/limits.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { jordan, sampleSubmission } from "../../../support/sample-ledger.ts";

const today = "2026-11-23";

/** A warning three weeks ago, nothing done differently for the person, and one mailbox that is read every day. */
const askedRecords: AskRecords = { today, warnedOn: "2026-11-02", adjustments: [], handling: null, mailboxes: ["Managed contact"] };

const problemsOf = (changed: Partial<SubmissionDraft> = {}) => checkSubmission(iopc001, { ...sampleSubmission(jordan), ...changed }, askedRecords);

const typesOf = (changed: Partial<SubmissionDraft>) => problemsOf(changed).map(({ type, field }) => `${type} at ${field.join(":")}`);

const chosen = (measure: string, parameters: Readonly<Record<string, string>> = {}, why = "It fits.") => ({ measure, parameters, why });

test("a complete request may be sent", () => {
  expect(problemsOf()).toEqual([]);
});

test("a request says what is asked and why, in which circumstances, and whom to turn to", () => {
  expect(typesOf({ ask: " ", purpose: "", circumstances: "", contact: "" })).toEqual(["missing at ask", "missing at purpose", "missing at circumstances", "missing at contact"]);
});

test("something must have been tried before a restriction is asked for", () => {
  expect(typesOf({ tried: [] })).toEqual(["nothing-tried at tried"]);
});

test("a step that is still to come was not tried", () => {
  expect(typesOf({ tried: [{ step: "signposted", on: "2026-11-24", note: "" }] })).toEqual(["tried-not-yet at tried:signposted"]);
  expect(typesOf({ tried: [{ step: "signposted", on: today, note: "" }] })).toEqual([]);
});

test("evidence is given for each of the six criteria", () => {
  const [first, ...rest] = sampleSubmission(jordan).criteria;
  expect(typesOf({ criteria: rest })).toEqual([`criterion-without-evidence at criterion:${first?.criterion}`]);
  expect(problemsOf({ criteria: [] }).map(({ clause }) => clause)).toEqual([
    "section 6, first point",
    "section 6, second point",
    "section 6, third point",
    "section 6, fourth point",
    "section 6, fifth point",
    "section 6, sixth point",
  ]);
});

test("only confirmed addresses can be restricted, so a person without one cannot be", () => {
  expect(typesOf({ evidence: { ...sampleSubmission(jordan).evidence, addressKeys: [] } })).toEqual(["no-confirmed-address at addresses"]);
});

test("at least one measure is proposed", () => {
  expect(typesOf({ measures: [] })).toEqual(["no-measures at measures"]);
});

test("each measure is given with what it needs and why it fits", () => {
  expect(typesOf({ measures: [chosen("one-method")] })).toContain("measure-parameter-missing at measure:one-method");
  expect(typesOf({ measures: [chosen("read-and-file", {}, "")] })).toEqual(["measure-without-why at measure:read-and-file"]);
  expect(typesOf({ measures: [chosen("one-method", { method: "email" })] })).toEqual([]);
});

test("blocking asks for the reason why the case is severe", () => {
  const parameters = { what: "07700 900123", readAt: "Managed contact" };
  expect(typesOf({ measures: [chosen("block", parameters, "")] })).toEqual(["measure-needs-severity at measure:block"]);
});

test("a measure that the policy does not list says what staff do and what it means to the person", () => {
  expect(typesOf({ measures: [chosen("other", { says: "Meet at the library only." })] })).toEqual(["measure-parameter-missing at measure:other"]);
  expect(typesOf({ measures: [chosen("other", { says: "Meet at the library only.", means: "We meet them at the library only." })] })).toEqual([]);
});

test("a measure of no policy is refused", () => {
  expect(typesOf({ measures: [chosen("silence")] })).toEqual(["measure-unknown at measure:silence"]);
});

test("some route stays open, and what a measure asks for is answered with what the policy offers", () => {
  expect(typesOf({ measures: [chosen("one-method", { method: "pigeon" })] })).toEqual(["measure-parameter-not-offered at measure:one-method"]);
});

test("a mailbox is one that the settings name, so that somebody reads it every day", () => {
  const contact = (mailbox: string) => typesOf({ measures: [chosen("single-contact", { contact: "Casework desk", mailbox })] });
  expect(contact("")).toEqual([]);
  expect(contact("Managed contact")).toEqual([]);
  expect(contact("Nobody's mailbox")).toEqual(["measure-mailbox-unknown at measure:single-contact"]);
});

test("the review is ahead and never later than a year from now", () => {
  expect(latestReview(iopc001, today)).toBe("2027-11-23");
  expect(typesOf({ reviewOn: "2027-11-23" })).toEqual([]);
  expect(typesOf({ reviewOn: "2027-11-24" })).toEqual(["review-too-late at reviewOn"]);
  expect(typesOf({ reviewOn: today })).toEqual(["review-not-ahead at reviewOn"]);
  expect(typesOf({ reviewOn: null })).toEqual(["review-not-ahead at reviewOn"]);
});

test("a policy that names no latest review sets none", () => {
  expect(latestReview({ ...iopc001, review: { ...iopc001.review, maxMonths: null } }, today)).toBeNull();
});

test("an end date is ahead", () => {
  const terms = { measures: [chosen("record-calls")], reviewOn: "2027-01-01" as const, matter: null };
  expect(checkTerms(iopc001, { ...terms, endsOn: today }, today).map(({ type }) => type)).toEqual(["end-before-start"]);
  expect(checkTerms(iopc001, { ...terms, endsOn: "2026-11-24" }, today)).toEqual([]);
});

test("what the record would not take is found before it is written", () => {
  const tooLong = "a".repeat(textLimits.ask + 1);
  expect(typesOf({ ask: tooLong })).toEqual(["does-not-fit at ask"]);
  expect(typesOf({ criteria: sampleSubmission(jordan).criteria.map(({ criterion }) => ({ criterion, evidence: tooLong })) })).toContain("does-not-fit at criterion:gateway");
  expect(typesOf({ measures: [chosen("record-calls", {}, tooLong)] })).toEqual(["does-not-fit at measure:record-calls"]);
  expect(typesOf({ tried: [{ step: "signposted", on: null, note: tooLong }] })).toEqual(["does-not-fit at tried:signposted"]);
  expect(typesOf({ evidence: { ...sampleSubmission(jordan).evidence, quoted: Array.from({ length: 51 }, (_, index) => `log:${index}`) } })).toEqual(["does-not-fit at quotes"]);
});
