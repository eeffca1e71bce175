import { keepingWords } from "../keeping-words.ts";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { EntryDetail } from "../../../app/pane/contact-drafts.ts";
import { effectsMissing, effectsThatCount } from "../../../domain/policy/behaviours.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { FailureBoundary } from "../parts/failure-boundary.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import type { OwnView } from "../state/log-view.ts";
import { loadDetailForm } from "./load-detail-form.ts";
import { logWords } from "./words.ts";

const DetailForm = lazy(() => loadDetailForm().then(({ DetailForm: form }) => ({ default: form })));

export interface OwnDetailProps {
  readonly own: OwnView;
  readonly policy: Policy;
}

/** The effect and the note of a concern: the form while something is to be given, else what was given. */
export const OwnDetail = ({ own: { view, detailKept, unfinished }, policy }: OwnDetailProps): ReactNode => {
  const { actions, keeping } = usePaneFrame();
  const [isGiving, setGiving] = useState(unfinished);
  const effects = policy.effectTest.effects.filter(({ id }) => view.effects.includes(id)).map(({ label }) => label);

  const save = async (detail: EntryDetail): Promise<boolean> => {
    const kept = await actions.giveDetail(view.key, detail);
    if (kept) setGiving(false);
    return kept;
  };

  if (isGiving) {
    return (
      <FailureBoundary instead={<p>{logWords.formMissing}</p>}>
        <Suspense fallback={<p className="pane-quiet">{logWords.formOpening}</p>}>
          <DetailForm view={view} policy={policy} onSave={save} onCancel={() => setGiving(false)} />
        </Suspense>
      </FailureBoundary>
    );
  }
  return (
    <>
      {view.detailed && <p>{effects.length > 0 ? effects.join(". ") : logWords.noEffect}</p>}
      {view.detailed && effectsMissing(policy, view.choice, view.effects) && (
        <p className="pane-late">{logWords.effectStillMissing(effectsThatCount(policy, view.choice).map(({ label }) => label))}</p>
      )}
      {view.content !== null && <p>{logWords.contentIs(logWords.contents[view.content])}</p>}
      {view.note !== "" && <p className="pane-note">{view.note}</p>}
      {detailKept && <p className="pane-quiet">{keepingWords.detailKept[keeping]}</p>}
      <div className="pane-row">
        <button type="button" className="pane-button" onClick={() => setGiving(true)}>
          {view.detailed ? logWords.changeDetail : logWords.addDetail}
        </button>
      </div>
    </>
  );
};
