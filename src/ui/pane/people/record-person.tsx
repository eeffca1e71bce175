import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import type { Sender } from "../../../app/pane/read-message.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { words } from "./words.ts";
import { sayOutcome } from "./say-outcome.ts";

export interface RecordPersonProps {
  readonly sender: Sender;
  readonly onSaid: (said: string) => void;
}

/** An unknown sender becomes a recorded person only here, and only when somebody presses the button. */
export const RecordPerson = ({ sender, onSaid }: RecordPersonProps): ReactNode => {
  const { actions } = usePaneFrame();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(sender.name.slice(0, 200));
  const [isBusy, setBusy] = useState(false);
  const [isMissing, setMissing] = useState(false);

  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    if (name.trim() === "") return setMissing(true);
    setBusy(true);
    onSaid(sayOutcome(await actions.recordPerson(name), words.recorded));
    setBusy(false);
  };

  if (!isOpen) {
    return (
      <div className="pane-row">
        <Button size="small" onClick={() => setOpen(true)}>
          {words.record}
        </Button>
      </div>
    );
  }
  return (
    <form className="pane-form" noValidate onSubmit={(event) => void record(event)}>
      <p className="pane-quiet">{words.recordSays}</p>
      <Field label={words.name} required hint={words.nameHint} validationState={isMissing ? "error" : "none"} validationMessage={isMissing ? words.nameMissing : null}>
        <Input
          value={name}
          maxLength={200}
          onChange={(_, { value }) => {
            setName(value);
            setMissing(false);
          }}
        />
      </Field>
      <div className="pane-row">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {words.recordNow}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
