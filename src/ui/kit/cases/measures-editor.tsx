import { Button, Caption1, Field, makeStyles, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { MeasureChoice, MeasureEdit } from "../../../domain/decide/edit-measures.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { formWords } from "../../words/form-words.ts";
import { measureWords as words } from "../../words/measure-words.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { MeasureDetails, type MeasureDetailsProps } from "./measure-details.tsx";
import { findMeasure, measureLabel, offeredMeasures, type OfferedMeasure } from "./measures.ts";

/** What a page says around one of the measures. */
export interface AroundMeasure extends Pick<MeasureDetailsProps, "why" | "before"> {
  /** Beside its name. */
  readonly badge?: ReactNode;
  /** What it gets in the way of. */
  readonly clashes?: ReactNode;
  /** What it says and means. */
  readonly meaning?: ReactNode;
}

export interface MeasuresEditorProps {
  readonly policy: Policy;
  readonly measures: readonly MeasureChoice[];
  readonly mailboxes: readonly string[];
  readonly around: (choice: MeasureChoice, measure: OfferedMeasure | undefined) => AroundMeasure;
  readonly onEdit: (edit: MeasureEdit) => void;
}

/** The measures that are chosen, each with what can be changed in it, and the others to add. */
export const MeasuresEditor = ({ policy, measures, mailboxes, around, onEdit }: MeasuresEditorProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const [picked, setPicked] = useState("");
  const left = offeredMeasures(policy).filter(({ id }) => !measures.some(({ measure }) => measure === id));
  return (
    <>
      {measures.map((choice) => {
        const measure = findMeasure(policy, choice.measure);
        const label = measureLabel(policy, choice.measure);
        const { badge, clashes, meaning, ...details } = around(choice, measure);
        return (
          <fieldset key={choice.measure} aria-label={label} className={own.measure}>
            <div className={styles.actions}>
              <Subtitle2 as="h3">{label}</Subtitle2>
              {badge}
            </div>
            {measure && measure.clause !== "" && <Caption1 className={styles.quiet}>{formWords.clause(measure.clause)}</Caption1>}
            <MeasureDetails {...details} measure={measure} choice={choice} mailboxes={mailboxes} onEdit={onEdit}>
              {clashes}
            </MeasureDetails>
            {meaning}
            <div>
              <Button size="small" aria-label={words.removeNamed(label)} onClick={() => onEdit({ type: "remove", measure: choice.measure })}>
                {words.remove}
              </Button>
            </div>
          </fieldset>
        );
      })}
      {measures.length === 0 && <Text>{words.none}</Text>}
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
            onEdit({ type: "choose", measure: picked });
            setPicked("");
          }}
        >
          {words.addButton}
        </Button>
      </div>
    </>
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
  adding: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
});
