import { Badge, Button, Caption1, Field, Input, makeStyles, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MeasureParameter, Policy } from "../../../domain/policy/types.ts";
import { previewMeasures } from "../../../domain/request/preview-measures.ts";
import { textLimits } from "../../../domain/request/request-events.ts";
import { otherMeasure, personConsequences, staffInstructions } from "../../../domain/restriction/instruct.ts";
import { labelOf, originOf, type MeasureChoice } from "../decision-state.ts";
import { LongText } from "../long-text.tsx";
import { QuotedText } from "../quoted-text.tsx";
import { usePageStyles } from "../styles.ts";
import { words } from "../words.ts";

export interface MeasureFieldsProps {
  readonly policy: Policy;
  readonly choice: MeasureChoice;
  readonly proposed: readonly MeasureChoice[];
  readonly requester: string;
  readonly onChange: (choice: MeasureChoice) => void;
  readonly onRemove: () => void;
}

/** One measure of the decision: what it says to staff and means to the person, and what can be changed in it. */
export const MeasureFields = ({ policy, choice, proposed, requester, onChange, onRemove }: MeasureFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { measure: id, parameters, why } = choice;
  const measure = policy.measures.find((each) => each.id === id);
  const label = labelOf(policy, words.other, `measure:${id}`);
  const origin = originOf(proposed, choice);
  const preview = previewMeasures(policy, [choice]);
  const before = proposed.find((each) => each.measure === id);
  return (
    <fieldset aria-label={label} className={own.measure}>
      <div className={styles.actions}>
        <Subtitle2 as="h3">{label}</Subtitle2>
        <Badge appearance="tint" color={origin === "proposed" ? "subtle" : "brand"}>
          {originWords[origin]}
        </Badge>
      </div>
      {measure && <Caption1 className={styles.quiet}>{words.policy(measure.clause)}</Caption1>}
      {measure?.severeOnly && <Text>{words.severeOnly}</Text>}
      {before && before.why !== "" && <QuotedText by={words.why(requester)}>{before.why}</QuotedText>}
      {(measure?.parameters ?? otherParameters(id)).map((parameter) => (
        <ParameterField
          key={parameter.id}
          parameter={parameter}
          value={parameters[parameter.id] ?? ""}
          onChange={(value) => onChange({ ...choice, parameters: { ...parameters, [parameter.id]: value } })}
        />
      ))}
      {(origin === "added" || measure?.severeOnly) && (
        <LongText
          label={measure?.severeOnly ? words.whySevere : words.whyOwn}
          value={why}
          limit={textLimits.why}
          rows={2}
          required={measure?.severeOnly === true}
          onChange={(text) => onChange({ ...choice, why: text })}
        />
      )}
      <dl className={styles.facts}>
        <dt>{words.staff}</dt>
        <dd>{staffInstructions(policy, preview).join(" ")}</dd>
        <dt>{words.person}</dt>
        <dd>{personConsequences(policy, preview).join(" ")}</dd>
      </dl>
      <div>
        <Button size="small" aria-label={words.removeNamed(label)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </fieldset>
  );
};

const originWords = { proposed: words.asProposed, changed: words.changedMeasure, added: words.addedMeasure } as const;

// The list of the policy is open: what staff do and what it means to the person is then written out.
const otherParameters = (measure: string): readonly MeasureParameter[] =>
  measure === otherMeasure
    ? [
        { id: "says", label: words.otherSays, type: "text", choices: [], required: true },
        { id: "means", label: words.otherMeans, type: "text", choices: [], required: true },
      ]
    : [];

interface ParameterFieldProps {
  readonly parameter: MeasureParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ParameterField = ({ parameter: { label, type, choices, required }, value, onChange }: ParameterFieldProps): ReactNode => {
  const styles = usePageStyles();
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
