import type { ReactNode } from "react";
import type { WriterChoice } from "../../../app/pane/contact-drafts.ts";
import type { KnownStanding } from "../../../domain/views/standing.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { words } from "../words.ts";
import { PeopleIcon } from "./rare-icons.tsx";
import { rareWords } from "./rare-words.ts";
import { StandingCard } from "./standing-card.tsx";

export interface SeveralWritersProps {
  readonly standing: Extract<KnownStanding, { type: "several-writers" }>;
  readonly level: 2 | 3;
}

/** Nothing here tells which of the writers a rule is about: that shows only once somebody was chosen. */
export const SeveralWriters = ({ standing: { writers, notSure }, level }: SeveralWritersProps): ReactNode => {
  const { actions, session } = usePaneFrame();
  return (
    <StandingCard tone="unsure" icon={<PeopleIcon />} heading={rareWords.standing.severalWriters} level={level}>
      <ChoiceGroup
        asks={rareWords.standing.severalWritersSays}
        choices={[
          ...writers.map(({ key, name }) => ({ id: `${byKey}${key}`, label: <bdi>{name || rareWords.standing.nameless}</bdi>, isChosen: false })),
          { id: "someone-else", label: rareWords.standing.someoneElse, isChosen: false },
          { id: "not-sure", label: rareWords.standing.notSure, isChosen: notSure },
        ]}
        onChoose={(id) => void actions.sayWriter(writerOf(id))}
      />
      {notSure && (
        <p>
          {rareWords.standing.notSureWho} {words.standing.askFirst} <strong>{session.settings.ask}</strong>
        </p>
      )}
    </StandingCard>
  );
};

const byKey = "person:";

const writerOf = (id: string): WriterChoice =>
  id.startsWith(byKey) ? { type: "person", person: id.slice(byKey.length) } : { type: id === "someone-else" ? "someone-else" : "not-sure" };
