import { lazy, Suspense, useState, type ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/contact/messages.ts";
import { categoryOf, isConcern, mustReportToPolice } from "../../../domain/policy/behaviours.ts";
import { findPolicy } from "../../../domain/policy/find-policy.ts";
import { FailureBoundary } from "../parts/failure-boundary.tsx";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import type { OwnView } from "../state/log-view.ts";
import { words } from "../words.ts";
import { choiceLabel } from "./choice-label.ts";

export const loadDetailForm = () => import("./detail-form.tsx");

const DetailForm = lazy(() => loadDetailForm().then(({ DetailForm: form }) => ({ default: form })));

export interface OwnEntryProps {
  readonly own: OwnView;
  readonly considered: LoggedMessage["considered"];
}

/** What the reader logged, how far it has come, and what is still to be given. */
export const OwnEntry = ({ own: { view, progress, detailKept, unfinished }, considered }: OwnEntryProps): ReactNode => {
  const { policy: current, session, actions } = usePaneFrame();
  const { moment } = useSayTime();
  const policy = findPolicy(view.policyVersion) ?? current;
  const [isGivingDetail, setGivingDetail] = useState(unfinished);
  const progressWords = { kept: words.log.kept, refused: words.log.refused, logged: words.log.logged(moment(view.at)) };
  const effects = policy.effectTest.effects.filter(({ id }) => view.effects.includes(id)).map(({ label }) => label);
  const concern = isConcern(view.choice);
  return (
    <div className="pane-own">
      <p className="pane-strong">
        {choiceLabel(policy, view.choice, view.policyVersion)}
        {unfinished && <span className="pane-badge">{words.log.unfinished}</span>}
      </p>
      <p className={`pane-progress pane-progress-${progress}`}>{progressWords[progress]}</p>
      {!concern && view.choice !== "no-concern" && (
        <p>
          {words.log.aboutMeSays} <strong>{session.settings.complaintsRoute}</strong>
        </p>
      )}
      {concern && (
        <>
          <p className="pane-quiet">{categoryOf(policy, view.choice)?.hint}</p>
          <p>{considered ? words.log.considered : words.log.managerSees[progress]}</p>
          {mustReportToPolice(policy, view.choice) && policy.police && <p className="pane-strong">{words.log.policeRequired(policy.police.clause)}</p>}
          {view.detailed && !isGivingDetail && (
            <div>
              <p>{effects.length > 0 ? effects.join(". ") : words.log.noEffect}</p>
              {view.note !== "" && <p className="pane-note">{view.note}</p>}
            </div>
          )}
          {detailKept && <p className="pane-quiet">{words.log.detailKept}</p>}
          {isGivingDetail && (
            <FailureBoundary instead={<p>{words.log.formMissing}</p>}>
              <Suspense fallback={<p className="pane-quiet">{words.people.loading}</p>}>
                <DetailForm
                  view={view}
                  policy={policy}
                 
                  onCancel={() => setGivingDetail(false)}
                  onSave={async (detail) => {
                    const kept = await actions.giveDetail(view.key, detail);
                    if (kept) setGivingDetail(false);
                    return kept;
                  }}
                />
              </Suspense>
            </FailureBoundary>
          )}
        </>
      )}
      <div className="pane-row">
        {concern && !isGivingDetail && (
          <button type="button" className="pane-button" onClick={() => setGivingDetail(true)}>
            {view.detailed ? words.log.changeDetail : words.log.addDetail}
          </button>
        )}
        <button type="button" className="pane-link" title={words.log.undoSays} onClick={() => void actions.undo(view.key)}>
          {words.log.undo}
        </button>
        <span className="pane-quiet pane-small">{words.log.undoSays}</span>
      </div>
    </div>
  );
};
