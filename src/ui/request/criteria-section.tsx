import type { ReactNode } from "react";
import { textLimits } from "../../domain/request/request-events.ts";
import { changeEvidence } from "./form-state.ts";
import { LongText } from "./long-text.tsx";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";
import { words } from "./words.ts";

/** The evidence for each criterion of the policy. */
export const CriteriaSection = ({ policy, submission, onChange, problemAt }: PartProps): ReactNode => (
  <Section field="criteria" title={words.criteriaSection} hint={words.criteriaHint} clause={policy.authority.decidesClause}>
    {(policy.criteria ?? []).map(({ id, label, clause, asks, notApplicableWhen }, index) => (
      <LongText
        key={id}
        field={`criterion:${id}`}
        label={`${index + 1}. ${label}`}
        hint={words.criterionHint(asks, notApplicableWhen, clause)}
        value={submission.criteria.find(({ criterion }) => criterion === id)?.evidence ?? ""}
        limit={textLimits.evidence}
        required
        problem={problemAt(`criterion:${id}`)}
        onChange={(evidence) => onChange({ criteria: changeEvidence(submission.criteria, id, evidence) })}
      />
    ))}
  </Section>
);
