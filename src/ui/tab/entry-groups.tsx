import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { Place } from "../kit/places.ts";
import { entryGroups, type Entry, type EntryName } from "./entries.ts";
import { EntryLink } from "./entry-link.tsx";
import { useColumnEntry, useCommandEntry } from "./nav-styles.ts";
import { small } from "./widths.ts";
import { words } from "./words.ts";

/** What the shapes of the navigation share. */
export interface NavProps {
  readonly entries: readonly Entry[];
  readonly current: EntryName | null;
  readonly hrefOf: (place: Place) => string;
  readonly onGo: (place: Place) => void;
}

/** The entries by group, each group under its name. */
export const EntryGroups = ({ entries, current, hrefOf, onGo }: NavProps): ReactNode => {
  const styles = useStyles();
  const id = useId();
  const columnEntry = useColumnEntry();
  const commandEntry = useCommandEntry();
  return entryGroups.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    if (own.length === 0) return null;
    const links = own.map((entry) => (
      <li key={entry.name}>
        <EntryLink entry={entry} href={hrefOf({ type: entry.name })} isCurrent={entry.name === current} styles={group === "command" ? commandEntry : columnEntry} onGo={onGo} />
      </li>
    ));
    if (group === "command")
      return (
        <ul key={group} className={styles.list}>
          {links}
        </ul>
      );
    return (
      <div key={group} className={styles.group}>
        <h2 id={`${id}${group}`} className={styles.name}>
          {words.groups[group]}
        </h2>
        <ul aria-labelledby={`${id}${group}`} className={styles.list}>
          {links}
        </ul>
      </div>
    );
  });
};

const useStyles = makeStyles({
  group: { [small]: { paddingTop: "4px", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` } },
  name: {
    margin: "8px 0 2px",
    padding: "0 12px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    // There is no room for it, and what it says is still heard.
    [small]: { position: "absolute", width: "1px", height: "1px", margin: "-1px", padding: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  },
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "2px", margin: 0, padding: 0, listStyleType: "none" },
});
