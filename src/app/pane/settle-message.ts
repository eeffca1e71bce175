import type { HashDep } from "../../domain/base/hash.ts";
import { millisecondsOf } from "../../domain/base/time.ts";
import { areCopies, copiesWithinMs, laterStream, streamOfKey } from "../../domain/subjects/contact/message-places.ts";
import { plainSubject } from "../../domain/subjects/contact/message.ts";
import { foldMessages, type LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { pendingEvent } from "../ledger/pending-event.ts";
import { takeIn } from "../ledger/take-in.ts";
import type { OutboxDep, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import type { MaybeAuthor, MessageStreams, ReadMessage } from "./read-message.ts";

/**
 * Finds a message among those that this device knows under its keys, so that it is shown as logged and written to in the
 * stream in which it stands; and as whose it was logged, where it came through a form or a list.
 */
export const settleMessage = async (work: Work & HashDep & OutboxDep & ReplicaDep, read: ReadMessage): Promise<ReadMessage> => {
  const { through } = read;
  const message = await messageUnder(work, read, [read.sender.addressKey, ...(through === null ? [] : [through.address.addressKey])]);
  const settled = { ...read, stream: message.found?.stream ?? message.streamToWrite };
  if (through === null || through.author !== null) return settled;
  if (isLogged(message.found)) return { ...settled, through: { ...through, author: "nobody-named" } };
  for (const author of through.mayBeBy) {
    const asTheirs = withAuthor(read, author);
    const { found } = await messageUnder(work, asTheirs, [author.addressKey]);
    if (found && isLogged(found)) return { ...asTheirs, stream: found.stream };
  }
  return settled;
};

const isLogged = (message: LoggedMessage | null): boolean => message !== null && message.views.length > 0;

interface Found {
  readonly found: LoggedMessage | null;
  readonly streamToWrite: string;
}

const messageUnder = async (work: Work & HashDep & OutboxDep & ReplicaDep, read: ReadMessage, addressKeys: readonly string[]): Promise<Found> => {
  const messages = await underKeys(work, read.streams, addressKeys);
  return { found: messages.find((each) => isThatOf(read, each)) ?? null, streamToWrite: streamToWrite(read, messages) };
};

const underKeys = async (work: Work & HashDep & OutboxDep & ReplicaDep, streams: MessageStreams, addressKeys: readonly string[]): Promise<readonly LoggedMessage[]> => {
  const isUnder = (stream: string): boolean => [streams.timeless, streams.first].includes(streamOfKey(stream));
  const [pending, ...rows] = await Promise.all([work.outbox.all(), ...[...new Set(addressKeys)].map((key) => work.replica.rowsAbout(key, ["Contacts"]))]);
  const { events } = await takeIn(
    work,
    rows.flat().filter(({ fields }) => isUnder(String(fields["Stream"] ?? ""))),
  );
  const waiting = pending.filter(({ draft }) => isUnder(draft.stream)).map(({ draft }) => pendingEvent(draft, work.account));
  return [...foldMessages(work.settings, [...events, ...waiting]).values()];
};

/** Whether what stands under a key of a message is that message, and not another that has the key as well. */
const isThatOf = ({ streams, receipt, open }: ReadMessage, message: LoggedMessage): boolean => {
  if (message.stream !== streams.first) return receipt === null || areCopies(message.stream, receipt.at, message.receivedAt);
  // In version 0.2.0 a reply had the key of what it answers, and the time was when a mailbox made its copy: later, never earlier.
  if (message.address === "") return true;
  const isLater = receipt !== null && receipt.from !== "copy" && millisecondsOf(receipt.at) > millisecondsOf(message.receivedAt) + copiesWithinMs;
  return plainSubject(message.subject) === plainSubject(open.subject) && !isLater;
};

const streamToWrite = ({ stream, streams, receipt }: ReadMessage, messages: readonly LoggedMessage[]): string => {
  if (messages.length === 0) return stream;
  // The place is another message's.
  const isTaken = messages.some((each) => streamOfKey(each.stream) === streams.timeless);
  return isTaken && receipt !== null ? laterStream(streams.timeless, receipt.at) : streams.timeless;
};

const withAuthor = (read: ReadMessage, author: MaybeAuthor): ReadMessage => ({
  ...read,
  sender: author,
  streams: author.streams,
  through: read.through && { ...read.through, author },
  named: read.named.filter(({ about }) => about.addressKey !== author.addressKey),
});
