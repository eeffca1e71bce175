import { replicaFreshForMs } from "../../../app/pane/local-answer.ts";
import type { Doubt } from "../../../app/pane/doubt.ts";
import { knownOf, type SenderStanding } from "../../../app/pane/local-answer.ts";
import type { KnownStanding } from "../../../domain/views/standing.ts";
import type { Automatic } from "../../../app/pane/automatic-kind.ts";
import type { HeaderRole } from "../../../app/pane/header-facts.ts";
import type { ReadMessage, Sender, UnlookedMessage } from "../../../app/pane/read-message.ts";
import { millisecondsOf, type Instant } from "../../../domain/base/time.ts";
import type { ShownError } from "../../words/service-words.ts";
import type { OpenedMessage, PaneState } from "./pane-state.ts";

/** What the pane says about the open message's sender. Nothing is said on the strength of something that is missing. */
export type StandingView =
  /** Nothing is known yet, which is not the same as no rule. */
  | { readonly type: "checking" }
  | { readonly type: "could-not-check"; readonly reason: CouldNotCheckReason; readonly lastKnown: LastKnown | null }
  | { readonly type: "known"; readonly standings: readonly ShownStanding[]; readonly checkedAt: Instant; readonly isCurrent: boolean; readonly reserve: Reserve | null };

/**
 * Why "no rule" is no leave to reply as usual. `sender-unchecked`: somebody is named as its sender who cannot be looked up.
 * `reply-unchecked`: the header was not given, or is broken, so it is not known whom a reply reaches. `through`: whoever wrote it used a form's or a list's address. Or a machine wrote it.
 */
export type Reserve = "sender-unchecked" | "reply-unchecked" | "through" | Automatic;

/** Whether there is somebody who was not looked up, whatever is known of the others. */
export const isUnchecked = (reserve: Reserve | null): reserve is "sender-unchecked" | "reply-unchecked" => reserve === "sender-unchecked" || reserve === "reply-unchecked";

export type CouldNotCheckReason =
  | ShownError
  | { readonly type: "unreadable-row"; readonly newer: boolean }
  | { readonly type: "unknown-policy" }
  | { readonly type: "day-unknown" }
  /** What is said of it is fetched behind the first paint, and could not be. */
  | { readonly type: "not-loaded" };

export interface LastKnown {
  readonly at: Instant;
  readonly standings: readonly ShownStanding[];
}

export interface ShownStanding extends Pick<SenderStanding, "about" | "people" | "communication"> {
  /** As what the message has the address. */
  readonly role: ShownRole;
  readonly standing: KnownStanding | CheckWho;
}

export type ShownRole = "sender" | "sent-by" | "through" | HeaderRole;

/** It is not clear whose the address is: nothing green is shown before somebody knows. */
interface CheckWho {
  readonly type: "check-who";
  readonly doubt: Doubt;
}

export const viewStanding = (
  { problem, now }: Pick<PaneState, "problem" | "now">,
  { answer, read = null }: Pick<OpenedMessage, "answer"> & Partial<Pick<OpenedMessage, "read">>,
): StandingView => {
  const message = read?.type === "sender" ? read : null;
  const age = answer?.checkedAt ? millisecondsOf(now) - millisecondsOf(answer.checkedAt) : Number.NaN;
  // A check in the future comes from a clock that was put back: it vouches for nothing.
  const lastKnown = answer?.checkedAt && age >= 0 ? { at: answer.checkedAt, standings: shownOf(answer.standings, read) } : null;
  if (problem) return { type: "could-not-check", reason: problem, lastKnown };
  if (!answer || !lastKnown) return { type: "checking" };
  const unreadable = answer.standings.flatMap(({ standing }) => (standing.type === "unreadable" ? standing.rows : []));
  if (unreadable.length > 0) {
    return { type: "could-not-check", reason: { type: "unreadable-row", newer: unreadable.some(({ reason }) => reason === "newer-version") }, lastKnown };
  }
  if (answer.standings.some(({ standing }) => standing.type === "day-unknown")) return { type: "could-not-check", reason: { type: "day-unknown" }, lastKnown };
  // A rule shows at once. That there is none shows once it is known whom a reply reaches.
  if (message?.header === "waiting" && lastKnown.standings.every(({ standing }) => isLeaveToReply(standing))) return { type: "checking" };
  return { type: "known", standings: lastKnown.standings, checkedAt: lastKnown.at, isCurrent: age < replicaFreshForMs, reserve: message && reserveOf(message) };
};

/** What there is to say of anybody whom a message names whose sender cannot be looked up. That no rule is known of the others means little. */
export const standingsToTell = (view: StandingView): readonly ShownStanding[] => {
  const standings = view.type === "known" ? view.standings : view.type === "could-not-check" ? (view.lastKnown?.standings ?? []) : [];
  return standings.filter(({ standing }) => standing.type !== "no-rule");
};

export const isLeaveToReply = ({ type }: ShownStanding["standing"]): boolean => ["no-rule", "warned", "represents", "permitted-route"].includes(type);

const reserveOf = ({ header, unchecked, through, automatic }: ReadMessage): Reserve | null => {
  if (unchecked.length > 0) return "sender-unchecked";
  if (header === "not-given") return "reply-unchecked";
  // Where a reply goes elsewhere, whoever may have written it was looked up.
  const isUnsaid = through !== null && through.by !== "answered-elsewhere" && (through.author === null || through.author === "nobody-named");
  // Forms mark what they send as a machine's, and somebody filled them in. The mail system's own address names nobody else.
  return isUnsaid && (automatic !== "report" || through.mayBeBy.length > 0) ? "through" : automatic;
};

/** The weightiest first; of the others, those of whom there is something to say. */
const shownOf = (standings: readonly SenderStanding[], message: ReadMessage | UnlookedMessage | null): readonly ShownStanding[] =>
  standings
    .map(({ standing, doubt, ...sender }) => ({ ...sender, role: roleOf(sender.about, message), standing: doubt ? ({ type: "check-who", doubt } as const) : knownOf(standing) }))
    .filter(({ standing }, index) => index === 0 || standing.type !== "no-rule");

const roleOf = (about: Sender, message: ReadMessage | UnlookedMessage | null): ShownRole => {
  const isAbout = (sender: Sender | null): boolean => sender?.addressKey === about.addressKey;
  if (message !== null && message.type !== "sender") return message.named.find((each) => isAbout(each.about))?.role ?? "author";
  if (message === null || isAbout(message.sender)) return "sender";
  if (isAbout(message.onBehalf)) return "sent-by";
  const named = message.named.find((each) => isAbout(each.about));
  return named && !isAbout(message.through?.address ?? null) ? named.role : "through";
};
