import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../fields/long-text.tsx";
import { requestWords } from "../../words/request-words.ts";
import type { MeasureChoice, MeasureEdit } from "../../../domain/decide/edit-measures.ts";
import type { OfferedMeasure } from "./measures.ts";
import { ParameterField } from "./parameter-field.tsx";

export interface MeasureDetailsProps {
  /** Undefined for a measure that the policy does not know. */
  readonly measure: OfferedMeasure | undefined;
  readonly choice: MeasureChoice;
  /** The names of the mailboxes that are read every day. */
  readonly mailboxes: readonly string[];
  /** What is asked of why it is chosen, where that is asked. */
  readonly why: { readonly label: string; readonly isRequired: boolean; readonly id?: string } | null;
  /** What stands above the fields: a problem, or what somebody else wrote about it. */
  readonly before?: ReactNode;
  readonly onEdit: (edit: MeasureEdit) => void;
  /** What it gets in the way of, between what it needs to know and why it is chosen. */
  readonly children?: ReactNode;
}

/** What a chosen measure needs to know, and why it is the right one. */
export const MeasureDetails = ({ measure, choice, mailboxes, why, before, onEdit, children }: MeasureDetailsProps): ReactNode => (
  <>
    {measure?.severeOnly && <Text>{requestWords.severeOnly}</Text>}
    {before}
    {measure?.parameters.map((parameter) => (
      <ParameterField
        key={parameter.id}
        parameter={parameter}
        value={choice.parameters[parameter.id] ?? ""}
        mailboxes={mailboxes}
        onChange={(value) => onEdit({ type: "set", measure: choice.measure, parameter: parameter.id, value })}
      />
    ))}
    {children}
    {why && (
      <LongText
        {...(why.id !== undefined && { id: why.id })}
        label={measure?.severeOnly ? requestWords.whySevere : why.label}
        value={choice.why}
        limit={textLimits.why}
        rows={2}
        required={why.isRequired}
        onChange={(text) => onEdit({ type: "reason", measure: choice.measure, why: text })}
      />
    )}
  </>
);
