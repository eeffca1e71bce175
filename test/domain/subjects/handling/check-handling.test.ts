import { expect, test } from "vitest";
import { checkHandlingForm, handlingPasses, type HandlingForm } from "../../../../src/domain/subjects/handling/check-handling.ts";
import { cleveland003 } from "../../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc001 } from "../../../../src/domain/policy/packs/iopc-001.ts";
import { warwickshire002 } from "../../../../src/domain/policy/packs/warwickshire-002.ts";
import type { Policy } from "../../../../src/domain/policy/types.ts";

type Answer = HandlingForm["answers"][number]["answer"];

const today = "2026-11-23";

/** Every question of the policy answered with yes, but for those that are given. */
const answers = (policy: Policy, changed: Readonly<Record<string, Answer>> = {}): HandlingForm["answers"] =>
  (policy.handlingCheck?.questions ?? []).map(({ id }) => ({ question: id, answer: changed[id] ?? "yes", note: "" }));

const action = (question: string, changed: Partial<HandlingForm["actions"][number]> = {}): HandlingForm["actions"][number] => ({
  id: `x-${question}`,
  question,
  what: "Write again in plain words",
  owner: "Casework manager",
  dueOn: "2026-12-01",
  ...changed,
});

const problems = (policy: Policy, form: HandlingForm): readonly string[] => checkHandlingForm(policy, form, today).map(({ type, question }) => `${type} ${question}`);

test("002 section 4: the check passes when all answers are satisfactory", () => {
  expect(handlingPasses(warwickshire002, answers(warwickshire002))).toBe(true);
  expect(handlingPasses(warwickshire002, answers(warwickshire002, { support: "no" }))).toBe(false);
});

test("002 section 4: reasons for an outcome that there is not yet are no obstacle", () => {
  expect(handlingPasses(warwickshire002, answers(warwickshire002, { reasons: "not-yet" }))).toBe(true);
  expect(handlingPasses(warwickshire002, answers(warwickshire002, { explained: "not-yet" }))).toBe(false);
});

test("003 7.3: one yes is enough, and not-yet is no yes", () => {
  expect(handlingPasses(cleveland003, answers(cleveland003, { explained: "no", proportionate: "no", support: "no", communicated: "not-yet" }))).toBe(true);
  expect(handlingPasses(cleveland003, answers(cleveland003, { explained: "no", proportionate: "no", support: "no", communicated: "not-yet", reasons: "not-yet" }))).toBe(false);
});

test("an unanswered question does not pass where all must be satisfactory", () => {
  expect(handlingPasses(warwickshire002, answers(warwickshire002).slice(1))).toBe(false);
});

test("a policy that asks for no check is passed, and a check under it is refused", () => {
  expect(handlingPasses(iopc001, [])).toBe(true);
  expect(problems(iopc001, { answers: [], actions: [] })).toEqual(["no-check-asked "]);
});

test("every question is answered, and only questions of the policy are", () => {
  const form = { answers: [...answers(cleveland003).slice(1), { question: "weather", answer: "yes" as const, note: "" }], actions: [] };
  expect(problems(cleveland003, form)).toEqual(["unanswered explained", "unknown-question weather"]);
});

test("only a question that may not apply yet takes that answer, and the refusal names the clause", () => {
  const [problem] = checkHandlingForm(warwickshire002, { answers: answers(warwickshire002, { explained: "not-yet" }), actions: [] }, today);
  expect(problem).toEqual({ type: "must-apply", question: "explained", clause: "section 4" });
  expect(problems(warwickshire002, { answers: answers(warwickshire002, { reasons: "not-yet" }), actions: [] })).toEqual([]);
});

test("each no needs an action with an owner and a day that is not past, also where one yes is enough", () => {
  const noSupport = answers(cleveland003, { support: "no" });
  expect(problems(cleveland003, { answers: noSupport, actions: [] })).toEqual(["no-without-action support"]);
  expect(problems(cleveland003, { answers: noSupport, actions: [action("support", { owner: " " })] })).toEqual(["action-incomplete support"]);
  expect(problems(cleveland003, { answers: noSupport, actions: [action("support", { dueOn: "2026-11-22" })] })).toEqual(["action-past support"]);
  expect(problems(cleveland003, { answers: noSupport, actions: [action("support", { dueOn: today })] })).toEqual([]);
});
