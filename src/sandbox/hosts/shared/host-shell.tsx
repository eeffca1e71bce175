import { Button, FluentProvider, Menu, MenuItemLink, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PersonSwapRegular, SettingsRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { Theme } from "@fluentui/react-components";
import { forgetTokens } from "../../panel/browser-traces.ts";
import { onChangeElsewhere } from "../../panel/change-signal.ts";
import { readClock } from "../../panel/control-client.ts";
import { SandboxPanel } from "../../panel/sandbox-panel.tsx";
import { fullDate } from "./dates.ts";
import type { HostName, HostSettings, HostTheme } from "./host-settings.ts";
import type { Person } from "./people.ts";
import { useStore } from "./store.ts";
import type { Store } from "./store.ts";
import { words } from "./words.ts";

export interface HostShellProps {
  readonly host: HostName;
  readonly title: string;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly theme: Theme;
  readonly settings: Store<HostSettings>;
  /** Called when the tenant's time or state was changed by hand, here or in another tab. Keep it stable. */
  readonly onTenantChanged: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", height: "100dvh", backgroundColor: tokens.colorNeutralBackground3 },
  banner: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300, margin: 0 },
  person: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap" },
});

const colorSchemes: Readonly<Record<HostTheme, string>> = { light: "light", dark: "dark", contrast: "dark" };

const otherHosts: Readonly<Record<HostName, HostName>> = { outlook: "teams", teams: "outlook" };

/** The frame around each simulated host: says that it is simulated, who is signed in, and holds the sandbox's controls. */
export const HostShell = ({ host, title, person, people, theme, settings, onTenantChanged, children }: HostShellProps) => {
  const styles = useStyles();
  const [panelOpen, setPanelOpen] = useState(false);
  const { theme: themeName } = useStore(settings);
  const [now, setNow] = useState<Date | null>(null);
  const pageTitle = `${title} (${words.sandbox})`;

  useEffect(() => {
    document.title = pageTitle;
  }, [pageTitle]);

  useEffect(() => {
    document.documentElement.style.colorScheme = colorSchemes[themeName];
  }, [themeName]);

  const changed = useCallback((): void => {
    readClock().then(setNow, () => setNow(null));
    onTenantChanged();
  }, [onTenantChanged]);
  useEffect(() => {
    readClock().then(setNow, () => setNow(null));
  }, []);
  useEffect(
    () =>
      onChangeElsewhere(() => {
        forgetTokens();
        changed();
      }),
    [changed],
  );

  return (
    <FluentProvider theme={theme}>
      <div className={styles.shell}>
        <header className={styles.banner}>
          <h1 className={styles.title}>{pageTitle}</h1>
          <Text size={200} className={styles.person}>
            {words.youAre(person.name, person.jobTitle)}
            {now === null ? null : ` · ${words.today(fullDate(now.toISOString()))}`}
          </Text>
          <div className={styles.actions}>
            <PersonMenu host={host} people={people} />
            <Button as="a" appearance="subtle" size="small" href={`/${otherHosts[host]}?as=${person.as}`}>
              {words.otherHost[host]}
            </Button>
            <Button appearance="subtle" size="small" icon={<SettingsRegular />} onClick={() => setPanelOpen(true)}>
              {words.controls}
            </Button>
          </div>
        </header>
        {children}
      </div>
      <SandboxPanel host={host} open={panelOpen} onClose={() => setPanelOpen(false)} settings={settings} onChanged={changed} />
    </FluentProvider>
  );
};

const PersonMenu = ({ host, people }: { readonly host: HostName; readonly people: readonly Person[] }) => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>
      <Button appearance="subtle" size="small" icon={<PersonSwapRegular />}>
        {words.changePerson}
      </Button>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {people.map(({ as, name, jobTitle }) => (
          <MenuItemLink key={as} href={`/${host}?as=${as}`}>
            {words.beSomebody(name, jobTitle)}
          </MenuItemLink>
        ))}
        <MenuItemLink href="/">{words.home}</MenuItemLink>
      </MenuList>
    </MenuPopover>
  </Menu>
);
