import type { FieldPath } from "./field.ts";
import { problem } from "./problem.ts";
import type { Infer } from "../base/shape.ts";
import type { conflictShape } from "../events/conflict-shape.ts";

/**
 * What a decider declares about themselves and the case. That there is a conflict is said by saying so: what kind it
 * is explains it, and a missing explanation takes nothing back.
 */
export type Conflict = { readonly has: false } | ConflictOfInterest;

export interface ConflictOfInterest {
  readonly has: true;
  /** The conduct was aimed at them. */
  readonly target: boolean;
  /** They decided the case that the contact is about. */
  readonly decidedCase: boolean;
  /** Another conflict, in their own words; empty when there is none beside the two. */
  readonly other: string;
}

/** What a row says. It has no word for the conflict itself: any kind that is named says that there is one. */
export type ConflictBody = Infer<typeof conflictShape>;

export interface ConflictProblem {
  readonly type: "conflict-undeclared" | "conflict-declared" | "conflict-unexplained";
  readonly field: FieldPath;
  readonly clause: string;
}

export const noConflict: Conflict = { has: false };

/** A conflict that is declared, and not explained yet. */
export const unexplainedConflict: ConflictOfInterest = { has: true, target: false, decidedCase: false, other: "" };

/**
 * Why whoever declares this decides nothing; empty when they may. Null until they have declared a conflict, or that
 * there is none. Somebody at whom the conduct was aimed, who decided the case, or who is otherwise in a conflict leaves
 * all of it to somebody else: refusing and sending back decide something too.
 */
export const checkConflict = (conflict: Conflict | null): readonly ConflictProblem[] => {
  if (!conflict) return [problem("conflict-undeclared", "conflict", "")];
  if (!conflict.has) return [];
  return [problem("conflict-declared", "conflict", ""), ...(isExplained(conflict) ? [] : [problem("conflict-unexplained", "conflict", "")])];
};

/** What a row says of a declaration. Whatever is not said to be none reads as a conflict, here and in every version before. */
export const conflictToBody = (conflict: Conflict | null): ConflictBody => {
  if (conflict && !conflict.has) return { target: false, decidedCase: false, other: "" };
  const { target, decidedCase, other } = conflict ?? unexplainedConflict;
  return { target, decidedCase, other: other.trim() === "" && !target && !decidedCase ? notSaid : other.trim() };
};

/** What a row declares. Only an empty text says that there is nothing: a blank one was typed by somebody who said that there is something. */
export const bodyToConflict = ({ target, decidedCase, other }: ConflictBody): Conflict =>
  target || decidedCase || other !== "" ? { has: true, target, decidedCase, other } : noConflict;

const isExplained = ({ target, decidedCase, other }: ConflictOfInterest): boolean => target || decidedCase || other.trim() !== "";

// Stands in a body that is only measured and never written: a declaration that is missing stops it before.
const notSaid = "?";
