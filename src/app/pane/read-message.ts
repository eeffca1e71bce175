import type { HashDep } from "../../domain/base/hash.ts";
import type { Result } from "../../domain/base/result.ts";
import type { Instant } from "../../domain/base/time.ts";
import { formatAt } from "../../domain/policy/settings.ts";
import { keyToWrite, messageKeysOf, type MessageKeys } from "../../domain/subjects/contact/message.ts";
import { streamOfKey } from "../../domain/subjects/contact/message-places.ts";
import { messageStream } from "../../domain/ledger/streams.ts";
import { comparedAddress, type NormalisedAddress, type UnusableAddressError } from "../../domain/subjects/person/address.ts";
import { pointKeyOf } from "../../domain/subjects/person/contact-point.ts";
import type { AddressCaution } from "../../domain/subjects/person/look-alike.ts";
import type { MailAddress, OpenMessage } from "../ports.ts";
import { later } from "../later.ts";
import type { Work } from "../work.ts";
import type { Automatic } from "./automatic-kind.ts";
import type { HeaderRole, HeaderState, Receipt } from "./header-facts.ts";
import type { ThroughKind } from "./through-what.ts";

/** A message whose sender can be looked up. */
export interface ReadMessage {
  readonly type: "sender";
  readonly open: OpenMessage;
  /** Whose address it is logged under. */
  readonly sender: Sender;
  /** Who sent it on the sender's behalf, when that is another address. Both are looked up. */
  readonly onBehalf: Sender | null;
  /** Everybody else whom the header names, and so whom a reply may reach. All are looked up. */
  readonly named: readonly NamedSender[];
  /** Who is said to have written or sent it beside the sender, and cannot be looked up: an internal name of Exchange, a name alone. */
  readonly unchecked: readonly MailAddress[];
  /** The address through which it came, where that does not say who wrote it; null when it came from its sender. */
  readonly through: Through | null;
  readonly header: HeaderState["type"];
  /** Whether a machine wrote it, as far as nobody who read it says otherwise. */
  readonly automatic: Automatic | null;
  /** Null when nothing says when it came. */
  readonly receipt: Receipt | null;
  readonly stream: string;
  /** Under which streams it may have been logged: that of the timeless key, and that of version 0.2.0. */
  readonly streams: MessageStreams;
}

export interface MessageStreams {
  readonly timeless: string;
  readonly first: string;
}

/** Whether something stands under one of the keys of a message. */
export const isUnder = ({ timeless, first }: MessageStreams, stream: string): boolean => [timeless, first].includes(streamOfKey(stream));

export interface Sender {
  readonly name: string;
  readonly address: string;
  readonly addressKey: string;
  readonly cautions: readonly AddressCaution[];
}

export interface NamedSender {
  readonly role: HeaderRole;
  readonly about: Sender;
}

export interface Through {
  readonly by: ThroughKind;
  readonly address: Sender;
  /** Who wrote it, as somebody who read it says; null until they do, and `nobody-named` when it is none of those whom the header names. */
  readonly author: Sender | "nobody-named" | null;
  readonly mayBeBy: readonly MaybeAuthor[];
}

/** A message that came through a form is logged as that of its author, so it has other streams for each of those who may be. */
export interface MaybeAuthor extends Sender {
  readonly streams: MessageStreams;
}

/** What whoever reads a message says of it, because the message itself does not. Null where they said nothing. */
export interface SaidByReader {
  /** The address of who wrote it. */
  readonly author: string | "nobody-named" | null;
  readonly receivedAt: Instant | null;
  /** A person wrote it, whatever its header says. */
  readonly isByPerson: boolean;
}

export const nothingSaidByReader: SaidByReader = { author: null, receivedAt: null, isByPerson: false };

/** What is known of a message beside what the mail host has at once. */
export interface KnownOfMessage {
  readonly header: HeaderState;
  readonly said: SaidByReader;
}

/** A message that cannot be logged against an address. It is said why, and what to do instead. */
export type UnlookedMessage = WhyUnlooked & {
  readonly open: OpenMessage;
  /** Everybody whom the header names all the same, and so whom a reply may reach. All are looked up. */
  readonly named: readonly NamedSender[];
};

type WhyUnlooked =
  /** Whoever has it open is still writing it. */
  | { readonly type: "draft" }
  | { readonly type: "no-sender" }
  /** Somebody is named and no address is given. */
  | { readonly type: "name-alone"; readonly name: string }
  | { readonly type: "unusable-sender"; readonly address: string; readonly reason: UnusableAddressError["reason"] };

/**
 * Works out whose message this is, as far as the mail host says at once. Whoever it is, they are looked up: what may not be
 * logged is said where it is logged (`isKeptOut`). Nothing here asks the service; what the
 * header says comes after it.
 */
export const readMessage = async (work: Work & HashDep, open: OpenMessage): Promise<ReadMessage | UnlookedMessage> => {
  const from = await usableOf(open);
  if (from.type !== "usable") return from;
  const other = open.sender && (await readAddress(open.sender.address));
  const [sender, onBehalf, keys] = await Promise.all([
    senderOf(work, from.as, from.address),
    open.sender && other?.ok && other.value !== from.address ? senderOf(work, open.sender, other.value) : null,
    keysOfMessage(work, open, from.address),
  ]);
  return {
    type: "sender",
    open,
    sender,
    onBehalf,
    named: [],
    unchecked: await uncheckedOf([open.from, open.sender]),
    through: null,
    header: "waiting",
    automatic: null,
    receipt: open.copiedAt === null ? null : { at: open.copiedAt, from: "copy" },
    stream: messageStream(keyToWrite(formatAt(work.settings, work.clock.now()), keys)),
    streams: streamsOf(keys),
  };
};

/** The keys of a message as that of somebody. */
export const keysOfMessage = (work: Work & HashDep, { internetMessageId, subject, copiedAt }: OpenMessage, sender: string): Promise<MessageKeys> =>
  messageKeysOf(work, work.settings.salt, { internetMessageId, subject, sender, receivedAt: copiedAt ?? "" });

export const streamsOf = ({ timeless, first }: MessageKeys): MessageStreams => ({ timeless: messageStream(timeless), first: messageStream(first) });

interface Usable {
  readonly type: "usable";
  readonly as: MailAddress;
  readonly address: NormalisedAddress;
}

/** From, and where From cannot be looked up (an internal name of Exchange, a name alone) whoever sent it. */
const usableOf = async (open: OpenMessage): Promise<Usable | UnlookedMessage> => {
  if (open.isDraft) return { type: "draft", open, named: [] };
  const [from, ...others] = [open.from, open.sender].flatMap((each) => (each === null || (each.address.trim() === "" && each.name.trim() === "") ? [] : [each]));
  if (!from) return { type: "no-sender", open, named: [] };
  for (const as of [from, ...others]) {
    const address = await readAddress(as.address);
    if (address.ok) return { type: "usable", as, address: address.value };
  }
  if (from.address.trim() === "") return { type: "name-alone", open, named: [], name: from.name };
  const address = await readAddress(from.address);
  return { type: "unusable-sender", open, named: [], address: from.address, reason: address.ok ? "empty" : address.error.reason };
};

const uncheckedOf = async (senders: readonly (MailAddress | null)[]): Promise<readonly MailAddress[]> => {
  const unchecked: MailAddress[] = [];
  for (const each of senders) if (each !== null && !(await readAddress(each.address)).ok) unchecked.push(each);
  return unchecked;
};

/** What takes off whatever stands around an address is seldom needed, and so behind the first paint. Without it nothing is known of the message. */
const readAddress = async (address: string): Promise<Result<NormalisedAddress, UnusableAddressError>> =>
  plainAddress.test(address) ? comparedAddress(address) : (await loadReadAddress()).normaliseAddress(address);

const plainAddress = /^\w[\w.+-]*@[\w.-]*\w$/;

const loadReadAddress = later(() => import("../../domain/subjects/person/read-address.ts"));

/** Whether two addresses of a mail are one and the same, in whatever letters they are written. */
export const isSameAddress = (left: MailAddress, right: MailAddress): boolean => {
  const [one, other] = [comparedAddress(left.address), comparedAddress(right.address)];
  return one.ok && other.ok ? one.value === other.value : left.address === right.address;
};

export const senderOf = async (work: Work & HashDep, from: MailAddress, address: NormalisedAddress): Promise<Sender> => ({
  name: from.name,
  address,
  addressKey: await pointKeyOf(work, work.settings.salt, { type: "email", value: address }),
  cautions: mayBeOdd(from) ? (await loadLookAlike()).cautionsOf(from.address, from.name) : [],
});

// Seldom needed, and so behind the first paint. Without it nothing is said of an address that may be odd.
const loadLookAlike = later(() => import("../../domain/subjects/person/look-alike.ts"));

/** Whether there can be anything odd about an address: most are of plain letters, and their users go by a name or by the address itself. */
const mayBeOdd = ({ name, address }: MailAddress): boolean =>
  /[^\p{ASCII}]|xn--/iu.test(address) || (/[@\uff20\ufe6b]/u.test(name) && name.trim().toLowerCase() !== address.trim().toLowerCase());
