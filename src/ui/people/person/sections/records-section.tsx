import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { recordRowsRestricted, keepFrom } from "../../../../app/person/keep-from.ts";
import { confirmMerge, undoMerge } from "../../../../app/person/merge-records.ts";
import { mergeHeldBy, type Merge } from "../../../../domain/subjects/person/merges.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { LineField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { WriteProblemBar } from "../../../kit/write-problem-bar.tsx";
import { personWords } from "../../../words/person-words.ts";
import { KeepForm } from "./keep-form.tsx";
import { Lines } from "../../../kit/sections/lines.tsx";
import { MergeForm } from "./merge-form.tsx";
import type { SectionProps } from "./section-props.ts";

/** Whether other records are the same person, and from whom this one is kept. */
export const RecordsSection = (props: SectionProps): ReactNode => {
  const { desk, recordKeys } = props;
  const merges = [...desk.merges.values()].filter(({ into, from, state }) => state !== "undone" && (recordKeys.includes(into) || recordKeys.includes(from)));
  const isDue = merges.some((merge) => merge.state === "proposed" && mergeHeldBy(merge, desk.restrictions).length === 0);
  return (
    <PageFold title={personWords.records.title} says={merges.map((merge) => sayMerge(props, merge)).join(" ")} isDue={isDue}>
      {merges.map((merge) => (
        <MergeLine key={merge.key} {...props} merge={merge} />
      ))}
      <OpenForm label={personWords.records.merge} renderForm={(close) => <MergeForm {...props} onDone={close} />} />
      <Kept {...props} />
    </PageFold>
  );
};

const otherName = ({ desk, personKey }: SectionProps, { into, from }: Merge): string => desk.people.get(into === personKey ? from : into)?.name || personWords.unnamed;

const sayMerge = (props: SectionProps, merge: Merge): string =>
  (merge.state === "confirmed" ? personWords.records.confirmed : personWords.records.proposed)(otherName(props, merge));

const MergeLine = ({ merge, ...props }: SectionProps & { readonly merge: Merge }): ReactNode => {
  const isHeld = mergeHeldBy(merge, props.desk.restrictions).length > 0;
  return (
    <div>
      <Lines none="" lines={[{ key: merge.key, says: sayMerge(props, merge), beside: personWords.records.basisSays(merge.basis) }]} />
      {isHeld && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{personWords.records.held}</MessageBarBody>
        </MessageBar>
      )}
      {merge.state === "proposed" && !isHeld && (
        <OpenForm label={personWords.records.confirm} isPrimary renderForm={(close) => <ConfirmForm {...props} merge={merge} onDone={close} />} />
      )}
      <OpenForm
        label={merge.state === "confirmed" ? personWords.records.undo : personWords.records.takeBack}
        renderForm={(close) => <UndoForm {...props} merge={merge} onDone={close} />}
      />
    </div>
  );
};

interface MergeActProps extends SectionProps {
  readonly merge: Merge;
  readonly onDone: () => void;
}

const ConfirmForm = ({ merge, onDone, ...work }: MergeActProps): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [basis, setBasis] = useState("");
  const record = (): void => void write((recording) => confirmMerge(recording, { merge, basis: basis.trim() }), onDone);
  return (
    <FormFrame
      title={personWords.records.confirmed(otherName(work, merge))}
      hint={personWords.records.confirmMeans}
      submit={personWords.records.confirm}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <LineField label={personWords.records.basis} value={basis} limit={1000} onChange={setBasis} />
    </FormFrame>
  );
};

const UndoForm = ({ merge, onDone }: MergeActProps): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    if (reason.trim() !== "") void write((recording) => undoMerge(recording, merge, reason.trim()), onDone);
  };
  return (
    <FormFrame
      title={merge.state === "confirmed" ? personWords.records.undo : personWords.records.takeBack}
      submit={merge.state === "confirmed" ? personWords.records.undo : personWords.records.takeBack}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <LineField label={personWords.records.reason} value={reason} limit={1000} required isTried={isTried} onChange={setReason} />
    </FormFrame>
  );
};

const Kept = (props: SectionProps): ReactNode => {
  const { desk, personKey } = props;
  const { isBusy, problem, write } = useWrite();
  const kept = desk.keptFrom.get(personKey) ?? null;
  const { timeZone } = desk.settings;
  if (!kept) return <OpenForm label={personWords.records.keep} renderForm={(close) => <KeepForm {...props} onDone={close} />} />;
  return (
    <>
      <Text>{personWords.records.kept(kept.people.map(({ name }) => name).join(", "), dayOf(kept.at, timeZone))}</Text>
      {kept.rowsRestricted ? (
        <Text>{personWords.records.rowsDone(kept.rowsRestricted.by.name, dayOf(kept.rowsRestricted.at, timeZone))}</Text>
      ) : (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{personWords.records.rowsDue}</MessageBarBody>
          </MessageBar>
          <div>
            <Button disabledFocusable={isBusy} onClick={() => void write((recording) => recordRowsRestricted(recording, kept, ""))}>
              {personWords.records.rowsRecord}
            </Button>
          </div>
        </>
      )}
      <div>
        <Button disabledFocusable={isBusy} onClick={() => void write((recording) => keepFrom(recording, { personKey, kept: { people: [], because: kept.because }, seen: kept }))}>
          {personWords.records.lift}
        </Button>
      </div>
      <WriteProblemBar problem={problem} />
    </>
  );
};
