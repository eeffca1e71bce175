import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { latestReview } from "../../../domain/request/check-submission.ts";
import { addDays, type Day } from "../../../domain/time.ts";
import { sayDay } from "../../shared/dates.ts";
import type { DecisionDraft } from "../decision-state.ts";
import { Section } from "../section.tsx";
import { usePageStyles } from "../styles.ts";
import { words } from "../words.ts";

export interface TermsFieldsProps {
  readonly policy: Policy;
  readonly draft: DecisionDraft;
  readonly today: Day;
  readonly onChange: (changed: Partial<DecisionDraft>) => void;
}

/** What the restriction covers, whom to turn to, when it is reviewed and whether it ends by itself. */
export const TermsFields = ({ policy, draft, today, onChange }: TermsFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const latest = latestReview(policy, today);
  return (
    <Section title={words.terms}>
      <Field label={words.scope} hint={policy.scope.says}>
        <RadioGroup value={draft.isOneMatter ? "one" : "all"} onChange={(_, { value }) => onChange({ isOneMatter: value === "one" })}>
          <Radio value="all" label={words.allContact} />
          <Radio value="one" label={words.oneMatter} />
        </RadioGroup>
      </Field>
      {draft.isOneMatter && (
        <Field className={styles.short} label={words.matter} required>
          <Input value={draft.matter} onChange={(_, { value }) => onChange({ matter: value })} />
        </Field>
      )}
      <Field label={words.contact} required>
        <Input value={draft.contact} onChange={(_, { value }) => onChange({ contact: value })} />
      </Field>
      <Field
        className={styles.short}
        label={words.review}
        required
        hint={latest === null ? "" : `${words.reviewHint(sayDay(latest))} (${words.policy(policy.review.clause)})`}
      >
        <Input
          type="date"
          min={addDays(today, 1)}
          {...(latest !== null && { max: latest })}
          value={draft.reviewOn}
          onChange={(_, { value }) => onChange({ reviewOn: value })}
        />
      </Field>
      <Field className={styles.short} label={words.ends}>
        <Input type="date" min={addDays(today, 1)} value={draft.endsOn} onChange={(_, { value }) => onChange({ endsOn: value })} />
      </Field>
    </Section>
  );
};
