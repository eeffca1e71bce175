import { aboutMe, noConcern } from "../../domain/contact/contact-events.ts";
import { findBehaviour } from "../../domain/policy/behaviours.ts";
import type { Policy } from "../../domain/policy/types.ts";
import { words } from "./words.ts";

/** The policy's name for what a message was logged as. A behaviour that it does not know is shown as it is recorded. */
export const sayChoice = (policy: Policy, choice: string): string => {
  if (choice === noConcern) return words.noConcern;
  if (choice === aboutMe) return words.aboutMe;
  return findBehaviour(policy, choice)?.label ?? choice;
};
