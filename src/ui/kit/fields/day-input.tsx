import { Input, type InputProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { readDay, type Day } from "../../../domain/base/time.ts";

export interface DayInputProps extends Pick<InputProps, "id"> {
  /** Null while none is given, or one is half written. */
  readonly value: Day | null;
  readonly min?: Day | undefined;
  readonly max?: Day | undefined;
  readonly onChange: (day: Day | null) => void;
}

/** Where a day is written. The one place at which the text of a field becomes a day. */
export const DayInput = ({ value, onChange, ...field }: DayInputProps): ReactNode => (
  <Input type="date" {...field} value={value ?? ""} onChange={(_, data) => onChange(readDay(data.value))} />
);
