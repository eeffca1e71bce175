import { lazy, Suspense, useState, type ReactNode } from "react";
import type { LocalAnswer } from "../../../app/pane/local-answer.ts";
import type { ReadMessage } from "../../../app/pane/read-message.ts";
import { FailureBoundary } from "../parts/failure-boundary.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { useKeptFocus } from "../parts/use-kept-focus.ts";
import { viewColleagues, viewOwn } from "../state/log-view.ts";
import type { LostClick } from "../state/pane-state.ts";
import { words } from "../words.ts";
import { ColleagueViews } from "./colleague-views.tsx";
import { OwnEntry } from "./own-entry.tsx";

/** Fetched behind the first paint, and needed no sooner than the header of the email, which comes behind it too. */
export const loadOffer = () => import("./offer.tsx");

const Offer = lazy(() => loadOffer().then(({ Offer: offer }) => ({ default: offer })));

export interface LogCardProps {
  /** Whoever wrote uses an address of the body's own. */
  readonly isColleague: boolean;
  readonly read: ReadMessage;
  readonly answer: LocalAnswer;
  readonly lostClick: LostClick | null;
}

/** Logs the open email in one click, and shows who else did. The message counts once, however many views it has. */
export const LogCard = ({ isColleague, read, answer, lostClick }: LogCardProps): ReactNode => {
  const { policy, session } = usePaneFrame();
  const own = viewOwn(policy, session.account.oid, answer);
  const colleagues = viewColleagues(session.account.oid, answer);
  const [isAddingOwn, setAddingOwn] = useState(false);
  const offersChoices = !own && (colleagues.length === 0 || isAddingOwn);
  const section = useKeptFocus();
  return (
    <section ref={section} tabIndex={-1} className="pane-section" aria-labelledby="pane-log-heading">
      <h2 id="pane-log-heading" className="pane-heading">
        {own ? words.log.ownHeading : words.log.heading}
      </h2>
      {lostClick && (
        <p role="alert" className="pane-late">
          {words.log.lost[lostClick]}
        </p>
      )}
      {own && <OwnEntry key={own.view.key} own={own} considered={answer.message?.considered ?? null} />}
      {colleagues.length > 0 && <ColleagueViews views={colleagues} />}
      {!own && colleagues.length > 0 && !isAddingOwn && (
        <button type="button" className="pane-button" onClick={() => setAddingOwn(true)}>
          {words.log.addOwn}
        </button>
      )}
      {offersChoices && read.header === "waiting" && <p className="pane-quiet">{words.log.headerComing}</p>}
      {offersChoices && read.header !== "waiting" && (
        <FailureBoundary instead={<p>{words.log.asksMissing}</p>}>
          <Suspense fallback={<p className="pane-quiet">{words.log.headerComing}</p>}>
            <Offer read={read} isColleague={isColleague} />
          </Suspense>
        </FailureBoundary>
      )}
      {answer.unreadableEntries > 0 && <p className="pane-quiet">{words.log.unreadable(answer.unreadableEntries)}</p>}
    </section>
  );
};
