import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { textLimits } from "../../../domain/events/limits.ts";
import { formWords } from "../../words/form-words.ts";
import { LongText } from "../fields/long-text.tsx";
import { usePageStyles } from "../sections/page-styles.ts";
import { findMeasure, measureLabel, type MeasureChoice } from "./measures.ts";
import { ParameterField } from "./parameter-field.tsx";
import { requestWords } from "../../words/request-words.ts";
import { changeWords as words } from "../../words/change-words.ts";

export interface ChosenMeasureFieldsProps {
  readonly policy: Policy;
  readonly choice: MeasureChoice;
  readonly mailboxes: readonly string[];
  readonly onChange: (choice: MeasureChoice) => void;
  readonly onRemove: () => void;
}

/** One measure of new terms: what it needs to know, and why it is the right one. */
export const ChosenMeasureFields = ({ policy, choice, mailboxes, onChange, onRemove }: ChosenMeasureFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const measure = findMeasure(policy, choice.measure);
  const label = measureLabel(policy, choice.measure);
  const isSevere = measure?.severeOnly === true;
  return (
    <fieldset aria-label={label} className={own.measure}>
      <Subtitle2 as="h3">{label}</Subtitle2>
      {measure && measure.clause !== "" && <Caption1 className={styles.quiet}>{formWords.clause(measure.clause)}</Caption1>}
      {isSevere && <Text>{requestWords.severeOnly}</Text>}
      {measure?.parameters.map((parameter) => (
        <ParameterField
          key={parameter.id}
          parameter={parameter}
          value={choice.parameters[parameter.id] ?? ""}
          mailboxes={mailboxes}
          onChange={(value) => onChange({ ...choice, parameters: { ...choice.parameters, [parameter.id]: value } })}
        />
      ))}
      <LongText
        label={isSevere ? requestWords.whySevere : words.why}
        value={choice.why}
        limit={textLimits.why}
        rows={2}
        required={isSevere}
        onChange={(why) => onChange({ ...choice, why })}
      />
      <div>
        <Button size="small" aria-label={words.removeNamed(label)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </fieldset>
  );
};

const useStyles = makeStyles({
  measure: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalM}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
