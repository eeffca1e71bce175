import { Checkbox, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { clashesOf, clashField } from "../../../domain/decide/clashes.ts";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { offeredMeasures, type MeasureChoice, type OfferedMeasure } from "../../kit/cases/measures.ts";
import { ParameterField } from "../../kit/cases/parameter-field.tsx";
import { requestWords } from "../../words/request-words.ts";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import { changeClash, changeParameter, changeWhy, clashReason, toggleMeasure } from "./form-state.ts";
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
          problem={problemAt(`measure:${measure.id}`)}
          onToggle={() => onChange({ measures: toggleMeasure(policy, measures, measure.id) })}
          onParameter={(parameter, value) => onChange({ measures: changeParameter(measures, measure.id, parameter, value) })}
          onWhy={(why) => onChange({ measures: changeWhy(measures, measure.id, why) })}
        >
          {clashes
            .filter((clash) => clash.measure === measure.id)
            .map(({ adjustment }) => (
              <ClashReason
                key={adjustment.id}
                field={clashField(adjustment.id, measure.id)}
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
  readonly field: string;
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
  readonly onToggle: () => void;
  readonly onParameter: (parameter: string, value: string) => void;
  readonly onWhy: (why: string) => void;
  readonly children: ReactNode;
}

const MeasureToChoose = ({ measure, choice, mailboxes, problem, onToggle, onParameter, onWhy, children }: MeasureToChooseProps): ReactNode => {
  const { id, label, clause, parameters, severeOnly } = measure;
  return (
    <div>
      <Checkbox id={fieldId(`measure:${id}`)} label={clause === "" ? label : `${label} (${clause})`} checked={choice !== undefined} onChange={onToggle} />
      {choice && (
        <NestedFields label={label}>
          {severeOnly && <Text>{requestWords.severeOnly}</Text>}
          {problem && <SectionProblem>{problem}</SectionProblem>}
          {parameters.map((parameter) => (
            <ParameterField
              key={parameter.id}
              parameter={parameter}
              value={choice.parameters[parameter.id] ?? ""}
              mailboxes={mailboxes}
              onChange={(value) => onParameter(parameter.id, value)}
            />
          ))}
          <LongText
            id={fieldId(`why:${id}`)}
            label={severeOnly ? requestWords.whySevere : words.why}
            value={choice.why}
            limit={textLimits.why}
            rows={2}
            required
            onChange={onWhy}
          />
          {children}
        </NestedFields>
      )}
    </div>
  );
};
