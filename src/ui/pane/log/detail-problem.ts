import { effectsMissing, effectsThatCount } from "../../../domain/policy/behaviours.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { detailWords } from "./detail-words.ts";

/** Why what was given about an entry cannot be saved as it is; null when it can. What would save as unfinished is not saved. */
export const detailProblem = (policy: Policy, choice: string, effects: readonly string[]): string | null =>
  effectsMissing(policy, choice, effects) ? detailWords.effectMissing(effectsThatCount(policy, choice).map(({ label }) => label)) : null;
