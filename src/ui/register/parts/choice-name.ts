import { aboutMe, noConcern } from "../../../domain/contact/contact-events.ts";
import type { View } from "../../../domain/contact/messages.ts";
import { findBehaviour } from "../../../domain/policy/behaviours.ts";
import { findPolicy } from "../../../domain/policy/find-policy.ts";
import { words } from "../words.ts";

/** What a colleague logged, in the words of the policy that they logged it under. */
export const choiceName = ({ choice, policyVersion }: Pick<View, "choice" | "policyVersion">): string => {
  if (choice === noConcern) return words.noConcern;
  if (choice === aboutMe) return words.aboutMe;
  const policy = findPolicy(policyVersion);
  return (policy && findBehaviour(policy, choice)?.label) ?? choice;
};

export const effectNames = ({ effects, policyVersion }: Pick<View, "effects" | "policyVersion">): readonly string[] => {
  const known = findPolicy(policyVersion)?.effectTest.effects ?? [];
  return effects.map((id) => known.find((effect) => effect.id === id)?.label ?? id);
};
