import type { BodyOf } from "../ledger/kinds.ts";
import type { Policy } from "../policy/types.ts";
import { otherMeasure, type ChosenMeasure } from "../restriction/instruct.ts";
import { readShape } from "../shape.ts";
import { addMonths, type Day } from "../time.ts";
import { submissionShape } from "./request-events.ts";
import { openRoutes } from "./routes.ts";

export type Submission = Omit<BodyOf<"restriction.requested">, "request" | "reference" | "name">;

/** Why a request, or a decision's terms, cannot stand. `field` is where on the form it is mended; `clause` is the policy's reason. */
export interface Problem {
  readonly type:
    | "missing"
    | "nothing-tried"
    | "tried-not-yet"
    | "no-warning"
    | "criterion-without-evidence"
    | "no-measures"
    | "measure-unknown"
    | "measure-parameter-missing"
    | "measure-needs-severity"
    | "measure-without-why"
    | "no-route-open"
    | "review-not-ahead"
    | "review-too-late"
    | "end-before-start"
    | "no-confirmed-address"
    | "does-not-fit";
  readonly field: string;
  readonly clause: string;
}

/** Everything that is missing or against the policy in a request for a restriction; empty when it may be sent. */
export const checkSubmission = (policy: Policy, submission: Submission, today: Day): readonly Problem[] => {
  const problems = [
    ...whenEmpty(submission.ask, "ask", policy.authority.asksClause),
    ...whenEmpty(submission.circumstances, "circumstances", policy.authority.decidesClause),
    ...checkTried(policy, submission, today),
    // A warning may be passed over only with a reason, which the head of function sees.
    ...(submission.warning.notice === null ? whenEmpty(submission.warning.reason, "warning", policy.warning.clause, "no-warning") : []),
    ...(submission.evidence.addressKeys.length === 0 ? [problem("no-confirmed-address", "addresses", "")] : []),
    ...checkEvidence(policy, submission),
    ...checkTerms(policy, submission, today),
    ...checkWhy(policy, submission),
    ...whenEmpty(submission.contact, "contact", policy.restrictionNotice.clause),
  ];
  return [...problems, ...checkFit(submission).filter(({ field }) => !problems.some((known) => known.field === field))];
};

const checkTried = (policy: Policy, submission: Submission, today: Day): readonly Problem[] => [
  ...(submission.tried.length === 0 && policy.softSteps.length > 0 ? [problem("nothing-tried", "tried", policy.softSteps[0]?.clause ?? "")] : []),
  ...submission.tried
    .filter(({ on }) => on !== null && on > today)
    .map(({ step }) => problem("tried-not-yet", `tried:${step}`, policy.softSteps.find(({ id }) => id === step)?.clause ?? "")),
];

const checkEvidence = (policy: Policy, { criteria }: Submission): readonly Problem[] =>
  (policy.criteria ?? [])
    .filter(({ id }) => !criteria.some(({ criterion, evidence }) => criterion === id && evidence.trim() !== ""))
    .map(({ id, clause }) => problem("criterion-without-evidence", `criterion:${id}`, clause));

// The requester says for each measure why it fits (requirements F6); a head may accept it with reasons of their own.
const checkWhy = (policy: Policy, { measures }: Submission): readonly Problem[] =>
  measures
    .filter(({ measure, why }) => why.trim() === "" && !policy.measures.some(({ id, severeOnly }) => id === measure && severeOnly))
    .map(({ measure }) => problem("measure-without-why", `measure:${measure}`, policy.measures.find(({ id }) => id === measure)?.clause ?? ""));

/** What the record would not take, by the very shape that reads it back: a row that nobody can read must never be written. */
const checkFit = (submission: Submission): readonly Problem[] => {
  const read = readShape(submissionShape, submission);
  return read.ok ? [] : [...new Set(read.error.map(({ path }) => fieldAt(submission, path)))].map((field) => problem("does-not-fit", field, ""));
};

const fieldAt = (submission: Submission, path: string): string => {
  const [, name = "", index = "-1"] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const at = Number(index);
  if (name === "criteria") return `criterion:${submission.criteria[at]?.criterion ?? ""}`;
  if (name === "measures" && at >= 0) return `measure:${submission.measures[at]?.measure ?? ""}`;
  if (name === "tried" && at >= 0) return `tried:${submission.tried[at]?.step ?? ""}`;
  return name === "evidence" ? "quotes" : name;
};

export interface Terms {
  readonly measures: readonly (ChosenMeasure & { readonly why: string })[];
  readonly reviewOn: Day;
  readonly endsOn?: Day;
}

/** The measures and dates, in a request and in a decision alike. */
export const checkTerms = (policy: Policy, terms: Terms, today: Day): readonly Problem[] => [
  ...(terms.measures.length === 0 ? [problem("no-measures", "measures", "")] : []),
  ...terms.measures.flatMap((choice) => checkMeasure(policy, choice)),
  ...(terms.measures.length > 0 && openRoutes(policy, terms.measures).length === 0 ? [problem("no-route-open", "measures", "")] : []),
  ...checkReview(policy, terms.reviewOn, today),
  ...(terms.endsOn !== undefined && terms.endsOn <= today ? [problem("end-before-start", "endsOn", "")] : []),
];

/** The latest day for the first review; null when the policy does not say and set-up must (001: yearly at least, section 8). */
export const latestReview = (policy: Policy, from: Day): Day | null =>
  policy.review.maxMonths === null ? null : addMonths(from, policy.review.maxMonths);

const checkReview = (policy: Policy, reviewOn: Day, today: Day): readonly Problem[] => {
  if (reviewOn <= today) return [problem("review-not-ahead", "reviewOn", policy.review.clause)];
  const latest = latestReview(policy, today);
  return latest !== null && reviewOn > latest ? [problem("review-too-late", "reviewOn", policy.review.clause)] : [];
};

const checkMeasure = (policy: Policy, choice: Terms["measures"][number]): readonly Problem[] => {
  const field = `measure:${choice.measure}`;
  if (choice.measure === otherMeasure && policy.otherMeasures) {
    const isComplete = ["says", "means"].every((id) => (choice.parameters[id] ?? "").trim() !== "");
    return isComplete ? [] : [problem("measure-parameter-missing", field, "")];
  }
  const measure = policy.measures.find(({ id }) => id === choice.measure);
  if (!measure) return [problem("measure-unknown", field, "")];
  const isMissing = measure.parameters.some(({ id, required }) => required && (choice.parameters[id] ?? "").trim() === "");
  return [
    ...(isMissing ? [problem("measure-parameter-missing", field, measure.clause)] : []),
    ...(measure.severeOnly && choice.why.trim() === "" ? [problem("measure-needs-severity", field, measure.clause)] : []),
  ];
};

const whenEmpty = (value: string, field: string, clause: string, type: Problem["type"] = "missing"): readonly Problem[] =>
  value.trim() === "" ? [problem(type, field, clause)] : [];

const problem = (type: Problem["type"], field: string, clause: string): Problem => ({ type, field, clause });
