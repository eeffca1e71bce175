import { handlingField } from "../../decide/field.ts";
import { handlingPasses } from "../handling/check-handling.ts";
import type { Policy } from "../../policy/types.ts";
import { problem, type Problem } from "../../decide/problem.ts";
import type { AskRecords, Submission } from "./submission.ts";

/** Where the policy has a check of our own handling, a request rests on one that is complete and lets it go forward (002 section 4, 003 7.3). */
export const checkHandlingGiven = (policy: Policy, { handling }: Pick<Submission, "handling">, records: Pick<AskRecords, "handling">): readonly Problem[] => {
  const rule = policy.handlingCheck;
  if (!rule) return [];
  const { handling: check } = records;
  if (!handling || !check) return [problem("no-handling-check", "handling", rule.clause)];
  const gaps = rule.questions.flatMap(({ id, mayNotApplyYet }): readonly Problem[] => {
    const answer = handling.answers.find(({ question }) => question === id)?.answer;
    const field = handlingField(id);
    if (answer === undefined) return [problem("handling-unanswered", field, rule.clause)];
    if (answer === "not-yet" && !mayNotApplyYet) return [problem("handling-must-apply", field, rule.clause)];
    // Also where one yes is enough: a shortcoming is somebody's to put right.
    const isLeft = answer === "no" && !check.actions.some(({ question }) => question === id);
    return isLeft ? [problem("handling-without-action", field, rule.clause)] : [];
  });
  if (gaps.length > 0) return gaps;
  return handlingPasses(policy, handling.answers) ? [] : [problem("handling-falls-short", "handling", rule.clause)];
};
