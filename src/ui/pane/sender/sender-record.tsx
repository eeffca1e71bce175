import { lazy, Suspense, type ReactNode } from "react";
import { isKept, isSendersOwn, type LocalAnswer } from "../../../app/pane/local-answer.ts";
import type { ReadMessage } from "../../../app/pane/read-message.ts";
import { isHandlerRole } from "../../../app/session.ts";
import { isColleagueAddress } from "../../../domain/subjects/person/colleague.ts";
import { confirmedKeys, type Person } from "../../../domain/subjects/person/people.ts";
import { LogCard } from "../log/log-card.tsx";
import { FailureBoundary } from "../parts/failure-boundary.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { RecentContacts } from "../recent/recent-contacts.tsx";

/** Fetched behind what can be logged, which is needed sooner. */
const loadPeopleSection = () => import("../people/people-section.tsx");

const PeopleSection = lazy(() => loadPeopleSection().then(({ PeopleSection: section }) => ({ default: section })));

export interface SenderRecordProps {
  readonly read: ReadMessage;
  readonly answer: LocalAnswer;
}

/** What is recorded about this email and its sender, and what may be added to it. */
export const SenderRecord = ({ read, answer }: SenderRecordProps): ReactNode => {
  const { session, now, host, actions, LettersToSend } = usePaneFrame();
  const { addressKey } = read.sender;
  const ofSender = answer.standings.find(({ about }) => about === read.sender);
  return (
    <>
      <LogCard key={read.stream} read={read} isColleague={isColleagueAddress(session.settings, read.sender.address)} answer={answer} />
      {ofSender && !isKept(ofSender.standing) && isSendersOwn(read) && read.automatic !== "report" && (
        <>
          <RecentContacts key={addressKey} answer={answer} />
          <FailureBoundary instead={null}>
            <Suspense fallback={null}>
              <PeopleSection sender={read.sender} people={ofSender.people} proposals={answer.proposals} />
              {isHandlerRole(session.roles) && ofSender.people.some(isConfirmedAt(addressKey)) && (
                <LettersToSend key={addressKey} addressKey={addressKey} session={session} now={now} mail={host} connect={actions.connect} />
              )}
            </Suspense>
          </FailureBoundary>
        </>
      )}
    </>
  );
};

const isConfirmedAt =
  (addressKey: string) =>
  (person: Person): boolean =>
    confirmedKeys(person).includes(addressKey);
