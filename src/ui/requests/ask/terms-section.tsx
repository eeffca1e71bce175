import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Day } from "../../../domain/base/time.ts";
import { requestWords } from "../../words/request-words.ts";
import { ReviewField, ScopeFields } from "../../kit/cases/terms-fields.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

export interface TermsSectionProps extends PartProps {
  readonly today: Day;
  readonly isOneMatter: boolean;
  readonly onScope: (isOneMatter: boolean) => void;
}

/** What the restriction covers, whom to turn to, when it is reviewed, and how urgent the request is. */
export const TermsSection = ({ policy, submission, onChange, problemAt, today, isOneMatter, onScope }: TermsSectionProps): ReactNode => {
  const { matter, contact, reviewOn, urgent } = submission;
  return (
    <Section id={fieldId("terms")} title={words.termsSection}>
      <ScopeFields
        policy={policy}
        isOneMatter={isOneMatter}
        matter={matter}
        id={fieldId("matter")}
        problem={problemAt("matter")}
        onScope={onScope}
        onMatter={(changed) => onChange({ matter: changed })}
      />
      <Field label={requestWords.contact} hint={words.contactHint} required validationMessage={problemAt("contact") ?? null}>
        <Input id={fieldId("contact")} value={contact} onChange={(_, data) => onChange({ contact: data.value })} />
      </Field>
      <ReviewField policy={policy} today={today} reviewOn={reviewOn} id={fieldId("reviewOn")} problem={problemAt("reviewOn")} onChange={(day) => onChange({ reviewOn: day })} />
      <Field label={words.urgency}>
        <RadioGroup value={urgent} onChange={(_, { value }) => onChange({ urgent: value === "yes" ? "yes" : "no" })}>
          <Radio value="no" label={words.ordinary} />
          <Radio value="yes" label={words.urgent} />
        </RadioGroup>
      </Field>
    </Section>
  );
};
