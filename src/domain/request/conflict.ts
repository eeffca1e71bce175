import type { LoggedMessage } from "../contact/messages.ts";
import { isConcern } from "../policy/behaviours.ts";
import type { Infer } from "../shape.ts";
import type { conflictShape } from "./conflict-shape.ts";

/** What a decider declares about themselves and the case. */
export type Conflict = Infer<typeof conflictShape>;

export const noConflict: Conflict = { target: false, decidedCase: false, other: "" };

/** Somebody at whom the conduct was aimed, who decided the case, or who is otherwise in a conflict does not decide. */
export const hasConflict = ({ target, decidedCase, other }: Conflict): boolean => target || decidedCase || other.trim() !== "";

/** How many of these messages somebody logged as conduct themselves: a hint that it was aimed at them, and no more. */
export const ownConcerns = (messages: Iterable<LoggedMessage>, oid: string): number =>
  [...messages].filter(({ views }) => views.some(({ by, choice }) => by.oid === oid && isConcern(choice))).length;
