import { Button, Field, Input, makeStyles, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { addDays, type Day } from "../../../domain/base/time.ts";
import { formWords } from "../../words/form-words.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { offeredMeasures } from "./measures.ts";
import { requestWords } from "../../words/request-words.ts";
import { ReviewField, ScopeFields } from "./terms-fields.tsx";
import { Section } from "../sections/section.tsx";
import { addMeasure, type ChangeDraft } from "./change-draft.ts";
import { changeWords as words } from "../../words/change-words.ts";
import { ChosenMeasureFields } from "./chosen-measure-fields.tsx";
import { TermsLines } from "./terms-lines.tsx";

export interface ChangeSectionProps {
  readonly policy: Policy;
  readonly draft: ChangeDraft;
  readonly today: Day;
  readonly mailboxes: readonly string[];
  readonly onChange: (draft: ChangeDraft) => void;
}

/** The new terms of a restriction, whole: its measures, what it covers, whom to turn to, its review and its end. */
export const ChangeSection = ({ policy, draft, today, mailboxes, onChange }: ChangeSectionProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const [picked, setPicked] = useState("");
  const { measures } = draft;
  const left = offeredMeasures(policy).filter(({ id }) => !measures.some(({ measure }) => measure === id));
  return (
    <Section title={words.terms} hint={words.termsHint}>
      {measures.map((choice) => (
        <ChosenMeasureFields
          key={choice.measure}
          policy={policy}
          choice={choice}
          mailboxes={mailboxes}
          onChange={(changed) => onChange({ ...draft, measures: measures.map((each) => (each.measure === changed.measure ? changed : each)) })}
          onRemove={() => onChange({ ...draft, measures: measures.filter(({ measure }) => measure !== choice.measure) })}
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
            onChange({ ...draft, measures: addMeasure(policy, measures, picked) });
            setPicked("");
          }}
        >
          {words.addButton}
        </Button>
      </div>
      <ScopeFields
        policy={policy}
        isOneMatter={draft.isOneMatter}
        matter={draft.matter}
        onScope={(isOneMatter) => onChange({ ...draft, isOneMatter })}
        onMatter={(matter) => onChange({ ...draft, matter })}
      />
      <Field label={requestWords.contact} required>
        <Input value={draft.contact} maxLength={500} onChange={(_, { value }) => onChange({ ...draft, contact: value })} />
      </Field>
      <ReviewField policy={policy} today={today} reviewOn={draft.reviewOn} onChange={(reviewOn) => onChange({ ...draft, reviewOn })} />
      <Field className={styles.short} label={words.ends}>
        <Input type="date" min={addDays(today, 1)} value={draft.endsOn} onChange={(_, { value }) => onChange({ ...draft, endsOn: value })} />
      </Field>
      {measures.length > 0 && (
        <>
          <Subtitle2 as="h3">{words.means}</Subtitle2>
          <TermsLines policy={policy} measures={measures} matter={draft.isOneMatter ? draft.matter : ""} />
        </>
      )}
    </Section>
  );
};

const useStyles = makeStyles({ adding: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM } });
