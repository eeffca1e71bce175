import { useState, type ReactNode } from "react";
import type { LocalAnswer } from "../../../app/pane/local-answer.ts";
import { isKeptOut } from "../../../app/pane/kept-out.ts";
import type { ReadMessage } from "../../../app/pane/read-message.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { useKeptFocus } from "../parts/use-kept-focus.ts";
import { viewColleagues, viewOwn } from "../state/log-view.ts";
import { logWords } from "./words.ts";
import { ColleagueViews } from "./colleague-views.tsx";
import { Offer } from "./offer.tsx";
import { OwnEntry } from "./own-entry.tsx";

export interface LogCardProps {
  /** Whoever wrote uses an address of the body's own. */
  readonly isColleague: boolean;
  readonly read: ReadMessage;
  readonly answer: LocalAnswer;
}

/**
 * Logs the open email in one click, and shows who else did. The message counts once, however many views it has. What the body
 * keeps out of the records is not logged; what was logged before that stays.
 */
export const LogCard = ({ isColleague, read, answer }: LogCardProps): ReactNode => {
  const { policy, session } = usePaneFrame();
  const own = viewOwn(policy, session.account.oid, answer);
  const colleagues = viewColleagues(session.account.oid, answer);
  const [isAddingOwn, setAddingOwn] = useState(false);
  const isOut = isKeptOut(session.settings, read);
  const offersChoices = !isOut && !own && (colleagues.length === 0 || isAddingOwn);
  const section = useKeptFocus();
  return (
    <section ref={section} tabIndex={-1} className="pane-section" aria-labelledby="pane-log-heading">
      <h2 id="pane-log-heading" className="pane-heading">
        {own ? logWords.ownHeading : isOut ? logWords.neverLogged : logWords.heading}
      </h2>
      {isOut && <p>{logWords.neverLoggedSays}</p>}
      {own && <OwnEntry key={own.view.key} own={own} considered={answer.message?.considered ?? null} />}
      {colleagues.length > 0 && <ColleagueViews views={colleagues} />}
      {!isOut && !own && colleagues.length > 0 && !isAddingOwn && (
        <button type="button" className="pane-button" onClick={() => setAddingOwn(true)}>
          {logWords.addOwn}
        </button>
      )}
      {offersChoices && read.header === "waiting" && <p className="pane-quiet">{logWords.headerComing}</p>}
      {offersChoices && read.header !== "waiting" && <Offer read={read} isColleague={isColleague} />}
      {answer.unreadableEntries > 0 && <p className="pane-quiet">{logWords.unreadable(answer.unreadableEntries)}</p>}
    </section>
  );
};
