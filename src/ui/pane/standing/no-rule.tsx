import type { ReactNode } from "react";
import { OpenIcon, QuestionIcon, WaitIcon } from "../parts/icons.tsx";
import { isUnchecked, type Reserve } from "../state/standing-view.ts";
import { words } from "../words.ts";
import { StandingCard } from "./standing-card.tsx";

/** How sure it is that nothing is missing: checked just now, being checked again, or last known before a check failed. */
export type Certainty = "checked" | "stale" | "unchecked";

const icons: Readonly<Record<Certainty, ReactNode>> = { checked: <OpenIcon />, stale: <WaitIcon />, unchecked: <QuestionIcon /> };

export interface NoRuleProps {
  readonly certainty: Certainty;
  readonly level: 2 | 3;
  readonly reserve: Reserve | null;
}

/** Nothing green is shown while it is not known who wrote or whom a reply reaches. */
export const NoRule = ({ certainty, level, reserve }: NoRuleProps): ReactNode => {
  const { heading, says } = reserve === null ? words.standing.noRule[certainty] : words.standing.noRuleBut[reserve];
  const isUnsure = reserve === "through" || isUnchecked(reserve);
  return (
    <StandingCard tone={isUnsure ? "unsure" : "calm"} icon={isUnsure ? icons.unchecked : icons[certainty]} heading={heading} level={level}>
      <p>{says}</p>
    </StandingCard>
  );
};
