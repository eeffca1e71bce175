import type { HashDep } from "../../base/hash.ts";
import { by, reversed } from "../../base/compare.ts";
import { mayBeBy } from "../contact/writer.ts";
import { foldMessages, type LoggedMessage } from "../contact/messages.ts";
import { evidenceChoice } from "../contact/message-concerns.ts";
import { canonicalJson } from "../../ledger/canonical-json.ts";
import type { LedgerEvent } from "../../events/event.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { inOrder } from "../../ledger/order.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";

export type FrozenEvidence = BodyOf<"restriction.requested">["evidence"];

/** Whose contact it is about, and under which addresses. */
export interface EvidenceSubject {
  readonly personKey: string;
  readonly addressKeys: readonly string[];
}

/** The contact log of a person as it stood at a moment. Later entries and corrections are not in it. */
const eventsUpTo = (events: Iterable<LedgerEvent>, subject: EvidenceSubject, cutOff: Instant): readonly LedgerEvent[] =>
  inOrder(events, ["Contacts"]).filter((event) => event.recordedAt <= cutOff && isAbout(event, subject));

/** What came from one of their addresses, and what was logged by hand for them: a call or a letter has no address. */
export const isAbout = (event: LedgerEvent, { personKey, addressKeys }: EvidenceSubject): boolean =>
  event.addressKey === "" ? event.personKey === personKey && personKey !== "" : addressKeys.includes(event.addressKey);

/** The messages that count as evidence, newest first. One that somebody else is known to have written is nobody's evidence against this person. */
export const messagesUpTo = (settings: Settings, events: Iterable<LedgerEvent>, subject: EvidenceSubject, cutOff: Instant): readonly LoggedMessage[] =>
  messagesOf(settings, eventsUpTo(events, subject, cutOff), subject).filter(({ views }) => views.length > 0);

/** Messages about which something was recorded after the cut-off, as the log stands now; without views when every entry was taken back. */
export const messagesSince = (settings: Settings, events: Iterable<LedgerEvent>, subject: EvidenceSubject, cutOff: Instant): readonly LoggedMessage[] => {
  const own = inOrder(events, ["Contacts"]).filter((event) => isAbout(event, subject));
  // That a handler has looked at a message changes nothing in it.
  const changed = new Set(own.filter((event) => event.recordedAt > cutOff && event.kind !== "concern.considered").map(({ stream }) => stream));
  return messagesOf(settings, own, subject).filter(({ stream }) => changed.has(stream));
};

const messagesOf = (settings: Settings, events: readonly LedgerEvent[], { personKey }: EvidenceSubject): readonly LoggedMessage[] =>
  [...foldMessages(settings, events).values()]
    .filter((message) => mayBeBy(message, personKey))
    .toSorted(
      reversed(
        by(
          ({ receivedAt }) => receivedAt,
          ({ stream }) => stream,
        ),
      ),
    );

const countChoices = (messages: Iterable<LoggedMessage>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const message of messages) {
    const choice = evidenceChoice(message);
    if (choice !== null) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  return counts;
};

/** Freezes evidence by reference: counts and a digest of every log entry up to the cut-off, and the keys that are quoted. */
export const freezeEvidence = async (
  deps: HashDep,
  settings: Settings,
  events: Iterable<LedgerEvent>,
  subject: EvidenceSubject,
  cutOff: Instant,
  quoted: readonly string[],
): Promise<FrozenEvidence> => {
  const frozen = eventsUpTo(events, subject, cutOff);
  return {
    cutOff,
    addressKeys: subject.addressKeys,
    counts: countChoices(messagesUpTo(settings, frozen, subject, cutOff)),
    digest: await digestOfEvents(deps, frozen),
    quoted,
  };
};

/** Whether the log up to the cut-off still says what it said when the request was sent. */
export const evidenceHolds = async (deps: HashDep, events: Iterable<LedgerEvent>, personKey: string, evidence: FrozenEvidence): Promise<boolean> =>
  (await digestOfEvents(deps, eventsUpTo(events, { personKey, addressKeys: evidence.addressKeys }, evidence.cutOff))) === evidence.digest;

const digestOfEvents = ({ sha256 }: HashDep, events: readonly LedgerEvent[]): Promise<string> =>
  sha256(canonicalJson(events.map((event) => [event.key, event.kind, event.occurredAt, event.by.oid, event.body])));
