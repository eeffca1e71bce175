import { err, exhaustive, ok, type Result } from "../base/result.ts";
import type { Settings } from "./settings.ts";
import { answerKinds, type AnswerKind, type QuestionField } from "./answer-kinds.ts";
import type { SetUpQuestion } from "./questions.ts";
import type { Criterion, Dispute, Policy } from "./types.ts";

export type PolicyAnswer = Settings["answers"][number];

/** What an answer says: a text or a choice, a number, or several lines. */
export type AnswerValue = string | number | readonly string[];

/** Why an answer cannot be taken; `says` tells whoever gave it what to do. */
export interface AnswerProblem {
  readonly type: "missing" | "too-long" | "not-a-number" | "too-small" | "too-large" | "too-many-lines" | "not-a-choice";
  readonly says: string;
}

/** Reads an answer as its question wants it. */
export const parseAnswer = ({ answer }: Pick<SetUpQuestion, "answer">, value: string): Result<AnswerValue, AnswerProblem> => {
  const given = value.trim();
  if (given === "") return refuse("missing", "Give an answer.");
  switch (answer.type) {
    case "text":
      return given.length <= answer.longest ? ok(given) : refuse("too-long", `Shorten the answer to ${answer.longest} characters.`);
    case "number":
      return parseNumber(answer, given);
    case "lines":
      return parseLines(answer, given);
    case "choice":
      return answer.choices.some((choice) => choice.value === given)
        ? ok(given)
        : refuse("not-a-choice", `Choose one of these: ${answer.choices.map(({ label }) => label).join("; ")}.`);
    default:
      return exhaustive(answer);
  }
};

const parseNumber = ({ unit, least, most }: Extract<AnswerKind, { type: "number" }>, given: string): Result<number, AnswerProblem> => {
  if (!/^\d+$/.test(given)) return refuse("not-a-number", `Give a whole number of ${unit}, in figures alone.`);
  const number = Number(given);
  if (number < least) return refuse("too-small", `Give at least ${least}, in ${unit}.`);
  return number <= most ? ok(number) : refuse("too-large", `Give at most ${most}, in ${unit}.`);
};

const parseLines = ({ longest, most }: Extract<AnswerKind, { type: "lines" }>, given: string): Result<readonly string[], AnswerProblem> => {
  const lines = given
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > most) return refuse("too-many-lines", `Give at most ${most} lines.`);
  const isTooLong = lines.some((line) => line.length > longest);
  return isTooLong ? refuse("too-long", `Shorten each line to ${longest} characters.`) : ok(lines);
};

const refuse = (type: AnswerProblem["type"], says: string): Result<never, AnswerProblem> => err({ type, says });

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
  asks: "What shows that this is met, and since when?",
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
