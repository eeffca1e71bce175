import type { ReactNode } from "react";
import type { KnownStanding, Represented } from "../../../domain/views/standing.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import type { Certainty } from "./no-rule.tsx";
import { AnswerIcon, PeopleIcon } from "./rare-icons.tsx";
import { rareWords } from "./rare-words.ts";
import { RestrictionLines } from "./restriction-lines.tsx";
import { StandingCard } from "./standing-card.tsx";

export interface RepresentsProps {
  readonly standing: Extract<KnownStanding, { type: "represents" }>;
  readonly certainty: Certainty;
  readonly level: 2 | 3;
}

/** Somebody who writes for another inherits nothing of theirs. */
export const Represents = ({ standing, certainty, level }: RepresentsProps): ReactNode => (
  <StandingCard tone="calm" icon={<PeopleIcon />} heading={rareWords.standing.represents[certainty]} level={level}>
    <WritesFor represented={standing.represented} />
    <p>{rareWords.standing.representsSays[certainty]}</p>
  </StandingCard>
);

export interface PermittedRouteProps {
  readonly standing: Extract<KnownStanding, { type: "permitted-route" }>;
  readonly level: 2 | 3;
}

/** Where contact comes through a representative only, a rule that kept them out as well would leave no way at all. */
export const PermittedRoute = ({ standing, level }: PermittedRouteProps): ReactNode => (
  <StandingCard tone="answer" icon={<AnswerIcon />} heading={rareWords.standing.permittedRoute} level={level}>
    <WritesFor represented={standing.represented} />
    <p className="pane-strong">{rareWords.standing.permittedRouteSays}</p>
    <Disclosure label={rareWords.standing.permittedRouteRule}>
      {standing.restrictions.map((restriction) => (
        <RestrictionLines key={restriction.key} restriction={restriction} showMatter />
      ))}
    </Disclosure>
  </StandingCard>
);

const WritesFor = ({ represented }: { readonly represented: readonly Represented[] }): ReactNode =>
  represented.map(({ representative, name }) => (
    <p key={representative.key}>
      <bdi>{rareWords.standing.writesFor(name || rareWords.standing.nameless, representative.capacity)}</bdi>
    </p>
  ));
