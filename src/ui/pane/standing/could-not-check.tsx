import { keepingWords } from "../keeping-words.ts";
import type { ReactNode } from "react";
import type { Keeping } from "../../../app/services.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { QuestionIcon } from "../parts/icons.tsx";
import { useSayTime } from "../parts/pane-frame.ts";
import type { CouldNotCheckReason, LastKnown } from "../state/standing-view.ts";
import { words } from "../words.ts";
import { KnownStandings } from "./known-standings.tsx";
import { Problem } from "./problem.tsx";
import { StandingCard } from "./standing-card.tsx";

export interface CouldNotCheckProps {
  readonly reason: CouldNotCheckReason;
  /** Whom to ask; null when the settings are not known either. */
  readonly ask: string | null;
  /** Where what is logged stays; null where nothing can be logged, because the settings are not known. */
  readonly keeping: Keeping | null;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

/** Absence is never assumed: whatever could not be checked may hide a rule. */
export const CouldNotCheck = ({ reason, ask, keeping, level = 2, children }: CouldNotCheckProps): ReactNode => (
  <StandingCard tone="unsure" icon={<QuestionIcon />} heading={words.standing.couldNotCheck} level={level}>
    <p className="pane-strong">{words.standing.mayBeARule}</p>
    <p>{sayReason(reason, keeping)}</p>
    {ask === null ? (
      <p>{words.standing.askOwner}</p>
    ) : (
      <p>
        {words.standing.askFirst} <strong>{ask}</strong>
      </p>
    )}
    {children}
  </StandingCard>
);

const sayReason = (reason: CouldNotCheckReason, keeping: Keeping | null): ReactNode => {
  if (reason.type === "offline" && keeping) return keepingWords.offline[keeping];
  if (reason.type === "unreadable-row") return words.standing.unreadable(reason.newer);
  if (reason.type === "day-unknown") return words.standing.dayUnknown;
  if (reason.type === "not-loaded") return words.standing.notLoaded;
  return reason.type === "unknown-policy" ? words.standing.unknownPolicy : <Problem problem={reason} />;
};

/** What was known before the check failed. A rule still holds; that none was known means little. */
export const LastKnownStandings = ({ lastKnown, message }: { readonly lastKnown: LastKnown; readonly message: LoggedMessage | null }): ReactNode => {
  const { moment } = useSayTime();
  return (
    <div className="pane-last-known">
      <p className="pane-quiet">{words.standing.lastKnown(moment(lastKnown.at))}</p>
      <KnownStandings standings={lastKnown.standings} message={message} certainty="unchecked" level={3} reserve={null} />
    </div>
  );
};
