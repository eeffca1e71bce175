import type { ReactNode } from "react";
import type { OutboxEntry } from "../../../app/ports.ts";
import { sayProblem, type ShownError } from "../../words/service-words.ts";
import type { PaneActions } from "../state/actions.ts";
import { refusedEntries, unclaimedEntries, waitingEntries } from "../state/log-view.ts";
import { words } from "../words.ts";

export interface KeptEntriesProps {
  readonly outbox: readonly OutboxEntry[];
  /** Whether it is known who is signed in. */
  readonly isConfirmed: boolean;
  /** Why what waits has not been sent; null when that is said elsewhere already. */
  readonly problem: ShownError | null;
  readonly actions: PaneActions;
}

/** What is on this device and not in the records: what waits, why, and what was refused, with what to do. */
export const KeptEntries = ({ outbox, isConfirmed, problem, actions }: KeptEntriesProps): ReactNode => {
  const waiting = waitingEntries(outbox, isConfirmed);
  const refused = refusedEntries(outbox);
  const unclaimed = unclaimedEntries(outbox, isConfirmed);
  return (
    <>
      {waiting.length > 0 && (
        <p className="pane-quiet">
          {words.outbox.waiting(waiting.length)} {problem && sayWhyWaiting(problem)}
        </p>
      )}
      {unclaimed.length > 0 && (
        <section className="pane-late" aria-labelledby="pane-unclaimed-heading">
          <h2 id="pane-unclaimed-heading" className="pane-subheading">
            {words.outbox.unclaimedHeading}
          </h2>
          {unclaimed.map((entry) => (
            <div key={entry.draft.key}>
              <p>{subjectOf(entry) === "" ? words.outbox.unclaimedNoSubject : words.outbox.unclaimed(subjectOf(entry))}</p>
              <div className="pane-row">
                <button type="button" className="pane-button" onClick={() => void actions.claim(entry.draft.key)}>
                  {words.outbox.claim}
                </button>
                <button type="button" className="pane-link" onClick={() => void actions.forget(entry.draft.key)}>
                  {words.outbox.forget}
                </button>
              </div>
            </div>
          ))}
          <p>{words.outbox.unclaimedNext}</p>
        </section>
      )}
      {refused.length > 0 && (
        <section className="pane-late" aria-labelledby="pane-refused-heading">
          <h2 id="pane-refused-heading" className="pane-subheading">
            {words.outbox.refusedHeading}
          </h2>
          {refused.map((entry) => (
            <div key={entry.draft.key}>
              <p>{subjectOf(entry) === "" ? words.outbox.refusedNoSubject : words.outbox.refused(subjectOf(entry))}</p>
              <p className="pane-quiet">
                {words.outbox.refusedWhy} {entry.refusal}
              </p>
              <div className="pane-row">
                <button type="button" className="pane-button" onClick={() => void actions.sendAgain(entry.draft.key)}>
                  {words.outbox.again}
                </button>
                <button type="button" className="pane-link" onClick={() => void actions.forget(entry.draft.key)}>
                  {words.outbox.forget}
                </button>
              </div>
            </div>
          ))}
          <p>{words.outbox.refusedNext}</p>
        </section>
      )}
    </>
  );
};

// What waits is tried again without a click, so nobody is asked to.
const sayWhyWaiting = (problem: ShownError): string =>
  problem.type === "answer-lost" || problem.type === "timed-out" || problem.type === "unavailable" ? words.outbox.noAnswer : sayProblem(problem);

const subjectOf = ({ draft }: OutboxEntry): string => ("subject" in draft.body ? draft.body.subject : "");
