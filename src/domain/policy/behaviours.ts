import { aboutMe, noConcern } from "../contact/contact-events.ts";
import type { Behaviour, Category, EffectLimb, Policy } from "./types.ts";

export const behavioursOf = (policy: Policy): readonly Behaviour[] => policy.categories.flatMap((category) => category.behaviours);

export const findBehaviour = (policy: Policy, id: string): Behaviour | undefined =>
  behavioursOf(policy).find((behaviour) => behaviour.id === id);

export const categoryOf = (policy: Policy, behaviour: string): Category | undefined =>
  policy.categories.find((category) => category.behaviours.some(({ id }) => id === behaviour));

/** A choice that is a concern, unlike "no concern" and "it is about me". */
export const isConcern = (choice: string): boolean => choice !== noConcern && choice !== aboutMe;

/** The limb of the effect test that this choice falls under (the second limb in 000, the demands in 001); null when it needs no effect. */
export const effectLimbOf = (policy: Policy, choice: string): EffectLimb | null => {
  const category = isConcern(choice) ? categoryOf(policy, choice)?.id : undefined;
  return policy.effectTest.limbs.find(({ categories }) => category !== undefined && categories.includes(category)) ?? null;
};

/** Whether an effect must be given before this behaviour counts. */
export const needsEffect = (policy: Policy, choice: string): boolean => effectLimbOf(policy, choice) !== null;

/** Whether an effect is needed and none of those that count for this choice is given: the other effects of a policy do not stand in. */
export const effectsMissing = (policy: Policy, choice: string, effects: readonly string[]): boolean => {
  const limb = effectLimbOf(policy, choice);
  return limb !== null && !limb.effects.some((id) => effects.includes(id));
};

/** Whether the policy makes a report to the police compulsory for this behaviour (001 section 4). */
export const mustReportToPolice = (policy: Policy, choice: string): boolean =>
  (findBehaviour(policy, choice)?.flags ?? []).some((flag) => policy.police?.mustReport.includes(flag));

/** Whether this behaviour threatens somebody, whether or not the police must be told. */
export const isThreat = (policy: Policy, choice: string): boolean =>
  findBehaviour(policy, choice)?.flags.some((flag) => flag === "threat" || flag === "violence") ?? false;

/** Pages of at most seven choices in an order that never changes, so that hands learn it. */
export const choicePages = (policy: Policy): readonly (readonly string[])[] => {
  const rest = behavioursOf(policy)
    .map(({ id }) => id)
    .filter((id) => !policy.firstChoices.includes(id));
  const pages: string[][] = [[noConcern, ...policy.firstChoices]];
  for (let start = 0; start < rest.length; start += 7) pages.push(rest.slice(start, start + 7));
  return pages;
};
