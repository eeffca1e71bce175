import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { takeOutWords as words } from "../words/take-out-words.ts";
import { printPage } from "./print-page.ts";
import { saveFile } from "./save-file.ts";
import { usePageStyles } from "./sections/page-styles.ts";

export interface TakeOutProps {
  /** What the page shows, as text; null while there is nothing to take out. */
  readonly text: (() => string) | null;
  /** The name of the file in which it can be saved as CSV; null where it is no table. */
  readonly file: string | null;
  readonly isMain?: boolean;
}

type Said = "saved" | "notPrinted" | "copied" | "notCopied";

/**
 * Prints what the page shows, saves it, or copies it. Some hosts forbid printing or saving to the pages in them and say so to
 * nobody, so what to do when nothing came is said here, and the copy is always offered.
 */
export const TakeOut = ({ text, file, isMain = false }: TakeOutProps): ReactNode => {
  const styles = usePageStyles();
  const [said, setSaid] = useState<Said | null>(null);
  const copy = async (): Promise<void> => {
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text());
      setSaid("copied");
    } catch {
      // A host may keep its clipboard from the pages in it.
      setSaid("notCopied");
    }
  };
  const download = (): void => {
    if (!text || file === null) return;
    saveFile(file, "text/csv;charset=utf-8", text());
    setSaid("saved");
  };
  return (
    <>
      <div className={styles.actions}>
        <Button appearance={isMain ? "primary" : "secondary"} disabledFocusable={!text} onClick={() => text && setSaid(printPage() ? null : "notPrinted")}>
          {words.print}
        </Button>
        {file !== null && (
          <Button disabledFocusable={!text} onClick={download}>
            {words.download}
          </Button>
        )}
        <Button appearance="subtle" disabledFocusable={!text} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <output>{said && words[said]}</output>
      </div>
      {said === "notCopied" && text && (
        <Field label={words.text}>
          <Textarea readOnly rows={6} value={text()} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  );
};
