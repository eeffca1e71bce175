import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NoticeForm } from "../../../app/notice/record-notice.ts";
import { noticeWays } from "../../../domain/restriction/restriction-events.ts";
import { words } from "../words.ts";
import type { LetterProblems, LetterRules } from "./letter-form.ts";

export interface LetterFieldsProps {
  readonly letter: NoticeForm;
  readonly rules: LetterRules;
  readonly clause: string;
  /** Empty until somebody tried to record it: nobody is told off while they type. */
  readonly problems: LetterProblems;
  readonly onChange: (letter: NoticeForm) => void;
}

/** When a letter was sent, how, and what the policy asks it to say. */
export const LetterFields = ({ letter, rules, clause, problems, onChange }: LetterFieldsProps): ReactNode => {
  const styles = useStyles();
  const tick = (id: string, isTicked: boolean): void =>
    onChange({ ...letter, contents: isTicked ? [...letter.contents, id] : letter.contents.filter((known) => known !== id) });
  return (
    <>
      <div className={styles.row}>
        <Field label={words.letters.sentOn} required validationMessage={problems.sentOn ?? null} className={styles.day}>
          <Input type="date" value={letter.sentOn} max={rules.today} onChange={(_, { value }) => onChange({ ...letter, sentOn: value })} />
        </Field>
        <Field label={words.letters.way}>
          <Select value={letter.way} onChange={(_, { value }) => onChange({ ...letter, way: noticeWays.find((way) => way === value) ?? letter.way })}>
            {noticeWays.map((way) => (
              <option key={way} value={way}>
                {words.letters.ways[way]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <fieldset className={styles.contents}>
        <legend className={styles.legend}>{words.letters.contents(clause)}</legend>
        {rules.required.map(({ id, label }) => (
          <Checkbox key={id} label={label} checked={letter.contents.includes(id)} onChange={(_, { checked }) => tick(id, checked === true)} />
        ))}
        <Field validationMessage={problems.contents ?? null} />
      </fieldset>
      <Field label={words.letters.note} hint={words.letters.noteHint}>
        <Textarea value={letter.note} maxLength={4000} resize="vertical" onChange={(_, { value }) => onChange({ ...letter, note: value })} />
      </Field>
    </>
  );
};

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "12px" },
  day: { minWidth: "180px" },
  contents: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});
