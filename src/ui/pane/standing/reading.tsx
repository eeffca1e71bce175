import { sayOutcome } from "../../words/triage-words.ts";
import { useState, type ReactNode } from "react";
import { triageOutcomes, type TriageOutcome } from "../../../domain/policy/vocabulary.ts";
import type { Triage } from "../../../domain/subjects/contact/triage.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import { WarningIcon } from "../parts/icons.tsx";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { readingWords } from "./reading-words.ts";

export interface ReadingProps {
  readonly triages: readonly Triage[];
}

/**
 * What an email under a rule turned out to be. Every one is read to its end, whatever the rule (001 section 6, 002 7.2,
 * 003 9.10). One click for each thing that it is; "none of these" only when it is nothing else.
 */
export const Reading = ({ triages }: ReadingProps): ReactNode => {
  const { actions, session, isReceiptKnown } = usePaneFrame();
  const [isOpenAgain, setOpenAgain] = useState(false);
  const isOwn = ({ by }: Triage): boolean => by.oid === session.account.oid;
  const found = triages.filter(({ outcome }) => outcome !== "none-of-these");
  const isNoneOfThese = triages.length > 0 && found.length === 0;
  // What a colleague found is theirs to take back, so it is no button here.
  const offered = triageOutcomes.filter((outcome) => (outcome === "none-of-these" ? triages.length === 0 : found.every((each) => each.outcome !== outcome || isOwn(each))));

  const choose = (outcome: TriageOutcome): void => {
    setOpenAgain(false);
    const own = found.find((triage) => triage.outcome === outcome);
    void (own ? actions.undoTriage(own.key) : actions.triage(outcome));
  };

  return (
    <div className="pane-group">
      {triages.length === 0 && (
        <p className="pane-unread">
          <WarningIcon /> {readingWords.notRead}
        </p>
      )}
      {triages.map((triage) => (
        <TriageLine key={triage.key} triage={triage} isOwn={isOwn(triage)} />
      ))}
      {found.some(({ passedTo, done }) => passedTo !== "" && done === null) && <p>{readingWords.forward}</p>}
      {!isReceiptKnown ? (
        <p>{readingWords.receiptFirst}</p>
      ) : isNoneOfThese && !isOpenAgain ? (
        <button type="button" className="pane-link" onClick={() => setOpenAgain(true)}>
          {readingWords.somethingElse}
        </button>
      ) : (
        <ChoiceGroup
          asks={readingWords.asks}
          choices={offered.map((id) => ({ id, label: sayOutcome(id), isChosen: found.some(({ outcome }) => outcome === id) }))}
          onChoose={choose}
        />
      )}
    </div>
  );
};

/** Whose desk it is on, and by when. */
const TriageLine = ({ triage, isOwn }: { readonly triage: Triage; readonly isOwn: boolean }): ReactNode => {
  const { actions } = usePaneFrame();
  const { moment, day } = useSayTime();
  const { outcome, by, at, passedTo, dueOn, done, key } = triage;
  const said = moment(at);
  return (
    <div>
      {outcome === "none-of-these" ? <p>{readingWords.readBy(by.name, said)}</p> : <p className="pane-strong">{sayOutcome(outcome)}</p>}
      {passedTo !== "" && <p>{readingWords.passed(passedTo, said, by.name)}</p>}
      {dueOn !== null && done === null && <p className="pane-strong">{readingWords.due(day(dueOn))}</p>}
      {done && <p>{readingWords.done(done.by.name, moment(done.at))}</p>}
      {isOwn && (
        <button type="button" className="pane-link" onClick={() => void actions.undoTriage(key)}>
          {readingWords.undo}
        </button>
      )}
    </div>
  );
};
