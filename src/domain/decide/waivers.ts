import type { Waiver } from "./required-contents.ts";

/** Reasons for leaving something out, as a letter's record has them: what the letter says after all needs none. */
export const waiversOf = ({ contents, waived }: { readonly contents: readonly string[]; readonly waived: readonly Waiver[] }): readonly Waiver[] =>
  waived.filter(({ element: id }) => !contents.includes(id));
