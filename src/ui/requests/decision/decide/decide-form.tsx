import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../../app/desk/read-desk.ts";
import { unansweredFor } from "../../../../domain/policy/questions.ts";
import type { Policy } from "../../../../domain/policy/types.ts";
import { textLimits } from "../../../../domain/events/limits.ts";
import type { RestrictionRequest } from "../../../../domain/subjects/request/requests.ts";
import type { Day } from "../../../../domain/base/time.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { requestWords } from "../../../words/request-words.ts";
import { Unanswered } from "../../../kit/cases/unanswered.tsx";
import { Section } from "../../../kit/sections/section.tsx";
import { criterionOf } from "../decision-state.ts";
import { HandlingPart } from "../handling-part.tsx";
import { SimilarPart } from "../similar-part.tsx";
import type { Decision } from "../use-decision.ts";
import { words } from "../words.ts";
import { ConflictFields } from "./conflict-fields.tsx";
import { CriterionFields } from "./criterion-fields.tsx";
import { DecisionButtons } from "./decision-buttons.tsx";
import { MeasuresFields } from "./measures-fields.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { ToldFields } from "./told-fields.tsx";

export interface DecideFormProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly request: RestrictionRequest;
  /** Who is deciding. */
  readonly oid: string;
  readonly today: Day;
  readonly onTellFirst: (() => void) | undefined;
  readonly decision: Decision;
}

/** Where a head of function answers each criterion, settles the measures and decides. */
export const DecideForm = ({ desk, policy, request, oid, today, onTellFirst, decision }: DecideFormProps): ReactNode => {
  const { draft, change, state, records } = decision;
  const { body, by } = request.submission;
  return (
    <>
      <Unanswered policy={policy} questions={[...unansweredFor(policy, "request"), ...unansweredFor(policy, "decision")]} cannot={words.cannotApprove} />
      <HandlingPart
        desk={desk}
        policy={policy}
        request={request}
        renderBelow={(question) => (
          <LongText
            label={words.handlingComment}
            value={draft.handlingComments[question] ?? ""}
            limit={textLimits.comment}
            rows={2}
            required
            onChange={(comment) => change({ handlingComments: { ...draft.handlingComments, [question]: comment } })}
          />
        )}
      />
      <SimilarPart desk={desk} policy={policy} request={request} />
      <ConflictFields desk={desk} request={request} oid={oid} conflict={draft.conflict} onChange={(conflict) => change({ conflict })} />
      <ToldFields policy={policy} request={request} draft={draft} onChange={change} onTellFirst={onTellFirst} />
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
        matter={draft.isOneMatter ? draft.matter : null}
        requester={by.name}
        clashes={body.clashes}
        records={records}
        onChange={(measures) => change({ measures })}
      />
      <TermsFields policy={policy} draft={draft} today={today} onChange={change} />
      <Section title={words.reasonsSection} clause={policy.authority.decidesClause}>
        <LongText label={words.reasons} hint={words.reasonsHint} value={draft.reasons} limit={textLimits.reasons} rows={5} required onChange={(reasons) => change({ reasons })} />
        <LongText label={words.wanted} value={draft.wanted} limit={textLimits.wanted} rows={2} onChange={(wanted) => change({ wanted })} />
        <DecisionButtons policy={policy} reference={request.reference} decision={decision} />
        {state.type === "recording" && <Spinner label={words.recording} />}
      </Section>
    </>
  );
};
