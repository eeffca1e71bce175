import type { LetterTo } from "../../app/letter/prepare-letter.ts";
import type { LetterLanguage } from "../../domain/policy/vocabulary.ts";
import type { Written } from "../../domain/subjects/letter/compose-letter.ts";
import { createKeptDrafts } from "../kit/kept-drafts.ts";

/** A letter that is being written: what was chosen, and what was typed in each language. */
export interface LetterDraft {
  readonly language: LetterLanguage;
  readonly format: "standard" | "large-print";
  readonly to: LetterTo;
  readonly subjects: Partial<Readonly<Record<LetterLanguage, string>>>;
  readonly texts: Readonly<Record<LetterLanguage, Readonly<Record<string, string>>>>;
  /** Reasons by element, for what is left out. */
  readonly waived: Readonly<Record<string, string>>;
  readonly touched: boolean;
}

/** The letters that are being written over a connection, by what they are about. */
export const letterDrafts = createKeptDrafts<LetterDraft>();

/** What was typed, as the letter in the chosen language takes it. */
export const writtenOf = ({ language, subjects, texts, waived }: LetterDraft): Written => ({
  subject: subjects[language] ?? null,
  texts: texts[language],
  waived: Object.entries(waived).map(([element, reason]) => ({ element, reason })),
});

export const withText = (draft: LetterDraft, paragraph: string, text: string): LetterDraft => ({
  ...draft,
  texts: { ...draft.texts, [draft.language]: { ...draft.texts[draft.language], [paragraph]: text } },
});

export const withWaiver = (draft: LetterDraft, element: string, reason: string): LetterDraft => ({ ...draft, waived: { ...draft.waived, [element]: reason } });

export const withoutWaiver = (draft: LetterDraft, element: string): LetterDraft => ({
  ...draft,
  waived: Object.fromEntries(Object.entries(draft.waived).filter(([known]) => known !== element)),
});

/** How the person is known to want letters: what was agreed with them, read loosely, because it was typed. */
export const firstDraft = (communication: { readonly language: string; readonly format: string } | null, to: LetterTo, mayBeWelsh: boolean): LetterDraft => ({
  language: mayBeWelsh && /welsh|cymraeg/i.test(communication?.language ?? "") ? "cy" : "en",
  format: /large|bras/i.test(communication?.format ?? "") ? "large-print" : "standard",
  to,
  subjects: {},
  texts: { en: {}, cy: {} },
  waived: {},
  touched: false,
});
