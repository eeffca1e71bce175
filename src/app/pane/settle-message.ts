import { areCopies, copiesWithinMs, laterStream, streamOfKey } from "../../domain/subjects/contact/message-places.ts";
import { plainSubject } from "../../domain/subjects/contact/message.ts";
import { foldMessages, type LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { millisecondsOf } from "../../domain/base/time.ts";
import { readRows } from "../ledger/read-rows.ts";
import { pendingEvent } from "../ledger/pending-event.ts";
import type { OutboxDep, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import type { ReadMessage, Through } from "./read-message.ts";

/**
 * Finds a message among those that this device knows under its keys, so that it is shown as logged and written to in the
 * stream in which it stands; and under whose address it was logged, where it came through a form or a list.
 */
export const settleMessage = async (work: Work & OutboxDep & ReplicaDep, read: ReadMessage): Promise<ReadMessage> => {
  const messages = await underItsKeys(work, read);
  const message = messages.find((each) => isThatOf(read, each)) ?? null;
  const { through } = read;
  const stream = message?.stream ?? streamToWrite(read, messages);
  if (message === null || through === null || through.author !== null || message.views.length === 0) return { ...read, stream };
  const author = through.mayBeBy.find(({ addressKey }) => addressKey === message.addressKey) ?? ("nobody-named" as const);
  return { ...withAuthor(read, through, author), stream };
};

const underItsKeys = async (work: Work & OutboxDep & ReplicaDep, { sender, through, streams }: ReadMessage): Promise<readonly LoggedMessage[]> => {
  const keys = new Set([sender.addressKey, ...(through === null ? [] : [through.address, ...through.mayBeBy]).map(({ addressKey }) => addressKey)]);
  const [pending, ...rows] = await Promise.all([work.outbox.all(), ...[...keys].map((key) => work.replica.rowsAbout(key, ["Contacts"]))]);
  const isUnder = (stream: string): boolean => [streams.timeless, streams.first].includes(streamOfKey(stream));
  const under = rows.flat().filter(({ fields }) => isUnder(String(fields["Stream"] ?? "")));
  const waiting = pending.filter(({ draft }) => isUnder(draft.stream)).map(({ draft }) => pendingEvent(draft, work.account));
  return [...foldMessages(work.settings, [...readRows(under).events, ...waiting]).values()];
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

const withAuthor = (read: ReadMessage, through: Through, author: Through["author"]): ReadMessage => {
  const sender = author === null || author === "nobody-named" ? read.sender : author;
  return { ...read, sender, through: { ...through, author }, named: read.named.filter(({ about }) => about.addressKey !== sender.addressKey) };
};
