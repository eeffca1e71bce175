import { expect, test } from "vitest";
import { currentPolicy } from "../../../../src/domain/policy/policy-at.ts";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc000 } from "../../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../../src/domain/policy/packs/warwickshire-002.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";
import { checkSubmission } from "../../../../src/domain/subjects/request/check-submission.ts";
import { openRoutes } from "../../../../src/domain/policy/routes.ts";
import type { AskRecords, Submission } from "../../../../src/domain/subjects/request/submission.ts";
import { askedRecords, callsOnly, completeSubmission, filledMeasure, handlingAnswers, settingsUnder } from "../../../support/asked.ts";
import { testNow } from "../../../support/events.ts";

const answered = (pack: Policy): Policy => currentPolicy(settingsUnder(pack), testNow) ?? pack;

const problemsOf = (pack: Policy, changed: Partial<Submission> = {}, records: Partial<AskRecords> = {}) => {
  const policy = answered(pack);
  return checkSubmission(policy, { ...completeSubmission(policy), ...changed }, { ...askedRecords, ...records });
};

const typesOf = (pack: Policy, changed: Partial<Submission> = {}, records: Partial<AskRecords> = {}): readonly string[] =>
  problemsOf(pack, changed, records).map(({ type, field }) => `${type} at ${field.join(":")}`);

test.each(policies)("a complete request may be sent under $id", (pack) => {
  expect(problemsOf(pack)).toEqual([]);
});

test.each(policies)("under $id a request says what it is to achieve, and that the person was asked what they need or why not", (pack) => {
  expect(typesOf(pack, { purpose: " ", needs: { asked: null, reason: "" } })).toEqual(["missing at purpose", "needs-unsettled at needs"]);
  expect(typesOf(pack, { needs: { asked: "needs:1", reason: "" } })).toEqual([]);
});

test.each(policies.flatMap((pack) => answered(pack).measures.map(({ id, clause }) => ({ policy: pack.id, clause, pack, id }))))(
  "$policy: the measure of $clause is taken with all that it needs, and refused without",
  ({ pack, id }) => {
    const filled = filledMeasure(pack, id);
    expect(typesOf(pack, { measures: [filled] })).toEqual([]);
    const needed = pack.measures.find((measure) => measure.id === id)?.parameters.filter(({ required }) => required) ?? [];
    const refused = needed.length > 0 ? [`measure-parameter-missing at measure:${id}`] : [];
    expect(typesOf(pack, { measures: [{ ...filled, parameters: {} }] })).toEqual(refused);
  },
);

test.each(policies)("under $id each measure alone leaves a way of contact open", (pack) => {
  for (const { id } of pack.measures) expect(openRoutes(pack, [filledMeasure(pack, id)]).length).toBeGreaterThan(0);
});

test.each(policies.filter((pack) => pack.measures.some(({ closes }) => closes.length > 0)))("under $id measures that together leave no way of contact open are refused", (pack) => {
  const measure = pack.measures.find(({ closes }) => closes.length > 0)?.id ?? "";
  const by = (method: string) => ({ measure, parameters: { method }, why: "It fits." });
  expect(typesOf(pack, { measures: [by("email"), by("letter")] })).toContain("no-route-open at measures");
});

test("000 and 003 leave open who asks, decides or by what: nothing is asked for before set-up has answered", () => {
  const unanswered = (pack: Policy) => checkSubmission(pack, completeSubmission(pack), askedRecords).flatMap(({ type, field }) => (type === "unanswered" ? field : []));
  expect(unanswered(iopc000)).toEqual(["authority.asks", "criteria", "warning.chanceToChange"]);
  expect(unanswered(cleveland003)).toEqual([]);
  expect(unanswered(iopc001)).toEqual([]);
});

test("003 9.6: not having asked for the person's agreement is reasoned; elsewhere it is only offered", () => {
  const notSought: Partial<Submission> = { agreement: { outcome: "not-sought", why: " " } };
  expect(problemsOf(cleveland003, notSought)).toEqual([{ type: "agreement-missing", field: ["agreement"], clause: "9.6" }]);
  expect(typesOf(cleveland003, { agreement: { outcome: "refused", why: "" } })).toEqual([]);
  expect(typesOf(iopc001, notSought)).toEqual([]);
});

test("003 9.8: a strategy covers one matter, and names it", () => {
  expect(problemsOf(cleveland003, { matter: "" })).toEqual([{ type: "missing", field: ["matter"], clause: "9.8" }]);
  expect(typesOf(warwickshire002, { matter: "" })).toEqual([]);
});

test("002 section 4 and 003 7.2: our own handling is checked before a request; 001 asks for no check", () => {
  expect(problemsOf(warwickshire002, { handling: null })).toEqual([{ type: "no-handling-check", field: ["handling"], clause: "section 4" }]);
  expect(typesOf(cleveland003, {}, { handling: null })).toEqual(["no-handling-check at handling"]);
  expect(typesOf(iopc001, { handling: null }, { handling: null })).toEqual([]);
});

const action = (question: string) => ({ id: "x1", question, what: "Write again", owner: "Casework manager", dueOn: "2026-12-01" as const, done: null });
const checkedAs = (pack: Policy, changed: Parameters<typeof handlingAnswers>[1]): Partial<Submission> => ({ handling: { check: "c1", answers: handlingAnswers(pack, changed) } });

test("002 section 4: one no is enough to hold a request back, although somebody puts it right", () => {
  expect(typesOf(warwickshire002, checkedAs(warwickshire002, { support: "no" }), { handling: { actions: [action("support")] } })).toEqual(["handling-falls-short at handling"]);
});

test("002 section 4: reasons for an outcome that there is not yet are no obstacle, and nothing else may wait", () => {
  expect(typesOf(warwickshire002, checkedAs(warwickshire002, { reasons: "not-yet" }))).toEqual([]);
  expect(typesOf(warwickshire002, checkedAs(warwickshire002, { explained: "not-yet" }))).toEqual(["handling-must-apply at handling:explained"]);
});

test("003 7.3: one yes is enough, and every no still has an action", () => {
  const noSupport = checkedAs(cleveland003, { support: "no" });
  expect(typesOf(cleveland003, noSupport)).toEqual(["handling-without-action at handling:support"]);
  expect(typesOf(cleveland003, noSupport, { handling: { actions: [action("support")] } })).toEqual([]);
  const noYes = checkedAs(cleveland003, { explained: "no", proportionate: "no", communicated: "not-yet", support: "no", reasons: "not-yet" });
  const actions = ["explained", "proportionate", "support"].map(action);
  expect(typesOf(cleveland003, noYes, { handling: { actions } })).toEqual(["handling-falls-short at handling"]);
});

test("an unanswered question of the check is named", () => {
  expect(typesOf(warwickshire002, { handling: { check: "c1", answers: handlingAnswers(warwickshire002).slice(1) } })).toEqual(["handling-unanswered at handling:explained"]);
});

test("000: a restriction of somebody with an adjustment is a last resort with its own reason; elsewhere the adjustment is only respected", () => {
  const adjusted = { adjustments: [{ ...callsOnly, avoids: [] }] };
  expect(typesOf(iopc000, {}, adjusted)).toEqual(["last-resort-missing at lastResort"]);
  expect(typesOf(iopc000, { lastResort: "Calls at set times were tried for a year." }, adjusted)).toEqual([]);
  expect(typesOf(iopc001, {}, adjusted)).toEqual([]);
});

test("email only against calls because of sight loss is a clash that needs a reason, under the policy's clause", () => {
  const measures = [{ measure: "one-method", parameters: { method: "email" }, why: "It fits." }];
  const adjusted = { adjustments: [callsOnly] };
  expect(problemsOf(warwickshire002, { measures }, adjusted)).toEqual([{ type: "clash-without-reason", field: ["clash", "one-method", "a1"], clause: "section 5" }]);
  expect(
    typesOf(warwickshire002, { measures, clashes: [{ adjustment: "a1", measure: "one-method", reason: "A relative reads for them, and the desk calls each Monday." }] }, adjusted),
  ).toEqual([]);
});
