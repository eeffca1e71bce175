import type { BodyOf } from "../../events/kinds.ts";
import type { HandlingCheck as HandlingRule, Policy } from "../../policy/types.ts";
import type { Day } from "../../base/time.ts";

type Body = BodyOf<"handling.checked">;

/** A check of our own handling as it stands on the form. */
export interface HandlingForm extends Omit<Body, "check" | "actions"> {
  readonly actions: readonly HandlingActionForm[];
}

/** What follows from a "no"; the day is null until it is given. */
export type HandlingActionForm = Omit<Body["actions"][number], "dueOn"> & { readonly dueOn: Day | null };

/** Why a check cannot be recorded. `question` is where on the form it is mended. */
export interface HandlingProblem {
  readonly type: "no-check-asked" | "unanswered" | "unknown-question" | "must-apply" | "no-without-action" | "action-incomplete" | "action-past";
  readonly question: string;
  readonly clause: string;
}

/** Everything that is missing in a check; empty when it may be recorded. Each "no" gets an action with an owner and a date. */
export const checkHandlingForm = (policy: Policy, { answers, actions }: HandlingForm, today: Day): readonly HandlingProblem[] => {
  const rule = policy.handlingCheck;
  if (!rule) return [{ type: "no-check-asked", question: "", clause: "" }];
  const problem = (type: HandlingProblem["type"], question: string): HandlingProblem => ({ type, question, clause: rule.clause });
  return [
    ...rule.questions.filter(({ id }) => !answers.some(({ question }) => question === id)).map(({ id }) => problem("unanswered", id)),
    ...answers.filter(({ question }) => !rule.questions.some(({ id }) => id === question)).map(({ question }) => problem("unknown-question", question)),
    ...answers.filter(({ question, answer }) => answer === "not-yet" && !mayNotApplyYet(rule, question)).map(({ question }) => problem("must-apply", question)),
    ...answers
      .filter(({ question, answer }) => answer === "no" && !actions.some((action) => action.question === question))
      .map(({ question }) => problem("no-without-action", question)),
    ...actions.filter(({ what, owner, dueOn }) => dueOn === null || [what, owner].some((text) => text.trim() === "")).map(({ question }) => problem("action-incomplete", question)),
    ...actions.filter(({ dueOn }) => dueOn !== null && dueOn < today).map(({ question }) => problem("action-past", question)),
  ];
};

/** The action is as a record takes it. */
export const hasDay = (action: HandlingActionForm): action is Body["actions"][number] => action.dueOn !== null;

const mayNotApplyYet = ({ questions }: HandlingRule, question: string): boolean => questions.find(({ id }) => id === question)?.mayNotApplyYet ?? false;

/**
 * Whether the answers let a request go forward: all must be satisfactory, where what does not apply yet is no obstacle
 * (002 section 4), or one yes is enough (003 7.3). True where the policy asks for no check. Open shortcomings are shown whatever it says.
 */
export const handlingPasses = (policy: Policy, answers: Body["answers"]): boolean => {
  const rule = policy.handlingCheck;
  if (!rule) return true;
  const answerTo = (id: string): Body["answers"][number]["answer"] | undefined => answers.find(({ question }) => question === id)?.answer;
  if (rule.passRule === "any") return rule.questions.some(({ id }) => answerTo(id) === "yes");
  return rule.questions.every(({ id, mayNotApplyYet: mayWait }) => answerTo(id) === "yes" || (mayWait && answerTo(id) === "not-yet"));
};
