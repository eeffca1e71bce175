import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { Problem } from "../../../domain/decide/problem.ts";
import type { Submission } from "../../../domain/subjects/request/submission.ts";
import { otherMeasure } from "../../../domain/policy/instruct.ts";
import { triedField, isField, measureField, type FieldOrPath, criterionField, handlingField } from "../../../domain/decide/field.ts";

export type TriedStep = Submission["tried"][number];

/** Ticks or clears a step that was tried; the steps stay in the policy's order. */
export const toggleStep = (policy: Policy, tried: readonly TriedStep[], step: string): readonly TriedStep[] => {
  if (tried.some((each) => each.step === step)) return tried.filter((each) => each.step !== step);
  const order = policy.softSteps.map(({ id }) => id);
  return [...tried, { step, on: null, note: "" }].toSorted((left, right) => order.indexOf(left.step) - order.indexOf(right.step));
};

export const changeStep = (tried: readonly TriedStep[], step: string, changed: Partial<Omit<TriedStep, "step">>): readonly TriedStep[] =>
  tried.map((each) => (each.step === step ? { ...each, ...changed } : each));

export const changeEvidence = (criteria: Submission["criteria"], criterion: string, evidence: string): Submission["criteria"] =>
  criteria.map((given) => (given.criterion === criterion ? { criterion, evidence } : given));

/** Changes the reason for one clash; an empty one is none. */
export const changeClash = (clashes: Submission["clashes"], changed: Submission["clashes"][number]): Submission["clashes"] => [
  ...clashes.filter(({ adjustment, measure }) => adjustment !== changed.adjustment || measure !== changed.measure),
  ...(changed.reason === "" ? [] : [changed]),
];

export const clashReason = (clashes: Submission["clashes"], adjustment: string, measure: string): string =>
  clashes.find((given) => given.adjustment === adjustment && given.measure === measure)?.reason ?? "";

/** Quotes or drops a message: all the log entries that make it. */
export const toggleQuote = (quoted: readonly string[], message: LoggedMessage): readonly string[] => {
  const keys = message.views.map(({ key }) => key);
  return isQuoted(quoted, message) ? quoted.filter((key) => !keys.includes(key)) : [...quoted, ...keys];
};

export const isQuoted = (quoted: readonly string[], message: LoggedMessage): boolean => message.views.some(({ key }) => quoted.includes(key));

/** Problems in the order in which their fields stand on the form. */
export const inFormOrder = (policy: Policy, problems: readonly Problem[]): readonly Problem[] => {
  const fields: readonly FieldOrPath[] = [
    "answer",
    "requester",
    "ask",
    "purpose",
    "circumstances",
    "exhausted",
    "needs",
    "lastResort",
    "handling",
    ...(policy.handlingCheck?.questions ?? []).map(({ id }) => handlingField(id)),
    "tried",
    ...policy.softSteps.map(({ id }) => triedField(id)),
    "warning",
    "addresses",
    "quotes",
    ...(policy.criteria ?? []).map(({ id }) => criterionField(id)),
    "measures",
    ...[...policy.measures.map(({ id }) => id), otherMeasure].map((id) => measureField(id)),
    "matter",
    "contact",
    "reviewOn",
    "agreement",
  ];
  // A clash stands beside its measure.
  const positionOf = ({ field }: Problem): number => fields.findIndex((each) => isField(field[0] === "clash" ? measureField(field[1] ?? "") : field, each));
  return problems.toSorted((left, right) => positionOf(left) - positionOf(right));
};
