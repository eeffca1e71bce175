import { Button, FluentProvider, Menu, MenuItemLink, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PersonSwapRegular, SettingsRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { Theme } from "@fluentui/react-components";
import { SandboxPanel } from "../../panel/sandbox-panel.tsx";
import type { HostSettings } from "./host-settings.ts";
import type { Person } from "./people.ts";
import type { Store } from "./store.ts";
import { words } from "./words.ts";

export type HostName = "outlook" | "teams";

export interface HostShellProps {
  readonly host: HostName;
  readonly title: string;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly theme: Theme;
  readonly settings: Store<HostSettings>;
  /** Called when the tenant's state, time or faults were changed by hand. */
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

const otherHosts: Readonly<Record<HostName, HostName>> = { outlook: "teams", teams: "outlook" };

/** The frame around each simulated host: says that it is simulated, who is signed in, and holds the sandbox's controls. */
export const HostShell = ({ host, title, person, people, theme, settings, onTenantChanged, children }: HostShellProps) => {
  const styles = useStyles();
  const [panelOpen, setPanelOpen] = useState(false);
  const pageTitle = `${title} (${words.sandbox})`;

  useEffect(() => {
    document.title = pageTitle;
  }, [pageTitle]);

  return (
    <FluentProvider theme={theme}>
      <div className={styles.shell}>
        <header className={styles.banner}>
          <h1 className={styles.title}>{pageTitle}</h1>
          <Text size={200} className={styles.person}>
            {words.youAre(person.name, person.jobTitle)}
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
      <SandboxPanel host={host} open={panelOpen} onClose={() => setPanelOpen(false)} settings={settings} onTenantChanged={onTenantChanged} />
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
