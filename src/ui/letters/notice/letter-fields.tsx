import { atStart } from "../../words/at-start.ts";
import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { mayBeWaived, requiredContents } from "../../../domain/decide/required-contents.ts";
import { noticeWays } from "../../../domain/policy/vocabulary.ts";
import { letterWords, elementName } from "../../words/letter-words.ts";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { words } from "./words.ts";
import { giveReason, tickElement, type LetterDraft, type LetterProblems, type LetterRules } from "./letter-form.ts";
import { DayInput } from "../../kit/fields/day-input.tsx";

export interface LetterFieldsProps {
  readonly letter: LetterDraft;
  readonly rules: LetterRules;
  readonly clause: string;
  /** Somebody tried to record it: nobody is told off while they type. */
  readonly isTried: boolean;
  readonly problems: LetterProblems;
  readonly onChange: (letter: LetterDraft) => void;
}

/** When a letter was sent, how, and what it had to say: each thing, or why not. */
export const LetterFields = ({ letter, rules, clause, isTried, problems, onChange }: LetterFieldsProps): ReactNode => {
  const styles = useStyles();
  return (
    <>
      <div className={styles.row}>
        <Field label={words.sentOn} required validationMessage={(isTried && problems.sentOn) || null} className={styles.day}>
          <DayInput value={letter.sentOn} max={rules.days.last ?? undefined} onChange={(day) => onChange({ ...letter, sentOn: day })} />
        </Field>
        <Field label={words.way}>
          <Select value={letter.way} onChange={(_, { value }) => onChange({ ...letter, way: noticeWays.find((way) => way === value) ?? letter.way })}>
            {noticeWays.map((way) => (
              <option key={way} value={way}>
                {atStart(letterWords.ways[way])}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <fieldset className={styles.contents}>
        <legend className={styles.legend}>{words.contents(clause)}</legend>
        {requiredContents(rules.policy, rules.letter).map((element) => {
          const { id } = element;
          const label = elementName(element);
          const isTicked = letter.contents.includes(id);
          return (
            <div key={id}>
              <Checkbox label={label} checked={isTicked} onChange={(_, { checked }) => onChange(tickElement(letter, id, checked === true))} />
              {isTried && !isTicked && mayBeWaived(rules.policy, element, rules.endsOn) && (
                <Field label={words.whyNot(label)} className={styles.reason}>
                  <Input
                    maxLength={1000}
                    value={letter.waived.find((given) => given.element === id)?.reason ?? ""}
                    onChange={(_, { value }) => onChange(giveReason(letter, id, value))}
                  />
                </Field>
              )}
            </div>
          );
        })}
        {isTried && problems.contents && <SectionProblem>{problems.contents}</SectionProblem>}
      </fieldset>
      <Field label={words.note} hint={words.noteHint}>
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
  reason: { marginInlineStart: "36px" },
});
