import { aboutMe, noConcern } from "../../../domain/policy/vocabulary.ts";
import { findBehaviour } from "../../../domain/policy/behaviours.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { logWords } from "./words.ts";

/** A choice in words: the policy's, under which it was made. One that no policy here knows is shown as it was written. */
export const choiceLabel = (policy: Policy, choice: string): string => {
  if (choice === noConcern) return logWords.noConcern;
  if (choice === aboutMe) return logWords.aboutMe;
  return findBehaviour(policy, choice)?.label ?? choice;
};
