import { Field, Select, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WarningException } from "../../../domain/policy/types.ts";
import { words } from "../words.ts";

export interface Exception {
  readonly id: string;
  readonly reason: string;
}

export interface ExceptionFieldsProps {
  readonly exceptions: readonly WarningException[];
  readonly exception: Exception;
  readonly isTried: boolean;
  readonly onChange: (exception: Exception) => void;
}

/** On which grounds of the policy the person was not told first, and why in this case. */
export const ExceptionFields = ({ exceptions, exception, isTried, onChange }: ExceptionFieldsProps): ReactNode => (
  <>
    <Field label={words.letters.grounds} required validationMessage={isTried && exception.id === "" ? words.letters.groundsMissing : null}>
      <Select value={exception.id} onChange={(_, { value }) => onChange({ ...exception, id: value })}>
        <option value="">{words.letters.choose}</option>
        {exceptions.map(({ id, grounds, clause }) => (
          <option key={id} value={id}>
            {grounds}
            {words.clause(clause)}
          </option>
        ))}
      </Select>
    </Field>
    <Field label={words.letters.reason} required validationMessage={isTried && exception.reason.trim() === "" ? words.letters.reasonMissing : null}>
      <Textarea value={exception.reason} maxLength={4000} resize="vertical" onChange={(_, { value }) => onChange({ ...exception, reason: value })} />
    </Field>
  </>
);
