import type { Policy, WarningException } from "../../policy/types.ts";
import type { Day } from "../../base/time.ts";
import { daysBetween } from "../../base/spans.ts";
import { problem, whenEmpty, type Problem } from "../../decide/problem.ts";
import type { Submission } from "./submission.ts";

/** The exceptions of a policy that spare the warning of the restriction itself, not only that of police or legal action. */
export const restrictionExceptions = (policy: Policy): readonly WarningException[] => policy.warning.exceptions.filter(({ scope }) => scope === "restriction");

/** The exception that a request rests on; undefined when it claims none that its policy has for a restriction. */
export const exceptionOf = (policy: Policy, { warning }: Pick<Submission, "warning">): WarningException | undefined =>
  restrictionExceptions(policy).find(({ id }) => id === warning.exception);

/**
 * Advice, the chance to change, and the exceptions are three separate things. Advice that a policy always gives cannot be
 * passed over; a chance to change that it gives wherever possible can, with a reason; an exception spares both.
 * `warnedOn` is the day of the advice on record, null when there is none.
 */
export const checkWarning = (policy: Policy, submission: Pick<Submission, "warning">, warnedOn: Day | null, today: Day): readonly Problem[] => {
  const { clause, rule } = policy.warning;
  const { exception, reason } = submission.warning;
  if (exception !== undefined) {
    const allowed = exceptionOf(policy, submission);
    return allowed ? whenEmpty(reason, "warning", allowed.clause, "exception-without-reason") : [problem("exception-not-allowed", "warning", clause)];
  }
  if (warnedOn !== null) return checkChance(policy, reason, daysBetween(warnedOn, today));
  return rule === "always" ? [problem("no-warning", "warning", clause)] : whenEmpty(reason, "warning", clause, "no-warning-reason");
};

const checkChance = ({ warning: { chanceToChange, clause, waitDays } }: Policy, reason: string, waited: number): readonly Problem[] => {
  if (waitDays === null || waited >= waitDays) return [];
  const at = chanceToChange?.clause ?? clause;
  return chanceToChange?.rule === "always" ? [problem("wait-not-over", "warning", at)] : whenEmpty(reason, "warning", at, "wait-without-reason");
};
