import { Button, makeStyles, Subtitle2, Text, Title2, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import { eachDayOf, type Desk } from "../../app/desk/read-desk.ts";
import { sayAll } from "../../domain/base/service-time.ts";
import { dayOf } from "../../domain/base/time.ts";
import { noConcern } from "../../domain/policy/vocabulary.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { contactWords } from "../words/contact-words.ts";
import type { Place } from "../kit/places.ts";
import { contactWeeks, type ContactWeeks } from "./contact-weeks.ts";
import { figureTiles, type FigureTile, type Opened } from "./figure-tiles.ts";
import { RowsPanel } from "./rows-panel.tsx";
import { Tile } from "./tile.tsx";
import { WeekChart } from "./week-chart.tsx";
import { WeekTable } from "./week-table.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import { Checked, useNone } from "../kit/sections/checked.tsx";

export interface DashboardProps {
  readonly desk: Desk;
  /** Everything that is due, the most urgent first. */
  readonly due: readonly DueItem[];
  readonly onOpen: (place: Place) => void;
}

/** The managers' dashboard. Every number opens the rows behind it, and is their count. */
export const Dashboard = ({ desk, due, onOpen }: DashboardProps): ReactNode => {
  const styles = useStyles();
  const panelId = useId();
  const [openId, setOpenId] = useState<string | null>(null);
  const clicked = useRef<Element | null>(null);
  const { roles } = usePageMeans().connection.session;
  const tiles = useMemo(() => figureTiles(desk, due, roles), [desk, due, roles]);
  const contacts = useMemo(() => contactWeeks(desk.figures, currentPolicy(desk.settings, desk.now)), [desk]);
  const [fromContacts, setFromContacts] = useState<Opened | null>(null);

  const show = (id: string | null, contact: Opened | null = null): void => {
    clicked.current = document.activeElement;
    setOpenId(id);
    setFromContacts(contact);
  };
  const close = (): void => {
    setOpenId(null);
    setFromContacts(null);
    if (clicked.current instanceof HTMLElement) clicked.current.focus();
  };
  // Taken from the desk as it is now, so that a refresh never leaves a list beside another number.
  const openTile = [...tiles.due, ...tiles.standing].find(({ id }) => id === openId);
  const panel = (opened: Opened): ReactNode => <RowsPanel key={opened.id} id={panelId} desk={desk} opened={opened} onOpen={onOpen} onClose={close} />;
  const grid = (heading: string, shown: readonly FigureTile[]): ReactNode => (
    <section aria-label={heading} className={styles.section}>
      <Subtitle2 as="h2">{heading}</Subtitle2>
      <div className={styles.grid}>
        {shown.map((tile) => (
          <Tile key={tile.id} tile={tile} isOpen={tile.id === openId} panelId={panelId} onOpen={() => (tile.id === openId ? close() : show(tile.id))} />
        ))}
      </div>
      {openTile?.isKnown && shown.includes(openTile) && panel(openTile)}
    </section>
  );

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Title2 as="h1">{words.title}</Title2>
        <Text className={styles.quiet}>{desk.settings.body}</Text>
      </header>
      {grid(words.due, tiles.due)}
      {grid(words.standing, tiles.standing)}
      <section aria-label={words.contacts} className={styles.section}>
        <Subtitle2 as="h2">{words.contacts}</Subtitle2>
        <Checked desk={desk} of={["messages"]}>
          {!sayAll(eachDayOf(desk), ({ figures }) => figures.weeks.map(({ from }) => from)).ok && <Text>{words.dayTaken(dayOf(desk.now, desk.settings.timeZone))}</Text>}
          <Contacts contacts={contacts} share={desk.figures.noConcernShare} onOpen={(opened) => show(null, opened)} />
          {fromContacts && panel(fromContacts)}
        </Checked>
      </section>
      <Button className={styles.report} onClick={() => onOpen({ type: "report" })}>
        {words.report.open}
      </Button>
    </div>
  );
};

interface ContactsProps {
  readonly contacts: ContactWeeks;
  readonly share: number | null;
  readonly onOpen: (opened: Opened) => void;
}

const Contacts = ({ contacts, share, onOpen }: ContactsProps): ReactNode => {
  const styles = useStyles();
  const calm = contacts.groups.find(({ id }) => id === noConcern);
  const none = useNone(words.noContacts);
  if (share === null) return <Text className={styles.card}>{none}</Text>;
  const number = (id: string, label: string, messages: ContactWeeks["total"]["messages"], shown: string): ReactNode => (
    <Button
      appearance="transparent"
      className={styles.inline}
      aria-label={words.open(label, messages.length)}
      onClick={() => onOpen({ id, label, none: words.noContacts, rows: { type: "messages", rows: messages } })}
    >
      {shown}
    </Button>
  );
  return (
    <div className={styles.card}>
      <p className={styles.share}>
        <Text size={700} weight="semibold">
          {words.noConcernShare(share)}
        </Text>
        <span>
          {words.raisedNoConcern} {number("share:calm", contactWords.noConcern, calm?.messages ?? [], String(calm?.messages.length ?? 0))} {words.of}{" "}
          {number("share:all", words.allContacts, contacts.total.messages, words.contactsCounted(contacts.total.messages.length))}
        </span>
      </p>
      <WeekChart contacts={contacts} onOpen={onOpen} />
      <WeekTable contacts={contacts} onOpen={onOpen} />
      <Text size={200} className={styles.quiet}>
        {words.contactsHint}
      </Text>
    </div>
  );
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "24px", "& h1": { margin: 0 }, "& h2": { margin: 0 } },
  header: { display: "flex", flexDirection: "column" },
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  // Two tiles beside each other on the narrowest screen.
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(184px, (100% - 12px) / 2), 1fr))", gap: "12px" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    padding: "20px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  share: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 12px", margin: 0 },
  inline: { minWidth: 0, padding: "0 2px", textDecorationLine: "underline", fontWeight: tokens.fontWeightSemibold },
  report: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
