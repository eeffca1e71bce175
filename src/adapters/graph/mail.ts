import type { Message, Recipient } from "@microsoft/microsoft-graph-types";
import type { InboxAnswer, MailAddress, ServiceError, UnopenedMail, UnopenedMessage } from "../../app/ports.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { instantOf } from "../../domain/base/time.ts";
import type { Door } from "./door.ts";
import { segment } from "./odata.ts";
import { collectOrFail, isEntity } from "./pages.ts";

export interface UnopenedMailDeps {
  /** A door whose token may read shared mail. */
  readonly door: Door;
  /** The most messages of one mailbox that are ever read at once. */
  readonly most: number;
  /** Has the person agree that their shared mail is read, with a window when it must. */
  readonly allow: () => Promise<Result<void, ServiceError>>;
}

/** Unread messages of inboxes through Microsoft Graph ("List messages"). The address in the URL is a mailbox of the body's own, never a person's who wrote. */
export const createUnopenedMail = ({ door, most, allow }: UnopenedMailDeps): UnopenedMail => ({
  look: async (addresses) => {
    const allowed = await allow();
    return allowed.ok ? ok(await Promise.all(addresses.map((address) => lookInto(door, address, most)))) : allowed;
  },
});

const lookInto = async (door: Door, address: string, most: number): Promise<InboxAnswer> => {
  const firstPage = await door.get(inboxPath(address));
  if (!firstPage.ok) return { type: "failed", error: firstPage.error };
  const messages = await collectOrFail(door, firstPage.value, isMessage, most);
  if (!messages.ok) return { type: "failed", error: messages.error };
  return { type: "messages", messages: messages.value.entries.map(toUnopened), isWhole: messages.value.isWhole };
};

const pageSize = 50;

const inboxPath = (address: string): string =>
  `/users/${segment(address)}/mailFolders/inbox/messages?$filter=isRead%20eq%20false&$select=id,from,sender,replyTo,subject,receivedDateTime&$top=${pageSize}`;

interface ReceivedMessage extends Message {
  readonly id: string;
  readonly receivedDateTime: string;
}

// An email that came at no known time would be overdue since 1970, or never.
const isMessage = (entry: unknown): entry is ReceivedMessage => isEntity(entry) && isDateTime((entry as Message).receivedDateTime);

const isDateTime = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));

const toUnopened = ({ id, from, sender, replyTo, subject, receivedDateTime }: ReceivedMessage): UnopenedMessage => ({
  id,
  from: toAddress(from),
  sender: toAddress(sender),
  replyTo: Array.isArray(replyTo) ? replyTo.flatMap((each) => toAddress(each) ?? []) : [],
  subject: typeof subject === "string" ? subject : "",
  receivedAt: instantOf(Date.parse(receivedDateTime)),
});

/** Somebody who is named without an address is somebody all the same. */
const toAddress = (recipient: Recipient | null | undefined): MailAddress | null => {
  const { address, name } = recipient?.emailAddress ?? {};
  const known = { address: asText(address), name: asText(name) };
  return known.address !== "" || known.name !== "" ? known : null;
};

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
