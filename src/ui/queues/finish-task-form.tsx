import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { MailboxError } from "../../app/reading/check-mailbox.ts";
import { finishTask, taskNoteLimit } from "../../app/reading/finish-task.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { useRecord } from "../kit/use-record.ts";
import { useQueueStyles } from "./styles.ts";
import { sayQueueProblem, words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface FinishTaskFormProps extends WorkProps {
  /** Stream of the message, and key of the triage that opened the task. */
  readonly message: string;
  readonly triage: string;
  /** What the task is called, for those who hear the button apart from its row. */
  readonly title: string;
}

/** Says that what a message asked for was done. The task is then gone from what is due. */
export const FinishTaskForm = ({ message, triage, title, ...props }: FinishTaskFormProps): ReactNode => {
  const styles = useQueueStyles();
  const { desk } = props;
  const [note, setNote] = useState<string | null>(null);
  const { isBusy, problem, write } = useRecord<MailboxError>();
  const logged = desk.messages.get(message);
  if (!logged) return null;
  if (note === null) {
    return (
      <div className={styles.buttons}>
        <Button size="small" aria-label={words.due.doneOf(title)} onClick={() => setNote("")}>
          {words.due.done}
        </Button>
      </div>
    );
  }
  return (
    <>
      <LongText label={words.due.note} value={note} limit={taskNoteLimit} rows={2} onChange={setNote} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void write((recording) => finishTask(recording, { message: logged, triage, note }))}>
          {words.due.record}
        </Button>
        <Button size="small" onClick={() => setNote(null)}>
          {words.due.notNow}
        </Button>
      </div>
      <OutcomeBar problem={problem && sayQueueProblem(problem)} done={null} />
    </>
  );
};
