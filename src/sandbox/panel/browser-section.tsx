import { Radio, RadioGroup, Field, Switch } from "@fluentui/react-components";
import type { HostName, HostSettings, HostTheme } from "../hosts/shared/host-settings.ts";
import { useStore } from "../hosts/shared/store.ts";
import type { Store } from "../hosts/shared/store.ts";
import { forgetTokens } from "./browser-traces.ts";
import { PanelSection } from "./panel-section.tsx";
import { words } from "./words.ts";

export interface BrowserSectionProps {
  /** The host whose page this is; null on the start page. */
  readonly host: HostName | null;
  readonly settings: Store<HostSettings>;
  /** Called when the app must be opened anew to notice. */
  readonly onChanged: () => void;
}

const themes: readonly HostTheme[] = ["light", "dark", "contrast"];

/** What is set for this browser alone. */
export const BrowserSection = ({ host, settings, onChanged }: BrowserSectionProps) => {
  const { theme, askConsent, missItemChanged } = useStore(settings);
  const change = (part: Partial<HostSettings>): void => settings.set((before) => ({ ...before, ...part }));

  return (
    <PanelSection title={words.browser.title}>
      <Field label={words.browser.theme}>
        <RadioGroup layout="horizontal" value={theme} onChange={(_, { value }) => change({ theme: themes.find((each) => each === value) ?? "light" })}>
          {themes.map((each) => (
            <Radio key={each} value={each} label={words.browser.themes[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label={words.browser.consent}
        checked={askConsent}
        onChange={(_, { checked }) => {
          change({ askConsent: checked, consented: [] });
          forgetTokens();
          onChanged();
        }}
      />
      {host === "outlook" ? <Switch label={words.browser.missItemChanged} checked={missItemChanged} onChange={(_, { checked }) => change({ missItemChanged: checked })} /> : null}
    </PanelSection>
  );
};
