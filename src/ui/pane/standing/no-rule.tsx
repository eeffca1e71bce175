import type { ReactNode } from "react";
import { OpenIcon, QuestionIcon, WaitIcon } from "../parts/icons.tsx";
import { words } from "../words.ts";
import { StandingCard } from "./standing-card.tsx";

/** How sure it is that nothing is missing: checked just now, being checked again, or last known before a check failed. */
export type Certainty = "checked" | "stale" | "unchecked";

const icons: Readonly<Record<Certainty, ReactNode>> = { checked: <OpenIcon />, stale: <WaitIcon />, unchecked: <QuestionIcon /> };

export const NoRule = ({ certainty, level }: { readonly certainty: Certainty; readonly level: 2 | 3 }): ReactNode => (
  <StandingCard tone="calm" icon={icons[certainty]} heading={words.standing.noRule[certainty].heading} level={level}>
    <p>{words.standing.noRule[certainty].says}</p>
  </StandingCard>
);
