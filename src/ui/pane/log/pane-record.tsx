import type { ReactNode } from "react";
import { SenderRecord } from "../sender/sender-record.tsx";
import type { PaneServices } from "../../../app/services.ts";
import { LeaveDevice } from "../parts/leave-device.tsx";
import type { PaneActions } from "../state/actions.ts";
import type { PaneState } from "../state/pane-state.ts";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { HostLimits } from "./host-limits.tsx";
import { KeptEntries } from "./kept-entries.tsx";

export interface PaneRecordProps {
  readonly state: PaneState;
  /** Whether the pane has its frame: somebody is signed in, under a policy that is known here. */
  readonly isFramed: boolean;
  readonly actions: PaneActions;
  readonly services: PaneServices;
}

/** All of the pane that comes behind its first paint: what is recorded about the open email and its sender, and what waits on this device. */
export const PaneRecord = ({ state: { open, outbox, confirmed, problem, sendProblem, keeping }, isFramed, actions, services }: PaneRecordProps): ReactNode => (
  <>
    {isFramed && open.type === "message" && open.read?.type === "sender" && open.answer && <SenderRecord read={open.read} answer={open.answer} />}
    <KeptEntries outbox={outbox} isConfirmed={confirmed !== null} problem={sendProblem?.type === problem?.type ? null : sendProblem} keeping={keeping} actions={actions} />
    {isFramed && <LimitsOfHost />}
    <LeaveDevice services={services} />
  </>
);

const LimitsOfHost = (): ReactNode => <HostLimits host={usePaneFrame().host} />;
