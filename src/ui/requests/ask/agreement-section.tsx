import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { agreementOutcomes } from "../../../domain/policy/vocabulary.ts";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

/** Whether the person agrees to it. Offered under every policy, asked for by some. */
export const AgreementSection = ({ policy, submission, onChange, problemAt }: PartProps): ReactNode => {
  const { agreement } = submission;
  const isNeeded = policy.agreement !== null && agreement.outcome === "not-sought";
  return (
    <Section id={fieldId("agreement-section")} title={requestWords.agreement} clause={policy.agreement?.clause ?? ""} hint={policy.agreement?.label ?? words.agreementHint(policy)}>
      <Field label={words.agreementAsked}>
        <RadioGroup
          value={agreement.outcome}
          onChange={(_, { value }) => onChange({ agreement: { ...agreement, outcome: agreementOutcomes.find((outcome) => outcome === value) ?? "not-sought" } })}
        >
          {agreementOutcomes.map((outcome) => (
            <Radio key={outcome} value={outcome} label={requestWords.agreementOutcomes[outcome]} />
          ))}
        </RadioGroup>
      </Field>
      <LongText
        id={fieldId("agreement")}
        label={agreement.outcome === "not-sought" ? words.agreementWhy : words.agreementSaid}
        value={agreement.why}
        limit={textLimits.why}
        rows={2}
        required={isNeeded}
        problem={problemAt("agreement")}
        onChange={(why) => onChange({ agreement: { ...agreement, why } })}
      />
    </Section>
  );
};
