import { mergeClasses } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import type { Place } from "../kit/places.ts";
import { entryIcons } from "./entry-icons.ts";
import type { Entry } from "./entries.ts";
import { words } from "./words.ts";

export interface EntryLinkProps {
  readonly entry: Entry;
  /** The link to the place within Teams, for whoever copies it or opens it elsewhere. */
  readonly href: string;
  readonly isCurrent: boolean;
  readonly styles: EntryStyles;
  readonly label?: string | undefined;
  readonly onGo: (place: Place) => void;
}

/** How an entry looks in one of the shapes of the navigation. */
export interface EntryStyles {
  readonly entry: string;
  readonly current: string;
  readonly icon: string;
  readonly label: string;
  readonly count: string;
}

/** A link to an entry. A plain click stays within the tab; any other does what a click on a link does. */
export const EntryLink = ({ entry, href, isCurrent, styles, label = entry.label, onGo }: EntryLinkProps): ReactNode => {
  const Icon = entryIcons[entry.name];
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo({ type: entry.name });
  };
  return (
    <a
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      aria-label={words.counted(entry.label, entry.count)}
      className={mergeClasses(styles.entry, isCurrent && styles.current)}
      onClick={follow}
    >
      <Icon aria-hidden filled={isCurrent} className={styles.icon} />
      <span className={styles.label}>{label}</span>
      {entry.count > 0 && <span className={styles.count}>{words.shownCount(entry.count)}</span>}
    </a>
  );
};
