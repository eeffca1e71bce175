import type { ReactNode } from "react";
import { WaitIcon } from "../parts/icons.tsx";
import { words } from "../words.ts";
import { StandingCard } from "./standing-card.tsx";

/** Nothing is known yet. This is not the same as no rule, and does not look like it. */
export const Checking = ({ level = 2 }: { readonly level?: 2 | 3 }): ReactNode => (
  <StandingCard tone="unsure" icon={<WaitIcon />} heading={words.standing.checking} level={level}>
    <p>{words.standing.checkingSays}</p>
  </StandingCard>
);
