import { measureField } from "./field.ts";
import type { MeasureParameter, Policy } from "../policy/types.ts";
import { otherMeasure, type ChosenMeasure } from "../policy/instruct.ts";
import type { Day } from "../base/time.ts";
import { addMonths } from "../base/spans.ts";
import { problem, whenEmpty, type Problem } from "./problem.ts";
import { openRoutes } from "../policy/routes.ts";

export interface Terms {
  readonly measures: readonly (ChosenMeasure & { readonly why: string })[];
  /** Null until it is chosen; terms without it are never recorded. */
  readonly reviewOn: Day | null;
  readonly endsOn?: Day;
}

/** The measures, the dates and what they cover, in a request, a decision and a change alike. */
export const checkTerms = (policy: Policy, terms: Terms & { readonly matter: string | null }, today: Day): readonly Problem[] => [
  ...(terms.measures.length === 0 ? [problem("no-measures", "measures", "")] : []),
  ...terms.measures.flatMap((choice) => checkMeasure(policy, choice)),
  ...checkRoutes(policy, terms.measures),
  ...checkReviewDay(policy, terms.reviewOn, today),
  ...(terms.endsOn !== undefined && terms.endsOn <= today ? [problem("end-before-start", "endsOn", "")] : []),
  ...checkMatter(policy, terms.matter),
];

/** Nobody is shut out: measures that together leave no way of contact open are refused, whoever wants them and in whatever step. */
export const checkRoutes = (policy: Policy, measures: readonly ChosenMeasure[]): readonly Problem[] =>
  openRoutes(policy, measures).length === 0 ? [problem("no-route-open", "measures", "")] : [];

/**
 * A policy whose restrictions cover one matter needs its reference (003 9.8). So does whoever chose one matter and left its
 * reference out, which is an empty text here and not all contact; no row says so, as an empty text there is none.
 */
const checkMatter = ({ scope }: Policy, matter: string | null): readonly Problem[] =>
  scope.rule === "one-matter" || matter === "" ? whenEmpty(matter ?? "", "matter", scope.clause) : [];

/**
 * A measure's mailbox is one that Settings name, or nobody would read it every day. Asked when it is chosen only:
 * a mailbox that is closed later must not undo what was decided.
 */
export const checkMailboxes = (policy: Policy, measures: Terms["measures"], mailboxes: readonly string[]): readonly Problem[] =>
  measures
    .filter((choice) => parametersOf(policy, choice.measure).some(({ id, type }) => type === "mailbox" && isFilled(choice, id) && !mailboxes.includes(valueOf(choice, id))))
    .map(({ measure }) => problem("measure-mailbox-unknown", measureField(measure), clauseOf(policy, measure)));

/** The latest day for the first review; null when the policy does not say and set-up must (001: yearly at least, section 8). */
export const latestReview = (policy: Policy, from: Day): Day | null => (policy.review.maxMonths === null ? null : addMonths(from, policy.review.maxMonths));

/** A review is ahead, and no later than the policy's clock allows where that is known (001: yearly at least, section 8). */
export const checkReviewDay = (policy: Policy, reviewOn: Day | null, today: Day): readonly Problem[] => {
  if (reviewOn === null || reviewOn <= today) return [problem("review-not-ahead", "reviewOn", policy.review.clause)];
  const latest = latestReview(policy, today);
  return latest !== null && reviewOn > latest ? [problem("review-too-late", "reviewOn", policy.review.clause)] : [];
};

const checkMeasure = (policy: Policy, choice: Terms["measures"][number]): readonly Problem[] => {
  const field = measureField(choice.measure);
  if (choice.measure === otherMeasure && policy.otherMeasures) {
    return ["says", "means"].every((name) => isFilled(choice, name)) ? [] : [problem("measure-parameter-missing", field, "")];
  }
  const measure = policy.measures.find(({ id }) => id === choice.measure);
  if (!measure) return [problem("measure-unknown", field, "")];
  const isMissing = measure.parameters.some(({ id, required }) => required && !isFilled(choice, id));
  const isNotOffered = measure.parameters.some(({ id, type, choices }) => type === "choice" && isFilled(choice, id) && !choices.includes(valueOf(choice, id)));
  return [
    ...(isMissing ? [problem("measure-parameter-missing", field, measure.clause)] : []),
    ...(isNotOffered ? [problem("measure-parameter-not-offered", field, measure.clause)] : []),
    ...(measure.severeOnly && choice.why.trim() === "" ? [problem("measure-needs-severity", field, measure.clause)] : []),
  ];
};

/** The clause of a measure; empty for one that the policy does not list. */
export const clauseOf = (policy: Policy, measure: string): string => policy.measures.find(({ id }) => id === measure)?.clause ?? "";

const parametersOf = (policy: Policy, measure: string): readonly MeasureParameter[] => policy.measures.find(({ id }) => id === measure)?.parameters ?? [];

const valueOf = ({ parameters }: ChosenMeasure, parameter: string): string => parameters[parameter] ?? "";

const isFilled = (choice: ChosenMeasure, parameter: string): boolean => valueOf(choice, parameter).trim() !== "";
