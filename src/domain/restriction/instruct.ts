import type { Measure, Policy } from "../policy/types.ts";

/**
 * Fills a measure's sentence from its parameters. `{name}` is replaced; `{name|before|after}` vanishes whole
 * when the parameter is empty. The result is plain text and is shown as such.
 */
export const fillSentence = (template: string, parameters: Readonly<Record<string, string>>): string =>
  template
    .replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, before?: string, after?: string) => {
      const value = (parameters[name] ?? "").trim();
      if (before === undefined) return value;
      return value === "" ? "" : `${before}${value} ${after ?? ""}`;
    })
    .replace(/\s+/g, " ")
    .trim();

export interface ChosenMeasure {
  readonly measure: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export const otherMeasure = "other";

const measureOf = (policy: Policy, choice: ChosenMeasure): Measure | undefined => policy.measures.find(({ id }) => id === choice.measure);

/** What staff are to do, a sentence per measure. A measure outside the policy's list says what the head wrote. */
export const staffInstructions = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly string[] =>
  chosen.map((choice) => fillSentence(measureOf(policy, choice)?.staffMay ?? "{says}", choice.parameters));

/** What it will mean to the person, a sentence per measure. */
export const personConsequences = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly string[] =>
  chosen.map((choice) => fillSentence(measureOf(policy, choice)?.personMeans ?? "{means}", choice.parameters));

/** The kinds of message that are answered although replies are limited; null when replies are not limited. */
export const repliesOnlyTo = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly string[] | null => {
  const limits = chosen.map((choice) => measureOf(policy, choice)?.repliesOnlyTo ?? []).filter((kinds) => kinds.length > 0);
  return limits.length === 0 ? null : [...new Set(limits.flat())];
};

/** Whether contact comes through a representative only, by the policy that the restriction was decided under. */
export const goesThroughRepresentative = ({ policy, measures }: { readonly policy: Policy | null; readonly measures: readonly ChosenMeasure[] }): boolean =>
  policy !== null && measures.some((choice) => measureOf(policy, choice)?.throughRepresentative === true);
