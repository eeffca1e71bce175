import { Field, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { fieldId } from "./field-id.ts";
import { validation } from "./validation.ts";
import { words } from "./words.ts";

export interface LongTextProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** Characters that the record takes. More can be typed, so that nothing pasted is cut off in silence. */
  readonly limit: number;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

/** A text of several lines, with its length once that matters. */
export const LongText = ({ field, label, hint, value, limit, problem, required = false, rows = 3, onChange }: LongTextProps): ReactNode => (
  <Field
    label={label}
    required={required}
    hint={value.length > limit * 0.8 ? words.counter(value.length, limit) : (hint ?? null)}
    {...validation(problem)}
  >
    <Textarea id={fieldId(field)} value={value} rows={rows} resize="vertical" onChange={(_, data) => onChange(data.value)} />
  </Field>
);
