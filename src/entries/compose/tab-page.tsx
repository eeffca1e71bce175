import { useMemo, type ReactNode } from "react";
import { deskLists } from "../../app/desk/desk-lists.ts";
import { isHandlerRole } from "../../app/session.ts";
import { Dashboard } from "../../ui/dashboard/dashboard.tsx";
import { BoardReport } from "../../ui/dashboard/report/board-report.tsx";
import { RequestPage } from "../../ui/requests/decision/request-page.tsx";
import { DisposalPage } from "../../ui/office/disposal/disposal-page.tsx";
import { LetterPage } from "../../ui/letters/letter-page.tsx";
import { ExportPage } from "../../ui/people/export/export-page.tsx";
import { DisputePage } from "../../ui/disputes/dispute-page.tsx";
import { DisputesPage } from "../../ui/disputes/disputes-page.tsx";
import { LogDisputePage } from "../../ui/disputes/log-dispute-page.tsx";
import { LogPage } from "../../ui/log/log-page.tsx";
import { DuePage } from "../../ui/queues/due-page.tsx";
import { ReadingPage } from "../../ui/queues/reading-page.tsx";
import { ConcernsPage } from "../../ui/queues/concerns-page.tsx";
import { PeopleList } from "../../ui/people/people-list.tsx";
import { LetterPartsProvider, type LetterParts } from "../../ui/kit/letter-parts.ts";
import { PageMeansProvider, usePageMeans } from "../../ui/kit/page-means.ts";
import { LettersCard } from "../../ui/letters/person/letters-card.tsx";
import { NoticeForm } from "../../ui/letters/notice/notice-form.tsx";
import { WarningForm } from "../../ui/letters/notice/warning-form.tsx";
import { PersonPage } from "../../ui/people/person-page.tsx";
import { RecordsPage } from "../../ui/office/records-page.tsx";
import { StaffPersonPage } from "../../ui/people/staff-person-page.tsx";
import { WaitingList } from "../../ui/requests/waiting-list.tsx";
import { RequestForm } from "../../ui/requests/ask/request-form.tsx";
import { ReviewPage } from "../../ui/reviews/review-page.tsx";
import { SetUpPage } from "../../ui/office/setup/setup-page.tsx";
import { documentPages, pageSources } from "../../ui/kit/page-sources.ts";
import { Checked } from "../../ui/kit/sections/checked.tsx";
import type { Place } from "../../ui/kit/places.ts";
import type { PageWork } from "../../ui/tab/tab-shell.tsx";

const letterParts: LetterParts = { Letters: LettersCard, Notice: NoticeForm, Warning: WarningForm };

/** The page at a place. Surfaces never import each other: this is where one leads to another. */
export const TabPage = ({ connection, services, state, ...shown }: PageWork): ReactNode => {
  const { reread, reconnect } = state;
  const means = useMemo(() => ({ connection, services, onChanged: reread, onSettingsChanged: reconnect }), [connection, services, reread, reconnect]);
  return (
    <PageMeansProvider value={means}>
      <LetterPartsProvider value={letterParts}>
        <Checked desk={shown.desk} of={pageSources[shown.place.type]} as="page" isDocument={documentPages.includes(shown.place.type)}>
          <PageAt {...shown} state={state} />
        </Checked>
      </LetterPartsProvider>
    </PageMeansProvider>
  );
};

const PageAt = ({ place, desk, due, state, onGo }: Omit<PageWork, "connection" | "services">): ReactNode => {
  const { roles } = usePageMeans().connection.session;
  const work = { desk, onOpen: onGo };
  const isHandler = isHandlerRole(roles);
  switch (place.type) {
    case "dashboard":
      return <Dashboard desk={desk} due={due} onOpen={onGo} />;
    case "report":
      return <BoardReport desk={desk} />;
    case "due":
      return <DuePage {...work} due={due} />;
    case "waiting":
      return <WaitingList desk={desk} onOpen={onGo} />;
    case "disputes":
      return <DisputesPage {...work} />;
    case "dispute":
      return <DisputePage {...work} disputeId={place.dispute} />;
    case "log-dispute":
      return <LogDisputePage {...work} instruction={place.instruction} />;
    case "review":
      return <ReviewPage {...work} instruction={place.instruction} />;
    case "reading":
      return <ReadingPage {...work} />;
    case "concerns":
      return <ConcernsPage {...work} />;
    case "people":
      return <PeopleList desk={desk} isHandler={isHandler} onOpen={onGo} />;
    case "log":
      return <LogPage {...work} personKey={place.person ?? ""} />;
    case "records":
      return <RecordsPage {...work} unvouched={state.unvouched} />;
    case "setup":
      return <SetUpPage desk={desk} />;
    case "disposal":
      return <DisposalPage {...work} />;
    case "person":
      return isHandler ? <PersonPage {...work} personKey={place.person} /> : <StaffPersonPage {...work} personKey={place.person} />;
    case "export":
      return <ExportPage desk={desk} personKey={place.person} onOpen={onGo} />;
    case "letter":
      return <LetterPage {...work} about={{ letter: place.letter, person: place.person, about: place.about }} />;
    case "request":
      return (
        <RequestPage
          {...work}
          requestId={place.request}
          // A check that did not succeed vouches for no list.
          unvouched={state.problem ? deskLists(roles) : state.unvouched}
          onAnswer={() => onGo({ type: "answer", request: place.request })}
          onRecordNotice={(person) => onGo({ type: "person", person })}
          onTellFirst={(person) => onGo({ type: "letter", letter: "intention", person, about: place.request })}
        />
      );
    case "ask":
    case "answer":
      return <Asking place={place} desk={desk} onGo={onGo} />;
  }
};

interface AskingProps extends Pick<PageWork, "desk" | "onGo"> {
  readonly place: Extract<Place, { type: "ask" | "answer" }>;
}

const Asking = ({ place, desk, onGo }: AskingProps): ReactNode => {
  const { onChanged } = usePageMeans();
  const answering = place.type === "answer" ? desk.requests.get(place.request) : undefined;
  const person = desk.people.get(place.type === "ask" ? place.person : (answering?.personKey ?? ""));
  if (!person) return <PeopleList desk={desk} isHandler onOpen={onGo} />;
  return (
    <RequestForm
      desk={desk}
      person={person}
      {...(answering && { answering })}
      onOpenPerson={() => onGo({ type: "person", person: person.key })}
      onSent={async (request) => {
        await onChanged();
        onGo({ type: "request", request });
      }}
      onCancel={() => onGo(answering ? { type: "request", request: answering.id } : { type: "person", person: person.key })}
    />
  );
};
