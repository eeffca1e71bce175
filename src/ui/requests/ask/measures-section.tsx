import { Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { offeredMeasures, type OfferedMeasure } from "../../kit/cases/measures.ts";
import { MeasureDetails } from "../../kit/cases/measure-details.tsx";
import { requestWords } from "../../words/request-words.ts";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { type FieldPath, measureField, clashField } from "../../../domain/decide/field.ts";
import { editMeasures, type MeasureChoice, type MeasureEdit } from "../../../domain/decide/edit-measures.ts";
import { clashesOf } from "../../../domain/subjects/person/clashes.ts";
import { fieldId } from "./field-id.ts";
import { changeClash, clashReason } from "./form-state.ts";
import { NestedFields } from "../../kit/fields/nested-fields.tsx";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

/** The measures of the policy to choose from, each with what it needs, why it fits and what it gets in the way of. */
export const MeasuresSection = ({ policy, submission, records, onChange, problemAt }: PartProps): ReactNode => {
  const { measures } = submission;
  const clashes = clashesOf(policy, records.adjustments, measures);
  return (
    <Section id={fieldId("measures")} title={requestWords.measures} hint={words.measuresHint} problem={problemAt("measures")}>
      {offeredMeasures(policy).map((measure) => (
        <MeasureToChoose
          key={measure.id}
          measure={measure}
          choice={measures.find((choice) => choice.measure === measure.id)}
          mailboxes={records.mailboxes}
          problem={problemAt(measureField(measure.id))}
          onEdit={(edit) => onChange({ measures: editMeasures(policy, measures, edit) })}
        >
          {clashes
            .filter((clash) => clash.measure === measure.id)
            .map(({ adjustment }) => (
              <ClashReason
                key={adjustment.id}
                field={clashField(measure.id, adjustment.id)}
                what={adjustment.what}
                reason={clashReason(submission.clashes, adjustment.id, measure.id)}
                problemAt={problemAt}
                onReason={(reason) => onChange({ clashes: changeClash(submission.clashes, { adjustment: adjustment.id, measure: measure.id, reason }) })}
              />
            ))}
        </MeasureToChoose>
      ))}
    </Section>
  );
};

interface ClashReasonProps extends Pick<PartProps, "problemAt"> {
  readonly field: FieldPath;
  readonly what: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

const ClashReason = ({ field, what, reason, problemAt, onReason }: ClashReasonProps): ReactNode => (
  <>
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{requestWords.clash(what)}</MessageBarBody>
    </MessageBar>
    <LongText id={fieldId(field)} label={words.clashReason} value={reason} limit={textLimits.why} rows={2} required problem={problemAt(field)} onChange={onReason} />
  </>
);

interface MeasureToChooseProps {
  readonly measure: OfferedMeasure;
  readonly choice: MeasureChoice | undefined;
  readonly mailboxes: readonly string[];
  readonly problem: string | undefined;
  readonly onEdit: (edit: MeasureEdit) => void;
  readonly children: ReactNode;
}

const MeasureToChoose = ({ measure, choice, mailboxes, problem, onEdit, children }: MeasureToChooseProps): ReactNode => {
  const { id, label, clause } = measure;
  return (
    <div>
      <Checkbox
        id={fieldId(measureField(id))}
        label={clause === "" ? label : `${label} (${clause})`}
        checked={choice !== undefined}
        onChange={() => onEdit({ type: choice ? "remove" : "choose", measure: id })}
      />
      {choice && (
        <NestedFields label={label}>
          <MeasureDetails
            measure={measure}
            choice={choice}
            mailboxes={mailboxes}
            why={{ label: words.why, isRequired: true, id: fieldId(["why", id]) }}
            before={problem && <SectionProblem>{problem}</SectionProblem>}
            onEdit={onEdit}
          >
            {children}
          </MeasureDetails>
        </NestedFields>
      )}
    </div>
  );
};
