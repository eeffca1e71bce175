import type { ReactNode } from "react";
import type { Restriction } from "../../../domain/subjects/restriction/restrictions.ts";
import { WarningIcon } from "../parts/icons.tsx";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { words } from "../words.ts";

export interface OverdueProps {
  readonly restriction: Restriction;
}

/** A passed review date does not end a rule: it shouts, and says what applies meanwhile, or who must say so. */
export const Overdue = ({ restriction }: OverdueProps): ReactNode => {
  const { OverdueMeanwhile } = usePaneFrame();
  const { day } = useSayTime();
  return (
    <div className="pane-late">
      <p className="pane-strong">
        <WarningIcon /> {words.standing.overdue(day(restriction.reviewOn))}
      </p>
      <OverdueMeanwhile restriction={restriction} />
    </div>
  );
};
