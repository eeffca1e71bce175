import { isConcern } from "../../policy/behaviours.ts";
import type { LoggedMessage } from "./messages.ts";

/** How many of these messages somebody logged as conduct themselves: a hint that it was aimed at them, and no more. */
export const ownConcerns = (messages: Iterable<LoggedMessage>, oid: string): number =>
  [...messages].filter(({ views }) => views.some(({ by, choice }) => by.oid === oid && isConcern(choice))).length;
