import type { Policy } from "../policy/types.ts";
import { otherMeasure, type ChosenMeasure } from "../policy/instruct.ts";

/** These measures with an ellipsis where something needed is still to be given, so that their sentences can be read while they are chosen. */
export const previewMeasures = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly ChosenMeasure[] =>
  chosen.map(({ measure, parameters }) => ({ measure, parameters: { ...gapsOf(policy, measure), ...filled(parameters) } }));

const gapsOf = (policy: Policy, measure: string): Readonly<Record<string, string>> => {
  const needed = policy.measures.find(({ id }) => id === measure)?.parameters.filter(({ required }) => required) ?? [];
  const names = measure === otherMeasure ? ["says", "means"] : needed.map(({ id }) => id);
  return Object.fromEntries(names.map((name) => [name, "…"]));
};

const filled = (parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value.trim() !== ""));
