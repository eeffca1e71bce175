/// <reference types="office-js" />
import type { MailAddress, OpenMessage } from "../../app/ports.ts";
import { partOf, textOrNull } from "../../domain/base/record.ts";
import { instantOf, type Instant } from "../../domain/base/time.ts";
import { visibleName } from "../../domain/base/visible-text.ts";
import { askOutlook } from "./answer.ts";
import type { ReadItem } from "./openings.ts";

export interface ReadMessageDeps {
  readonly office: typeof Office;
  readonly item: ReadItem;
  readonly opening: string;
  readonly ownMailbox: string;
  /** Resolves when Outlook has been waited for long enough. */
  readonly limit: () => Promise<null>;
}

/** The message as Outlook has it; what is missing is said to be missing ("Office.MessageRead interface"). */
export const readMessage = async ({ office, item, opening, ownMailbox, limit }: ReadMessageDeps): Promise<OpenMessage> => {
  const [from, sender] = [toAddress(partOf(item, "from")), toAddress(partOf(item, "sender"))];
  return {
    opening,
    // What is written has functions where what is read has values ("Office.MessageCompose interface").
    isDraft: typeof partOf(partOf(item, "subject"), "getAsync") === "function",
    from,
    sender: sender && sender.address.toLowerCase() !== from?.address.toLowerCase() ? sender : null,
    subject: textOf(partOf(item, "subject")),
    internetMessageId: textOf(partOf(item, "internetMessageId")),
    copiedAt: momentOf(partOf(item, "dateTimeCreated")),
    itemClass: textOf(partOf(item, "itemClass")),
    mailbox: (await Promise.race([sharedMailboxOf(office, item), limit()])) ?? ownMailbox,
  };
};

/** Somebody who is named without an address is somebody all the same. */
const toAddress = (details: unknown): MailAddress | null => {
  const [name, address] = [textOrNull(partOf(details, "displayName")), textOrNull(partOf(details, "emailAddress"))];
  return name === null && address === null ? null : { name: visibleName(name ?? ""), address: address ?? "" };
};

/**
 * A date that is missing, or that is none, is never one. Outlook and what it is made of have dates that stand for none:
 * the years 1 and 4501, and the beginning of 1970.
 */
const momentOf = (date: unknown): Instant | null => {
  const milliseconds = date instanceof Date ? date.getTime() : Number.NaN;
  return milliseconds > Date.UTC(1971, 0) && milliseconds < Date.UTC(4500, 0) ? instantOf(milliseconds) : null;
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The header as it came ("Office.MessageRead.getAllInternetHeadersAsync", Mailbox 1.8), or null: it may be empty, and older Outlooks lack it. */
export const rawHeadersOf = async (office: typeof Office, item: ReadItem): Promise<string | null> => {
  const answer = await askOutlook(office, (done) => (item as Office.MessageRead).getAllInternetHeadersAsync(done));
  return answer.succeeded ? textOrNull(answer.value) : null;
};

/** The shared mailbox that the message is in, or `null`. The method is there only when the item is shared. */
const sharedMailboxOf = async (office: typeof Office, item: ReadItem): Promise<string | null> => {
  const answer = await askOutlook(office, (done) => (item as Office.MessageRead).getSharedPropertiesAsync(done));
  return answer.succeeded ? textOrNull(partOf(answer.value, "targetMailbox")) : null;
};
