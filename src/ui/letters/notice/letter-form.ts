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
  readonly today: Day;
}

export const emptyLetter: NoticeForm = { sentOn: "", way: "letter", contents: [], waived: [], note: "" };

export const letterProblems = (letter: NoticeForm, { policy, letter: type, today, notBefore, endsOn }: LetterRules): LetterProblems => {
  const sentOn = dayProblem(letter.sentOn, today, notBefore);
  const isWhole = checkContents(policy, type, letter, endsOn).length === 0;
  return { ...(sentOn !== null && { sentOn }), ...(!isWhole && { contents: words.contentsMissing }) };
};

/** Ticks or clears what a letter says. A reason for leaving it out is kept while it is not ticked. */
export const tickElement = (letter: NoticeForm, id: string, isTicked: boolean): NoticeForm => ({
  ...letter,
  contents: isTicked ? [...letter.contents, id] : letter.contents.filter((known) => known !== id),
});

export const giveReason = (letter: NoticeForm, element: string, reason: string): NoticeForm => ({
  ...letter,
  waived: [...letter.waived.filter((known) => known.element !== element), { element, reason }],
});

const dayProblem = (sentOn: Day, today: Day, notBefore: Day | null): string | null => {
  if (sentOn === "") return words.dayMissing;
  if (sentOn > today) return words.dayAhead;
  return notBefore !== null && sentOn < notBefore ? words.dayBeforeDecision(notBefore) : null;
};
