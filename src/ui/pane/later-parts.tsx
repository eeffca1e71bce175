import type { ReactNode } from "react";
import type { Policy } from "../../domain/policy/types.ts";
import { behind } from "./parts/behind.tsx";
import { WarningIcon } from "./parts/icons.tsx";
import { usePaneFrame } from "./parts/pane-frame.ts";
import type { UnlookedSenderProps } from "./sender/unlooked-sender.tsx";
import { Checking } from "./standing/checking.tsx";
import { CouldNotCheck } from "./standing/could-not-check.tsx";
import { loadProblemWords } from "./standing/problem.tsx";
import type { RareStandingProps } from "./standing/rare-standings.tsx";
import type { PaneState } from "./state/pane-state.ts";
import { words } from "./words.ts";

const loads = {
  problem: loadProblemWords,
  rare: () => import("./standing/rare-standings.tsx"),
  meanwhile: () => import("./standing/overdue-meanwhile.tsx"),
  unlooked: () => import("./sender/unlooked-sender.tsx"),
  communication: () => import("./standing/communication-line.tsx"),
  writer: () => import("./standing/writer-note.tsx"),
  cautions: () => import("./sender/cautions.tsx"),
  announcement: () => import("./state/announcement.ts"),
  record: () => import("./log/pane-record.tsx"),
  reading: () => import("./standing/reading.tsx"),
  breaches: () => import("./standing/breach-log.tsx"),
  calls: () => import("./standing/danger-calls.tsx"),
};

/** Fetches all of it, so that it is there when it is needed, offline too. */
export const preloadLaterParts = (): void => Object.values(loads).forEach((load) => void load().catch(() => null));

/** Neither a rule nor that there is none is concluded from what could not be loaded. */
const StandingNotLoaded = ({ level = 2 }: { readonly level?: 2 | 3 }): ReactNode => {
  const { session, keeping } = usePaneFrame();
  return <CouldNotCheck reason={{ type: "not-loaded" }} ask={session.settings.ask} keeping={keeping} level={level} />;
};

/** What stands over few emails only. */
export const RareStanding = behind<RareStandingProps>(() => loads.rare().then(({ RareStanding: part }) => part), StandingNotLoaded, Checking);
export const UnlookedSender = behind<UnlookedSenderProps>(
  () => loads.unlooked().then(({ UnlookedSender: part }) => part),
  () => <StandingNotLoaded />,
  () => <Checking />,
);

/** That the review is late was said already. */
export const OverdueMeanwhile = behind(
  () => loads.meanwhile().then(({ OverdueMeanwhile: part }) => part),
  () => (
    <p>
      {words.standing.notLoaded} {words.standing.askFirst} <strong>{usePaneFrame().session.settings.ask}</strong>
    </p>
  ),
);

export const CommunicationLine = behind(
  () => loads.communication().then(({ CommunicationLine: part }) => part),
  () => (
    <p>
      <span className="pane-strong">{words.howToCommunicate}</span> {words.standing.notLoaded}
    </p>
  ),
);

export const WriterNote = behind(
  () => loads.writer().then(({ WriterNote: part }) => part),
  () => <p className="pane-quiet">{words.standing.notLoaded}</p>,
);

const CautionsAlone = (): ReactNode => (
  <p className="pane-strong">
    <WarningIcon /> {words.sender.looksLike}
  </p>
);
export const Cautions = behind(() => loads.cautions().then(({ Cautions: part }) => part), CautionsAlone, CautionsAlone);

interface AnnouncementProps {
  readonly policy: Policy | undefined;
  readonly state: PaneState;
}

/** What is read out. What could not be loaded says nothing of what changes, so it says that. */
export const Announcement = behind<AnnouncementProps>(
  () =>
    loads.announcement().then(
      ({ announcementOf }) =>
        ({ policy, state }) =>
          announcementOf(policy, state),
    ),
  () => words.notReadOut,
);

// What logs, and shows what was logged, as the header of the email does, which logging waits for.
const NotLoaded = (): ReactNode => <p>{words.log.notLoaded}</p>;
export const PaneRecord = behind(() => loads.record().then(({ PaneRecord: part }) => part), NotLoaded);
export const Reading = behind(() => loads.reading().then(({ Reading: part }) => part), NotLoaded);
export const BreachLog = behind(() => loads.breaches().then(({ BreachLog: part }) => part), NotLoaded);
export const DangerCalls = behind(
  () => loads.calls().then(({ DangerCalls: part }) => part),
  () => <p>{words.emergency.notKept}</p>,
);
