import type { View } from "../../../domain/contact/messages.ts";
import { findPolicy } from "../../../domain/policy/find-policy.ts";
import { sayChoice } from "../../shared/contact-words.ts";
import { words } from "../words.ts";

/** What a colleague logged, in the words of the policy that they logged it under. */
export const choiceName = ({ choice, policyVersion }: Pick<View, "choice" | "policyVersion">): string =>
  sayChoice(findPolicy(policyVersion), choice, words.aboutMe);

export const effectNames = ({ effects, policyVersion }: Pick<View, "effects" | "policyVersion">): readonly string[] => {
  const known = findPolicy(policyVersion)?.effectTest.effects ?? [];
  return effects.map((id) => known.find((effect) => effect.id === id)?.label ?? id);
};
