import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { latestReview } from "../../domain/request/check-submission.ts";
import { addDays, type Day } from "../../domain/time.ts";
import { sayDay } from "../shared/dates.ts";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";
import { useFormStyles } from "./styles.ts";
import { validation } from "./validation.ts";
import { words } from "./words.ts";

export interface TermsSectionProps extends PartProps {
  readonly today: Day;
  readonly isOneMatter: boolean;
  readonly onScope: (isOneMatter: boolean) => void;
}

/** What the restriction covers, whom to turn to, when it is reviewed, and how urgent the request is. */
export const TermsSection = ({ policy, submission, onChange, problemAt, today, isOneMatter, onScope }: TermsSectionProps): ReactNode => {
  const styles = useFormStyles();
  const { matter, contact, reviewOn, urgent } = submission;
  const latest = latestReview(policy, today);
  return (
    <Section field="terms" title={words.termsSection}>
      <Field label={words.scope} hint={policy.scope.says}>
        <RadioGroup
          value={isOneMatter ? "one" : "all"}
          onChange={(_, { value }) => onScope(value === "one")}
        >
          <Radio value="all" label={words.allContact} />
          <Radio value="one" label={words.oneMatter} />
        </RadioGroup>
      </Field>
      {isOneMatter && (
        <Field className={styles.short} label={words.matter} required {...validation(problemAt("matter"))}>
          <Input id={fieldId("matter")} value={matter} onChange={(_, data) => onChange({ matter: data.value })} />
        </Field>
      )}
      <Field label={words.contact} hint={words.contactHint} required {...validation(problemAt("contact"))}>
        <Input id={fieldId("contact")} value={contact} onChange={(_, data) => onChange({ contact: data.value })} />
      </Field>
      <Field
        className={styles.short}
        label={words.review}
        hint={latest === null ? null : `${words.reviewHint(sayDay(latest))} (${words.clause(policy.review.clause)})`}
        required
        {...validation(problemAt("reviewOn"))}
      >
        <Input
          id={fieldId("reviewOn")}
          type="date"
          min={addDays(today, 1)}
          {...(latest !== null && { max: latest })}
          value={reviewOn}
          onChange={(_, data) => onChange({ reviewOn: data.value })}
        />
      </Field>
      <Field label={words.urgency}>
        <RadioGroup value={urgent} onChange={(_, { value }) => onChange({ urgent: value === "yes" ? "yes" : "no" })}>
          <Radio value="no" label={words.ordinary} />
          <Radio value="yes" label={words.urgent} />
        </RadioGroup>
      </Field>
    </Section>
  );
};
