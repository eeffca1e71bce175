import type { ReactNode } from "react";
import { letterToText, type LetterText } from "../../domain/subjects/letter/render-letter.ts";
import { TakeOut } from "../kit/take-out.tsx";

/** Prints the letter that the page shows, or copies its words for a mailbox of one's own. */
export const LetterButtons = ({ letter }: { readonly letter: LetterText }): ReactNode => <TakeOut text={() => letterToText(letter)} file={null} />;
