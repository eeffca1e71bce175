import { Badge, MessageBar, MessageBarBody, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DecisionRecords } from "../../../../app/request/decision-form.ts";
import type { Policy } from "../../../../domain/policy/types.ts";
import { editMeasures, type MeasureChoice } from "../../../../domain/decide/edit-measures.ts";
import { previewMeasures } from "../../../../domain/decide/preview-measures.ts";
import { personConsequences, staffInstructions } from "../../../../domain/policy/instruct.ts";
import type { Submission } from "../../../../domain/subjects/request/submission.ts";
import { MeasuresEditor, type AroundMeasure } from "../../../kit/cases/measures-editor.tsx";
import type { OfferedMeasure } from "../../../kit/cases/measures.ts";
import { Section } from "../../../kit/sections/section.tsx";
import { requestWords } from "../../../words/request-words.ts";
import { clashesOf } from "../../../../domain/subjects/person/clashes.ts";
import { Consequences } from "../consequences.tsx";
import { fromProposal, originOf } from "../decision-state.ts";
import { QuotedText } from "../quoted-text.tsx";
import { useDecisionStyles } from "../styles.ts";
import { words } from "../words.ts";

export interface MeasuresFieldsProps {
  readonly policy: Policy;
  readonly measures: readonly MeasureChoice[];
  readonly proposed: readonly MeasureChoice[];
  readonly matter: string | null;
  readonly requester: string;
  /** The requester's reasons where a measure gets in the way of an adjustment. */
  readonly clashes: Submission["clashes"];
  readonly records: Pick<DecisionRecords, "adjustments" | "mailboxes">;
  readonly onChange: (measures: readonly MeasureChoice[]) => void;
}

/** The measures of the decision, which start as they were proposed. */
export const MeasuresFields = ({ policy, measures, proposed, matter, requester, clashes, records, onChange }: MeasuresFieldsProps): ReactNode => {
  const found = clashesOf(policy, records.adjustments, measures);
  const around = (choice: MeasureChoice, measure: OfferedMeasure | undefined): AroundMeasure => {
    const origin = originOf(proposed, choice);
    const whyAsked = proposed.find((each) => each.measure === choice.measure)?.why ?? "";
    const isSevere = measure?.severeOnly === true;
    const own = found
      .filter((clash) => clash.measure === choice.measure)
      .map(({ adjustment }) => ({
        what: adjustment.what,
        reason: clashes.find((given) => given.adjustment === adjustment.id && given.measure === choice.measure)?.reason ?? "",
      }));
    const isUnreasoned = own.some(({ reason }) => reason === "");
    return {
      badge: (
        <Badge appearance="tint" color={origin === "proposed" ? "subtle" : "brand"}>
          {{ proposed: words.asProposed, changed: words.changedMeasure, added: words.addedMeasure }[origin]}
        </Badge>
      ),
      before: whyAsked !== "" && <QuotedText by={words.why(requester)}>{whyAsked}</QuotedText>,
      clashes: own.map(({ what, reason }) => <ClashNote key={what} what={what} reason={reason} requester={requester} />),
      why: origin === "added" || isSevere || isUnreasoned ? { label: words.whyOwn, isRequired: isSevere || isUnreasoned } : null,
      meaning: <Meaning policy={policy} choice={choice} />,
    };
  };
  return (
    <Section title={requestWords.measures} hint={words.measuresHint}>
      <MeasuresEditor
        policy={policy}
        measures={measures}
        mailboxes={records.mailboxes}
        around={around}
        onEdit={(edit) => onChange(editMeasures(policy, measures, fromProposal(proposed, edit)))}
      />
      {measures.length > 0 && (
        <>
          <Subtitle2 as="h3">{words.ofDecision}</Subtitle2>
          <Consequences policy={policy} measures={measures} matter={matter} />
        </>
      )}
    </Section>
  );
};

interface ClashNoteProps {
  readonly what: string;
  /** Empty when the requester gave none. */
  readonly reason: string;
  readonly requester: string;
}

const ClashNote = ({ what, reason, requester }: ClashNoteProps): ReactNode => (
  <div>
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{requestWords.clash(what)}</MessageBarBody>
    </MessageBar>
    {reason !== "" && <QuotedText by={words.clashReason(requester)}>{reason}</QuotedText>}
  </div>
);

const Meaning = ({ policy, choice }: { readonly policy: Policy; readonly choice: MeasureChoice }): ReactNode => {
  const styles = useDecisionStyles();
  const preview = previewMeasures(policy, [choice]);
  return (
    <dl className={styles.facts}>
      <dt>{words.staff}</dt>
      <dd>{staffInstructions(policy, preview).join(" ")}</dd>
      <dt>{words.person}</dt>
      <dd>{personConsequences(policy, preview).join(" ")}</dd>
    </dl>
  );
};
