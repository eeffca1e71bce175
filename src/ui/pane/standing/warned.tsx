import type { ReactNode } from "react";
import type { Day } from "../../../domain/base/time.ts";
import { NoticeIcon } from "../parts/icons.tsx";
import { useSayTime } from "../parts/pane-frame.ts";
import { words } from "../words.ts";
import type { Certainty } from "./no-rule.tsx";
import { StandingCard } from "./standing-card.tsx";

export interface WarnedProps {
  readonly on: Day;
  readonly certainty: Certainty;
  readonly level: 2 | 3;
}

export const Warned = ({ on, certainty, level }: WarnedProps): ReactNode => {
  const { day } = useSayTime();
  return (
    <StandingCard tone="calm" icon={<NoticeIcon />} heading={words.standing.warned(day(on))} level={level}>
      <p>{words.standing.warnedSays[certainty]}</p>
    </StandingCard>
  );
};
