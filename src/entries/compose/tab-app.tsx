import { Button, makeStyles, Spinner, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import { deskLists } from "../../app/desk/sync-desk.ts";
import { isHandlerRole } from "../../app/session.ts";
import type { Connection, TabServices } from "../../app/services.ts";
import { Dashboard } from "../../ui/dashboard/dashboard.tsx";
import { RequestPage } from "../../ui/decision/request-page.tsx";
import { LogPage } from "../../ui/log/log-page.tsx";
import { ConcernsPage } from "../../ui/register/concerns-page.tsx";
import { NotForYou } from "../../ui/register/not-for-you.tsx";
import { PeopleList } from "../../ui/register/people-list.tsx";
import { PersonPage } from "../../ui/register/person-page.tsx";
import { RecordsPage } from "../../ui/register/records-page.tsx";
import { WaitingList } from "../../ui/register/waiting-list.tsx";
import { RequestForm } from "../../ui/request/request-form.tsx";
import { sayMoment } from "../../ui/shared/dates.ts";
import { readPlace, type Place } from "../../ui/shared/places.ts";
import { sayProblem } from "../../ui/shared/service-words.ts";
import { Themed } from "../../ui/shared/theme.tsx";
import { useDesk, type DeskControls, type DeskState } from "../../ui/shared/use-desk.ts";
import { tabWords as words } from "./tab-words.ts";

/** The tab: its places, and above them whether what they show was checked. */
export const TabApp = ({ services }: { readonly services: TabServices }): ReactNode => {
  const styles = useStyles();
  const desk = useDesk(services);
  const [place, setPlace] = useState<Place>(() => readPlace(services.tab.place()));
  const isHandler = desk.connection !== null && isHandlerRole(desk.connection.session.roles);
  return (
    <Themed host={services.tab}>
      <div className={styles.page}>
        <CheckLine desk={desk} />
        {desk.connection && !isHandler && <NotForYou />}
        {desk.connection && isHandler && desk.desk && (
          <>
            <Places place={place} desk={desk.desk} onGo={setPlace} />
            <main className={styles.main}>
              <Here key={placeKey(place)} place={place} desk={desk.desk} connection={desk.connection} services={services} state={desk} onGo={setPlace} />
            </main>
          </>
        )}
      </div>
    </Themed>
  );
};

interface HereProps {
  readonly place: Place;
  readonly desk: Desk;
  readonly connection: Connection;
  readonly services: TabServices;
  readonly state: DeskState & DeskControls;
  readonly onGo: (place: Place) => void;
}

// Surfaces never import each other: this is where one leads to another.
const Here = ({ place, desk, connection, services, state, onGo }: HereProps): ReactNode => {
  const work = { desk, connection, services, onChanged: state.reread };
  switch (place.type) {
    case "dashboard":
      return <Dashboard desk={desk} onOpen={onGo} />;
    case "waiting":
      return <WaitingList desk={desk} onOpen={onGo} />;
    case "concerns":
      return <ConcernsPage {...work} onOpen={onGo} />;
    case "people":
      return <PeopleList desk={desk} onOpen={onGo} />;
    case "records":
      return <RecordsPage desk={desk} services={services} unvouched={state.unvouched} />;
    case "log":
      return <LogPage {...work} personKey={place.person ?? ""} onOpen={onGo} />;
    case "person":
      return <PersonPage {...work} personKey={place.person} onOpen={onGo} />;
    case "request":
      return (
        <RequestPage
          {...work}
          requestId={place.request}
          // A check that did not succeed vouches for no list.
          unvouched={state.problem ? deskLists(connection.session.roles) : state.unvouched}
          onAnswer={() => onGo({ type: "answer", request: place.request })}
          onRecordNotice={(person) => onGo({ type: "person", person })}
        />
      );
    case "ask":
    case "answer":
      return <Asking place={place} {...work} onGo={onGo} onChanged={state.reread} />;
  }
};

interface AskingProps extends Omit<HereProps, "place" | "state"> {
  readonly place: Extract<Place, { type: "ask" | "answer" }>;
  readonly onChanged: () => Promise<void>;
}

const Asking = ({ place, desk, connection, services, onGo, onChanged }: AskingProps): ReactNode => {
  const answering = place.type === "answer" ? desk.requests.get(place.request) : undefined;
  const person = desk.people.get(place.type === "ask" ? place.person : (answering?.personKey ?? ""));
  if (!person) return <PeopleList desk={desk} onOpen={onGo} />;
  return (
    <RequestForm
      desk={desk}
      connection={connection}
      services={services}
      person={person}
      {...(answering && { answering })}
      onSent={async (request) => {
        await onChanged();
        onGo({ type: "request", request });
      }}
      onOpenPerson={() => onGo({ type: "person", person: person.key })}
      onCancel={() => onGo(answering ? { type: "request", request: answering.id } : { type: "person", person: person.key })}
    />
  );
};

const Places = ({ place, desk, onGo }: Pick<HereProps, "place" | "desk" | "onGo">): ReactNode => {
  const styles = useStyles();
  const { figures, irregularities } = desk;
  return (
    <nav aria-label={words.places} className={styles.places}>
      <TabList selectedValue={tabOf(place)} onTabSelect={(_, { value }) => onGo(readPlace(String(value)))}>
        <Tab value="dashboard">{words.dashboard}</Tab>
        <Tab value="waiting">{words.counted(words.waiting, figures.waiting.length)}</Tab>
        <Tab value="concerns">{words.counted(words.concerns, figures.concerns.length)}</Tab>
        <Tab value="people">{words.people}</Tab>
        <Tab value="records">{words.counted(words.records, irregularities.length)}</Tab>
      </TabList>
    </nav>
  );
};

const tabOf = (place: Place): string => {
  switch (place.type) {
    case "person":
      return "people";
    case "ask":
    case "answer":
    case "request":
      return "waiting";
    default:
      return place.type;
  }
};

const placeKey = (place: Place): string => JSON.stringify(place);

const CheckLine = ({ desk }: { readonly desk: DeskState & DeskControls }): ReactNode => {
  const styles = useStyles();
  const now = desk.desk?.now;
  return (
    <header className={styles.check}>
      <output className={styles.checkWords}>
        {desk.checking && <Spinner size="tiny" label={desk.desk ? words.checking : words.opening} />}
        {!desk.checking && !desk.problem && now && desk.desk && (
          <Text size={200}>{words.checked(sayMoment(now, now, desk.desk.settings.timeZone))}</Text>
        )}
        {!desk.checking && desk.problem && (
          <Text weight="semibold">
            {sayProblem(desk.problem)} {desk.desk && words.stale}
          </Text>
        )}
        {desk.unvouched.length > 0 && <Text weight="semibold">{words.unvouched(desk.unvouched.join(", "))}</Text>}
      </output>
      {desk.problem?.type === "sign-in-needed" ? (
        <Button size="small" appearance="primary" onClick={() => void desk.signIn()}>
          {words.signIn}
        </Button>
      ) : (
        <Button size="small" appearance="subtle" disabled={desk.checking} onClick={() => void desk.refresh()}>
          {words.checkAgain}
        </Button>
      )}
    </header>
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
  check: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "flex-end", gap: "8px", minHeight: "32px" },
  checkWords: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  places: { overflowX: "auto", marginBottom: "16px" },
  main: { maxWidth: "1100px", margin: "0 auto" },
});
