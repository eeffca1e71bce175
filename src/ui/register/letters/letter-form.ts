import type { NoticeForm } from "../../../app/notice/record-notice.ts";
import type { NoticeElement } from "../../../domain/policy/types.ts";
import type { Day } from "../../../domain/time.ts";
import { words } from "../words.ts";

/** What is wrong with a letter as it stands on the form, by field. Empty when it can be recorded. */
export interface LetterProblems {
  readonly sentOn?: string;
  readonly contents?: string;
}

export interface LetterRules {
  readonly required: readonly NoticeElement[];
  readonly today: Day;
  /** The first day on which it can have been sent; null when there is none. */
  readonly notBefore: Day | null;
}

export const emptyLetter: NoticeForm = { sentOn: "", way: "letter", contents: [], waived: [], note: "" };

export const letterProblems = (letter: NoticeForm, { required, today, notBefore }: LetterRules): LetterProblems => {
  const sentOn = dayProblem(letter.sentOn, today, notBefore);
  const isWhole = required.every(({ id }) => letter.contents.includes(id));
  return { ...(sentOn !== null && { sentOn }), ...(!isWhole && { contents: words.letters.contentsMissing }) };
};

const dayProblem = (sentOn: Day, today: Day, notBefore: Day | null): string | null => {
  if (sentOn === "") return words.letters.dayMissing;
  if (sentOn > today) return words.letters.dayAhead;
  return notBefore !== null && sentOn < notBefore ? words.letters.dayBeforeDecision(notBefore) : null;
};
