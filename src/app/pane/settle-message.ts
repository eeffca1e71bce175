import type { HashDep } from "../../domain/base/hash.ts";
import { foldAll } from "../../domain/events/define-fold.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { millisecondsOf } from "../../domain/base/time.ts";
import { copiesWithinMs, streamAmong } from "../../domain/subjects/contact/message-places.ts";
import { plainSubject } from "../../domain/subjects/contact/message.ts";
import { foldMessages, placesFold, type LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { pendingEvent } from "../ledger/pending-event.ts";
import { takeIn } from "../ledger/take-in.ts";
import type { OutboxDep, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import { isUnder, type MaybeAuthor, type MessageStreams, type ReadMessage, type Sender } from "./read-message.ts";

/**
 * Finds a message among those that this device knows under its keys, so that it is shown as logged and written to in the
 * stream in which it stands; and as whose it was logged, where it came through a form or a list.
 */
export const settleMessage = async (work: Work & HashDep & OutboxDep & ReplicaDep, read: ReadMessage): Promise<ReadMessage> => {
  const { through } = read;
  const message = await messageUnder(work, read, [read.sender.addressKey, ...(through === null ? [] : [through.address.addressKey])]);
  const settled = { ...read, stream: message.stream };
  if (through === null || through.author !== null) return settled;
  if (isLogged(message.found)) return { ...settled, through: { ...through, author: "nobody-named" } };
  for (const author of through.mayBeBy) {
    const asTheirs = withAuthor(read, author);
    const { found, stream } = await messageUnder(work, asTheirs, [author.addressKey]);
    if (isLogged(found)) return { ...asTheirs, stream };
  }
  return settled;
};

const isLogged = (message: LoggedMessage | null): boolean => message !== null && message.views.length > 0;

interface Found {
  readonly found: LoggedMessage | null;
  /** Where what is recorded of it goes. */
  readonly stream: string;
}

const messageUnder = async (work: Work & HashDep & OutboxDep & ReplicaDep, read: ReadMessage, addressKeys: readonly string[]): Promise<Found> => {
  const events = await eventsUnder(work, read.streams, addressKeys);
  const messages = foldMessages(work.settings, events);
  const { timeless, first } = read.streams;
  const places = foldAll(placesFold, work.settings, events).get(timeless) ?? [];
  const stream = streamAmong(timeless, places, read.receipt?.at ?? null);
  const asFirst = messages.get(first);
  if (asFirst && !messages.has(stream) && isThatOf(read, asFirst)) return { found: asFirst, stream: first };
  return { found: messages.get(stream) ?? null, stream: messages.size === 0 ? read.stream : stream };
};

const eventsUnder = async (work: Work & HashDep & OutboxDep & ReplicaDep, streams: MessageStreams, addressKeys: readonly string[]): Promise<readonly LedgerEvent[]> => {
  const [pending, ...rows] = await Promise.all([work.outbox.all(), ...[...new Set(addressKeys)].map((key) => work.replica.rowsAbout(key, ["Contacts"]))]);
  const { events } = await takeIn(
    work,
    rows.flat().filter(({ fields }) => isUnder(streams, String(fields["Stream"] ?? ""))),
  );
  const waiting = pending.filter(({ draft }) => isUnder(streams, draft.stream)).map(({ draft }) => pendingEvent(draft, work.account));
  return [...events, ...waiting];
};

/** Whether what version 0.2.0 recorded under its key of a message is that message, and not another that has the key as well. */
const isThatOf = ({ receipt, open }: ReadMessage, message: LoggedMessage): boolean => {
  // In version 0.2.0 a reply had the key of what it answers, and the time was when a mailbox made its copy: later, never earlier.
  if (message.address === "") return true;
  const isLater = receipt !== null && receipt.from !== "copy" && millisecondsOf(receipt.at) > millisecondsOf(message.receivedAt) + copiesWithinMs;
  return plainSubject(message.subject) === plainSubject(open.subject) && !isLater;
};

const withAuthor = (read: ReadMessage, author: MaybeAuthor): ReadMessage => ({
  ...writtenBy(read, author),
  streams: author.streams,
  through: read.through && { ...read.through, author },
});

/** A message as that of another than its sender. Whoever it was taken to be from is looked up all the same. */
export const writtenBy = (read: ReadMessage, writer: Sender): ReadMessage => {
  const onBehalf = read.onBehalf?.addressKey === writer.addressKey ? null : read.onBehalf;
  const others = [{ role: "author", about: read.sender } as const, ...read.named];
  const named = new Map(others.filter(({ about }) => ![writer.addressKey, onBehalf?.addressKey].includes(about.addressKey)).map((each) => [each.about.addressKey, each]));
  return { ...read, sender: writer, onBehalf, named: [...named.values()] };
};
