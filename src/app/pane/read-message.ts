import type { HashDep } from "../../domain/base/hash.ts";
import { messageKeyOf } from "../../domain/subjects/contact/message.ts";
import { messageStream } from "../../domain/ledger/streams.ts";
import { normaliseAddress, type NormalisedAddress, type UnusableAddressError } from "../../domain/subjects/person/address.ts";
import { pointKeyOf } from "../../domain/subjects/person/contact-point.ts";
import { cautionsOf, type AddressCaution } from "../../domain/subjects/person/look-alike.ts";
import { isNeverLogged } from "../../domain/policy/never-logged.ts";
import type { MailAddress, OpenMessage } from "../ports.ts";
import type { Work } from "../work.ts";

/** A message whose sender can be looked up. */
export interface ReadMessage {
  readonly type: "sender";
  readonly open: OpenMessage;
  readonly sender: Sender;
  /** Who sent it on the sender's behalf, when that is another address. Both are looked up. */
  readonly onBehalf: Sender | null;
  readonly stream: string;
}

export interface Sender {
  readonly name: string;
  readonly address: string;
  readonly addressKey: string;
  readonly cautions: readonly AddressCaution[];
}

/** A message that cannot be logged against an address. It is said why, and what to do instead. */
export type UnlookedMessage =
  | { readonly type: "no-sender"; readonly open: OpenMessage }
  | { readonly type: "unusable-sender"; readonly open: OpenMessage; readonly address: string; readonly reason: UnusableAddressError["reason"] }
  | { readonly type: "never-logged"; readonly open: OpenMessage; readonly address: string };

/** Works out whose message this is. Nothing here asks the service. */
export const readMessage = async (work: Work & HashDep, open: OpenMessage): Promise<ReadMessage | UnlookedMessage> => {
  const from = open.from ?? open.sender;
  if (!from || from.address.trim() === "") return { type: "no-sender", open };
  const address = normaliseAddress(from.address);
  if (!address.ok) return { type: "unusable-sender", open, address: from.address, reason: address.error.reason };
  if (isNeverLogged(work.settings, address.value)) return { type: "never-logged", open, address: address.value };
  const other = open.sender && !isSameAddress(open.sender, from) ? normaliseAddress(open.sender.address) : null;
  const [sender, onBehalf, key] = await Promise.all([
    senderOf(work, from, address.value),
    open.sender && other?.ok ? senderOf(work, open.sender, other.value) : null,
    messageKeyOf(work, work.settings.salt, { ...open, sender: address.value }),
  ]);
  return { type: "sender", open, sender, onBehalf, stream: messageStream(key) };
};

/** Whether two addresses of a mail are one and the same, in whatever letters they are written. */
export const isSameAddress = (left: MailAddress, right: MailAddress): boolean => {
  const [one, other] = [normaliseAddress(left.address), normaliseAddress(right.address)];
  return one.ok && other.ok ? one.value === other.value : left.address === right.address;
};

const senderOf = async (work: Work & HashDep, from: MailAddress, address: NormalisedAddress): Promise<Sender> => ({
  name: from.name,
  address,
  addressKey: await pointKeyOf(work, work.settings.salt, { type: "email", value: address }),
  cautions: cautionsOf(from.address),
});
