import type { ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import type { KnownStanding } from "../../../domain/views/standing.ts";
import { RuleIcon } from "../parts/icons.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { words } from "../words.ts";
import { PointTo } from "./point-to.tsx";
import { RestrictionLines } from "./restriction-lines.tsx";
import { StandingCard } from "./standing-card.tsx";

export interface InForceProps {
  readonly standing: Extract<KnownStanding, { type: "in-force" }>;
  readonly message: LoggedMessage | null;
  readonly level: 2 | 3;
}

export const InForce = ({ standing, message, level }: InForceProps): ReactNode => {
  const { BreachLog, Reading } = usePaneFrame();
  return (
    <StandingCard tone="rule" icon={<RuleIcon />} heading={standing.overdue ? words.standing.inForceLate : words.standing.inForce} level={level}>
      {standing.person && standing.person.name !== "" && <p>{words.standing.inForceFor(standing.person.name)}</p>}
      {standing.restrictions.map((restriction) => (
        <RestrictionLines key={restriction.key} restriction={restriction} showMatter />
      ))}
      <PointTo representatives={standing.representatives} />
      <Reading triages={message?.triages ?? []} />
      <BreachLog restrictions={standing.restrictions} breaches={message?.breaches ?? []} />
    </StandingCard>
  );
};
