import { useEffect, useMemo, type ComponentType, type ReactNode } from "react";
import { canSignIn } from "../../app/can-sign-in.ts";
import type { PaneServices } from "../../app/services.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { LettersToSendProps } from "../kit/letter-parts.ts";
import { sayMoment } from "../words/dates.ts";
import { sayClock } from "../words/clock-words.ts";
import { LostClickAlert } from "./log/lost-click-alert.tsx";
import { loadDetailForm } from "./log/load-detail-form.ts";
import {
  Announcement,
  BreachLog,
  Cautions,
  CommunicationLine,
  DangerCalls,
  OverdueMeanwhile,
  PaneRecord,
  preloadLaterParts,
  RareStanding,
  Reading,
  UnlookedSender,
  WriterNote,
} from "./later-parts.tsx";
import { AccountLine } from "./parts/account-line.tsx";
import { LiveRegion } from "./parts/live-region.tsx";
import { PaneFrameProvider, type PaneFrame } from "./parts/pane-frame.ts";
import { useItemTop } from "./parts/use-item-top.ts";
import { NothingOpen } from "./sender/nothing-open.tsx";
import { SenderHeader } from "./sender/sender-header.tsx";
import { CheckLine } from "./standing/check-line.tsx";
import { Checking } from "./standing/checking.tsx";
import { CouldNotCheck } from "./standing/could-not-check.tsx";
import { Emergency } from "./standing/emergency.tsx";
import { Problem } from "./standing/problem.tsx";
import { StandingArea } from "./standing/standing-area.tsx";
import type { PaneState } from "./state/pane-state.ts";
import { usePane } from "./state/use-pane.ts";
import { words } from "./words.ts";

export interface PaneViewProps {
  readonly services: PaneServices;
  readonly openRequest: ((settings: Settings, personKey: string) => void) | null;
  readonly LettersToSend: ComponentType<LettersToSendProps>;
}

const afterFirstPaintMs = 2000;

const nothingPending: PaneFrame["pending"] = [];

/** In this order: who wrote, what you may do, log it, what came before, whose record it is. */
export const PaneView = ({ services, openRequest, LettersToSend }: PaneViewProps): ReactNode => {
  const { state, actions } = usePane(services);
  // Once the first paint is over.
  useEffect(preloadLaterParts, []);
  useEffect(() => services.wait(afterFirstPaintMs, () => void loadDetailForm().catch(() => null)), [services]);
  const { session, confirmed, open, now, problem, keeping } = state;
  useItemTop(open.type === "message" ? open.message.opening : open.type);
  const policy = session ? currentPolicy(session.settings, now) : undefined;
  const stream = open.type === "message" && open.read?.type === "sender" ? open.read.stream : "";
  const isReceiptKnown = open.type !== "message" || open.read?.type !== "sender" || open.read.header === "waiting" || open.read.receipt !== null;
  const pending = (open.type === "message" ? open.answer?.pending : undefined) ?? nothingPending;
  const frame = useMemo(
    (): PaneFrame | null =>
      session && policy
        ? {
            session,
            policy,
            now,
            clock: services.clock,
            actions,
            stream,
            isReceiptKnown,
            pending,
            keeping,
            host: services.mail,
            openRequest,
            LettersToSend,
            BreachLog,
            Reading,
            RareStanding,
            OverdueMeanwhile,
            UnlookedSender,
            CommunicationLine,
            WriterNote,
          }
        : null,
    [session, policy, now, actions, stream, isReceiptKnown, pending, keeping, services, openRequest, LettersToSend],
  );
  const checkedAt = open.type === "message" ? open.answer?.checkedAt : null;
  const settings = session?.settings ?? null;
  const wrongClock = sayClock(services.clock.aheadMs());

  const standing = (): ReactNode => {
    if (open.type !== "message")
      return (
        problem && (
          <p>
            <Problem problem={problem} />
          </p>
        )
      );
    if (frame) return <StandingArea key={open.read?.type === "sender" ? open.read.stream : open.message.opening} state={state} open={open} />;
    if (settings) return <CouldNotCheck reason={{ type: "unknown-policy" }} ask={settings.ask} keeping={null} />;
    return problem ? <CouldNotCheck reason={problem} ask={null} keeping={null} /> : <Checking />;
  };

  return (
    <PaneFrameProvider value={frame}>
      <main className="pane">
        <LiveRegion>
          <Announcement policy={policy} state={state} />
        </LiveRegion>
        {open.type === "message" ? <SenderHeader open={open} Cautions={Cautions} /> : <NothingOpen type={open.type} />}
        {standing()}
        <CheckLine
          says={open.type === "message" ? sayCheck(state, checkedAt && settings ? sayMoment(checkedAt, now, settings.timeZone) : null) : ""}
          isSignInNeeded={canSignIn(problem)}
          actions={actions}
        />
        {wrongClock !== null && <p className="pane-strong">{wrongClock}</p>}
        <Emergency key={`danger ${stream}`} says={settings?.emergency ?? null}>
          {session && <DangerCalls session={session} now={now} calls={(open.type === "message" && open.answer?.message?.dangers) || []} actions={actions} />}
        </Emergency>
        <LostClickAlert lostClick={state.lostClick} />
        <PaneRecord state={state} isFramed={frame !== null} actions={actions} services={services} />
        <AccountLine confirmed={confirmed} session={session} keeping={keeping} />
      </main>
    </PaneFrameProvider>
  );
};

const sayCheck = ({ checking, problem }: PaneState, checkedAt: string | null): string => {
  if (checking) return words.checked.checking;
  if (checkedAt === null) return words.checked.not;
  return problem ? words.checked.last(checkedAt) : words.checked.at(checkedAt);
};
