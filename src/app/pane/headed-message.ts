import { isNeverLogged } from "../../domain/policy/never-logged.ts";
import type { HashDep } from "../../domain/base/hash.ts";
import { messageStream } from "../../domain/ledger/streams.ts";
import { formatAt } from "../../domain/policy/settings.ts";
import { keyToWrite } from "../../domain/subjects/contact/message.ts";
import { normaliseAddress } from "../../domain/subjects/person/read-address.ts";
import type { MailAddress, MailHeaders, OutboxDep, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import { confirmedKeys, foldPeople } from "../../domain/subjects/person/people.ts";
import { takeIn } from "../ledger/take-in.ts";
import { automaticKind } from "./automatic-kind.ts";
import { namesUnreadably, namedInHeader, receiptOf, writtenIntoAny } from "./header-facts.ts";
import { isFormsOwn, mayBeOwn, throughWhat, type ThroughKind } from "./through-what.ts";
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
import { settleMessage, writtenBy } from "./settle-message.ts";

/**
 * A message with what its header says, or with the knowledge that none was given, and with what whoever reads it said; found
 * among those that this device knows. It comes behind the first paint, as the header does.
 */
export const withHeader = async (work: Work & HashDep & OutboxDep & ReplicaDep, read: ReadMessage, { header, said }: KnownOfMessage): Promise<ReadMessage> => {
  const { open, sender } = read;
  const headers = header.type === "read" ? header.headers : null;
  const named = await namedBeside(work, headers, [open.from, open.sender]);
  const asAuthor = async (about: Sender): Promise<MaybeAuthor> => ({ ...about, streams: streamsOf(await keysOfMessage(work, open, about.address)) });
  const passed = await passedOnBy(work, { ...read, named }, headers);
  const through = passed && throughOf(passed, await Promise.all(mayHaveWritten(passed, [sender, ...named.flatMap(asWriter)]).map(asAuthor)), said);
  const author = through !== null && through.author !== "nobody-named" ? through.author : null;
  const writer = author ?? passed?.address ?? sender;
  const keys = await keysOfMessage(work, open, writer.address);
  return settleMessage(work, {
    ...writtenBy({ ...read, named }, writer),
    // What has no name and no address is nobody, once the header was read and names nobody else.
    unchecked: read.unchecked.filter(({ name, address }) => headers === null || `${name}${address}`.trim() !== ""),
    through,
    header: headers !== null && namesUnreadably(headers) ? "not-given" : header.type,
    automatic: said.isByPerson ? null : automaticKind(open, headers),
    receipt: said.receivedAt === null ? receiptOf(open, headers, work.clock.now()) : { at: said.receivedAt, from: "said" },
    stream: messageStream(keyToWrite(formatAt(work.settings, work.clock.now()), keys)),
    streams: streamsOf(keys),
  });
};

/** Each address that a header names, once, as what it was named first. One that cannot be looked up is nobody's. */
export const namedBeside = async (work: Work & HashDep, headers: MailHeaders | null, senders: readonly (MailAddress | null)[]): Promise<readonly NamedSender[]> => {
  const found = new Map<string, NamedSender>();
  const inHeader = headers === null ? [] : namedInHeader(headers);
  const shown = [...senders.filter((each) => each !== null), ...inHeader.map(({ named }) => named)];
  for (const { role, named } of [...inHeader, ...writtenIntoAny(shown)]) {
    const address = normaliseAddress(named.address);
    if (address.ok && !found.has(address.value)) found.set(address.value, { role, about: await senderOf(work, named, address.value) });
  }
  return [...found.values()];
};

interface PassedOn {
  readonly by: ThroughKind;
  readonly address: Sender;
}

/** The address through which a message came: its sender's, or that of a form which sent it in the name of whoever filled it in. */
const passedOnBy = async (work: Work & HashDep & ReplicaDep, { sender, onBehalf, named }: ReadMessage, headers: MailHeaders | null): Promise<PassedOn | null> => {
  const by = throughWhat(sender, work.settings.staffDomains, headers);
  const answered = named.flatMap(({ role, about }) => (role === "reply-to" ? [about] : []));
  // An office that the body itself keeps out of the records writes for itself, unless answers to it go elsewhere.
  const isKeptOffice = by === "form" && answered.length === 0 && isNeverLogged(work.settings, sender.address) && !isFormsOwn(sender.address);
  if (by !== null && !isKeptOffice && !(by === "answered-elsewhere" && (await areOnePersons(work, [sender, ...answered])))) return { by, address: sender };
  return onBehalf !== null && isFormsOwn(onBehalf.address) ? { by: "form", address: onBehalf } : null;
};

/** Whether there is somebody who is confirmed to use each of these addresses, and none of them has another user. */
const areOnePersons = async (work: Work & HashDep & ReplicaDep, senders: readonly Sender[]): Promise<boolean> => {
  const users = await Promise.all(
    senders.map(async ({ addressKey }) => {
      const { events } = await takeIn(work, await work.replica.rowsAbout(addressKey, ["People"]));
      return [...foldPeople(work.settings, events).values()].filter((person) => confirmedKeys(person).includes(addressKey)).map(({ key }) => key);
    }),
  );
  return users.every((keys) => keys.length === 1) && new Set(users.flat()).size === 1;
};

// Somebody to whom an answer goes, or whom a list names, may have written it. A list itself did not.
const asWriter = ({ role, about }: NamedSender): readonly Sender[] => (role === "list" ? [] : [about]);

const mayHaveWritten = ({ by, address }: PassedOn, senders: readonly Sender[]): readonly Sender[] => {
  const others = new Map(senders.filter(({ addressKey }) => mayBeOwn(by) || addressKey !== address.addressKey).map((each) => [each.addressKey, each]));
  return [...others.values()];
};

const throughOf = ({ by, address }: PassedOn, mayBeBy: readonly MaybeAuthor[], said: SaidByReader): Through => {
  const author = said.author === "nobody-named" ? said.author : (mayBeBy.find((each) => each.address === said.author) ?? null);
  return { by, address, author, mayBeBy };
};
