import { visibleName } from "../../../domain/base/visible-text.ts";
import { useState, type ReactNode } from "react";
import type { LocalAnswer } from "../../../app/pane/local-answer.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { dayOf } from "../../../domain/base/time.ts";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { choiceLabel } from "../log/choice-label.ts";
import { words } from "../words.ts";
import { logWords } from "../log/words.ts";

/** How many stand in the list before somebody asks for all. */
const glance = 5;

/** The sender's recent contacts, with counts for today, 7 and 30 days. Each message counts once. */
export const RecentContacts = ({ answer: { counts, recent, message } }: { readonly answer: LocalAnswer }): ReactNode => {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? recent : recent.slice(0, glance);
  return (
    <section className="pane-section" aria-labelledby="pane-recent-heading">
      <h2 id="pane-recent-heading" className="pane-heading">
        {logWords.recent.heading}
      </h2>
      <dl className="pane-counts">
        {(["today", "sevenDays", "thirtyDays"] as const).map((span) => (
          <div key={span}>
            <dt>{logWords.recent.counts[span]}</dt>
            <dd>{counts[span]}</dd>
          </div>
        ))}
      </dl>
      {recent.length === 0 && <p className="pane-quiet">{logWords.recent.none}</p>}
      <ul className="pane-plain-list">
        {shown.map((contact) => (
          <RecentContact key={contact.stream} contact={contact} isOpen={contact.stream === message?.stream} />
        ))}
      </ul>
      {recent.length > shown.length && (
        <button type="button" className="pane-link" onClick={() => setAll(true)}>
          {logWords.recent.showAll(recent.length)}
        </button>
      )}
    </section>
  );
};

const RecentContact = ({ contact, isOpen }: { readonly contact: LoggedMessage; readonly isOpen: boolean }): ReactNode => {
  const { policy, session } = usePaneFrame();
  const { day } = useSayTime();
  return (
    <li aria-current={isOpen || undefined}>
      <bdi className="pane-subject">{visibleName(contact.subject.trim()) || words.sender.noSubject}</bdi>
      {contact.views.map(({ key, by, choice, policy: ofView }) => (
        <bdi key={key}>{logWords.recent.view(choiceLabel(ofView ?? policy, choice), by.name)}</bdi>
      ))}
      <span className="pane-quiet">
        {day(dayOf(contact.receivedAt, session.settings.timeZone))}
        {isOpen && `, ${logWords.recent.thisOne}`}
      </span>
      {contact.considered && <span className="pane-quiet">{logWords.recent.considered}</span>}
    </li>
  );
};
