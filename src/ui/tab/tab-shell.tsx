import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from "react";
import { dueOfDesk, dueShownTo, isDueFor, notWholeDue } from "../../app/desk/due-of-desk.ts";
import type { Desk } from "../../app/desk/read-desk.ts";
import { linkHere } from "../../app/request/teams-link.ts";
import type { Connection, FirstLookDep, TabServices } from "../../app/services.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import { placeText, type Place } from "../kit/places.ts";
import { sayClock } from "../words/clock-words.ts";
import { Themed } from "../kit/theme.tsx";
import { useDesk } from "../kit/use-desk.ts";
import type { DeskControls, DeskState } from "../../app/desk/desk-store.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { CheckLine } from "./check-line.tsx";
import { barOf, entriesOf, entryOf, frontPage } from "./entries.ts";
import { LeaveDevice } from "./leave-device.tsx";
import { isNotSetUp, NotSetUp } from "./not-set-up.tsx";
import { Notices } from "./notices.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import type { Router } from "./router.ts";
import { SideNav } from "./side-nav.tsx";
import { InsteadOfPage, LoadingPage, UnreachedPage } from "./states.tsx";
import { usePageTop } from "./use-page-top.ts";
import { useReader } from "./use-reader.ts";
import { low, phone } from "./widths.ts";
import { words } from "./words.ts";

/** What every page of the tab may be drawn from. */
export interface PageWork {
  readonly place: Place;
  readonly desk: Desk;
  /** What is due, as far as this person is shown it. */
  readonly due: readonly DueItem[];
  readonly connection: Connection;
  readonly services: TabServices;
  readonly state: DeskState & DeskControls;
  readonly onGo: (place: Place) => void;
}

export interface TabShellProps {
  readonly services: TabServices & FirstLookDep;
  readonly router: Router;
  /** The page at a place. Surfaces never import each other, so their pages are handed in. */
  readonly page: (work: PageWork) => ReactNode;
}

/** The tab's frame: its navigation, whether what it shows was checked, and the page that is open. */
export const TabShell = ({ services, router, page }: TabShellProps): ReactNode => {
  useDocumentStyles();
  const styles = useStyles();
  const state = useDesk(services);
  const { connection, desk, problem } = state;
  const session = connection?.session ?? null;
  const reader = useReader(services, connection);
  const due = useMemo(() => (session && desk ? dueShownTo(session, dueOfDesk(desk, session.roles)) : []), [session, desk]);
  const dueForReader = useMemo(
    () => (session && desk && notWholeDue(desk, session.roles).unread.length === 0 ? due.filter((item) => isDueFor(session, item)).length : null),
    [session, desk, due],
  );
  const entries = reader ? entriesOf(reader, desk && { desk, due: dueForReader }) : [];

  const { place: asked, led, unread, visit } = useSyncExternalStore(router.subscribe, router.whereabouts);
  const isTheirs = asked !== null && entries.some(({ name }) => name === entryOf(asked));
  const front = reader && desk ? frontPage(reader, entries) : null;
  const place: Place | null = isTheirs ? asked : front && { type: front };
  const leadTo = isTheirs ? null : front;
  const askedForNone = asked === null && !unread;
  useEffect(() => {
    if (leadTo !== null) router.lead({ type: leadTo }, askedForNone ? "to-front" : "away");
  }, [leadTo, askedForNone, router]);

  const main = useRef<HTMLElement>(null);
  usePageTop(main, visit);
  const current = place ? entryOf(place) : null;
  const label = entries.find(({ name }) => name === current)?.label;
  useEffect(() => {
    nameDocument(label === undefined ? words.name : words.pageTitle(label));
  }, [label]);

  const linkTo = (to: Place): string | null => linkHere(services.tab.context(), placeText(to));
  const hrefOf = (to: Place): string => linkTo(to) ?? `#${encodeURIComponent(placeText(to))}`;
  const nav = { entries, current, hrefOf, onGo: router.go };

  const content = (): ReactNode => {
    if (!connection || !desk) {
      if (!problem || state.checking) return <LoadingPage />;
      if (isNotSetUp(problem)) return <NotSetUp problem={problem} services={services} onAgain={() => void state.refresh()} />;
      return <UnreachedPage {...state} problem={problem} />;
    }
    if (!place) return <InsteadOfPage {...words.nothingForYou} />;
    return <PageBoundary key={placeText(place)}>{page({ place, desk, due, connection, services, state, onGo: router.go })}</PageBoundary>;
  };

  return (
    <Themed host={services.tab}>
      <div className={styles.shell}>
        <a
          href="#page"
          className={styles.skip}
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {words.skip}
        </a>
        <SideNav {...nav} body={reader?.body ?? ""} isOpening={state.checking || !problem} />
        <div className={styles.column}>
          <CheckLine desk={state} link={place && desk ? linkTo(place) : null} />
          <main ref={main} tabIndex={-1} aria-busy={!desk && state.checking} className={styles.main}>
            <Notices state={state} led={led} unread={unread} wrongClock={sayClock(services.clock.aheadMs())} />
            {content()}
          </main>
          <footer className={styles.foot}>
            <LeaveDevice leaving={services.leaving} />
          </footer>
        </div>
        {reader && entries.length > 0 && <BottomBar {...nav} {...barOf(reader, entries)} />}
      </div>
    </Themed>
  );
};

const nameDocument = (title: string): void => {
  document.title = title;
};

// What takes the focus is never left behind the bar.
const useDocumentStyles = makeStaticStyles({ "@media (max-width: 640px)": { html: { scrollPaddingBottom: "72px" } } });

const useStyles = makeStyles({
  shell: {
    display: "flex",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    // For what else stays at the bottom of a page.
    "--tab-bar-height": "0px",
    [phone]: { flexDirection: "column", "--tab-bar-height": "57px" },
    [low]: { "--tab-bar-height": "0px" },
  },
  skip: {
    position: "fixed",
    zIndex: 20,
    top: "8px",
    left: "8px",
    padding: "8px 16px",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    ":not(:focus)": { transform: "translateY(-80px)" },
  },
  column: {
    flexGrow: 1,
    boxSizing: "border-box",
    minWidth: 0,
    padding: "8px clamp(12px, 3vw, 32px) 48px",
    [phone]: { paddingBottom: "calc(var(--tab-bar-height) + 32px)" },
  },
  main: { maxWidth: "1100px", margin: "0 auto", outlineStyle: "none" },
  foot: { maxWidth: "1100px", margin: "24px auto 0" },
});
