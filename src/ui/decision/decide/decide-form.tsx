import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { textLimits } from "../../../domain/request/request-events.ts";
import type { RestrictionRequest } from "../../../domain/request/requests.ts";
import type { Day } from "../../../domain/time.ts";
import { LongText } from "../../shared/long-text.tsx";
import { requestWords } from "../../shared/request/request-words.ts";
import { Section } from "../../shared/section.tsx";
import { criterionOf } from "../decision-state.ts";
import type { Decision } from "../use-decision.ts";
import { words } from "../words.ts";
import { CriterionFields } from "./criterion-fields.tsx";
import { DecisionButtons } from "./decision-buttons.tsx";
import { MeasuresFields } from "./measures-fields.tsx";
import { TermsFields } from "./terms-fields.tsx";

export interface DecideFormProps {
  readonly policy: Policy;
  readonly request: RestrictionRequest;
  readonly today: Day;
  readonly decision: Decision;
}

/** Where a head of function answers each criterion, settles the measures and decides. */
export const DecideForm = ({ policy, request, today, decision }: DecideFormProps): ReactNode => {
  const { draft, change, state } = decision;
  const { body, by } = request.submission;
  return (
    <>
      <Section title={requestWords.criteria} hint={words.criteriaHint} clause={policy.authority.decidesClause}>
        {(policy.criteria ?? []).map((criterion, index) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            position={index + 1}
            requester={by.name}
            evidence={body.criteria.find((given) => given.criterion === criterion.id)?.evidence ?? ""}
            answer={criterionOf(draft, criterion.id)}
            onChange={(answer) => change({ criteria: { ...draft.criteria, [criterion.id]: answer } })}
          />
        ))}
      </Section>
      <MeasuresFields
        policy={policy}
        measures={draft.measures}
        proposed={body.measures}
        matter={draft.isOneMatter ? draft.matter : ""}
        requester={by.name}
        onChange={(measures) => change({ measures })}
      />
      <TermsFields policy={policy} draft={draft} today={today} onChange={change} />
      <Section title={words.reasonsSection} clause={policy.authority.decidesClause}>
        <LongText
          label={words.reasons}
          hint={words.reasonsHint}
          value={draft.reasons}
          limit={textLimits.reasons}
          rows={5}
          required
          onChange={(reasons) => change({ reasons })}
        />
        <LongText label={words.wanted} value={draft.wanted} limit={textLimits.wanted} rows={2} onChange={(wanted) => change({ wanted })} />
        <DecisionButtons policy={policy} reference={request.reference} decision={decision} />
        {state.type === "recording" && <Spinner label={words.recording} />}
      </Section>
    </>
  );
};
