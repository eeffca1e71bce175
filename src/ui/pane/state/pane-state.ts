import type { LocalAnswer } from "../../../app/pane/local-answer.ts";
import type { HeaderState } from "../../../app/pane/header-facts.ts";
import type { KnownOfMessage, ReadMessage, SaidByReader, UnlookedMessage } from "../../../app/pane/read-message.ts";
import type { Account, OpenMessage, OutboxEntry } from "../../../app/ports.ts";
import type { Keeping } from "../../../app/services.ts";
import { isSameAccount, type Session } from "../../../app/session.ts";
import type { Instant } from "../../../domain/base/time.ts";
import type { ShownError } from "../../words/service-words.ts";

/** Everything that the pane shows. */
export interface PaneState {
  /** When this device was last looked at. */
  readonly now: Instant;
  /** Null until the settings are known, from this device or from the service. */
  readonly session: Session | null;
  /** Who is signed in, as the sign-in said; null until it has. */
  readonly confirmed: Account | null;
  /** Where a click stays until it is logged. Whatever says that something is kept says it by this. */
  readonly keeping: Keeping;
  readonly open: OpenState;
  readonly checking: boolean;
  /** Why the last check did not succeed. Only a check that succeeds clears it. */
  readonly problem: ShownError | null;
  /** What is not logged yet, about any message. */
  readonly outbox: readonly OutboxEntry[];
  /** Why what is kept has not been sent yet. */
  readonly sendProblem: ShownError | null;
  /** Why the last click could not even be kept on this device. */
  readonly lostClick: LostClick | null;
}

/**
 * `somebody-else`: by the time that it was known who is signed in, it was not whom the click would have been filed under.
 * `not-loaded`: what makes a row of it could not be fetched.
 */
export type LostClick = "does-not-fit" | "no-storage" | "not-loaded" | "somebody-else";

export type OpenState =
  /** The selection has changed, and it is not known yet to what. */
  | { readonly type: "looking" }
  | { readonly type: "none" }
  /** The mail program did not say what is open. */
  | { readonly type: "not-said" }
  | OpenedMessage;

export interface OpenedMessage extends KnownOfMessage {
  readonly type: "message";
  readonly message: OpenMessage;
  /** Null until the settings are known: without the site's salt there is no key to look up. */
  readonly read: ReadMessage | UnlookedMessage | null;
  readonly answer: LocalAnswer | null;
  /** Looks are numbered in the order in which they began. */
  readonly look: number;
}

/** One look at what this device knows about a message. */
export interface Look {
  readonly number: number;
  readonly opening: string;
  readonly read: OpenedMessage["read"];
  readonly answer: LocalAnswer | null;
  readonly now: Instant;
}

export type PaneEvent =
  | { readonly type: "account-confirmed"; readonly account: Account }
  | { readonly type: "keeping-changed"; readonly keeping: Keeping }
  | { readonly type: "session-opened"; readonly session: Session }
  | { readonly type: "opened"; readonly open: OpenState; readonly now: Instant }
  | { readonly type: "looked"; readonly look: Look }
  /** The header came, or did not; whoever reads the message said something of it. Neither says anything of another opening. */
  | { readonly type: "header-came"; readonly opening: string; readonly header: HeaderState }
  | { readonly type: "reader-said"; readonly opening: string; readonly said: Partial<SaidByReader> }
  | { readonly type: "check-started" }
  | { readonly type: "check-ended"; readonly problem: ShownError | null; readonly look: Look | null }
  | { readonly type: "sent"; readonly outbox: readonly OutboxEntry[]; readonly problem: ShownError | null }
  | { readonly type: "click-lost"; readonly reason: LostClick };

export const firstPaneState = (now: Instant): PaneState => ({
  now,
  session: null,
  confirmed: null,
  keeping: "device",
  open: { type: "looking" },
  checking: true,
  problem: null,
  outbox: [],
  sendProblem: null,
  lostClick: null,
});

export const nextPaneState = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.type) {
    case "account-confirmed":
      return withAccount(state, event.account);
    case "keeping-changed":
      return { ...state, keeping: event.keeping };
    case "session-opened":
      return { ...state, session: event.session };
    case "opened":
      return { ...state, open: openedAgain(state.open, event.open), now: event.now, lostClick: null };
    case "looked":
      return withLook(state, event.look);
    case "header-came":
      return state.open.type === "message" && isOpen(state, event.opening) ? { ...state, open: { ...state.open, header: event.header } } : state;
    case "reader-said":
      return state.open.type === "message" && isOpen(state, event.opening) ? { ...state, open: { ...state.open, said: { ...state.open.said, ...event.said } } } : state;
    case "check-started":
      return { ...state, checking: true };
    case "check-ended":
      // What was found about another message says nothing about the one that is open now.
      if (event.look && !isOpen(state, event.look.opening)) return state;
      return { ...(event.look ? withLook(state, event.look) : state), checking: false, problem: event.problem };
    case "sent":
      return { ...state, outbox: event.outbox, sendProblem: event.problem };
    case "click-lost":
      return { ...state, lostClick: event.reason };
  }
};

// What was shown for somebody else is not for whoever is signed in now.
const withAccount = (state: PaneState, account: Account): PaneState =>
  !state.session || isSameAccount(state.session.account, account)
    ? { ...state, confirmed: account }
    : { ...state, confirmed: account, session: null, outbox: [], open: state.open.type === "message" ? { ...state.open, read: null, answer: null } : state.open };

export const isOpen = (state: PaneState, opening: string): boolean => state.open.type === "message" && state.open.message.opening === opening;

/** What came of a message meanwhile stays when the same opening of it is read once more. */
const openedAgain = (before: OpenState, open: OpenState): OpenState => {
  if (before.type !== "message" || open.type !== "message" || before.message.opening !== open.message.opening) return open;
  const latest = before.look > open.look ? before : open;
  return { ...latest, message: open.message, header: before.header, said: before.said };
};

// A look that began earlier may end later; it must not undo what a later one saw.
const withLook = (state: PaneState, { number, opening, read, answer, now }: Look): PaneState =>
  state.open.type === "message" && isOpen(state, opening) && number >= state.open.look ? { ...state, now, open: { ...state.open, read, answer, look: number } } : state;
