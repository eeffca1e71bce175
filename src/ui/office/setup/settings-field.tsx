import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SettingsField } from "../../../app/setup/settings-fields.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { words } from "./words.ts";

export interface SettingsFieldInputProps {
  readonly field: SettingsField;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One field of set-up, by its type. */
export const SettingsFieldInput = ({ field, value, problem, onChange }: SettingsFieldInputProps): ReactNode => {
  const label = fieldLabel(field.path);
  const hint = words.fieldHints[field.path];
  switch (field.type) {
    case "flag":
      return (
        <Field hint={hint ?? null} validationMessage={problem ?? null}>
          <Checkbox label={label} checked={value !== ""} onChange={(_, { checked }) => onChange(checked === true ? "yes" : "")} />
        </Field>
      );
    case "text":
    case "lines":
      return (
        <LongText
          label={label}
          {...(hint !== undefined && { hint })}
          value={value}
          limit={field.type === "text" ? 1000 : 20_000}
          rows={field.type === "text" ? 2 : 5}
          problem={problem}
          onChange={onChange}
        />
      );
    case "line":
    case "number":
      return (
        <Field label={label} hint={hint ?? null} validationMessage={problem ?? null}>
          <Input value={value} inputMode={field.type === "number" ? "numeric" : "text"} onChange={(_, data) => onChange(data.value)} />
        </Field>
      );
  }
};

export const fieldLabel = (path: string): string => words.fields[path] ?? path;

/** A field's value as a sentence may quote it. */
export const fieldText = ({ type }: Pick<SettingsField, "type">, value: string): string => {
  if (type === "flag") return value === "" ? words.no : words.yes;
  return value.trim() === "" ? words.none : value.split("\n").join(", ");
};
