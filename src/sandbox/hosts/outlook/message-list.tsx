import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { shortDate } from "../shared/dates.ts";
import type { MailboxEntry } from "./mailbox-entry.ts";
import { senderName } from "./sender-name.ts";
import { words } from "./words.ts";

export interface MessageListProps {
  readonly entries: readonly MailboxEntry[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, overflowY: "auto", flexGrow: 1 },
  option: {
    display: "grid",
    width: "100%",
    textAlign: "start",
    color: "inherit",
    fontFamily: "inherit",
    backgroundColor: "transparent",
    border: "none",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  from: { fontWeight: tokens.fontWeightSemibold },
  wide: { gridColumnEnd: "span 2" },
  empty: { padding: tokens.spacingHorizontalM },
});

/** One tab stop; arrow keys, Home and End move and select as in Outlook, Escape selects nothing. */
export const MessageList = ({ entries, selectedId, onSelect }: MessageListProps) => {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const selectedIndex = entries.findIndex(({ id }) => id === selectedId);

  const selectAt = (index: number): void => {
    const entry = entries[Math.max(0, Math.min(index, entries.length - 1))];
    if (entry === undefined) return;
    onSelect(entry.id);
    list.current?.querySelectorAll("button")[entries.indexOf(entry)]?.focus();
  };

  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => selectAt(selectedIndex + 1),
    ArrowUp: () => selectAt(selectedIndex - 1),
    Home: () => selectAt(0),
    End: () => selectAt(entries.length - 1),
    Escape: () => onSelect(null),
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  if (entries.length === 0) return <p className={styles.empty}>{words.emptyMailbox}</p>;
  return (
    <ul ref={list} aria-label={words.messages} className={styles.list}>
      {entries.map((entry, index) => (
        <li key={entry.id}>
          <button
            type="button"
            aria-current={entry.id === selectedId}
            aria-label={entryName(entry)}
            tabIndex={index === Math.max(0, selectedIndex) ? 0 : -1}
            className={mergeClasses(styles.option, entry.id === selectedId && styles.selected)}
            onClick={() => selectAt(index)}
            onKeyDown={onKeyDown}
          >
            <EntrySummary entry={entry} />
          </button>
        </li>
      ))}
    </ul>
  );
};

const entryName = (entry: MailboxEntry): string =>
  entry.kind === "message" ? words.messageName(senderName(entry), entry.subject || words.noSubject) : words.unreadableName(entry.id);

const EntrySummary = ({ entry }: { readonly entry: MailboxEntry }) => {
  const styles = useStyles();
  if (entry.kind === "unreadable") {
    return (
      <Text wrap={false} truncate className={styles.wide}>
        {words.unreadableName(entry.id)}
      </Text>
    );
  }
  return (
    <>
      <Text wrap={false} truncate className={styles.from}>
        {senderName(entry)}
      </Text>
      <Text size={200}>{shortDate(entry.receivedAt)}</Text>
      <Text wrap={false} truncate className={styles.wide}>
        {entry.subject || words.noSubject}
      </Text>
      <Text wrap={false} truncate size={200} className={styles.wide}>
        {entry.text.slice(0, 120)}
      </Text>
    </>
  );
};
