import { Badge, Button, Caption1, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../../domain/policy/types.ts";
import { previewMeasures } from "../../../../domain/decide/preview-measures.ts";
import { textLimits } from "../../../../domain/events/limits.ts";
import { personConsequences, staffInstructions } from "../../../../domain/policy/instruct.ts";
import { formWords } from "../../../words/form-words.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { usePageStyles } from "../../../kit/sections/page-styles.ts";
import { findMeasure, measureLabel, type MeasureChoice } from "../../../kit/cases/measures.ts";
import { ParameterField } from "../../../kit/cases/parameter-field.tsx";
import { requestWords } from "../../../words/request-words.ts";
import { originOf } from "../decision-state.ts";
import { QuotedText } from "../quoted-text.tsx";
import { useDecisionStyles } from "../styles.ts";
import { words } from "../words.ts";

export interface MeasureFieldsProps {
  readonly policy: Policy;
  readonly choice: MeasureChoice;
  readonly proposed: readonly MeasureChoice[];
  readonly requester: string;
  readonly mailboxes: readonly string[];
  /** What it gets in the way of, with the requester's reason; empty when they gave none. */
  readonly clashes: readonly { readonly what: string; readonly reason: string }[];
  readonly onChange: (choice: MeasureChoice) => void;
  readonly onRemove: () => void;
}

/** One measure of the decision: what it says to staff and means to the person, and what can be changed in it. */
export const MeasureFields = ({ policy, choice, proposed, requester, mailboxes, clashes, onChange, onRemove }: MeasureFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const decisionStyles = useDecisionStyles();
  const own = useStyles();
  const { measure: id, parameters, why } = choice;
  const measure = findMeasure(policy, id);
  const label = measureLabel(policy, id);
  const origin = originOf(proposed, choice);
  const preview = previewMeasures(policy, [choice]);
  const isUnreasoned = clashes.some(({ reason }) => reason === "");
  const before = proposed.find((each) => each.measure === id);
  return (
    <fieldset aria-label={label} className={own.measure}>
      <div className={styles.actions}>
        <Subtitle2 as="h3">{label}</Subtitle2>
        <Badge appearance="tint" color={origin === "proposed" ? "subtle" : "brand"}>
          {{ proposed: words.asProposed, changed: words.changedMeasure, added: words.addedMeasure }[origin]}
        </Badge>
      </div>
      {measure && measure.clause !== "" && <Caption1 className={styles.quiet}>{formWords.clause(measure.clause)}</Caption1>}
      {measure?.severeOnly && <Text>{requestWords.severeOnly}</Text>}
      {before && before.why !== "" && <QuotedText by={words.why(requester)}>{before.why}</QuotedText>}
      {measure?.parameters.map((parameter) => (
        <ParameterField
          key={parameter.id}
          parameter={parameter}
          value={parameters[parameter.id] ?? ""}
          mailboxes={mailboxes}
          onChange={(value) => onChange({ ...choice, parameters: { ...parameters, [parameter.id]: value } })}
        />
      ))}
      {clashes.map(({ what, reason }) => (
        <div key={what}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{requestWords.clash(what)}</MessageBarBody>
          </MessageBar>
          {reason !== "" && <QuotedText by={words.clashReason(requester)}>{reason}</QuotedText>}
        </div>
      ))}
      {(origin === "added" || measure?.severeOnly || isUnreasoned) && (
        <LongText
          label={measure?.severeOnly ? requestWords.whySevere : words.whyOwn}
          value={why}
          limit={textLimits.why}
          rows={2}
          required={measure?.severeOnly === true || isUnreasoned}
          onChange={(text) => onChange({ ...choice, why: text })}
        />
      )}
      <dl className={decisionStyles.facts}>
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
