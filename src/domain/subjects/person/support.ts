import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { LoggedMessage, View } from "../contact/messages.ts";
import type { LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { findBehaviour } from "../../policy/behaviours.ts";
import type { BehaviourFlag } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day } from "../../base/time.ts";

/** Support that a handler offered to a colleague after a message. */
export interface SupportOffered {
  readonly to: Signatory;
  readonly by: Signatory;
  readonly on: Day;
  readonly note: string;
}

/** A colleague who logged abuse and to whom nobody has offered support yet. */
export interface SupportDue {
  readonly message: LoggedMessage;
  readonly colleague: Signatory;
}

/** What was offered, by the stream of the message that it was about. */
export const supportFold = defineFold({
  kinds: ["support.offered"],
  bucket: "stream",
  fold: (_settings, events): ReadonlyMap<string, readonly SupportOffered[]> => {
    const support = new Map<string, readonly SupportOffered[]>();
    for (const event of events) {
      const { message, to, on, note } = event.body;
      support.set(message, [...(support.get(message) ?? []), { to, by: event.by, on, note }]);
    }
    return support;
  },
});

export const foldSupport = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly SupportOffered[]> => foldAll(supportFold, settings, events);

/** To whom support is still to be offered (001 section 1, 002 sections 2 and 3.2, 003 6.5): once for each colleague and message. */
export const supportDue = (messages: Iterable<LoggedMessage>, support: ReadonlyMap<string, readonly SupportOffered[]>): readonly SupportDue[] =>
  [...messages].flatMap((message) => {
    const offered = support.get(message.stream) ?? [];
    return message.views.filter((view) => isAbusive(view) && !offered.some(({ to }) => to.oid === view.by.oid)).map(({ by }) => ({ message, colleague: by }));
  });

const abuse: ReadonlySet<BehaviourFlag> = new Set(["not-acceptable", "violence", "threat", "harassment"]);

/** Whether a colleague logged something that is hard to bear, in the terms of the policy that they logged it under. */
export const isAbusive = ({ policy, choice }: Pick<View, "policy" | "choice">): boolean =>
  (policy && findBehaviour(policy, choice)?.flags.some((flag) => abuse.has(flag))) ?? false;
