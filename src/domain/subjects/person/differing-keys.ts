import type { HashDep } from "../../base/hash.ts";
import type { KeyFailing } from "../../events/consequences.ts";
import type { LedgerRow } from "../../events/envelope.ts";
import { subjectOf } from "../../events/row-fields.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { kindOf } from "../../events/kinds.ts";
import { subjectWhen } from "../../ledger/keys.ts";
import { isKeyOf, messageKeysOf, timelessMarks, type MessageIdentity } from "../contact/message.ts";
import { normaliseAddress } from "./address.ts";
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

/** What a row that names an address is filed under: the key of the text as it stands, or of the form in which it is compared. */
const isKeyOfAddress = async (deps: HashDep, salt: string, { kind, body, addressKey }: LedgerEvent): Promise<boolean> => {
  const { address } = kindOf(kind).names(body);
  if (address === undefined || isCutShort(address, 1000)) return true;
  if (address === "") return addressKey === "";
  const point = pointIn(address);
  if ((await pointKeyOf(deps, salt, point)) === addressKey) return true;
  const compared = point.type === "email" ? normaliseAddress(point.value) : null;
  return compared?.ok === true && (await pointKeyOf(deps, salt, { type: "email", value: compared.value })) === addressKey;
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

/** Null where a part was too long to stand in the row as it is. */
const identityIn = ({ body }: EventOf<"contact.logged">): MessageIdentity | null => {
  const { internetMessageId, address, subject, receivedAt } = body;
  if (isCutShort(internetMessageId, 2000) || isCutShort(address, 1000) || isCutShort(subject, 1000)) return null;
  return { internetMessageId, sender: address, subject, receivedAt };
};

/** Rows are found by whose they are and when. One that leaves it out is found by nobody who asks so, and misleads nobody. */
const isWhoseItIs = (event: LedgerEvent, { SubjectWhen }: LedgerRow["fields"]): boolean =>
  SubjectWhen === undefined || SubjectWhen === subjectWhen(subjectOf(event), event.occurredAt);

const isKeyOfMail = (key: string): boolean => Object.values(timelessMarks).some((mark) => key.startsWith(mark)) || /^[0-9a-f]{64}$/.test(key);

const isCutShort = (text: string, limit: number): boolean => text.length >= limit;
