import { useState, type ReactNode } from "react";
import type { Sender } from "../../../app/pane/read-message.ts";
import { isHandlerRole } from "../../../app/session.ts";
import type { Proposal } from "../../../domain/subjects/contact/proposals.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { Themed } from "../../kit/theme.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { words } from "./words.ts";
import { LinkedPerson } from "./linked-person.tsx";
import { ProposeRestriction } from "./propose-restriction.tsx";
import { RecordPerson } from "./record-person.tsx";

export interface PeopleSectionProps {
  readonly sender: Sender;
  readonly people: readonly Person[];
  readonly proposals: readonly Proposal[];
}

/** Whose address it is, as far as somebody has recorded. Nothing here happens by itself. */
export const PeopleSection = ({ sender, people, proposals }: PeopleSectionProps): ReactNode => {
  const { host } = usePaneFrame();
  return (
    // Making the theme anew for each email would cost more than all the rest of the pane.
    <Themed host={host}>
      <PeopleOfAddress key={sender.addressKey} sender={sender} people={people} proposals={proposals} />
    </Themed>
  );
};

const PeopleOfAddress = ({ sender, people, proposals }: PeopleSectionProps): ReactNode => {
  const { session, stream } = usePaneFrame();
  const [said, setSaid] = useState<string | null>(null);
  const isHandler = isHandlerRole(session.roles);
  return (
    <section className="pane-section" aria-labelledby="pane-people-heading">
      <h2 id="pane-people-heading" className="pane-heading">
        {words.heading}
      </h2>
      {people.length === 0 && <p className="pane-quiet">{words.none}</p>}
      <ul className="pane-plain-list">
        {people.map((person) => (
          <LinkedPerson key={person.key} person={person} addressKey={sender.addressKey} isHandler={isHandler} onSaid={setSaid} />
        ))}
      </ul>
      {people.length === 0 && <RecordPerson sender={sender} onSaid={setSaid} />}
      {!isHandler && (
        <>
          <p className="pane-quiet">{words.linkInTab}</p>
          <ProposeRestriction key={stream} personKey={people.length === 1 ? (people[0]?.key ?? "") : ""} proposals={proposals} onSaid={setSaid} />
        </>
      )}
      <output>{said}</output>
    </section>
  );
};
