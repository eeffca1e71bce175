import { by, reversed } from "../base/compare.ts";
import type { LoggedMessage } from "../subjects/contact/messages.ts";
import { mayBeBy } from "../subjects/contact/writer.ts";
import { confirmedKeys, type Person } from "../subjects/person/people.ts";
import { keepLists } from "./keep-lists.ts";
import type { Kept } from "./keep-view.ts";

/** Messages by what is asked of them, newest first. */
export interface MessageIndex {
  /** Logged for them by hand, or of their confirmed addresses and not known to be by somebody else. */
  readonly ofPerson: (person: Person | undefined, personKey: string) => readonly LoggedMessage[];
  /** Those that a reader found to be a dispute. */
  readonly disputes: () => readonly LoggedMessage[];
  /** Those on which somebody logged that a rule was broken. */
  readonly breached: () => readonly LoggedMessage[];
}

const newestFirst = reversed(
  by<LoggedMessage>(
    ({ receivedAt }) => receivedAt,
    ({ stream }) => stream,
  ),
);

const none: readonly LoggedMessage[] = [];

export const keepMessageIndex = (messages: Kept<LoggedMessage>): MessageIndex => {
  const lists = keepLists(messages, (message) => namesOf(message).map((list) => ({ list, item: message })), newestFirst);
  const named = (name: string): readonly LoggedMessage[] => lists.entries().get(name) ?? none;
  return {
    ofPerson: (person, personKey) => {
      const found = [named(`person ${personKey}`), ...(person ? confirmedKeys(person).map((key) => named(`address ${key}`)) : [])];
      return [...new Set(found.flat())].filter((message) => message.views.length > 0 && mayBeBy(message, personKey)).toSorted(newestFirst);
    },
    disputes: () => named("dispute"),
    breached: () => named("breach"),
  };
};

const namesOf = ({ personKey, addressKey, triages, breaches }: LoggedMessage): readonly string[] => [
  ...(personKey === "" ? [] : [`person ${personKey}`]),
  ...(addressKey === "" ? [] : [`address ${addressKey}`]),
  ...(triages.some(({ outcome }) => outcome === "dispute") ? ["dispute"] : []),
  ...(breaches.length > 0 ? ["breach"] : []),
];
