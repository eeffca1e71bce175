import { Field, Input, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { editMeasures } from "../../../domain/decide/edit-measures.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { addDays, type Day } from "../../../domain/base/time.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { ReviewField, ScopeFields } from "./terms-fields.tsx";
import { Section } from "../sections/section.tsx";
import type { ChangeDraft } from "./change-draft.ts";
import { changeWords as words } from "../../words/change-words.ts";
import { MeasuresEditor } from "./measures-editor.tsx";
import { TermsLines } from "./terms-lines.tsx";
import { DayInput } from "../fields/day-input.tsx";

export interface ChangeSectionProps {
  readonly policy: Policy;
  readonly draft: ChangeDraft;
  readonly today: Day;
  readonly mailboxes: readonly string[];
  readonly onChange: (draft: ChangeDraft) => void;
}

/** The new terms of a restriction, whole: its measures, what it covers, whom to turn to, its review and its end. */
export const ChangeSection = ({ policy, draft, today, mailboxes, onChange }: ChangeSectionProps): ReactNode => {
  const styles = usePageStyles();
  const { measures } = draft;
  return (
    <Section title={words.terms} hint={words.termsHint}>
      <MeasuresEditor
        policy={policy}
        measures={measures}
        mailboxes={mailboxes}
        around={(_, measure) => ({ why: { label: words.why, isRequired: measure?.severeOnly === true } })}
        onEdit={(edit) => onChange({ ...draft, measures: editMeasures(policy, measures, edit) })}
      />
      <ScopeFields
        policy={policy}
        isOneMatter={draft.isOneMatter}
        matter={draft.matter}
        onScope={(isOneMatter) => onChange({ ...draft, isOneMatter })}
        onMatter={(matter) => onChange({ ...draft, matter })}
      />
      <Field label={requestWords.contact} required>
        <Input value={draft.contact} maxLength={500} onChange={(_, { value }) => onChange({ ...draft, contact: value })} />
      </Field>
      <ReviewField policy={policy} today={today} reviewOn={draft.reviewOn} onChange={(reviewOn) => onChange({ ...draft, reviewOn })} />
      <Field className={styles.short} label={words.ends}>
        <DayInput min={addDays(today, 1)} value={draft.endsOn} onChange={(day) => onChange({ ...draft, endsOn: day })} />
      </Field>
      {measures.length > 0 && (
        <>
          <Subtitle2 as="h3">{words.means}</Subtitle2>
          <TermsLines policy={policy} measures={measures} matter={draft.isOneMatter ? draft.matter : null} />
        </>
      )}
    </Section>
  );
};
