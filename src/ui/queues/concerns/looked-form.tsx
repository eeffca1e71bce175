import { words } from "./words.ts";
import { Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import type { WriteProblem } from "../../kit/say-write-problem.ts";

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
    <FormFrame title={words.looked} submit={words.looked} isBusy={isBusy} problem={problem} onSubmit={() => onSend(note.trim())} onCancel={onCancel}>
      <Field label={words.lookedNote} hint={words.lookedNoteHint}>
        <Textarea value={note} maxLength={4000} resize="vertical" onChange={(_, { value }) => setNote(value)} />
      </Field>
    </FormFrame>
  );
};
