import { Badge, Button, Link, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { Place } from "../kit/places.ts";
import type { Opened } from "./figure-tiles.ts";
import { rowEntries, type RowEntry } from "./row-entries.ts";
import { words } from "./words.ts";

const pageSize = 25;

export interface RowsPanelProps {
  readonly id: string;
  readonly desk: Desk;
  readonly opened: Opened;
  readonly onOpen: (place: Place) => void;
  readonly onClose: () => void;
}

/** The rows behind the number that was clicked. */
export const RowsPanel = ({ id, desk, opened, onOpen, onClose }: RowsPanelProps): ReactNode => {
  const styles = useStyles();
  const [count, setCount] = useState(pageSize);
  const heading = useRef<HTMLHeadingElement>(null);
  const all = opened.rows.rows.length;
  // The panel may open out of sight: it is brought there, for the keyboard too.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={styles.panel}>
      <div className={styles.head}>
        <h2 id={`${id}-heading`} ref={heading} tabIndex={-1} className={styles.heading}>
          {words.shown(opened.label, opened.count ?? String(all))}
        </h2>
        <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {opened.count !== undefined && opened.count !== String(all) && <Text>{words.dayUnknownRows}</Text>}
      {all === 0 && <Text>{opened.none}</Text>}
      <ul className={styles.list}>
        {rowEntries(desk, opened.rows, count).map((entry) => (
          <Entry key={entry.key} entry={entry} onOpen={onOpen} />
        ))}
      </ul>
      {all > count && <Button onClick={() => setCount(count + pageSize)}>{words.more(Math.min(pageSize, all - count))}</Button>}
    </section>
  );
};

const Entry = ({ entry, onOpen }: { readonly entry: RowEntry; readonly onOpen: (place: Place) => void }): ReactNode => {
  const styles = useStyles();
  const { title, place, details, mark, also } = entry;
  return (
    <li className={styles.entry}>
      <div className={styles.title}>
        {place ? (
          <Link as="button" className={styles.link} onClick={() => onOpen(place)}>
            {title}
          </Link>
        ) : (
          <Text weight="semibold">{title}</Text>
        )}
        {mark !== null && (
          <Badge color="danger" shape="rounded">
            {mark}
          </Badge>
        )}
        {also && (
          <Link as="button" className={styles.also} onClick={() => onOpen(also.place)}>
            {also.label}
          </Link>
        )}
      </div>
      <ul className={styles.details}>
        {details.map((detail) => (
          <li key={detail} className={styles.detail}>
            {detail}
          </li>
        ))}
      </ul>
    </li>
  );
};

const useStyles = makeStyles({
  panel: {
    padding: "16px 20px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", marginBottom: "4px" },
  heading: { ...typographyStyles.subtitle2, margin: 0, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
  link: { fontWeight: tokens.fontWeightSemibold, textAlign: "start" },
  also: { marginInlineStart: "auto" },
  details: { display: "flex", flexWrap: "wrap", gap: "2px 20px", listStyleType: "none", margin: "4px 0 0", padding: 0 },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});
