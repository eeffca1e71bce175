import { fillSentence } from "./sentences.ts";
import type { Measure, Policy } from "./types.ts";
import { openRoutes, withOpenRoutes } from "./routes.ts";

export interface ChosenMeasure {
  readonly measure: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export const otherMeasure = "other";

const measureOf = (policy: Policy, choice: ChosenMeasure): Measure | undefined => policy.measures.find(({ id }) => id === choice.measure);

/** What staff are to do, a sentence per measure. A measure outside the policy's list says what the head wrote. */
export const staffInstructions = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly string[] => sentences(policy, chosen, (measure) => measure?.staffMay ?? "{says}");

/** What it will mean to the person, a sentence per measure. */
export const personConsequences = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly string[] =>
  sentences(policy, chosen, (measure) => measure?.personMeans ?? "{means}");

/** Neither staff nor the person are pointed to a way of contact that another of the measures closes. */
const sentences = (policy: Policy, chosen: readonly ChosenMeasure[], templateOf: (measure: Measure | undefined) => string): readonly string[] => {
  const open = openRoutes(policy, chosen);
  return withOpenRoutes(policy, chosen).map((choice) => fillSentence(templateOf(measureOf(policy, choice)), choice.parameters, open));
};

/** The kinds of message that are answered although replies are limited; null when replies are not limited. */
export const repliesOnlyTo = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly string[] | null => {
  const limits = chosen.map((choice) => measureOf(policy, choice)?.repliesOnlyTo ?? []).filter((kinds) => kinds.length > 0);
  return limits.length === 0 ? null : [...new Set(limits.flat())];
};

/** Whether contact comes through a representative only, by the policy that the restriction was decided under. */
export const goesThroughRepresentative = ({ policy, measures }: { readonly policy: Policy | null; readonly measures: readonly ChosenMeasure[] }): boolean =>
  policy !== null && measures.some((choice) => measureOf(policy, choice)?.throughRepresentative === true);
