import { keepingWords } from "../keeping-words.ts";
import type { ReactNode } from "react";
import { aboutMe } from "../../../domain/policy/vocabulary.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { categoryOf, isConcern, mustReportToPolice } from "../../../domain/policy/behaviours.ts";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import type { OwnView } from "../state/log-view.ts";
import { logWords } from "./words.ts";
import { choiceLabel } from "./choice-label.ts";
import { OwnDetail } from "./own-detail.tsx";

export interface OwnEntryProps {
  readonly own: OwnView;
  readonly considered: LoggedMessage["considered"];
}

/** What the reader logged, how far it has come, and what is still to be given. */
export const OwnEntry = ({ own, considered }: OwnEntryProps): ReactNode => {
  const { policy: current, session, actions, keeping } = usePaneFrame();
  const { moment } = useSayTime();
  const { view, progress, unfinished } = own;
  // What a behaviour means is what the policy said when it was logged.
  const policy = view.policy ?? current;
  const progressWords = { kept: keepingWords.kept[keeping], refused: logWords.refused, logged: logWords.logged(moment(view.at)) };
  return (
    <div className="pane-own">
      <p className="pane-strong">
        {choiceLabel(policy, view.choice)} {unfinished && <span className="pane-badge">{logWords.unfinished}</span>}
      </p>
      <p className={`pane-progress pane-progress-${progress}`}>{progressWords[progress]}</p>
      {view.choice === aboutMe && (
        <p>
          {logWords.aboutMeSays} <strong>{session.settings.complaintsRoute}</strong>
        </p>
      )}
      {isConcern(view.choice) && (
        <>
          <p className="pane-quiet">{categoryOf(policy, view.choice)?.hint}</p>
          <p>{considered ? logWords.considered : logWords.managerSees[progress]}</p>
          {considered && considered.note !== "" && <p className="pane-note">{considered.note}</p>}
          {policy.police && mustReportToPolice(policy, view.choice) && (
            <p className="pane-strong">
              {logWords.policeRequired(policy.police.clause)} {logWords.policeAsked[progress]}
            </p>
          )}
          <OwnDetail own={own} policy={policy} />
        </>
      )}
      <div className="pane-row">
        <button type="button" className="pane-link" onClick={() => void actions.undo(view.key)}>
          {logWords.undo}
        </button>
        <span className="pane-quiet pane-small">{logWords.undoSays}</span>
      </div>
    </div>
  );
};
