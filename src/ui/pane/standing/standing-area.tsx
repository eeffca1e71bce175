import type { ReactNode } from "react";
import { exhaustive } from "../../../domain/base/result.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { useKeptFocus } from "../parts/use-kept-focus.ts";
import type { OpenedMessage, PaneState } from "../state/pane-state.ts";
import { viewStanding } from "../state/standing-view.ts";
import { words } from "../words.ts";
import { Checking } from "./checking.tsx";
import { CouldNotCheck, LastKnownStandings } from "./could-not-check.tsx";
import { KnownStandings } from "./known-standings.tsx";

export interface StandingAreaProps {
  readonly state: PaneState;
  readonly open: OpenedMessage;
}

/** What staff may do about the open message. */
export const StandingArea = ({ state, open }: StandingAreaProps): ReactNode => {
  const section = useKeptFocus();
  return (
    <section ref={section} tabIndex={-1} aria-label={words.standing.region}>
      <Standing state={state} open={open} />
    </section>
  );
};

const Standing = ({ state, open }: StandingAreaProps): ReactNode => {
  const { session, keeping, UnlookedSender } = usePaneFrame();
  if (open.read && open.read.type !== "sender") return <UnlookedSender read={open.read} view={viewStanding(state, open)} ask={session.settings.ask} />;
  const message = open.answer?.message ?? null;
  const view = viewStanding(state, open);
  switch (view.type) {
    case "checking":
      return <Checking />;
    case "could-not-check":
      return (
        <CouldNotCheck reason={view.reason} ask={session.settings.ask} keeping={keeping}>
          {view.lastKnown && <LastKnownStandings lastKnown={view.lastKnown} message={message} />}
        </CouldNotCheck>
      );
    case "known":
      return <KnownStandings standings={view.standings} message={message} certainty={view.isCurrent ? "checked" : "stale"} level={2} reserve={view.reserve} />;
    default:
      return exhaustive(view);
  }
};
