import type { BodyOf } from "../ledger/kinds.ts";
import type { Policy } from "../policy/types.ts";
import { otherMeasure, type ChosenMeasure } from "../restriction/instruct.ts";
import { addMonths, type Day } from "../time.ts";
import { openRoutes } from "./routes.ts";

export type Submission = Omit<BodyOf<"restriction.requested">, "request" | "reference" | "name">;

/** Why a request, or a decision's terms, cannot stand. `field` is where on the form it is mended; `clause` is the policy's reason. */
export interface Problem {
  readonly type:
    | "missing"
    | "nothing-tried"
    | "no-warning"
    | "criterion-without-evidence"
    | "no-measures"
    | "measure-unknown"
    | "measure-parameter-missing"
    | "measure-needs-severity"
    | "no-route-open"
    | "review-not-ahead"
    | "review-too-late"
    | "end-before-start"
    | "no-confirmed-address";
  readonly field: string;
  readonly clause: string;
}

/** Everything that is missing or against the policy in a request for a restriction; empty when it may be sent. */
export const checkSubmission = (policy: Policy, submission: Submission, today: Day): readonly Problem[] => [
  ...whenEmpty(submission.ask, "ask", policy.authority.asksClause),
  ...whenEmpty(submission.circumstances, "circumstances", policy.authority.decidesClause),
  ...(submission.tried.length === 0 ? [problem("nothing-tried", "tried", "section 6")] : []),
  // A warning may be passed over only with a reason, which the head of function sees.
  ...(submission.warning.notice === null && submission.warning.reason.trim() === ""
    ? [problem("no-warning", "warning", policy.warning.clause)]
    : []),
  ...(policy.criteria ?? [])
    .filter(({ id }) => !submission.criteria.some(({ criterion, evidence }) => criterion === id && evidence.trim() !== ""))
    .map(({ id, clause }) => problem("criterion-without-evidence", `criterion:${id}`, clause)),
  ...(submission.evidence.addressKeys.length === 0 ? [problem("no-confirmed-address", "addresses", "")] : []),
  ...checkTerms(policy, submission, today),
];

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

const whenEmpty = (value: string, field: string, clause: string): readonly Problem[] =>
  value.trim() === "" ? [problem("missing", field, clause)] : [];

const problem = (type: Problem["type"], field: string, clause: string): Problem => ({ type, field, clause });
