import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Day } from "../../../domain/base/time.ts";
import { SectionProblem } from "./section-problem.tsx";
import { personWords } from "../../words/person-words.ts";
import { DayInput } from "./day-input.tsx";

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A day. `isTried`: it was tried to record the form, so that what is missing is said. */
export const DayField = ({
  label,
  value,
  isTried = false,
  required = true,
  onChange,
}: FieldProps<Day | null> & { readonly isTried?: boolean; readonly required?: boolean }): ReactNode => (
  <Field label={label} required={required} validationMessage={isTried && required && value === null ? personWords.required : null}>
    <DayInput value={value} onChange={onChange} />
  </Field>
);

export interface LineFieldProps extends FieldProps<string> {
  readonly limit: number;
  readonly hint?: string;
  readonly required?: boolean;
  readonly isTried?: boolean;
}

/** A text of one line. */
export const LineField = ({ label, value, limit, hint, required = false, isTried = false, onChange }: LineFieldProps): ReactNode => (
  <Field label={label} required={required} hint={hint ?? null} validationMessage={isTried && required && value.trim() === "" ? personWords.required : null}>
    <Input value={value} maxLength={limit} autoComplete="off" onChange={(_, data) => onChange(data.value)} />
  </Field>
);

/** One of a few, by its words. */
export const ChoiceField = <T extends string>({ label, value, choices, onChange }: FieldProps<T> & { readonly choices: Readonly<Record<T, string>> }): ReactNode => {
  const ids = idsOf(choices);
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(ids.find((id) => id === data.value) ?? value)}>
        {ids.map((id) => (
          <option key={id} value={id}>
            {choices[id]}
          </option>
        ))}
      </Select>
    </Field>
  );
};

export interface TicksFieldProps<T extends string> extends FieldProps<readonly T[]> {
  readonly choices: Readonly<Record<T, string>>;
  readonly problem?: string | undefined;
}

/** Any of a few, by their words. */
export const TicksField = <T extends string>({ label, value, choices, problem, onChange }: TicksFieldProps<T>): ReactNode => {
  const styles = useStyles();
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>{label}</legend>
      {problem !== undefined && <SectionProblem>{problem}</SectionProblem>}
      <div className={styles.row}>
        {idsOf(choices).map((id) => (
          <Checkbox
            key={id}
            label={choices[id]}
            checked={value.includes(id)}
            onChange={(_, { checked }) => onChange(checked === true ? [...value, id] : value.filter((ticked) => ticked !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
};

const idsOf = <T extends string>(choices: Readonly<Record<T, string>>): readonly T[] => Object.keys(choices).filter((id): id is T => Object.hasOwn(choices, id));

const useStyles = makeStyles({
  ticks: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  row: { display: "flex", flexWrap: "wrap" },
});
