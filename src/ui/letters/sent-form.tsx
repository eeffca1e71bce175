import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { atStart } from "../words/at-start.ts";
import { useState, type ReactNode } from "react";
import { recordSent } from "../../app/letter/record-sent.ts";
import type { LetterSubject } from "../../app/letter/letter-subject.ts";
import type { NoticeError } from "../../app/notice/notice-form.ts";
import type { PreparedLetter } from "../../domain/subjects/letter/letters.ts";
import { noticeWays, type NoticeWay } from "../../domain/policy/vocabulary.ts";
import { dayOf, type Day } from "../../domain/base/time.ts";
import { letterWords, sayNoticeProblem } from "../words/letter-words.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { useRecord } from "../kit/use-record.ts";
import { words } from "./words.ts";
import { DayInput } from "../kit/fields/day-input.tsx";
import type { WorkProps } from "../kit/work-props.ts";

export interface SentFormProps extends WorkProps {
  readonly subject: LetterSubject;
  readonly kept: PreparedLetter;
  readonly onSent: () => void;
}

/** Records that the letter that was kept went out: when and how. */
export const SentForm = ({ subject, kept, onSent, ...work }: SentFormProps): ReactNode => {
  const styles = usePageStyles();
  const { desk } = work;
  const { isBusy, problem, write } = useRecord<NoticeError>();
  const today = dayOf(desk.now, desk.settings.timeZone);
  const [sentOn, setSentOn] = useState<Day | null>(today);
  const [way, setWay] = useState<NoticeWay>(() => firstWay(kept));
  const [note, setNote] = useState("");
  const record = (): void => {
    if (sentOn === null) return;
    const { contents, waived, key } = kept;
    void write((recording) => recordSent(recording, subject, { sentOn, way, contents, waived, note, letter: key }), onSent);
  };
  return (
    <Section title={words.sentTitle} hint={words.sentHint[kept.letter] ?? ""}>
      <Field label={words.sentOn} required validationMessage={sentOn === null ? words.dayMissing : null} className={styles.short}>
        <DayInput value={sentOn} max={today} onChange={setSentOn} />
      </Field>
      <Field label={words.way} className={styles.short}>
        <Select value={way} onChange={(_, { value }) => setWay(noticeWays.find((known) => known === value) ?? way)}>
          {noticeWays.map((each) => (
            <option key={each} value={each}>
              {atStart(letterWords.ways[each])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.note} hint={words.noteHint}>
        <Textarea value={note} maxLength={4000} resize="vertical" onChange={(_, { value }) => setNote(value)} />
      </Field>
      <OutcomeBar problem={problem && sayNoticeProblem(problem)} done={null} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={record}>
          {words.recordSent}
        </Button>
      </div>
    </Section>
  );
};

const firstWay = ({ to, format }: PreparedLetter): NoticeWay => (to !== "" ? "email" : format === "large-print" ? "large-print" : "letter");
