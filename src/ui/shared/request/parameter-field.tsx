import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MeasureParameter } from "../../../domain/policy/types.ts";
import { formWords } from "../form-words.ts";
import { usePageStyles } from "../page-styles.ts";

export interface ParameterFieldProps {
  readonly parameter: MeasureParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a measure needs to know, such as the one way of contact that stays open. */
export const ParameterField = ({ parameter: { label, type, choices, required }, value, onChange }: ParameterFieldProps): ReactNode => {
  const styles = usePageStyles();
  return (
    <Field className={styles.field} label={label} required={required}>
      {type === "choice" ? (
        <Select value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{formWords.choose}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input value={value} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
};
