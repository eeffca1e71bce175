import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PersonNoteRegular } from "@fluentui/react-icons";
import { useCallback, useMemo, useRef, useState } from "react";
import { HostShell } from "../shared/host-shell.tsx";
import type { HostQuirks } from "../shared/host-quirks.ts";
import type { HostSettings } from "../shared/host-settings.ts";
import { LinkDialog } from "../shared/link-dialog.tsx";
import type { Person } from "../shared/people.ts";
import { createStore, useStore } from "../shared/store.ts";
import type { Store } from "../shared/store.ts";
import { isTeamsLink } from "../shared/teams-link.ts";
import { outlookFluentThemes } from "../shared/themes.ts";
import { useConsent } from "../shared/use-consent.tsx";
import { useNestedAppAuth } from "../shared/use-nested-app-auth.ts";
import { AddInPane } from "./add-in-pane.tsx";
import { DraftDialog } from "./draft-dialog.tsx";
import type { MailboxEntry } from "./mailbox-entry.ts";
import { MessageList } from "./message-list.tsx";
import type { HostAction } from "./office-protocol.ts";
import { firstState, marksOf, selectMessage } from "./outlook-state.ts";
import { ReadingPane } from "./reading-pane.tsx";
import { words } from "./words.ts";

export interface OutlookHostProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly entries: readonly MailboxEntry[];
  readonly settings: Store<HostSettings>;
  readonly quirks: HostQuirks;
}

const useStyles = makeStyles({
  ribbon: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(220px, 300px) minmax(0, 1fr)",
    gridTemplateRows: "minmax(0, 1fr)",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 720px)": { display: "block", overflowY: "auto" },
  },
  withPane: { gridTemplateColumns: "minmax(220px, 300px) minmax(0, 1fr) minmax(320px, 380px)" },
  messages: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  hiddenWhenNarrow: { "@media (max-width: 720px)": { display: "none" } },
});

/** Outlook on the web, as far as a read-mode add-in can tell: messages, reading pane, and the add-in's pane beside them. */
export const OutlookHost = ({ person, people, entries, settings, quirks }: OutlookHostProps) => {
  const styles = useStyles();
  const store = useMemo(() => createStore(firstState), []);
  const state = useStore(store);
  const { theme } = useStore(settings);
  const [paneLoads, setPaneLoads] = useState(0);
  const [foreignLink, setForeignLink] = useState<string | null>(null);
  const messages = useRef<HTMLElement>(null);
  const paneHeader = useRef<HTMLElement>(null);
  const reopen = useCallback(() => void quirks.refresh().then(() => setPaneLoads((count) => count + 1)), [quirks]);
  const consent = useConsent(person.name);
  const nestedAppAuth = useNestedAppAuth({ person, people, settings, quirks: quirks.store, ask: consent.ask });

  const selected = entries.find(({ id }) => id === state.selectedId) ?? null;
  const select = useCallback((id: string | null) => store.set((before) => selectMessage(before, id)), [store]);
  const readSelected = useCallback(() => {
    const entry = entries.find(({ id }) => id === store.get().selectedId);
    return entry?.kind === "message" ? entry : null;
  }, [entries, store]);

  const openLink = (address: string): void => {
    if (isTeamsLink(address)) window.open(`/teams?as=${person.as}&link=${encodeURIComponent(address)}`, "_blank");
    else setForeignLink(address);
  };

  // office.js keeps the Tab and Escape keys to itself, so the host must move the focus out of the pane.
  const leavePane = (action: HostAction): void => {
    const firstOfPage = document.querySelector<HTMLElement>("header button, header a");
    const targets: Readonly<Record<HostAction, HTMLElement | null | undefined>> = {
      "leave-forwards": firstOfPage,
      "leave-backwards": paneHeader.current?.querySelector<HTMLElement>("button:last-of-type"),
      "leave-by-escape": messages.current?.querySelector<HTMLElement>("li [tabindex='0']"),
    };
    targets[action]?.focus();
  };

  return (
    <HostShell host="outlook" title={words.title} person={person} people={people} theme={outlookFluentThemes[theme]} settings={settings} onTenantChanged={reopen}>
      <div className={styles.ribbon}>
        <Text className={styles.count}>{person.address}</Text>
        <Button
          icon={<PersonNoteRegular />}
          aria-pressed={state.paneOpen}
          appearance={state.paneOpen ? "primary" : "secondary"}
          onClick={() => store.set((before) => ({ ...before, paneOpen: !before.paneOpen }))}
        >
          {words.appButton}
        </Button>
      </div>
      <div className={mergeClasses(styles.columns, state.paneOpen && styles.withPane)}>
        <nav ref={messages} aria-label={words.messages} className={mergeClasses(styles.messages, selected !== null && styles.hiddenWhenNarrow)}>
          <div className={styles.ribbon}>
            <Text size={200} className={styles.count}>
              {words.messageCount(entries.length)}
            </Text>
            <Button size="small" appearance="subtle" disabled={selected === null} onClick={() => select(null)}>
              {words.selectNothing}
            </Button>
          </div>
          <MessageList entries={entries} selectedId={state.selectedId} onSelect={select} />
        </nav>
        <ReadingPane entry={selected} marks={marksOf(state, state.selectedId)} onBack={() => select(null)} />
        {state.paneOpen ? (
          <AddInPane
            key={paneLoads}
            ref={paneHeader}
            person={person}
            store={store}
            settings={settings}
            quirks={quirks.store}
            now={quirks.now}
            nestedAppAuth={nestedAppAuth}
            readSelected={readSelected}
            onHostAction={leavePane}
            onLink={openLink}
          />
        ) : null}
      </div>
      <DraftDialog draft={state.draft} onClose={() => store.set((before) => ({ ...before, draft: null }))} />
      <LinkDialog address={foreignLink} onClose={() => setForeignLink(null)} />
      {consent.dialog}
    </HostShell>
  );
};
