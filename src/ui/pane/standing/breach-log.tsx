import { useId, type ReactNode } from "react";
import { breachNoteLimit } from "../../../app/pane/contact-drafts.ts";
import type { Breach } from "../../../domain/subjects/contact/messages.ts";
import { reminderRule } from "../../../domain/views/due/reminder-rule.ts";
import { staffInstructions } from "../../../domain/policy/instruct.ts";
import type { Restriction } from "../../../domain/subjects/restriction/restrictions.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { useKeptText } from "../parts/use-kept-text.ts";
import { progressOf } from "../state/log-view.ts";
import { logWords } from "../log/words.ts";
import { words } from "../words.ts";

export interface BreachLogProps {
  readonly restrictions: readonly Restriction[];
  /** Those that were logged on this message. */
  readonly breaches: readonly Breach[];
}

/** Says in one click that this message breaks a rule. Which rule is asked only where there are several. */
export const BreachLog = ({ restrictions, breaches }: BreachLogProps): ReactNode => {
  const { actions } = usePaneFrame();
  const [note, setNote] = useKeptText("breach");
  const noteId = useId();
  // One message breaks a rule once.
  const left = restrictions.filter(({ key }) => breaches.every(({ instruction }) => instruction !== key));
  const log = (instruction: string): void => {
    void actions.logBreach(instruction, note).then((kept) => kept && setNote(""));
  };
  const [only, ...others] = left;
  return (
    <div className="pane-group">
      {breaches.map((breach) => (
        <BreachLine key={breach.key} breach={breach} of={restrictions.find(({ key }) => key === breach.instruction)} />
      ))}
      {only && others.length === 0 && (
        <div className="pane-row">
          <button type="button" className="pane-button" onClick={() => log(only.key)}>
            {logWords.breach.log}
          </button>
        </div>
      )}
      {others.length > 0 && <ChoiceGroup asks={logWords.breach.logOf} choices={left.map((each) => ({ id: each.key, label: nameOf(each), isChosen: false }))} onChoose={log} />}
      {only && (
        <Disclosure label={logWords.breach.addNote}>
          <label htmlFor={noteId}>{logWords.breach.note}</label>
          <textarea id={noteId} className="pane-field" rows={2} maxLength={breachNoteLimit} value={note} onChange={({ target }) => setNote(target.value)} />
        </Disclosure>
      )}
    </div>
  );
};

/** What tells one rule of a person from another. */
const nameOf = ({ matter, policy, measures }: Restriction): string => {
  if (matter !== null) return words.standing.matterOnly(matter).replace(/:$/, "");
  return (policy && staffInstructions(policy, measures)[0]) ?? words.standing.allContact;
};

const BreachLine = ({ breach, of }: { readonly breach: Breach; readonly of: Restriction | undefined }): ReactNode => {
  const { actions, session, pending } = usePaneFrame();
  const { moment } = useSayTime();
  return (
    <div>
      <p className="pane-strong">{logWords.breach.logged(breach.by.name, moment(breach.at))}</p>
      {breach.note !== "" && <p className="pane-note">{breach.note}</p>}
      <p>{(reminderRule(of?.policy ?? null) ? logWords.breach.reminder : logWords.breach.noReminder)[progressOf(pending, breach.key)]}</p>
      {breach.by.oid === session.account.oid && (
        <button type="button" className="pane-link" onClick={() => void actions.undo(breach.key)}>
          {logWords.breach.undo}
        </button>
      )}
    </div>
  );
};
