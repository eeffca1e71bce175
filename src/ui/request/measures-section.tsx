import { Checkbox, Field, Input, Select, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Measure, MeasureParameter } from "../../domain/policy/types.ts";
import { textLimits } from "../../domain/request/request-events.ts";
import { otherMeasure } from "../../domain/restriction/instruct.ts";
import { fieldId } from "./field-id.ts";
import { changeParameter, changeWhy, toggleMeasure, type MeasureChoice } from "./form-state.ts";
import { LongText } from "./long-text.tsx";
import type { PartProps } from "./part-props.ts";
import { SectionProblem } from "./section-problem.tsx";
import { Section } from "./section.tsx";
import { useFormStyles } from "./styles.ts";
import { words } from "./words.ts";

/** The measures of the policy to choose from, each with what it needs and why it fits. */
export const MeasuresSection = ({ policy, submission, onChange, problemAt }: PartProps): ReactNode => {
  const { measures } = submission;
  const offered = [...policy.measures, ...(policy.otherMeasures ? [another] : [])];
  return (
    <Section field="measures" title={words.measuresSection} hint={words.measuresHint} problem={problemAt("measures")}>
      {offered.map((measure) => (
        <OfferedMeasure
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

type Offered = Pick<Measure, "id" | "label" | "clause" | "parameters" | "severeOnly">;

// The list of the policy is open: what staff do and what it means to the person is then written out.
const another: Offered = {
  id: otherMeasure,
  label: words.other,
  clause: "",
  parameters: [
    { id: "says", label: words.otherSays, type: "text", choices: [], required: true },
    { id: "means", label: words.otherMeans, type: "text", choices: [], required: true },
  ],
  severeOnly: false,
};

interface OfferedMeasureProps {
  readonly measure: Offered;
  readonly choice: MeasureChoice | undefined;
  readonly problem: string | undefined;
  readonly onToggle: () => void;
  readonly onParameter: (parameter: string, value: string) => void;
  readonly onWhy: (why: string) => void;
}

const OfferedMeasure = ({ measure, choice, problem, onToggle, onParameter, onWhy }: OfferedMeasureProps): ReactNode => {
  const styles = useFormStyles();
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
        <fieldset aria-label={label} className={styles.nested}>
          {severeOnly && <Text>{words.severeOnly}</Text>}
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
            field={`why:${id}`}
            label={severeOnly ? words.whySevere : words.why}
            value={choice.why}
            limit={textLimits.why}
            rows={2}
            required
            onChange={onWhy}
          />
        </fieldset>
      )}
    </div>
  );
};

interface ParameterFieldProps {
  readonly parameter: MeasureParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ParameterField = ({ parameter: { label, type, choices, required }, value, onChange }: ParameterFieldProps): ReactNode => {
  const styles = useFormStyles();
  return (
    <Field className={styles.field} label={label} required={required}>
      {type === "choice" ? (
        <Select value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{words.pick}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input value={value} onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
};
