import type { ReactNode } from "react";
import { staffInstructions } from "../../../domain/policy/instruct.ts";
import type { Restriction } from "../../../domain/subjects/restriction/restrictions.ts";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { words } from "../words.ts";
import { Overdue } from "./overdue.tsx";

/** What staff are to do under a restriction, whom it names, and until when. */
export const RestrictionLines = ({ restriction, showMatter = false }: { readonly restriction: Restriction; readonly showMatter?: boolean }): ReactNode => {
  const { day } = useSayTime();
  const { session } = usePaneFrame();
  const policy = restriction.policy;
  return (
    <div className="pane-lines">
      {showMatter && restriction.matter !== null && <p className="pane-strong">{words.standing.matterOnly(restriction.matter)}</p>}
      {restriction.reviewOverdue && <Overdue restriction={restriction} />}
      {policy ? (
        <ul className="pane-instructions">
          {staffInstructions(policy, restriction.measures).map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{words.standing.alwaysAnswer}</li>
        </ul>
      ) : (
        <p>
          {words.standing.measuresUnknown} <strong>{restriction.contact ?? session.settings.ask}</strong>
        </p>
      )}
      {restriction.contact !== null && (
        <p>
          {words.standing.contact}: <strong>{restriction.contact}</strong>
        </p>
      )}
      {!restriction.reviewOverdue && <p className="pane-quiet">{words.standing.review(day(restriction.reviewOn))}</p>}
      {restriction.endsOn !== null && <p className="pane-quiet">{words.standing.ends(day(restriction.endsOn))}</p>}
      {policy?.breach && (
        <p className="pane-quiet">
          {words.standing.breach} {policy.breach.staffMay}
        </p>
      )}
    </div>
  );
};
