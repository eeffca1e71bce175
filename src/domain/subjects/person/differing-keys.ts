import type { HashDep } from "../../base/hash.ts";
import type { KeyFailing } from "../../events/consequences.ts";
import type { LedgerRow } from "../../events/envelope.ts";
import { subjectOf } from "../../events/row-fields.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { kindOf } from "../../events/kinds.ts";
import { subjectWhen } from "../../ledger/keys.ts";
import { isKeyOf, messageKeysOf, timelessMarks, type MessageIdentity } from "../contact/message.ts";
import { comparedAddress } from "./address.ts";
import { pointIn, pointKeyOf } from "./contact-point.ts";

/**
 * Which keys of a row are not those that follow from what it says, recomputed with the site's salt wherever all their parts
 * stand in the row (design point 11). Any colleague can add a row that names one address and is filed under another's key:
 * people would confirm the text, and the rule would follow the key.
 */
export const differingKeys = async (deps: HashDep, salt: string, event: LedgerEvent, { fields }: Pick<LedgerRow, "fields">): Promise<readonly KeyFailing[]> => {
  const [isAddress, isMessage] = await Promise.all([isKeyOfAddress(deps, salt, event), isStreamOfMessage(deps, salt, event)]);
  return [...(isMessage && isWhoseItIs(event, fields) ? [] : (["key-differs"] as const)), ...(isAddress ? [] : (["address-differs"] as const))];
};

/**
 * What a row that names an address is filed under: the key of the text as it stands. Evenhand writes an email address in the
 * form in which it is compared, and none is too long for its row, so no other text is an address that somebody confirmed or saw.
 */
const isKeyOfAddress = async (deps: HashDep, salt: string, { kind, body, addressKey }: LedgerEvent): Promise<boolean> => {
  const { address } = kindOf(kind).names(body);
  if (address === undefined) return true;
  if (address === "") return addressKey === "";
  return isAsCompared(address) && (await pointKeyOf(deps, salt, pointIn(address))) === addressKey;
};

const isAsCompared = (text: string): boolean => {
  const point = pointIn(text);
  if (point.type !== "email") return text.trim() === text;
  const compared = comparedAddress(text);
  return compared.ok && compared.value === text;
};

/**
 * A message that was logged beside the mail has the stream of its Message-ID, sender and subject. What is logged by hand has
 * an id of its own for a stream, which claims to be no mail.
 */
const isStreamOfMessage = async (deps: HashDep, salt: string, event: LedgerEvent): Promise<boolean> => {
  const key = event.stream.replace(/^message:/, "");
  if (event.kind !== "contact.logged" || !isKeyOfMail(key)) return true;
  const identity = identityIn(event);
  return identity === null || isKeyOf(await messageKeysOf(deps, salt, identity), key);
};

/**
 * Null where the Message-ID or the subject was too long to stand in the row as it is: without the exemption nobody could log a
 * long mail. What remains is that a colleague can file a made-up text of just that length under another message. It is under
 * its author's name, it shows its whole length, and never does it come under another sender's key.
 */
const identityIn = ({ body }: EventOf<"contact.logged">): MessageIdentity | null => {
  const { internetMessageId, address, subject, receivedAt } = body;
  if (isCutShort(internetMessageId, 2000) || isCutShort(subject, 1000)) return null;
  return { internetMessageId, sender: address, subject, receivedAt };
};

/** Rows are found by whose they are and when. One that leaves it out is found by nobody who asks so, and misleads nobody. */
const isWhoseItIs = (event: LedgerEvent, { SubjectWhen }: LedgerRow["fields"]): boolean =>
  SubjectWhen === undefined || SubjectWhen === subjectWhen(subjectOf(event), event.occurredAt);

const isKeyOfMail = (key: string): boolean => Object.values(timelessMarks).some((mark) => key.startsWith(mark)) || /^[0-9a-f]{64}$/.test(key);

/** At its limit, and not by what does not show: nobody's text ends there with room that they did not fill. */
const isCutShort = (text: string, limit: number): boolean => text.length === limit && text.replaceAll(unseen, " ").length >= limit - mostSpacing;

const unseen = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

// Words are set apart more widely here and there, and a text may be cut between two of them.
const mostSpacing = 100;
