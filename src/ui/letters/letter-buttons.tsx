import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { letterToText, type LetterText } from "../../domain/subjects/letter/render-letter.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { words } from "./words.ts";

/** Prints the letter that the page shows, or copies its words for a mailbox of one's own. */
export const LetterButtons = ({ letter }: { readonly letter: LetterText }): ReactNode => {
  const styles = usePageStyles();
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(letterToText(letter));
      setSaid(words.copied);
    } catch {
      // A host may keep its clipboard from the pages in it.
      setSaid(words.notCopied);
    }
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => window.print()}>{words.print}</Button>
      <Button appearance="subtle" onClick={() => void copy()}>
        {words.copy}
      </Button>
      <output>{said}</output>
    </div>
  );
};
