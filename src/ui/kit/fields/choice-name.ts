import type { View } from "../../../domain/subjects/contact/messages.ts";
import { sayChoice, contactWords } from "../../words/contact-words.ts";

/** What a colleague logged, in the words of the policy that they logged it under. */
export const choiceName = ({ choice, policy }: Pick<View, "choice" | "policy">): string => sayChoice(policy ?? undefined, choice, contactWords.aboutColleague);

export const effectNames = ({ effects, policy }: Pick<View, "effects" | "policy">): readonly string[] => {
  const known = policy?.effectTest.effects ?? [];
  return effects.map((id) => known.find((effect) => effect.id === id)?.label ?? id);
};
