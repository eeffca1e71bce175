import { by, reversed } from "../../base/compare.ts";
import { categoryOf } from "../../policy/behaviours.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day } from "../../base/time.ts";
import type { DecisionEvent } from "./course.ts";
import type { RestrictionRequest } from "./requests.ts";

/** How a request like this one was decided. It names nobody. */
export interface SimilarDecision {
  /** Key of the decision. */
  readonly key: string;
  readonly on: Day;
  readonly outcome: "approved" | "refused";
  /** The measures that were approved, or asked for and refused. */
  readonly measures: readonly string[];
  /** Until its first review, or until it ends by itself; null for a refusal. */
  readonly until: { readonly day: Day; readonly what: "review" | "end" } | null;
  /** Labels of the groups of behaviour that both have. */
  readonly categories: readonly string[];
}

/** How many are shown: enough to see a practice, few enough to read. */
const mostShown = 5;

/**
 * The latest decisions on requests that share a group of behaviour or a measure with this one, newest first, so that like
 * cases are decided alike. Only those under the same policy, of any version, are compared: the words of others mean other things.
 */
export const similarDecisions = (settings: Settings, requests: Iterable<RestrictionRequest>, policy: Policy, request: RestrictionRequest): readonly SimilarDecision[] => {
  const categories = categoriesOf(policy, request);
  const measures = new Set(request.submission.body.measures.map(({ measure }) => measure));
  return [...requests]
    .filter((other) => other.id !== request.id && other.policy?.id === policy.id)
    .flatMap((other) => {
      const decision = other.decisions.at(-1);
      if (!decision || decision.kind === "request.sent-back") return [];
      const shared = categoriesOf(policy, other).filter((label) => categories.includes(label));
      const similar = describe(settings, other, decision, shared);
      return shared.length > 0 || similar.measures.some((measure) => measures.has(measure)) ? [{ at: decision.recordedAt, similar }] : [];
    })
    .toSorted(
      reversed(
        by(
          ({ at }) => at,
          ({ similar }) => similar.key,
        ),
      ),
    )
    .slice(0, mostShown)
    .map(({ similar }) => similar);
};

const describe = (
  settings: Settings,
  { submission }: RestrictionRequest,
  decision: Exclude<DecisionEvent, { readonly kind: "request.sent-back" }>,
  categories: readonly string[],
): SimilarDecision => {
  const on = dayOf(decision.recordedAt, settings.timeZone);
  const base = { key: decision.key, on, categories };
  if (decision.kind === "request.refused") return { ...base, outcome: "refused", measures: submission.body.measures.map(({ measure }) => measure), until: null };
  const { measures, reviewOn, endsOn } = decision.body;
  const until = endsOn === undefined ? ({ day: reviewOn, what: "review" } as const) : ({ day: endsOn, what: "end" } as const);
  return { ...base, outcome: "approved", measures: measures.map(({ measure }) => measure), until };
};

const categoriesOf = (policy: Policy, { submission }: RestrictionRequest): readonly string[] => [
  ...new Set(Object.keys(submission.body.evidence.counts).flatMap((choice) => categoryOf(policy, choice)?.label ?? [])),
];
