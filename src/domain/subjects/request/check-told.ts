import type { FieldPath } from "../../decide/field.ts";
import { problem } from "../../decide/problem.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Policy } from "../../policy/types.ts";
import { restrictionExceptions } from "./check-warning.ts";

/** How the person was told before the decision: the notice, or the exception with its reason. */
export type Told = NonNullable<BodyOf<"request.approved">["told"]>;

export interface ToldProblem {
  readonly type: "not-told" | "told-exception-not-allowed" | "told-without-reason";
  readonly field: FieldPath;
  readonly clause: string;
}

/**
 * Whether the person was told before an approval, where the policy informs them before deciding (000).
 * `intentions` are the keys of the notices about this request that were on record by then.
 */
export const checkTold = (policy: Policy, told: Told | null, intentions: readonly string[]): readonly ToldProblem[] => {
  const { clause, timing } = policy.restrictionNotice;
  if (timing !== "before-deciding") return [];
  const refusal = (type: ToldProblem["type"], at = clause): readonly ToldProblem[] => [problem(type, "told", at)];
  if (!told) return refusal("not-told");
  if (told.exception === null) return told.notice !== null && intentions.includes(told.notice) ? [] : refusal("not-told");
  const exception = restrictionExceptions(policy).find(({ id }) => id === told.exception);
  if (!exception) return refusal("told-exception-not-allowed");
  return told.reason.trim() === "" ? refusal("told-without-reason", exception.clause) : [];
};
