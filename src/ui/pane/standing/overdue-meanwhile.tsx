import type { ReactNode } from "react";
import { policyAt } from "../../../domain/policy/policy-at.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import type { OverdueProps } from "./overdue.tsx";
import { rareWords } from "./rare-words.ts";

/** What applies until a late review is done, or who must say so. */
export const OverdueMeanwhile = ({ restriction }: OverdueProps): ReactNode => {
  const { session, policy: current, now } = usePaneFrame();
  // What applies meanwhile may have been answered since the decision.
  const policy = policyAt(session.settings, restriction.policyVersion, now) ?? current;
  const decides = policy.authority.decides ?? rareWords.standing.head;
  const meanwhile = policy.unsaid.whenReviewIsMissed ?? "";
  return (
    <>
      {meanwhile.trim() === "" ? (
        <p>
          {rareWords.standing.overdueUnanswered(decides)} <strong>{session.settings.ask}</strong>
        </p>
      ) : (
        <p>
          {rareWords.standing.overdueMeanwhile} {meanwhile}
        </p>
      )}
      <p>{rareWords.standing.overdueShown(decides)}</p>
    </>
  );
};
