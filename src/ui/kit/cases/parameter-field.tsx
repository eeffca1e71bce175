import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MeasureParameter } from "../../../domain/policy/types.ts";
import { formWords } from "../../words/form-words.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { requestWords as words } from "../../words/request-words.ts";

export interface ParameterFieldProps {
  readonly parameter: MeasureParameter;
  readonly value: string;
  /** The names of the mailboxes that are read every day. */
  readonly mailboxes: readonly string[];
  readonly onChange: (value: string) => void;
}

/** What a measure needs to know, such as the one way of contact that stays open. */
export const ParameterField = ({ parameter: { label, type, choices, required }, value, mailboxes, onChange }: ParameterFieldProps): ReactNode => {
  const styles = usePageStyles();
  const options = type === "choice" ? choices : mailboxes;
  return (
    <Field className={styles.field} label={label} required={required} hint={type === "mailbox" && mailboxes.length === 0 ? words.noMailboxes : null}>
      {type === "choice" || type === "mailbox" ? (
        <Select value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{formWords.choose}</option>
          {options.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input value={value} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
};
