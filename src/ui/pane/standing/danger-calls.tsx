import { dangerWords } from "../../words/danger-words.ts";
import { useState, type ReactNode } from "react";
import type { DangerCalled } from "../../../app/pane/contact-drafts.ts";
import type { Session } from "../../../app/session.ts";
import type { DangerAct } from "../../../domain/subjects/contact/messages.ts";
import type { Instant } from "../../../domain/base/time.ts";
import { sayMoment } from "../../words/dates.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import type { PaneActions } from "../state/actions.ts";
import { logWords } from "../log/words.ts";
import { words } from "../words.ts";

export interface DangerCallsProps {
  readonly session: Session;
  readonly now: Instant;
  /** The calls that are recorded beside the open message. */
  readonly calls: readonly DangerAct[];
  readonly actions: PaneActions;
}

const called = ["emergency-services", "police", "safeguarding", "other"] as const;

/** Records in one click whom somebody called. It stands outside the pane's frame, because it waits for no policy and no check. */
export const DangerCalls = ({ session, now, calls, actions }: DangerCallsProps): ReactNode => {
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const record = async (whom: DangerCalled): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid((await actions.actOnDanger(whom)) ? logWords.danger.recorded : words.emergency.notKept);
    setBusy(false);
  };
  return (
    <>
      <ChoiceGroup asks={logWords.danger.asks} choices={called.map((id) => ({ id, label: dangerWords.iCalled[id], isChosen: false }))} onChoose={(whom) => void record(whom)} />
      <output>{said}</output>
      {calls.map(({ key, by, calledAt, called: whom }) => (
        <p key={key}>
          {dangerWords.whoCalled[whom](by.name)}, {sayMoment(calledAt, now, session.settings.timeZone)}{" "}
          {by.oid === session.account.oid && (
            <button type="button" className="pane-link" onClick={() => void actions.undo(key).then((isUndone) => isUndone && setSaid(null))}>
              {logWords.danger.undo}
            </button>
          )}
        </p>
      ))}
    </>
  );
};
