import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Quirks } from "../tenant/quirks/quirks.ts";
import { readQuirks, replaceQuirks } from "./control-client.ts";
import { PanelSection } from "./panel-section.tsx";
import { chosenIn, quirkChoices, withChoice } from "./quirk-choices.ts";
import type { QuirkChoice } from "./quirk-choices.ts";
import { words } from "./words.ts";

export interface QuirksSectionProps {
  readonly onFailed: () => void;
  /** Called when the app must be opened anew to notice. */
  readonly onChanged: () => void;
}

/** In what Microsoft 365 and the places around the app are otherwise than documented. */
export const QuirksSection = ({ onFailed, onChanged }: QuirksSectionProps) => {
  const [quirks, setQuirks] = useState<Quirks>({});

  useEffect(() => {
    readQuirks().then(setQuirks, onFailed);
  }, [onFailed]);

  const put = async (change: (before: Quirks) => object): Promise<void> => {
    try {
      setQuirks(await replaceQuirks(change(await readQuirks())));
      onChanged();
    } catch {
      onFailed();
    }
  };

  return (
    <PanelSection title={words.quirks.title}>
      <Text>{words.quirks.about}</Text>
      {quirkChoices.map((each) => (
        <QuirkSelect key={each.name} quirk={each} chosen={chosenIn(quirks, each)} onChoose={(value) => put((before) => withChoice(before, each, value))} />
      ))}
      <Button size="small" disabled={Object.keys(quirks).length === 0} onClick={() => put(() => ({}))}>
        {words.quirks.none}
      </Button>
    </PanelSection>
  );
};

interface QuirkSelectProps {
  readonly quirk: QuirkChoice;
  readonly chosen: unknown;
  readonly onChoose: (value: unknown) => void;
}

const QuirkSelect = ({ quirk: { name, options }, chosen, onChoose }: QuirkSelectProps) => {
  const position = chosen === undefined ? "" : String(options.findIndex(({ value }) => value === chosen));
  return (
    <Field label={words.quirks.names[name] ?? name}>
      <Select size="small" value={position} onChange={(_, data) => onChoose(options[Number(data.value || -1)]?.value)}>
        <option value="">{words.quirks.asDocumented}</option>
        {options.map(({ label }, index) => (
          <option key={label} value={index}>
            {words.quirks.values[`${name}=${label}`] ?? label}
          </option>
        ))}
        {position === "-1" ? <option value="-1">{words.quirks.other(JSON.stringify(chosen))}</option> : null}
      </Select>
    </Field>
  );
};
