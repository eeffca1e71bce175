import { aboutMe, noConcern } from "./vocabulary.ts";
import type { Behaviour, Category, EffectLimb, Policy } from "./types.ts";

export const behavioursOf = (policy: Policy): readonly Behaviour[] => policy.categories.flatMap((category) => category.behaviours);

export const findBehaviour = (policy: Policy, id: string): Behaviour | undefined => behavioursOf(policy).find((behaviour) => behaviour.id === id);

export const categoryOf = (policy: Policy, behaviour: string): Category | undefined => policy.categories.find((category) => category.behaviours.some(({ id }) => id === behaviour));

/** A choice that is a concern, unlike "no concern" and "it is about me". */
export const isConcern = (choice: string): boolean => choice !== noConcern && choice !== aboutMe;

/** The limb of the effect test that this choice falls under (the second limb in 000, the demands in 001); null when it needs no effect. */
export const effectLimbOf = (policy: Policy, choice: string): EffectLimb | null => {
  const category = isConcern(choice) ? categoryOf(policy, choice)?.id : undefined;
  return policy.effectTest.limbs.find(({ categories }) => category !== undefined && categories.includes(category)) ?? null;
};

/** The effects of which this choice needs one before it counts, in the policy's order; none where it needs no effect. */
export const effectsThatCount = (policy: Policy, choice: string): Policy["effectTest"]["effects"] => {
  const limb = effectLimbOf(policy, choice);
  return policy.effectTest.effects.filter(({ id }) => limb?.effects.includes(id));
};

/** The limb that still waits for an effect; null when nothing is missing. The other effects of a policy do not stand in for its own. */
export const waitingLimb = (policy: Policy, choice: string, effects: readonly string[]): EffectLimb | null => {
  const limb = effectLimbOf(policy, choice);
  return limb && !limb.effects.some((id) => effects.includes(id)) ? limb : null;
};

/** Whether an effect is needed and none of those that count for this choice is given. */
export const effectsMissing = (policy: Policy, choice: string, effects: readonly string[]): boolean => waitingLimb(policy, choice, effects) !== null;

/** Whether the policy makes a report to the police compulsory for this behaviour (001 section 4). */
export const mustReportToPolice = (policy: Policy, choice: string): boolean =>
  (findBehaviour(policy, choice)?.flags ?? []).some((flag) => policy.police?.mustReport.includes(flag));

/** Whether this behaviour threatens somebody, whether or not the police must be told. */
export const isThreat = (policy: Policy, choice: string): boolean => findBehaviour(policy, choice)?.flags.some((flag) => flag === "threat" || flag === "violence") ?? false;

/** Pages of at most seven choices in an order that never changes, so that hands learn it. */
export const choicePages = (policy: Policy): readonly (readonly string[])[] => {
  const rest = behavioursOf(policy)
    .map(({ id }) => id)
    .filter((id) => !policy.firstChoices.includes(id));
  const pages: string[][] = [[noConcern, ...policy.firstChoices]];
  for (let start = 0; start < rest.length; start += 7) pages.push(rest.slice(start, start + 7));
  return pages;
};
