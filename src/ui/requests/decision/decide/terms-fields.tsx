import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../../domain/policy/types.ts";
import { addDays, type Day } from "../../../../domain/base/time.ts";
import { usePageStyles } from "../../../kit/sections/page-styles.ts";
import { requestWords } from "../../../words/request-words.ts";
import { ReviewField, ScopeFields } from "../../../kit/cases/terms-fields.tsx";
import { Section } from "../../../kit/sections/section.tsx";
import type { DecisionDraft } from "../decision-state.ts";
import { words } from "../words.ts";
import { DayInput } from "../../../kit/fields/day-input.tsx";

export interface TermsFieldsProps {
  readonly policy: Policy;
  readonly draft: DecisionDraft;
  readonly today: Day;
  readonly onChange: (changed: Partial<DecisionDraft>) => void;
}

/** What the restriction covers, whom to turn to, when it is reviewed and whether it ends by itself. */
export const TermsFields = ({ policy, draft, today, onChange }: TermsFieldsProps): ReactNode => {
  const styles = usePageStyles();
  return (
    <Section title={words.terms}>
      <ScopeFields
        policy={policy}
        isOneMatter={draft.isOneMatter}
        matter={draft.matter}
        onScope={(isOneMatter) => onChange({ isOneMatter })}
        onMatter={(matter) => onChange({ matter })}
      />
      <Field label={requestWords.contact} required>
        <Input value={draft.contact} onChange={(_, { value }) => onChange({ contact: value })} />
      </Field>
      <ReviewField policy={policy} today={today} reviewOn={draft.reviewOn} onChange={(reviewOn) => onChange({ reviewOn })} />
      <Field className={styles.short} label={words.ends}>
        <DayInput min={addDays(today, 1)} value={draft.endsOn} onChange={(day) => onChange({ endsOn: day })} />
      </Field>
    </Section>
  );
};
