import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { forgetAtNextOpening } from "./browser-traces.ts";
import { signalChange } from "./change-signal.ts";
import { resetTenant } from "./control-client.ts";
import type { ResetChoice } from "./control-client.ts";
import { PanelSection } from "./panel-section.tsx";
import { words } from "./words.ts";

const seeds: Readonly<Record<string, ResetChoice>> = { sample: {}, empty: { seed: "empty" } };
const packs = Object.keys(words.reset.packs);

/** Throws the tenant's state away and seeds it again, after saying what that means; the page then opens anew. */
export const ResetSection = ({ onFailed }: { readonly onFailed: () => void }) => {
  const [seed, setSeed] = useState("sample");
  const [pack, setPack] = useState("001");
  const [working, setWorking] = useState(false);

  const reset = async (): Promise<void> => {
    setWorking(true);
    try {
      await resetTenant({ ...seeds[seed], pack });
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
        <RadioGroup value={seed} onChange={(_, { value }) => setSeed(value)}>
          <Radio value="sample" label={words.reset.sample} />
          <Radio value="empty" label={words.reset.empty} />
        </RadioGroup>
      </Field>
      <Field label={words.reset.pack}>
        <Select value={pack} onChange={(_, { value }) => setPack(value)}>
          {packs.map((id) => (
            <option key={id} value={id}>
              {words.reset.packs[id]}
            </option>
          ))}
        </Select>
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
