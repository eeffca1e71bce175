import { FluentProvider, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PanelSections } from "../../panel/panel-sections.tsx";
import { words as panelWords } from "../../panel/words.ts";
import type { HostName, HostSettings } from "../shared/host-settings.ts";
import type { Person } from "../shared/people.ts";
import { useStore } from "../shared/store.ts";
import type { Store } from "../shared/store.ts";
import { outlookFluentThemes } from "../shared/themes.ts";
import { words } from "./words.ts";

export interface LandingPageProps {
  readonly people: readonly Person[];
  readonly settings: Store<HostSettings>;
}

const useStyles = makeStyles({
  page: { minHeight: "100dvh", backgroundColor: tokens.colorNeutralBackground2 },
  column: { maxWidth: "960px", margin: "0 auto", padding: tokens.spacingHorizontalXXL, "@media (max-width: 480px)": { padding: tokens.spacingHorizontalL } },
  title: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, margin: `${tokens.spacingVerticalM} 0` },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}` },
  people: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 270px), 1fr))",
    gap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  person: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  job: { color: tokens.colorNeutralForeground2 },
  links: { display: "flex", gap: tokens.spacingHorizontalL, marginTop: "auto", paddingTop: tokens.spacingVerticalS },
  lead: { maxWidth: "68ch" },
});

const hosts: readonly HostName[] = ["outlook", "teams"];
const rolesByPerson: Readonly<Record<string, string>> = words.roles;

/** The sandbox's start page: what this is, everybody one can be, and the controls. */
export const LandingPage = ({ people, settings }: LandingPageProps) => {
  const styles = useStyles();
  const { theme } = useStore(settings);
  return (
    <FluentProvider theme={outlookFluentThemes[theme]}>
      <div className={styles.page}>
        <main className={styles.column}>
          <h1 className={styles.title}>{words.title}</h1>
          <Text as="p" block className={styles.lead}>
            {words.what} {words.how}
          </Text>
          <h2 className={styles.heading}>{words.be}</h2>
          <ul className={styles.people}>
            {people.map(({ as, name, jobTitle }) => (
              <li key={as} className={styles.person}>
                <Text weight="semibold">{name}</Text>
                <Text size={200} className={styles.job}>
                  {jobTitle}
                </Text>
                <Text>{rolesByPerson[as]}</Text>
                <div className={styles.links}>
                  {hosts.map((host) => (
                    <Link key={host} href={`/${host}?as=${as}`} aria-label={words.openAs(words[host], name)}>
                      {words[host]}
                    </Link>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          <h2 className={styles.heading}>{panelWords.title}</h2>
          <PanelSections host={null} settings={settings} onChanged={() => {}} />
        </main>
      </div>
    </FluentProvider>
  );
};
