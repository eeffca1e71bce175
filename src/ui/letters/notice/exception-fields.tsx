import { Field, Select, Text, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isPostponementDay, type PostponementDays } from "../../../app/notice/postpone-notice.ts";
import type { Day } from "../../../domain/base/time.ts";
import type { WarningException } from "../../../domain/policy/types.ts";
import { letterWords } from "../../words/letter-words.ts";
import { words } from "./words.ts";
import { DayInput } from "../../kit/fields/day-input.tsx";

export interface Exception {
  readonly id: string;
  readonly reason: string;
  /** The last day for the notice; null until it is given. */
  readonly until: Day | null;
}

export interface ExceptionFieldsProps {
  readonly exceptions: readonly WarningException[];
  readonly exception: Exception;
  readonly days: PostponementDays;
  readonly isTried: boolean;
  readonly onChange: (exception: Exception) => void;
}

/** On which grounds of the policy the notice has to wait, why in this case, and until when. */
export const ExceptionFields = ({ exceptions, exception, days, isTried, onChange }: ExceptionFieldsProps): ReactNode => (
  <>
    <Text weight="semibold">{words.stillOwed}</Text>
    <Field label={words.grounds} required validationMessage={isTried && exception.id === "" ? words.groundsMissing : null}>
      <Select value={exception.id} onChange={(_, { value }) => onChange({ ...exception, id: value })}>
        <option value="">{words.choose}</option>
        {exceptions.map(({ id, grounds, clause }) => (
          <option key={id} value={id}>
            {grounds}
            {letterWords.clauseOf(clause)}
          </option>
        ))}
      </Select>
    </Field>
    <Field label={words.reason} required validationMessage={isTried && exception.reason.trim() === "" ? words.reasonMissing : null}>
      <Textarea value={exception.reason} maxLength={4000} resize="vertical" onChange={(_, { value }) => onChange({ ...exception, reason: value })} />
    </Field>
    <Field label={words.until} required validationMessage={isTried && (exception.until === null || !isPostponementDay(days, exception.until)) ? words.untilMissing : null}>
      <DayInput value={exception.until} min={days.first} max={days.last} onChange={(day) => onChange({ ...exception, until: day })} />
    </Field>
  </>
);
