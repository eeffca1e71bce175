import type { TermsProblemType } from "../../domain/decide/problem.ts";
import { inLanguages } from "./in-languages.ts";

/** What the terms of a restriction still need, alike in a decision on a request, after a review and after a dispute; `label` names the measure. */
export const termsNeeds = inLanguages({
  en: {
    "no-measures": () => "At least one measure.",
    "measure-unknown": (label) => `“${label}” taken out: it is not a measure of this policy.`,
    "measure-parameter-missing": (label) => `“${label}” completed.`,
    "measure-parameter-not-offered": (label) => `“${label}” completed with what the policy offers.`,
    "measure-mailbox-unknown": (label) => `A mailbox of the settings for “${label}”, so that somebody reads it every day.`,
    "measure-needs-severity": (label) => `Why this case is severe enough for “${label}”.`,
    "measure-without-why": (label) => `Why you chose “${label}”.`,
    "no-route-open": () => "One measure less: together they leave no way of contact open.",
    "review-not-ahead": () => "A review date in the future.",
    "review-too-late": () => "An earlier review date: the policy allows none so late.",
    "end-before-start": () => "A last day in the future.",
  } satisfies Record<TermsProblemType, (label: string) => string>,
});

export const isTermsProblem = (type: string): type is TermsProblemType => Object.hasOwn(termsNeeds, type);
