import { Button, Field, Input, ProgressBar, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { disposeRows, type DisposalError, type DisposalOrder, type DisposalProgress } from "../../../app/disposal/dispose-rows.ts";
import type { RowPlace } from "../../../domain/subjects/disposal/disposals.ts";
import { err } from "../../../domain/base/result.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { useAct } from "../../kit/use-act.ts";
import { sayDisposalProblem } from "./work.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface RemovePanelProps {
  readonly why: DisposalOrder["why"];
  readonly rows: readonly RowPlace[];
  readonly authorityAsks: string;
  /** The authority to begin with. */
  readonly authority?: string;
  readonly does: string;
  /** Called with what was done, for a part of the page that stays to say it. */
  readonly onRemoved: (said: string) => void;
}

/** Removes rows for good: under a named authority, after saying what that means, and with a sight of how far it is. */
export const RemovePanel = ({ why, rows, authorityAsks, authority: known = "", does, onRemoved }: RemovePanelProps): ReactNode => {
  const styles = usePageStyles();
  const { isBusy, problem, act } = useAct<DisposalError>();
  const { connection, services, onChanged } = usePageMeans();
  const [authority, setAuthority] = useState(known);
  const [isTried, setTried] = useState(false);
  // Fixed when somebody confirms: an order that stopped goes on as the same one.
  const [id, setId] = useState(services.newId);
  const [isConfirming, setConfirming] = useState(false);
  const [progress, setProgress] = useState<DisposalProgress | null>(null);

  const ask = (): void => {
    setTried(true);
    if (authority.trim() !== "" && rows.length > 0) setConfirming(true);
  };
  const remove = async (): Promise<void> => {
    setConfirming(false);
    const { siteAdmin } = connection;
    await act(
      async () => {
        if (!siteAdmin) return err({ type: "not-allowed", detail: "" });
        return disposeRows({ ...connection.work, siteAdmin }, { id, why, authority, rows }, setProgress);
      },
      ({ removed, stillListed, held, goneBefore }) => {
        setId(services.newId());
        setTried(false);
        const said = stillListed.length === 0 ? words.remove.done(removed) : words.remove.still(stillListed.length);
        onRemoved(held.length + goneBefore === 0 ? said : `${said} ${words.remove.held(held.length, goneBefore)}`);
      },
    );
    setProgress(null);
    await onChanged();
  };
  return (
    <div className={styles.page}>
      <Text>{words.remove.chosen(rows.length)}</Text>
      <Field
        label={authorityAsks}
        hint={words.remove.authorityHint}
        required
        className={styles.field}
        validationMessage={isTried && authority.trim() === "" ? words.remove.authorityMissing : isTried && rows.length === 0 ? words.remove.nothing : null}
      >
        <Input value={authority} maxLength={500} onChange={(_, { value }) => setAuthority(value)} />
      </Field>
      {progress && (
        <Field validationMessage={words.remove.progress(progress)} validationState="none">
          <ProgressBar value={progress.done} max={progress.of} />
        </Field>
      )}
      <OutcomeBar problem={problem && sayDisposalProblem(problem)} done={null} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={ask}>
          {does}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isConfirming}
        title={words.remove.confirmTitle(rows.length)}
        does={does}
        back={words.back}
        onConfirm={() => void remove()}
        onBack={() => setConfirming(false)}
      >
        {words.remove.means.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </ConfirmDialog>
    </div>
  );
};
