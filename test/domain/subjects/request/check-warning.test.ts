import type { Day } from "../../../../src/domain/base/time.ts";
import { expect, test } from "vitest";
import { currentPolicy } from "../../../../src/domain/policy/policy-at.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { checkSubmission } from "../../../../src/domain/subjects/request/check-submission.ts";
import { checkWarning } from "../../../../src/domain/subjects/request/check-warning.ts";
import { askedRecords, completeSubmission, settingsUnder, today } from "../../../support/asked.ts";
import { testNow } from "../../../support/events.ts";

const answered = (pack: Policy): Policy => currentPolicy(settingsUnder(pack), testNow) ?? pack;

const typesOf = (pack: Policy, warning: { readonly reason?: string; readonly exception?: string }, warnedOn: Day | null = null): readonly string[] =>
  checkWarning(answered(pack), { warning: { notice: null, reason: "", ...warning } }, warnedOn, today).map(({ type }) => type);

const alwaysWarns = policies.filter(({ warning }) => warning.rule === "always");

test("four of the policies always warn, and 000 always tries to", () => {
  expect(alwaysWarns.map(({ id }) => id)).toEqual(["iopc-001", "warwickshire-opcc-002", "cleveland-opcc-003", "ipcc-004"]);
});

test.each(alwaysWarns)("under $id no reason stands in for the advice", (pack) => {
  expect(typesOf(pack, { reason: "They threatened to come at once." })).toEqual(["no-warning"]);
});

test("000: advice that could not be given is reasoned", () => {
  expect(typesOf(iopc000, {})).toEqual(["no-warning-reason"]);
  expect(typesOf(iopc000, { reason: "No address or number is known." })).toEqual([]);
});

test.each(policies)("under $id the chance to change is the wait after the advice, and a shorter one is reasoned", (pack) => {
  expect(typesOf(pack, {}, "2026-11-09")).toEqual([]);
  expect(typesOf(pack, {}, "2026-11-10")).toEqual(["wait-without-reason"]);
  expect(typesOf(pack, { reason: "Colleagues were followed to their cars." }, "2026-11-10")).toEqual([]);
});

test("where the chance to change is always given, no reason makes the wait shorter", () => {
  const policy = answered(iopc001);
  const strict: Policy = { ...policy, warning: { ...policy.warning, chanceToChange: { rule: "always", clause: "section 6" }, waitDays: 14 } };
  const warning = { notice: "warning:1", reason: "It cannot wait." };
  expect(checkWarning(strict, { warning }, "2026-11-10", today)).toEqual([{ type: "wait-not-over", field: ["warning"], clause: "section 6" }]);
  expect(checkWarning(strict, { warning }, "2026-11-09", today)).toEqual([]);
});

test.each(
  policies.flatMap((pack) => pack.warning.exceptions.map((exception) => ({ policy: pack.id, grounds: exception.grounds, scope: exception.scope, pack, id: exception.id }))),
)('$policy: "$grounds" spares the warning only if its scope is the restriction ($scope)', ({ pack, id, scope }) => {
  expect(typesOf(pack, { exception: id, reason: "Two colleagues were threatened." })).toEqual(scope === "restriction" ? [] : ["exception-not-allowed"]);
});

test("000: an exception is reasoned, and spares what else is tried first", () => {
  expect(typesOf(iopc000, { exception: "safety" })).toEqual(["exception-without-reason"]);
  const policy = answered(iopc000);
  const untried = { ...completeSubmission(policy), tried: [] };
  const fieldsOf = (warning: typeof untried.warning) => checkSubmission(policy, { ...untried, warning }, { ...askedRecords, warnedOn: null }).map(({ type }) => type);
  expect(fieldsOf({ notice: null, reason: "No address is known." })).toEqual(["nothing-tried"]);
  expect(fieldsOf({ notice: null, reason: "Two colleagues were threatened.", exception: "safety" })).toEqual([]);
});
