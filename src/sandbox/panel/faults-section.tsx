import { Switch, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { readFaults, replaceFaults } from "./control-client.ts";
import type { Fault } from "./control-client.ts";
import { faultSwitches, isOn, withSwitch } from "./fault-switches.ts";
import type { FaultSwitch } from "./fault-switches.ts";
import { PanelSection } from "./panel-section.tsx";
import { words } from "./words.ts";

/** Lets things go wrong between the app and the tenant. */
export const FaultsSection = ({ onFailed }: { readonly onFailed: () => void }) => {
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  useEffect(() => {
    readFaults().then(setFaults, onFailed);
  }, [onFailed]);

  const move = async (each: FaultSwitch, on: boolean): Promise<void> => {
    try {
      setFaults(await replaceFaults(withSwitch(await readFaults(), each, on)));
    } catch {
      onFailed();
    }
  };

  return (
    <PanelSection title={words.faults.title}>
      <Text>{words.faults.about}</Text>
      {faultSwitches.map((each) => (
        <Switch key={each.label} label={each.label} checked={isOn(faults, each)} onChange={(_, { checked }) => move(each, checked)} />
      ))}
    </PanelSection>
  );
};
