import { Field, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formWords } from "../../words/form-words.ts";

export interface LongTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Characters that the record takes. More can be typed, so that nothing pasted is cut off in silence. */
  readonly limit: number;
  readonly required?: boolean;
  readonly rows?: number;
  /** The id under which a problem leads here. */
  readonly id?: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A text of several lines, with its length once that matters. */
export const LongText = ({ label, hint, value, limit, required = false, rows = 3, id, problem, onChange }: LongTextProps): ReactNode => (
  <Field label={label} required={required} hint={value.length > limit * 0.8 ? formWords.counter(value.length, limit) : (hint ?? null)} validationMessage={problem ?? null}>
    <Textarea id={id} value={value} rows={rows} resize="vertical" onChange={(_, data) => onChange(data.value)} />
  </Field>
);
