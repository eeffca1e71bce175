import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { HostName, HostSettings } from "../hosts/shared/host-settings.ts";
import type { Store } from "../hosts/shared/store.ts";
import { BrowserSection } from "./browser-section.tsx";
import { forgetTokens } from "./browser-traces.ts";
import { signalChange } from "./change-signal.ts";
import { ClockSection } from "./clock-section.tsx";
import { ExchangesSection } from "./exchanges-section.tsx";
import { FaultsSection } from "./faults-section.tsx";
import { QuirksSection } from "./quirks-section.tsx";
import { ResetSection } from "./reset-section.tsx";
import { words } from "./words.ts";

export interface PanelSectionsProps {
  /** The host whose page this is; null on the start page. */
  readonly host: HostName | null;
  readonly settings: Store<HostSettings>;
  /** Called when the app must be opened anew to notice a change. */
  readonly onChanged: () => void;
}

/** All controls of the sandbox, one below the other. */
export const PanelSections = ({ host, settings, onChanged }: PanelSectionsProps) => {
  const [failed, setFailed] = useState(false);
  const onFailed = useCallback(() => setFailed(true), []);
  const changed = (): void => {
    forgetTokens();
    signalChange();
    onChanged();
  };
  return (
    <>
      <Text as="p" block>
        {words.about}
      </Text>
      {failed ? (
        <MessageBar intent="error">
          <MessageBarBody>{words.failed}</MessageBarBody>
        </MessageBar>
      ) : null}
      <ClockSection onFailed={onFailed} onChanged={changed} />
      <BrowserSection host={host} settings={settings} onChanged={onChanged} />
      <FaultsSection onFailed={onFailed} />
      <QuirksSection onFailed={onFailed} onChanged={changed} />
      <ExchangesSection onFailed={onFailed} />
      <ResetSection onFailed={onFailed} />
    </>
  );
};
