import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sayLetterDay } from "../../domain/subjects/letter/letter-day.ts";
import type { LetterText } from "../../domain/subjects/letter/render-letter.ts";
import type { Day } from "../../domain/base/time.ts";
import "./print.css";

export interface LetterSheetProps {
  readonly letter: LetterText;
  readonly subject: string;
  /** Name and postal address at its head. */
  readonly from: string;
  readonly on: Day;
}

/** A letter as it will look on paper. What is printed is this and nothing else. */
export const LetterSheet = ({ letter, subject, from, on }: LetterSheetProps): ReactNode => {
  const styles = useStyles();
  return (
    <article lang={letter.language} aria-label={subject} className={mergeClasses("letter-sheet", styles.sheet, letter.format === "large-print" && styles.large)}>
      {from !== "" && <p className={styles.lines}>{from}</p>}
      <p>{sayLetterDay(letter.language, on)}</p>
      <h3 className={styles.subject}>{subject}</h3>
      {Object.entries(letter.paragraphs).map(([place, text]) => (
        <p key={place} className={styles.lines}>
          {text}
        </p>
      ))}
    </article>
  );
};

const useStyles = makeStyles({
  sheet: {
    padding: "clamp(16px, 5vw, 40px)",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // Paper is white in every theme.
    backgroundColor: "#ffffff",
    color: "#1a1a1a",
    fontFamily: "Arial, sans-serif",
    fontSize: "11pt",
    lineHeight: 1.5,
    overflowWrap: "anywhere",
    forcedColorAdjust: "none",
    "& p": { margin: "0 0 1em" },
  },
  large: { fontSize: "18pt" },
  lines: { whiteSpace: "pre-line" },
  // Sections take the margins of their headings away.
  subject: { fontSize: "1em", fontWeight: tokens.fontWeightBold, paddingBottom: "1em" },
});
