import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { dueOfDesk, dueShownTo, isDueFor } from "../../app/desk/due-of-desk.ts";
import type { TabServices } from "../../app/services.ts";
import { PageTop } from "../../ui/shared/page-top.tsx";
import { readPlace, type Place } from "../../ui/shared/places.ts";
import { Themed } from "../../ui/shared/theme.tsx";
import { useDesk } from "../../ui/shared/use-desk.ts";
import { CheckLine } from "./check-line.tsx";
import { PlacesNav } from "./places-nav.tsx";
import { TabPage } from "./tab-page.tsx";
import { placeFor, tabsOf } from "./tab-places.ts";
import { tabWords as words } from "./tab-words.ts";

/** The tab: the places of whoever is signed in, and above them whether what they show was checked. */
export const TabApp = ({ services }: { readonly services: TabServices }): ReactNode => {
  const styles = useStyles();
  const state = useDesk(services);
  const [asked, setAsked] = useState<Place>(() => readPlace(services.tab.place()));
  const { connection, desk } = state;
  const session = connection?.session ?? null;
  const due = useMemo(() => (session && desk ? dueShownTo(session, dueOfDesk(desk, session.roles)) : []), [session, desk]);
  const tabs = useMemo(
    () =>
      session && desk
        ? tabsOf(
            session,
            desk,
            due.filter((item) => isDueFor(session, item)),
          )
        : [],
    [session, desk, due],
  );
  const place = placeFor(tabs, asked);
  const placeKey = JSON.stringify(place);
  return (
    <Themed host={services.tab}>
      <div className={styles.page}>
        <CheckLine desk={state} />
        {connection && desk && tabs.length === 0 && <Text>{words.nothingForYou}</Text>}
        {connection && desk && tabs.length > 0 && (
          <>
            <PlacesNav tabs={tabs} place={place} onGo={setAsked} />
            <PageTop place={placeKey} className={styles.main}>
              <TabPage key={placeKey} place={place} desk={desk} due={due} connection={connection} services={services} state={state} onGo={setAsked} />
            </PageTop>
          </>
        )}
      </div>
    </Themed>
  );
};

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: "8px clamp(12px, 3vw, 32px) 48px",
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  main: { maxWidth: "1100px", margin: "0 auto" },
});
