import { keepingWords } from "../keeping-words.ts";
import type { ReactNode } from "react";
import type { OutboxEntry } from "../../../app/ports.ts";
import type { Keeping } from "../../../app/services.ts";
import { useAskBeforeClosing } from "../../kit/ask-before-closing.ts";
import { sayProblem, type ShownError } from "../../words/service-words.ts";
import type { PaneActions } from "../state/actions.ts";
import { refusedEntries, unclaimedEntries, waitingEntries } from "../state/log-view.ts";
import { logWords } from "./words.ts";

export interface KeptEntriesProps {
  readonly outbox: readonly OutboxEntry[];
  /** Whether it is known who is signed in. */
  readonly isConfirmed: boolean;
  /** Why what waits has not been sent; null when that is said elsewhere already. */
  readonly problem: ShownError | null;
  readonly keeping: Keeping;
  readonly actions: PaneActions;
}

/** What is not in the records yet: what waits, where and why, and what was refused, with what to do. */
export const KeptEntries = ({ outbox, isConfirmed, problem, keeping, actions }: KeptEntriesProps): ReactNode => {
  const waiting = waitingEntries(outbox, isConfirmed);
  const refused = refusedEntries(outbox);
  const unclaimed = unclaimedEntries(outbox, isConfirmed);
  useAskBeforeClosing(keeping !== "device" && outbox.length > 0);
  return (
    <>
      {waiting.length > 0 && (
        <p className="pane-quiet">
          {keepingWords.waiting[keeping](waiting.length)} {problem && sayWhyWaiting(problem)}
        </p>
      )}
      {unclaimed.length > 0 && (
        <section className="pane-late" aria-labelledby="pane-unclaimed-heading">
          <h2 id="pane-unclaimed-heading" className="pane-subheading">
            {logWords.outbox.unclaimedHeading}
          </h2>
          {unclaimed.map((entry) => (
            <div key={entry.draft.key}>
              <p>{subjectOf(entry) === "" ? logWords.outbox.unclaimedNoSubject : logWords.outbox.unclaimed(subjectOf(entry))}</p>
              <div className="pane-row">
                <button type="button" className="pane-button" onClick={() => void actions.claim(entry.draft.key)}>
                  {logWords.outbox.claim}
                </button>
                <button type="button" className="pane-link" onClick={() => void actions.forget(entry.draft.key)}>
                  {logWords.outbox.forget}
                </button>
              </div>
            </div>
          ))}
          <p>{logWords.outbox.unclaimedNext}</p>
        </section>
      )}
      {refused.length > 0 && (
        <section className="pane-late" aria-labelledby="pane-refused-heading">
          <h2 id="pane-refused-heading" className="pane-subheading">
            {logWords.outbox.refusedHeading}
          </h2>
          {refused.map((entry) => (
            <div key={entry.draft.key}>
              <p>{subjectOf(entry) === "" ? logWords.outbox.refusedNoSubject : logWords.outbox.refused(subjectOf(entry))}</p>
              <p className="pane-quiet">
                {logWords.outbox.refusedWhy} {entry.refusal}
              </p>
              <div className="pane-row">
                <button type="button" className="pane-button" onClick={() => void actions.sendAgain(entry.draft.key)}>
                  {logWords.outbox.again}
                </button>
                <button type="button" className="pane-link" onClick={() => void actions.forget(entry.draft.key)}>
                  {logWords.outbox.forget}
                </button>
              </div>
            </div>
          ))}
          <p>{logWords.outbox.refusedNext}</p>
        </section>
      )}
    </>
  );
};

// What waits is tried again without a click, so nobody is asked to.
const sayWhyWaiting = (problem: ShownError): string => {
  if (problem.type === "offline") return logWords.outbox.offline;
  return problem.type === "answer-lost" || problem.type === "timed-out" || problem.type === "unavailable" ? logWords.outbox.noAnswer : sayProblem(problem);
};

const subjectOf = ({ draft }: OutboxEntry): string => ("subject" in draft.body ? draft.body.subject : "");
