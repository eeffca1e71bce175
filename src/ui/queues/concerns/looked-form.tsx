import { Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import type { WriteProblem } from "../../kit/say-write-problem.ts";
import { words } from "../../words/register-words.ts";

export interface LookedFormProps {
  readonly isBusy: boolean;
  readonly problem: WriteProblem | null;
  readonly onSend: (note: string) => void;
  readonly onCancel: () => void;
}

/** Records that a manager has looked at reported conduct, with a note if there is something to say. */
export const LookedForm = ({ isBusy, problem, onSend, onCancel }: LookedFormProps): ReactNode => {
  const [note, setNote] = useState("");
  return (
    <FormFrame title={words.concerns.looked} submit={words.concerns.looked} isBusy={isBusy} problem={problem} onSubmit={() => onSend(note.trim())} onCancel={onCancel}>
      <Field label={words.concerns.lookedNote} hint={words.concerns.lookedNoteHint}>
        <Textarea value={note} maxLength={4000} resize="vertical" onChange={(_, { value }) => setNote(value)} />
      </Field>
    </FormFrame>
  );
};
