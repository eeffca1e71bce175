import { err, exhaustive, ok, type Result } from "../base/result.ts";
import type { Settings } from "./settings.ts";
import { answerKinds, type AnswerKind, type AnswerUnit, type QuestionField } from "./answer-kinds.ts";
import type { SetUpQuestion } from "./questions.ts";
import type { Criterion, Dispute, Policy } from "./types.ts";

export type PolicyAnswer = Settings["answers"][number];

/** What an answer says: a text or a choice, a number, or several lines. */
export type AnswerValue = string | number | readonly string[];

/** Why an answer cannot be taken; `limit` is what it goes past, and `unit` what its number counts. */
export type AnswerProblem =
  | { readonly type: "missing" }
  | { readonly type: "too-long" | "line-too-long" | "too-many-lines"; readonly limit: number }
  | { readonly type: "not-a-number"; readonly unit: AnswerUnit }
  | { readonly type: "too-small" | "too-large"; readonly limit: number; readonly unit: AnswerUnit }
  | { readonly type: "not-a-choice"; readonly choices: readonly string[] };

/** Reads an answer as its question wants it. */
export const parseAnswer = ({ answer }: Pick<SetUpQuestion, "answer">, value: string): Result<AnswerValue, AnswerProblem> => {
  const given = value.trim();
  if (given === "") return err({ type: "missing" });
  switch (answer.type) {
    case "text":
      return given.length <= answer.longest ? ok(given) : err({ type: "too-long", limit: answer.longest });
    case "number":
      return parseNumber(answer, given);
    case "lines":
      return parseLines(answer, given);
    case "choice":
      return answer.choices.includes(given) ? ok(given) : err({ type: "not-a-choice", choices: answer.choices });
    default:
      return exhaustive(answer);
  }
};

const parseNumber = ({ unit, least, most }: Extract<AnswerKind, { type: "number" }>, given: string): Result<number, AnswerProblem> => {
  if (!/^\d+$/.test(given)) return err({ type: "not-a-number", unit });
  const number = Number(given);
  if (number < least) return err({ type: "too-small", limit: least, unit });
  return number <= most ? ok(number) : err({ type: "too-large", limit: most, unit });
};

const parseLines = ({ longest, most }: Extract<AnswerKind, { type: "lines" }>, given: string): Result<readonly string[], AnswerProblem> => {
  const lines = given
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > most) return err({ type: "too-many-lines", limit: most });
  const isTooLong = lines.some((line) => line.length > longest);
  return isTooLong ? err({ type: "line-too-long", limit: longest }) : ok(lines);
};

/** The clause of what set-up answered, in place of the policy's own. */
export const setUpClause = "set-up answer";

/** The policy with these answers in the places where it says nothing. What it says itself, no answer changes. */
export const withAnswers = (policy: Policy, answers: readonly PolicyAnswer[]): Policy => {
  const given = readAnswers(answers);
  const { authority, warning, review, unsaid } = policy;
  const chance = oneOfThese(given.text("warning.chanceToChange"), ["always", "wherever-possible"]);
  return {
    ...policy,
    authority: {
      ...authority,
      asks: authority.asks ?? oneOfThese(given.text("authority.asks"), ["manager", "staff"]),
      decides: authority.decides ?? given.text("authority.decides"),
    },
    criteria: policy.criteria ?? given.lines("criteria")?.map(lineToCriterion) ?? null,
    warning: {
      ...warning,
      chanceToChange: warning.chanceToChange ?? (chance === null ? null : { rule: chance, clause: setUpClause }),
      waitDays: warning.waitDays ?? given.number("warning.waitDays"),
    },
    review: { ...review, maxMonths: review.maxMonths ?? given.number("review.maxMonths") },
    dispute: withDisputeAnswers(policy.dispute, given),
    unsaid: {
      whenReviewIsMissed: unsaid.whenReviewIsMissed ?? given.text("unsaid.whenReviewIsMissed"),
      retentionYears: unsaid.retentionYears ?? given.number("unsaid.retentionYears"),
      daysToDispute: unsaid.daysToDispute ?? given.number("unsaid.daysToDispute"),
      noConcernDays: unsaid.noConcernDays ?? given.number("unsaid.noConcernDays"),
    },
  };
};

// Without a route there is nothing that anybody could decide, so the route makes the dispute.
const withDisputeAnswers = (said: Dispute | null, given: GivenAnswers): Dispute | null => {
  const route = given.text("dispute.route");
  const dispute = said ?? (route === null ? null : { ...disputeBySetUp, route });
  return (
    dispute && {
      ...dispute,
      decidedBy: dispute.decidedBy ?? given.text("dispute.decidedBy"),
      days: dispute.days ?? given.number("dispute.days"),
    }
  );
};

const disputeBySetUp = { decidedBy: null, days: null, finalStage: false, notWhenUnacceptable: false, clause: setUpClause };

const lineToCriterion = (label: string, index: number): Criterion => ({
  id: `answer-${index + 1}`,
  label,
  clause: setUpClause,
  // What to write is asked alike of every criterion that a body gave itself.
  asks: "",
  notApplicableWhen: null,
});

interface GivenAnswers {
  readonly text: (field: QuestionField) => string | null;
  readonly number: (field: QuestionField) => number | null;
  readonly lines: (field: QuestionField) => readonly string[] | null;
}

/** The newest answer to each question. One that cannot be read counts as none. */
const readAnswers = (answers: readonly PolicyAnswer[]): GivenAnswers => {
  const valueOf = (field: QuestionField): AnswerValue | null => {
    const newest = answers
      .filter((each) => each.field === field)
      .reduce<PolicyAnswer | undefined>((latest, each) => (latest && latest.from > each.from ? latest : each), undefined);
    if (!newest) return null;
    const parsed = parseAnswer({ answer: answerKinds[field] }, newest.value);
    return parsed.ok ? parsed.value : null;
  };
  return {
    text: (field) => {
      const value = valueOf(field);
      return typeof value === "string" ? value : null;
    },
    number: (field) => {
      const value = valueOf(field);
      return typeof value === "number" ? value : null;
    },
    lines: (field) => {
      const value = valueOf(field);
      return typeof value === "object" ? value : null;
    },
  };
};

const oneOfThese = <const T extends string>(value: string | null, choices: readonly T[]): T | null => choices.find((choice) => choice === value) ?? null;
