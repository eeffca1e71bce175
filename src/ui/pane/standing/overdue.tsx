import type { ReactNode } from "react";
import type { Restriction } from "../../../domain/subjects/restriction/restrictions.ts";
import { policyAt } from "../../../domain/policy/policy-at.ts";
import { WarningIcon } from "../parts/icons.tsx";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { words } from "../words.ts";

/** A passed review date does not end a rule: it shouts, and says what applies meanwhile, or who must say so. */
export const Overdue = ({ restriction }: { readonly restriction: Restriction }): ReactNode => {
  const { session, policy: current, now } = usePaneFrame();
  const { day } = useSayTime();
  // What applies meanwhile may have been answered since the decision.
  const policy = policyAt(session.settings, restriction.policyVersion, now) ?? current;
  const decides = policy.authority.decides ?? words.standing.head;
  const meanwhile = policy.unsaid.whenReviewIsMissed ?? "";
  return (
    <div className="pane-late">
      <p className="pane-strong">
        <WarningIcon /> {words.standing.overdue(day(restriction.reviewOn))}
      </p>
      {meanwhile.trim() === "" ? (
        <p>
          {words.standing.overdueUnanswered(decides)} <strong>{session.settings.ask}</strong>
        </p>
      ) : (
        <p>
          {words.standing.overdueMeanwhile} {meanwhile}
        </p>
      )}
      <p>{words.standing.overdueShown(decides)}</p>
    </div>
  );
};
