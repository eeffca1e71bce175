import { Checkbox, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { noConflict, unexplainedConflict, type Conflict, type ConflictOfInterest } from "../../../domain/decide/conflict.ts";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../fields/long-text.tsx";
import { NestedFields } from "../fields/nested-fields.tsx";
import { Section } from "../sections/section.tsx";
import { conflictWords as words } from "../../words/conflict-words.ts";

export interface ConflictSectionProps {
  /** Null until there is a choice. */
  readonly conflict: Conflict | null;
  readonly onChange: (conflict: Conflict) => void;
  /** What the records show that may matter here; empty for nothing. */
  readonly shown?: string;
  /** Who decides instead of somebody in a conflict. */
  readonly leaveTo: string;
}

/** Whether whoever decides is in a conflict of interest: then somebody else does. */
export const ConflictSection = ({ conflict, onChange, shown = "", leaveTo }: ConflictSectionProps): ReactNode => {
  // Nothing typed is lost by looking at the other answer.
  const [explained, setExplained] = useState<ConflictOfInterest>(conflict?.has ? conflict : unexplainedConflict);
  const explain = (changed: Partial<ConflictOfInterest>): void => {
    const next = { ...explained, ...changed };
    setExplained(next);
    onChange(next);
  };
  return (
    <Section title={words.title} hint={words.hint}>
      {shown !== "" && <Text weight="semibold">{shown}</Text>}
      <Field label={words.asked} required>
        <RadioGroup value={conflict === null ? "" : conflict.has ? "yes" : "no"} onChange={(_, { value }) => onChange(value === "yes" ? explained : noConflict)}>
          <Radio value="no" label={words.none} />
          <Radio value="yes" label={words.declared} />
        </RadioGroup>
      </Field>
      {conflict?.has && (
        <NestedFields label={words.declared}>
          <Checkbox checked={conflict.target} label={words.isTarget} onChange={(_, { checked }) => explain({ target: checked === true })} />
          <Checkbox checked={conflict.decidedCase} label={words.hasDecidedCase} onChange={(_, { checked }) => explain({ decidedCase: checked === true })} />
          <LongText label={words.other} value={conflict.other} limit={textLimits.conflict} rows={2} onChange={(other) => explain({ other })} />
          <Text weight="semibold">{leaveTo}</Text>
        </NestedFields>
      )}
    </Section>
  );
};
