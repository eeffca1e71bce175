import { questionWords } from "../../words/question-words.ts";
import { criterionField } from "../../../domain/decide/field.ts";
import type { ReactNode } from "react";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { deciderOf } from "../../words/policy-terms.ts";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import { changeEvidence } from "./form-state.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

/** The evidence for each criterion of the policy. */
export const CriteriaSection = ({ policy, submission, onChange, problemAt }: PartProps): ReactNode => (
  <Section id={fieldId("criteria")} title={requestWords.criteria} hint={words.criteriaHint(deciderOf(policy))} clause={policy.authority.decidesClause}>
    {(policy.criteria ?? []).map(({ id, label, clause, asks, notApplicableWhen }, index) => (
      <LongText
        key={id}
        id={fieldId(criterionField(id))}
        label={`${index + 1}. ${label}`}
        hint={words.criterionHint(deciderOf(policy), asks || questionWords.criterion, notApplicableWhen, clause)}
        value={submission.criteria.find(({ criterion }) => criterion === id)?.evidence ?? ""}
        limit={textLimits.evidence}
        required
        problem={problemAt(criterionField(id))}
        onChange={(evidence) => onChange({ criteria: changeEvidence(submission.criteria, id, evidence) })}
      />
    ))}
  </Section>
);
