import { words } from "./words.ts";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Signatory } from "../../../domain/ledger/recorded.ts";
import { wayName } from "../../words/letter-words.ts";
import { Card } from "../../kit/sections/card.tsx";
import type { LettersCardProps } from "../../kit/letter-parts.ts";
import { KeptLetters } from "./kept-letters.tsx";
import { useNone } from "../../kit/sections/checked.tsx";

/** The warnings and notices that were recorded for a person, newest first, and the letters whose text was kept. */
export const LettersCard = ({ desk, personKey, onOpen }: LettersCardProps): ReactNode => {
  const styles = useStyles();
  const none = useNone(words.noLetters);
  const letters = lettersOf(desk, personKey);
  return (
    <Card title={words.letters}>
      {letters.length === 0 && <Text className={styles.quiet}>{none}</Text>}
      <ul className={styles.list}>
        {letters.map((letter) => (
          <li key={letter.key} className={styles.letter}>
            <Text weight="semibold">{letter.title}</Text>
            <Text size={200} className={styles.quiet}>
              {words.recordedBy(letter.by.name)}
            </Text>
            {letter.note !== "" && <Text size={200}>{letter.note}</Text>}
          </li>
        ))}
      </ul>
      <KeptLetters desk={desk} personKey={personKey} onOpen={onOpen} />
    </Card>
  );
};

interface Letter {
  readonly key: string;
  readonly on: string;
  readonly title: string;
  readonly by: Signatory;
  readonly note: string;
}

const lettersOf = ({ warnings, restrictions }: Desk, personKey: string): readonly Letter[] =>
  [
    ...warnings.filter((warning) => warning.personKey === personKey).map(({ key, on, way, by, note }) => ({ key, on, title: words.warned(wayName(way), on), by, note })),
    ...restrictions
      .filter((restriction) => restriction.personKey === personKey)
      .flatMap(({ key, notice }) => (notice ? [{ key, on: notice.on, title: words.noticed(wayName(notice.way), notice.on), by: notice.by, note: "" }] : [])),
  ].toSorted((left, right) => right.on.localeCompare(left.on));

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: "10px", listStyleType: "none", margin: 0, padding: 0 },
  letter: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
});
