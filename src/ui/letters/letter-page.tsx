import { Button, Text, Title3 } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { letterSubject, subjectRules, type LetterAbout } from "../../app/letter/letter-subject.ts";
import { isHandlerRole } from "../../app/session.ts";
import { keptLetter } from "../../domain/subjects/letter/letters.ts";
import { letterWords } from "../words/letter-words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { KeptLetter } from "./kept-letter.tsx";
import { useLetterStyles } from "./styles.ts";
import { words } from "./words.ts";
import { Writing } from "./writing.tsx";
import type { WorkProps } from "../kit/work-props.ts";

export interface LetterPageProps extends WorkProps {
  readonly about: LetterAbout;
}

/** The page of one letter: written, kept, printed or opened as a draft, and recorded as sent. */
export const LetterPage = (props: LetterPageProps): ReactNode => {
  const { session } = usePageMeans().connection;
  return isHandlerRole(session.roles) ? <OneLetter {...props} /> : <Text>{words.notForYou}</Text>;
};

const OneLetter = ({ about, ...work }: LetterPageProps): ReactNode => {
  const page = usePageStyles();
  const styles = useLetterStyles();
  const { desk, onOpen } = work;
  const [isAnew, setAnew] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const subject = letterSubject(desk, about);
  const policy = subject && subjectRules(desk, subject).policy;
  const kept = isAnew ? undefined : keptLetter(desk.letters.get(about.person) ?? [], about, sent);
  return (
    <div className={styles.page}>
      <div>
        <Title3 as="h1" block>
          {subject ? words.title(letterWords.names[about.letter], desk.people.get(about.person)?.name ?? "") : words.gone}
        </Title3>
        <Text className={page.quiet}>{subject ? policy && words.under(policy.title) : words.goneNext}</Text>
      </div>
      {subject?.type === "notice" && subject.restriction.notice && !kept && <Text weight="semibold">{words.toldAlready(subject.restriction.notice.on)}</Text>}
      {!subject && (
        <div className={page.actions}>
          <Button onClick={() => onOpen({ type: "person", person: about.person })}>{words.toPerson}</Button>
        </div>
      )}
      {subject && kept && <KeptLetter {...work} subject={subject} kept={kept} onWriteAnew={() => setAnew(true)} onSent={() => setSent(kept.key)} />}
      {subject && !kept && <Writing {...work} about={about} subject={subject} onKept={() => setAnew(false)} />}
    </div>
  );
};
