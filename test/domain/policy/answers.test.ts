import type { Instant } from "../../../src/domain/base/time.ts";
import { sayAnswerProblem } from "../../../src/ui/words/question-words.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseAnswer, setUpClause, withAnswers, type PolicyAnswer } from "../../../src/domain/policy/answers.ts";
import { cleveland003 } from "../../../src/domain/policy/packs/cleveland-003.ts";
import { iopc000 } from "../../../src/domain/policy/packs/iopc-000.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { policyAt } from "../../../src/domain/policy/policy-at.ts";
import { policies } from "../../../src/domain/policy/shipped.ts";
import { answerKinds, type QuestionField } from "../../../src/domain/policy/answer-kinds.ts";
import { questionsOf } from "../../../src/domain/policy/questions.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import { settingsWith } from "./settings-with.ts";

const answerTo = (field: QuestionField, value: string, from: Instant = "2026-11-01T09:00:00Z", policy = "iopc-000@1.0"): PolicyAnswer => ({ policy, field, value, from });

const goodAnswers: Readonly<Record<QuestionField, string>> = {
  "authority.asks": "staff",
  "authority.decides": "Director of operations",
  criteria: "The matter has been considered.\n\n  Nothing new has come.  \n",
  "warning.chanceToChange": "always",
  "warning.waitDays": "14",
  "review.maxMonths": "6",
  "dispute.route": "A letter to the office",
  "dispute.decidedBy": "Chief Executive",
  "dispute.days": "20",
  "unsaid.whenReviewIsMissed": "The restriction stays.",
  "unsaid.retentionYears": "3",
  "unsaid.daysToDispute": "28",
  "unsaid.noConcernDays": "30",
};

const allAnswers = (policy: Policy): readonly PolicyAnswer[] =>
  questionsOf(policy).map(({ field }) => answerTo(field, goodAnswers[field], "2026-11-01T09:00:00Z", policyVersionOf(policy)));

test.each(policies.map((policy) => [policyVersionOf(policy), policy] as const))("with an answer to every question nothing is left open in %s", (_, policy) => {
  expect(questionsOf(withAnswers(policy, allAnswers(policy)))).toEqual([]);
});

test("answers stand where the policy says nothing, under a clause of their own", () => {
  const answered = withAnswers(iopc000, allAnswers(iopc000));
  expect(answered.authority).toMatchObject({ asks: "staff", decides: "Director of operations" });
  expect(answered.warning).toMatchObject({ chanceToChange: { rule: "always", clause: setUpClause }, waitDays: 14 });
  expect(answered.review.maxMonths).toBe(6);
  expect(answered.unsaid).toEqual({ whenReviewIsMissed: "The restriction stays.", retentionYears: 3, daysToDispute: 28, noConcernDays: 30 });
});

test("each line of the answer is a criterion, empty lines apart", () => {
  const answered = withAnswers(iopc000, allAnswers(iopc000));
  expect(answered.criteria?.map(({ id, label, clause }) => [id, label, clause])).toEqual([
    ["answer-1", "The matter has been considered.", setUpClause],
    ["answer-2", "Nothing new has come.", setUpClause],
  ]);
});

test("a dispute route that the policy lacks comes from the answers; without it there is none that anybody could decide", () => {
  expect(withAnswers(cleveland003, allAnswers(cleveland003)).dispute).toEqual({
    route: "A letter to the office",
    decidedBy: "Chief Executive",
    days: 20,
    finalStage: false,
    notWhenUnacceptable: false,
    clause: setUpClause,
  });
  expect(withAnswers(cleveland003, [answerTo("dispute.decidedBy", "Chief Executive")]).dispute).toBeNull();
});

test("what the policy says itself, no answer changes", () => {
  const answers = (["authority.asks", "authority.decides", "criteria", "warning.chanceToChange", "review.maxMonths", "dispute.route"] as const).map((field) =>
    answerTo(field, goodAnswers[field]),
  );
  expect(withAnswers(iopc001, answers)).toEqual(iopc001);
});

test("no fixed wait after a warning is an answer too", () => {
  expect(withAnswers(iopc001, [answerTo("warning.waitDays", "0")]).warning.waitDays).toBe(0);
});

test("a stored answer that cannot be read counts as none, and does not bring back an older one", () => {
  const answers = [answerTo("warning.waitDays", "14", "2026-11-01T09:00:00Z"), answerTo("warning.waitDays", "two weeks", "2026-11-02T09:00:00Z")];
  expect(withAnswers(iopc001, answers).warning.waitDays).toBeNull();
});

test("the newest answer holds, in whatever order they are stored; of two at one moment, the later in the list", () => {
  const older = answerTo("warning.waitDays", "7", "2026-11-01T09:00:00Z");
  const newer = answerTo("warning.waitDays", "14", "2026-11-02T09:00:00Z");
  const corrected = answerTo("warning.waitDays", "10", "2026-11-02T09:00:00Z");
  expect(withAnswers(iopc001, [newer, older]).warning.waitDays).toBe(14);
  expect(withAnswers(iopc001, [older, newer, corrected]).warning.waitDays).toBe(10);
});

const answers = fc.array(
  fc.record({
    policy: fc.constantFrom("iopc-000@1.0", "iopc-001@1.0"),
    field: fc.constantFrom(...(Object.keys(goodAnswers) as QuestionField[]), "unknown"),
    value: fc.constantFrom(...Object.values(goodAnswers), "0", "", "later"),
    from: fc.constantFrom("2026-11-01T09:00:00Z", "2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z"),
  }),
  { maxLength: 12 },
);

test("a new answer never changes what was true at an earlier moment", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...(Object.keys(goodAnswers) as QuestionField[])), (given, field) => {
      const before = settingsWith(...given);
      const after = settingsWith(...given, answerTo(field, goodAnswers[field], "2026-11-04T09:00:00Z"));
      for (const at of ["2026-10-31T09:00:00Z", "2026-11-01T09:00:00Z", "2026-11-02T12:00:00Z", "2026-11-04T08:59:59Z"] as const) {
        expect(policyAt(after, "iopc-000@1.0", at)).toEqual(policyAt(before, "iopc-000@1.0", at));
      }
    }),
  );
});

test("an answer that was corrected within the same moment is the corrected one, whatever else was answered", () => {
  const others = Array.from({ length: 40 }, (_, index) => answerTo("dispute.days", `${index + 1}`, "2026-11-01T09:00:00Z"));
  const settings = settingsWith(answerTo("unsaid.retentionYears", "9", "2026-11-05T09:00:00Z"), ...others, answerTo("unsaid.retentionYears", "3", "2026-10-01T09:00:00Z"));
  const policy = policyAt(settings, "iopc-000@1.0", "2026-11-02T09:00:00Z");
  expect([policy?.dispute?.days, policy?.unsaid.retentionYears]).toEqual([40, 3]);
});

test("a policy is worked out once for each moment that differs", () => {
  const settings = settingsWith(answerTo("unsaid.retentionYears", "3", "2026-11-02T09:00:00Z"));
  const before = policyAt(settings, "iopc-000@1.0", "2026-11-01T09:00:00Z");
  expect(policyAt(settings, "iopc-000@1.0", "2026-11-01T23:00:00Z")).toBe(before);
  expect(policyAt(settings, "iopc-000@1.0", "2026-11-02T09:00:00Z")?.unsaid.retentionYears).toBe(3);
});

const refused: readonly (readonly [field: QuestionField, type: string, value: string, says: string])[] = [
  ["unsaid.retentionYears", "missing", "  ", "Give an answer."],
  ["unsaid.retentionYears", "not-a-number", "three", "Give a whole number of years, in figures alone."],
  ["unsaid.retentionYears", "not-a-number", "3 years", "Give a whole number of years, in figures alone."],
  ["unsaid.retentionYears", "not-a-number", "-3", "Give a whole number of years, in figures alone."],
  ["unsaid.retentionYears", "too-small", "0", "Give at least 1, in years."],
  ["review.maxMonths", "too-small", "0", "Give at least 1, in months."],
  ["review.maxMonths", "too-large", "25", "Give at most 24, in months."],
  ["warning.waitDays", "too-large", "366", "Give at most 365, in days."],
  ["authority.asks", "not-a-choice", "everybody", "Choose one of these: Managers; Any member of staff."],
  ["authority.decides", "too-long", "x".repeat(201), "Shorten the answer to 200 characters."],
  ["criteria", "line-too-long", "x".repeat(301), "Shorten each line to 300 characters."],
  ["criteria", "too-many-lines", "one\n".repeat(21), "Give at most 20 lines."],
];

test.each(refused)("an answer to %s is refused: %s", (field, type, value, says) => {
  const parsed = parseAnswer({ answer: answerKinds[field] }, value);
  expect(parsed).toMatchObject({ ok: false, error: { type } });
  expect(!parsed.ok && sayAnswerProblem(parsed.error)).toBe(says);
});
