import { Button, Field, makeStyles, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { DecisionRecords } from "../../../../app/request/decision-form.ts";
import type { Policy } from "../../../../domain/policy/types.ts";
import { clashesOf } from "../../../../domain/decide/clashes.ts";
import type { Submission } from "../../../../domain/subjects/request/submission.ts";
import { formWords } from "../../../words/form-words.ts";
import { usePageStyles } from "../../../kit/sections/page-styles.ts";
import { offeredMeasures, type MeasureChoice } from "../../../kit/cases/measures.ts";
import { requestWords } from "../../../words/request-words.ts";
import { Section } from "../../../kit/sections/section.tsx";
import { Consequences } from "../consequences.tsx";
import { addMeasure, removeMeasure, replaceMeasure } from "../decision-state.ts";
import { words } from "../words.ts";
import { MeasureFields } from "./measure-fields.tsx";

export interface MeasuresFieldsProps {
  readonly policy: Policy;
  readonly measures: readonly MeasureChoice[];
  readonly proposed: readonly MeasureChoice[];
  readonly matter: string;
  readonly requester: string;
  /** The requester's reasons where a measure gets in the way of an adjustment. */
  readonly clashes: Submission["clashes"];
  readonly records: DecisionRecords;
  readonly onChange: (measures: readonly MeasureChoice[]) => void;
}

/** The measures of the decision, which start as they were proposed. */
export const MeasuresFields = ({ policy, measures, proposed, matter, requester, clashes, records, onChange }: MeasuresFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const [picked, setPicked] = useState("");
  const found = clashesOf(policy, records.adjustments, measures);
  const left = offeredMeasures(policy).filter(({ id }) => !measures.some(({ measure }) => measure === id));
  return (
    <Section title={requestWords.measures} hint={words.measuresHint}>
      {measures.map((choice) => (
        <MeasureFields
          key={choice.measure}
          policy={policy}
          choice={choice}
          proposed={proposed}
          requester={requester}
          mailboxes={records.mailboxes}
          clashes={found
            .filter(({ measure }) => measure === choice.measure)
            .map(({ adjustment }) => ({
              what: adjustment.what,
              reason: clashes.find((given) => given.adjustment === adjustment.id && given.measure === choice.measure)?.reason ?? "",
            }))}
          onChange={(changed) => onChange(replaceMeasure(measures, changed))}
          onRemove={() => onChange(removeMeasure(measures, choice.measure))}
        />
      ))}
      {measures.length === 0 && <Text>{words.noMeasures}</Text>}
      <div className={own.adding}>
        <Field label={words.add} className={styles.short}>
          <Select value={picked} onChange={(_, { value }) => setPicked(value)}>
            <option value="">{formWords.choose}</option>
            {left.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          disabledFocusable={picked === ""}
          onClick={() => {
            onChange(addMeasure(policy, proposed, measures, picked));
            setPicked("");
          }}
        >
          {words.addButton}
        </Button>
      </div>
      {measures.length > 0 && (
        <>
          <Subtitle2 as="h3">{words.ofDecision}</Subtitle2>
          <Consequences policy={policy} measures={measures} matter={matter} />
        </>
      )}
    </Section>
  );
};

const useStyles = makeStyles({ adding: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM } });
