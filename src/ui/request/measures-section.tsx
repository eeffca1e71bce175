import { Checkbox, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { textLimits } from "../../domain/request/request-events.ts";
import { LongText } from "../shared/long-text.tsx";
import { offeredMeasures, type MeasureChoice, type OfferedMeasure } from "../shared/request/measures.ts";
import { ParameterField } from "../shared/request/parameter-field.tsx";
import { requestWords } from "../shared/request/request-words.ts";
import { SectionProblem } from "../shared/section-problem.tsx";
import { Section } from "../shared/section.tsx";
import { fieldId } from "./field-id.ts";
import { changeParameter, changeWhy, toggleMeasure } from "./form-state.ts";
import { NestedFields } from "./nested-fields.tsx";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

/** The measures of the policy to choose from, each with what it needs and why it fits. */
export const MeasuresSection = ({ policy, submission, onChange, problemAt }: PartProps): ReactNode => {
  const { measures } = submission;
  return (
    <Section id={fieldId("measures")} title={requestWords.measures} hint={words.measuresHint} problem={problemAt("measures")}>
      {offeredMeasures(policy).map((measure) => (
        <MeasureToChoose
          key={measure.id}
          measure={measure}
          choice={measures.find((choice) => choice.measure === measure.id)}
          problem={problemAt(`measure:${measure.id}`)}
          onToggle={() => onChange({ measures: toggleMeasure(policy, measures, measure.id) })}
          onParameter={(parameter, value) => onChange({ measures: changeParameter(measures, measure.id, parameter, value) })}
          onWhy={(why) => onChange({ measures: changeWhy(measures, measure.id, why) })}
        />
      ))}
    </Section>
  );
};

interface MeasureToChooseProps {
  readonly measure: OfferedMeasure;
  readonly choice: MeasureChoice | undefined;
  readonly problem: string | undefined;
  readonly onToggle: () => void;
  readonly onParameter: (parameter: string, value: string) => void;
  readonly onWhy: (why: string) => void;
}

const MeasureToChoose = ({ measure, choice, problem, onToggle, onParameter, onWhy }: MeasureToChooseProps): ReactNode => {
  const { id, label, clause, parameters, severeOnly } = measure;
  return (
    <div>
      <Checkbox
        id={fieldId(`measure:${id}`)}
        label={clause === "" ? label : `${label} (${clause})`}
        checked={choice !== undefined}
        onChange={onToggle}
      />
      {choice && (
        <NestedFields label={label}>
          {severeOnly && <Text>{requestWords.severeOnly}</Text>}
          {problem && <SectionProblem>{problem}</SectionProblem>}
          {parameters.map((parameter) => (
            <ParameterField
              key={parameter.id}
              parameter={parameter}
              value={choice.parameters[parameter.id] ?? ""}
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
        </NestedFields>
      )}
    </div>
  );
};
