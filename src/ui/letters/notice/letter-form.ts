import { hasBegun, type PossibleDays } from "../../../domain/base/service-time.ts";
import type { NoticeForm, NoticeRules } from "../../../app/notice/notice-form.ts";
import { checkContents } from "../../../domain/decide/required-contents.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { Day } from "../../../domain/base/time.ts";
import { words } from "./words.ts";

/** What is wrong with a letter as it stands on the form, by field. Empty when it can be recorded. */
export interface LetterProblems {
  readonly sentOn?: string;
  readonly contents?: string;
}

export interface LetterRules extends NoticeRules {
  readonly policy: Policy;
  readonly days: PossibleDays;
}

/** A letter as it stands on the form: the day is null until it is given. */
export type LetterDraft = Omit<NoticeForm, "sentOn"> & { readonly sentOn: Day | null };

export const emptyLetter: LetterDraft = { sentOn: null, way: "letter", contents: [], waived: [], note: "" };

export const letterProblems = (letter: LetterDraft, { policy, letter: type, days, notBefore, endsOn }: LetterRules): LetterProblems => {
  const sentOn = dayProblem(letter.sentOn, days, notBefore);
  const isWhole = checkContents(policy, type, letter, endsOn).length === 0;
  return { ...(sentOn !== null && { sentOn }), ...(!isWhole && { contents: words.contentsMissing }) };
};

/** The letter as it is recorded; null while something is wrong with it. */
export const toNoticeForm = ({ sentOn, ...letter }: LetterDraft, problems: LetterProblems): NoticeForm | null =>
  sentOn === null || Object.keys(problems).length > 0 ? null : { ...letter, sentOn };

/** Ticks or clears what a letter says. A reason for leaving it out is kept while it is not ticked. */
export const tickElement = (letter: LetterDraft, id: string, isTicked: boolean): LetterDraft => ({
  ...letter,
  contents: isTicked ? [...letter.contents, id] : letter.contents.filter((known) => known !== id),
});

export const giveReason = (letter: LetterDraft, element: string, reason: string): LetterDraft => ({
  ...letter,
  waived: [...letter.waived.filter((known) => known.element !== element), { element, reason }],
});

const dayProblem = (sentOn: Day | null, days: PossibleDays, notBefore: Day | null): string | null => {
  if (sentOn === null) return words.dayMissing;
  if (hasBegun(sentOn, days) === "no") return words.dayAhead;
  return notBefore !== null && sentOn < notBefore ? words.dayBeforeDecision(notBefore) : null;
};
