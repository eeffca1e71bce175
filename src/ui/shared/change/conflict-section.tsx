import { Checkbox, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { textLimits } from "../../../domain/request/request-events.ts";
import { LongText } from "../long-text.tsx";
import { NestedFields } from "../nested-fields.tsx";
import { Section } from "../section.tsx";
import type { ConflictDraft } from "./change-draft.ts";
import { changeWords as words } from "./change-words.ts";

export interface ConflictSectionProps {
  readonly conflict: ConflictDraft;
  readonly onChange: (conflict: ConflictDraft) => void;
}

/** Whether whoever decides is in a conflict of interest: then somebody else does. */
export const ConflictSection = ({ conflict, onChange }: ConflictSectionProps): ReactNode => (
  <Section title={words.conflict} hint={words.conflictHint}>
    <Field label={words.conflictAsked} required>
      <RadioGroup
        layout="horizontal"
        value={conflict.isInConflict === null ? "" : conflict.isInConflict ? "yes" : "no"}
        onChange={(_, { value }) => onChange({ ...conflict, isInConflict: value === "yes" })}
      >
        <Radio value="no" label={words.noConflict} />
        <Radio value="yes" label={words.inConflict} />
      </RadioGroup>
    </Field>
    {conflict.isInConflict && (
      <NestedFields label={words.inConflict}>
        <Checkbox checked={conflict.target} label={words.isTarget} onChange={(_, { checked }) => onChange({ ...conflict, target: checked === true })} />
        <Checkbox checked={conflict.decidedCase} label={words.decidedCase} onChange={(_, { checked }) => onChange({ ...conflict, decidedCase: checked === true })} />
        <LongText label={words.otherConflict} value={conflict.other} limit={textLimits.note} rows={2} onChange={(other) => onChange({ ...conflict, other })} />
        <Text weight="semibold">{words.leaveIt}</Text>
      </NestedFields>
    )}
  </Section>
);
