import type { HashDep } from "../../domain/base/hash.ts";
import { messageStream } from "../../domain/ledger/streams.ts";
import { formatAt } from "../../domain/policy/settings.ts";
import { keyToWrite } from "../../domain/subjects/contact/message.ts";
import { normaliseAddress } from "../../domain/subjects/person/address.ts";
import type { MailHeaders, OutboxDep, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import { automaticKind, namedInHeader, receiptOf, namesUnreadably, throughWhat } from "./header-facts.ts";
import {
  keysOfMessage,
  senderOf,
  streamsOf,
  type KnownOfMessage,
  type MaybeAuthor,
  type NamedSender,
  type ReadMessage,
  type SaidByReader,
  type Sender,
  type Through,
} from "./read-message.ts";
import { settleMessage } from "./settle-message.ts";

/**
 * A message with what its header says, or with the knowledge that none was given, and with what whoever reads it said; found
 * among those that this device knows. It comes behind the first paint, as the header does.
 */
export const withHeader = async (work: Work & HashDep & OutboxDep & ReplicaDep, read: ReadMessage, { header, said }: KnownOfMessage): Promise<ReadMessage> => {
  const { open, sender, onBehalf } = read;
  const headers = header.type === "read" ? header.headers : null;
  const named = await namedBeside(work, headers);
  const asAuthor = async (about: Sender): Promise<MaybeAuthor> => ({ ...about, streams: streamsOf(await keysOfMessage(work, open, about.address)) });
  const by = throughWhat(sender.address, work.settings.staffDomains, headers);
  const through = by && throughOf(by, sender, await Promise.all(mayHaveWritten(sender, named).map(asAuthor)), said);
  const author = through !== null && through.author !== "nobody-named" ? through.author : null;
  const shown = new Set([(author ?? sender).addressKey, onBehalf?.addressKey]);
  const keys = await keysOfMessage(work, open, (author ?? sender).address);
  return settleMessage(work, {
    ...read,
    sender: author ?? sender,
    named: named.filter(({ about }) => !shown.has(about.addressKey)),
    through,
    header: headers !== null && namesUnreadably(headers) ? "not-given" : header.type,
    automatic: said.isByPerson ? null : automaticKind(open, headers),
    receipt: said.receivedAt === null ? receiptOf(open, headers) : { at: said.receivedAt, from: "said" },
    stream: messageStream(keyToWrite(formatAt(work.settings, work.clock.now()), keys)),
    streams: streamsOf(keys),
  });
};

/** Each address that a header names, once, as what it was named first. One that cannot be looked up is nobody's. */
const namedBeside = async (work: Work & HashDep, headers: MailHeaders | null): Promise<readonly NamedSender[]> => {
  const found = new Map<string, NamedSender>();
  for (const { role, named } of headers === null ? [] : namedInHeader(headers)) {
    const address = normaliseAddress(named.address);
    if (address.ok && !found.has(address.value)) found.set(address.value, { role, about: await senderOf(work, named, address.value) });
  }
  return [...found.values()];
};

// Somebody to whom an answer goes, or whom a list names, may have written it. A list itself did not.
const mayHaveWritten = (through: Sender, named: readonly NamedSender[]): readonly Sender[] =>
  named.filter(({ role, about }) => role !== "list" && about.addressKey !== through.addressKey).map(({ about }) => about);

const throughOf = (by: Through["by"], address: Sender, mayBeBy: readonly MaybeAuthor[], said: SaidByReader): Through => {
  const author = said.author === "nobody-named" ? said.author : (mayBeBy.find((each) => each.address === said.author) ?? null);
  return { by, address, author, mayBeBy };
};
