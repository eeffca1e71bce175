import { pathOf, type FieldOrPath, type FieldPath } from "./field.ts";

/** What can be wrong with the terms of a restriction, whoever sets them and in whatever step. */
export type TermsProblemType =
  | "no-measures"
  | "measure-unknown"
  | "measure-parameter-missing"
  | "measure-parameter-not-offered"
  | "measure-mailbox-unknown"
  | "measure-needs-severity"
  | "measure-without-why"
  | "no-route-open"
  | "review-not-ahead"
  | "review-too-late"
  | "end-before-start";

/** Why a request, or a decision's terms, cannot stand. `field` is where on the form it is mended; `clause` is the policy's reason. */
export interface Problem {
  readonly type:
    | TermsProblemType
    | "missing"
    /** A question that set-up has not answered; `field` is the question's. */
    | "unanswered"
    | "may-not-ask"
    | "nothing-tried"
    | "tried-not-yet"
    | "no-warning"
    | "no-warning-reason"
    | "exception-not-allowed"
    | "exception-without-reason"
    | "wait-not-over"
    | "wait-without-reason"
    | "agreement-missing"
    | "needs-unsettled"
    | "no-handling-check"
    | "handling-unanswered"
    | "handling-must-apply"
    | "handling-without-action"
    | "handling-falls-short"
    | "clash-without-reason"
    | "last-resort-missing"
    | "criterion-without-evidence"
    | "no-confirmed-address"
    | "does-not-fit";
  readonly field: FieldPath;
  readonly clause: string;
}

/** What a problem of any kind has: what is wrong, where it is mended, and the policy's reason; empty where there is none. */
export interface AnyProblem {
  readonly type: string;
  readonly field: FieldPath;
  readonly clause: string;
}

/** Says what is wrong at a field. The one place in which any of the checks of a form does. */
export const problem = <T extends AnyProblem["type"]>(type: T, field: FieldOrPath, clause: string): { readonly type: T; readonly field: FieldPath; readonly clause: string } => ({
  type,
  field: pathOf(field),
  clause,
});

export const whenEmpty = (value: string, field: FieldOrPath, clause: string, type: Problem["type"] = "missing"): readonly Problem[] =>
  value.trim() === "" ? [problem(type, field, clause)] : [];
