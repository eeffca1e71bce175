import type { ReactNode } from "react";
import type { Triage } from "../../../domain/contact/triage.ts";
import type { KnownStanding } from "../../../domain/restriction/standing.ts";
import { RuleIcon } from "../parts/icons.tsx";
import { words } from "../words.ts";
import { RestrictionLines } from "./restriction-lines.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TriageRow } from "./triage-row.tsx";

export interface InForceProps {
  readonly standing: Extract<KnownStanding, { type: "in-force" }>;
  readonly triage: Triage | null;
  readonly level: 2 | 3;
}

export const InForce = ({ standing, triage, level }: InForceProps): ReactNode => (
  <StandingCard tone="rule" icon={<RuleIcon />} heading={standing.overdue ? words.standing.inForceLate : words.standing.inForce} level={level}>
    {standing.person && standing.person.name !== "" && <p>{words.standing.inForceFor(standing.person.name)}</p>}
    {standing.restrictions.map((restriction) => (
      <RestrictionLines key={restriction.key} restriction={restriction} showMatter />
    ))}
    <TriageRow triage={triage} />
  </StandingCard>
);
