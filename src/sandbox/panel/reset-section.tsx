import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useState } from "react";
import { forgetAtNextOpening } from "./browser-traces.ts";
import { signalChange } from "./change-signal.ts";
import { resetTenant } from "./control-client.ts";
import type { ResetChoice } from "./control-client.ts";
import { PanelSection } from "./panel-section.tsx";
import { words } from "./words.ts";

const choices: Readonly<Record<string, ResetChoice>> = { sample: {}, empty: { seed: "empty" } };

/** Throws the tenant's state away and seeds it again, after saying what that means; the page then opens anew. */
export const ResetSection = ({ onFailed }: { readonly onFailed: () => void }) => {
  const [choice, setChoice] = useState("sample");
  const [working, setWorking] = useState(false);

  const reset = async (): Promise<void> => {
    setWorking(true);
    try {
      await resetTenant(choices[choice] ?? {});
      forgetAtNextOpening();
      signalChange();
      location.reload();
    } catch {
      setWorking(false);
      onFailed();
    }
  };

  return (
    <PanelSection title={words.reset.title}>
      <Field label={words.reset.choice}>
        <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
          <Radio value="sample" label={words.reset.sample} />
          <Radio value="empty" label={words.reset.empty} />
        </RadioGroup>
      </Field>
      <Dialog modalType="alert">
        <DialogTrigger disableButtonEnhancement>
          <Button>{words.reset.button}</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.reset.confirm}</DialogTitle>
            <DialogContent>{words.reset.consequence}</DialogContent>
            <DialogActions>
              <Button appearance="primary" disabled={working} onClick={reset}>
                {working ? words.reset.working : words.reset.yes}
              </Button>
              <DialogTrigger disableButtonEnhancement>
                <Button disabled={working}>{words.reset.no}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </PanelSection>
  );
};
