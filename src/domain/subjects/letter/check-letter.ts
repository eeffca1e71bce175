import type { Policy } from "../../policy/types.ts";
import type { Day } from "../../base/time.ts";
import type { Letter } from "./compose-letter.ts";
import { checkContents, type ContentsProblem, type Waiver } from "../../decide/required-contents.ts";

/** How many characters the record of a letter takes. */
export const letterLimits = { subject: 300, paragraph: 6000, reason: 1000 } as const;

/** Why a letter is not ready, with the element and its clause, or the paragraph. */
export type LetterProblem = ContentsProblem | { readonly type: "no-subject" | "subject-too-long" } | { readonly type: "paragraph-too-long"; readonly paragraph: string };

/** Whether a letter says all that it must, and fits its record. Empty when it may go. `endsOn`: the last day of what it is about, null where none is set. */
export const checkLetter = (policy: Policy, letter: Letter, waived: readonly Waiver[], endsOn: Day | null): readonly LetterProblem[] => [
  ...(letter.subject === "" ? [{ type: "no-subject" } as const] : []),
  ...(letter.subject.length > letterLimits.subject ? [{ type: "subject-too-long" } as const] : []),
  ...letter.paragraphs.flatMap(({ id, text }) => (text.length > letterLimits.paragraph ? [{ type: "paragraph-too-long", paragraph: id } as const] : [])),
  ...checkContents(policy, letter.type, { contents: letter.contents, waived }, endsOn),
];
