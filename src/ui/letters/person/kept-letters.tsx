import { words } from "./words.ts";
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { keptLetter } from "../../../domain/subjects/letter/letters.ts";
import { dayOf } from "../../../domain/base/time.ts";
import { letterWords } from "../../words/letter-words.ts";
import type { LettersCardProps } from "../../kit/letter-parts.ts";

/** The letters to a person whose text was kept, newest first: each opens on its page, or is read here once another text has taken its place there. */
export const KeptLetters = ({ desk, personKey, onOpen }: LettersCardProps): ReactNode => {
  const styles = useStyles();
  const letters = desk.letters.get(personKey) ?? [];
  if (letters.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{words.keptLetters}</Text>
      <ul className={styles.list}>
        {letters.map((letter) => (
          <li key={letter.key} className={styles.letter}>
            {keptLetter(letters, letter) === letter ? (
              <Link as="button" className={styles.open} onClick={() => onOpen({ type: "letter", letter: letter.letter, person: personKey, about: letter.about })}>
                {letterWords.names[letter.letter]}
              </Link>
            ) : (
              <details>
                <summary className={styles.summary}>{letterWords.names[letter.letter]}</summary>
                <Text block weight="semibold">
                  {letter.subject}
                </Text>
                <Text block className={styles.text}>
                  {letter.paragraphs.join("\n\n")}
                </Text>
              </details>
            )}
            <Text size={200} className={styles.quiet}>
              {words.letterKept(letter.by.name, dayOf(letter.at, desk.settings.timeZone), letter.sentOn)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
};

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: "10px", listStyleType: "none", margin: 0, padding: 0 },
  letter: { display: "flex", flexDirection: "column", alignItems: "flex-start", overflowWrap: "anywhere" },
  open: { textAlign: "start" },
  summary: { cursor: "pointer" },
  text: { whiteSpace: "pre-wrap" },
});
