import type { Settings } from "../../../domain/policy/settings.ts";
import { createContext, useContext, type ComponentType } from "react";
import type { OutboxEntry } from "../../../app/ports.ts";
import type { Session } from "../../../app/session.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { Day, Instant } from "../../../domain/base/time.ts";
import type { Keeping, PaneServices } from "../../../app/services.ts";
import type { LettersToSendProps } from "../../kit/letter-parts.ts";
import { sayDay, sayMoment } from "../../words/dates.ts";
import type { BreachLogProps } from "../standing/breach-log.tsx";
import type { OverdueProps } from "../standing/overdue.tsx";
import type { ReadingProps } from "../standing/reading.tsx";
import type { RareStandingProps } from "../standing/rare-standings.tsx";
import type { UnlookedSenderProps } from "../sender/unlooked-sender.tsx";
import type { CommunicationLineProps } from "../standing/communication-line.tsx";
import type { WriterNoteProps } from "../standing/writer-note.tsx";
import type { PaneActions } from "../state/actions.ts";

/** What every part of the pane may need: who is working under which policy, what time it is, and what can be done. */
export interface PaneFrame {
  readonly session: Session;
  readonly policy: Policy;
  readonly now: Instant;
  /** For what goes by the day. */
  readonly clock: PaneServices["clock"];
  readonly actions: PaneActions;
  /** The open message; empty when none is open that can be logged. */
  readonly stream: string;
  /** Whether anything says when it came: what is passed on is due from then. */
  readonly isReceiptKnown: boolean;
  /** What was clicked on it and is not in the service yet. */
  readonly pending: readonly OutboxEntry[];
  /** Where that stays until it is. */
  readonly keeping: Keeping;
  /** Outlook, which opens drafts and links, and whose theme the forms follow, which are Fluent's. */
  readonly host: PaneServices["mail"];
  readonly openRequest: ((settings: Settings, personKey: string) => void) | null;
  /** What stands over few emails only; fetched behind the first paint. */
  readonly RareStanding: ComponentType<RareStandingProps>;
  /** What applies until a late review is done. */
  readonly OverdueMeanwhile: ComponentType<OverdueProps>;
  readonly CommunicationLine: ComponentType<CommunicationLineProps>;
  readonly WriterNote: ComponentType<WriterNoteProps>;
  readonly UnlookedSender: ComponentType<UnlookedSenderProps>;
  /** Where a breach of a rule is logged; fetched behind the first paint, as all is that only logs. */
  readonly BreachLog: ComponentType<BreachLogProps>;
  /** Where it is said what an email under a rule turned out to be. */
  readonly Reading: ComponentType<ReadingProps>;
  /** Of the letters' room; fetched behind the first paint. */
  readonly LettersToSend: ComponentType<LettersToSendProps>;
}

const FrameContext = createContext<PaneFrame | null>(null);

export const PaneFrameProvider = FrameContext.Provider;

export const usePaneFrame = (): PaneFrame => {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error("This part of the pane is used outside its frame.");
  return frame;
};

/** Says days and times as the body's own time zone has them. */
export const useSayTime = (): { readonly moment: (instant: Instant) => string; readonly day: (day: Day) => string } => {
  const { now, session } = usePaneFrame();
  return { moment: (instant) => sayMoment(instant, now, session.settings.timeZone), day: sayDay };
};
